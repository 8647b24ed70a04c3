import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './measure.ts';
import type { Row } from './report.ts';

const START_GOAL_MS = 1500;
/** Far more than twelve starts take. */
const PATIENCE_MS = 120_000;

/** From the start of the process to the password field, beside the same Electron showing an empty page. */
export function startRow(folder: string, vaultFolder: string): Row {
  const script = fileURLToPath(new URL('start-times.ts', import.meta.url));
  const printed = execFileSync(process.execPath, [script, folder, vaultFolder], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  const times = JSON.parse(printed) as { readonly program: number[]; readonly empty: number[] };
  return {
    what: 'start to the unlock screen',
    cases: null,
    runs: times.program.length,
    medianMs: median(times.program),
    baseline: 'the same Electron with an empty page',
    baselineMedianMs: median(times.empty),
    goalMs: START_GOAL_MS,
  };
}
