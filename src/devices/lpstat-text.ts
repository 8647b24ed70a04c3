import type { DeviceReason } from '../api/errors.ts';
import type { Printer } from '../api/views.ts';

/** One queue as `lpstat -l -p` tells it in the C locale. */
export interface PrinterStatus {
  readonly id: string;
  readonly description: string;
  readonly state: Printer['state'];
  /** IPP's printer-state-reasons: `media-jam-error`, `paused`, ... */
  readonly alerts: readonly string[];
}

/** Reads `lpstat -l -p`: a line per queue, details below it indented by a tab. */
export function parsePrinters(listing: string): readonly PrinterStatus[] {
  return blocks(listing).flatMap(([head = '', ...details]) => {
    const [, id, state] = /^printer (\S+) (is idle|now printing|disabled)/u.exec(head) ?? [];
    if (id === undefined) return [];
    return [
      {
        id,
        description: detail(details, 'Description') || id,
        state: state === 'disabled' ? 'stopped' : state === 'now printing' ? 'busy' : 'ready',
        alerts: detail(details, 'Alerts').split(' '),
      },
    ];
  });
}

/** Reads `lpstat -l -o`: the job's IPP job-state-reasons, undefined when the listing does not hold the job. */
export function parseJobAlerts(listing: string, jobId: string): readonly string[] | undefined {
  const job = blocks(listing).find(([head = '']) => head.split(' ')[0] === jobId);
  return job === undefined ? undefined : detail(job, 'Alerts').split(' ');
}

/** Keywords of RFC 8011, 5.3.8 and CUPS that end a job without a whole print. */
export function isFailed(jobAlerts: readonly string[]): boolean {
  return jobAlerts.some((alert) => /abort|cancel|error|unprintable|unsupported/u.test(alert));
}

/** Keywords of RFC 8011, 5.4.12, which may end in -report, -warning or -error. */
export function problemOf(printerAlerts: readonly string[]): DeviceReason | undefined {
  const has = (keyword: RegExp) => printerAlerts.some((alert) => keyword.test(alert));
  if (has(/^media-jam/u)) return 'paper-jam';
  if (has(/^media-(empty|needed)/u)) return 'paper-out';
  if (has(/^(toner|marker-supply)-empty/u)) return 'toner-out';
  if (has(/^(cover|door|interlock)-open/u)) return 'cover-open';
  if (has(/^(offline|shutdown|timed-out)/u)) return 'gone';
  return undefined;
}

function blocks(listing: string): readonly (readonly string[])[] {
  return listing.split(/\n(?!\t)/u).map((block) => block.split('\n'));
}

function detail(lines: readonly string[], label: string): string {
  const start = `\t${label}: `;
  return (
    lines
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      .trim() ?? ''
  );
}
