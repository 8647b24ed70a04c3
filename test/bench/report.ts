import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Timing } from './measure.ts';

/** One line of the bench: what was timed against what, over how many cases in the vault (null: none matter). */
export interface Row extends Timing {
  readonly what: string;
  readonly cases: number | null;
  readonly baseline: string;
  /** What the issue asks for; null where it names no number. */
  readonly goalMs: number | null;
  readonly remark?: string;
}

export const WARM_UP =
  'Each subject and its baseline run in turns; the first runs of each row are not counted. The start is that of a ' +
  'new process with its files in the system’s cache.';

/** What the numbers hold for. */
export function machine() {
  const [cpu] = os.cpus();
  return {
    platform: `${os.platform()} ${os.arch()}`,
    cores: os.cpus().length,
    processor: cpu?.model ?? 'unknown',
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    electron: process.env['KIRJAAMO_ELECTRON_VERSION'] ?? 'unknown',
    loadAtStart: os.loadavg()[0] ?? 0,
  };
}

/** The rows with what follows from them, as JSON. */
export function writeReport(file: string, facts: ReturnType<typeof machine>, rows: readonly Row[]): void {
  const report = {
    at: new Date().toISOString(),
    machine: facts,
    warmUp: WARM_UP,
    rows: rows.map((row) => ({ ...row, ratio: ratio(row), goalMet: goalMet(row) })),
  };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** The rows as a Markdown table, which is read in a terminal as well as in the README. */
export function table(rows: readonly Row[]): string {
  const lines = [
    ['What', 'Cases', 'Runs', 'Median ms', 'Baseline', 'Baseline ms', 'Ratio', 'Goal ms', 'Met'],
    ...rows.map((row) => [
      row.remark === undefined ? row.what : `${row.what} (${row.remark})`,
      row.cases === null ? '' : row.cases.toLocaleString('en').replaceAll(',', ' '),
      String(row.runs),
      shown(row.medianMs),
      row.baseline,
      shown(row.baselineMedianMs),
      ratio(row).toFixed(2),
      row.goalMs === null ? '' : String(row.goalMs),
      { true: 'yes', false: 'NO', null: '' }[String(goalMet(row)) as 'true' | 'false' | 'null'],
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => cell(line, column).length)),
  );
  const texts = new Set([0, 4]);
  const drawn = lines.map((line) =>
    widths
      .map((width, column) =>
        texts.has(column) ? cell(line, column).padEnd(width) : cell(line, column).padStart(width),
      )
      .join(' | '),
  );
  const rule = widths
    .map((width, column) => (texts.has(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
    .join(' | ');
  return [drawn[0], rule, ...drawn.slice(1)].map((line) => `| ${line} |`).join('\n');
}

function cell(line: readonly string[], column: number): string {
  return line[column] ?? '';
}

function ratio({ medianMs, baselineMedianMs }: Row): number {
  return medianMs / baselineMedianMs;
}

function goalMet({ medianMs, goalMs }: Row): boolean | null {
  return goalMs === null ? null : medianMs <= goalMs;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0);
}
