import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MM_PER_POINT = 25.4 / 72;

/** A word on the page, measured in millimetres from the top left corner. */
export interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a PDF tool says of a document, standard error included: a clean document leaves it empty. */
export function askTool(tool: string, pdf: Uint8Array, args: (file: string) => readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kirjaamo-letter-'));
  try {
    const file = join(folder, 'letter.pdf');
    writeFileSync(file, pdf);
    const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
    const { error, status, stdout, stderr } = spawnSync(tool, args(file), options);
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr}`);
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text as the tool tells it with those options; it reads on where a document printed by CUPS makes it warn. */
export function pdfRawText(pdf: Uint8Array, ...options: readonly string[]): string {
  return execFileSync('pdftotext', [...options, '-', '-'], { input: pdf, encoding: 'utf8' });
}

/** The printed text line by line, without the spaces that only show where it stands. */
export function pdfText(pdf: Uint8Array): string {
  return askTool('pdftotext', pdf, (file) => ['-layout', file, '-'])
    .replaceAll('\u200B', '')
    .split(/[\n\f]/u)
    .map((line) => line.replace(/[\s\u00A0]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The printed text with every line break and hyphenation undone, for searching sentences. */
export function pdfRunningText(pdf: Uint8Array): string {
  return pdfText(pdf).replaceAll('\u00AD\n', '').replaceAll('\n', ' ');
}

export function pdfWords(pdf: Uint8Array): readonly Word[] {
  const html = askTool('pdftotext', pdf, (file) => ['-bbox', file, '-']);
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu)].map(
        ([, left, top, right, bottom, text]) => ({
          text: text ?? '',
          page: index + 1,
          left: Number(left) * MM_PER_POINT,
          top: Number(top) * MM_PER_POINT,
          right: Number(right) * MM_PER_POINT,
          bottom: Number(bottom) * MM_PER_POINT,
        }),
      ),
    );
}

export function pageCount(pdf: Uint8Array): number {
  return Number(/^Pages:\s+(\d+)$/mu.exec(askTool('pdfinfo', pdf, (file) => [file]))?.[1]);
}
