import type { ScanProgress } from './scanner.ts';

/**
 * Reads what scanimage tells on standard error, in whatever pieces it comes, and reports each step forward
 * once. Pages are announced in batch mode only; a single scan is page 1.
 */
export function saneProgress(onProgress: (progress: ScanProgress) => void): (text: string) => void {
  let unfinished = '';
  let page = 1;
  let reported = -1;
  return (text) => {
    const lines = (unfinished + text).split(/[\r\n]/u);
    unfinished = lines.pop() ?? '';
    for (const line of lines) {
      const announced = /^Scanning page (\d+)$/u.exec(line)?.[1];
      if (announced !== undefined) {
        page = Number(announced);
        reported = -1;
      }
      const percent = Number(/^Progress: ([\d.]+)%$/u.exec(line)?.[1] ?? -1);
      if (percent > reported && percent <= 100) {
        reported = percent;
        onProgress({ page, percent });
      }
    }
  };
}
