import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row } from './report.ts';
import { LETTERS, type Making, type Way } from './thousand-letters.ts';

/** Far more than a thousand letters take in any way. */
const PATIENCE_MS = 600_000;

const SUBJECTS: Partial<Record<Way, string>> = {
  issued: 'issued through the contract and read back',
  set: 'set by the press alone',
};
const BASELINES: Partial<Record<Way, string>> = {
  'pdf-lib': 'the same text drawn with pdf-lib in Helvetica',
  pdfkit: 'the same text drawn with pdfkit in the letters’ font',
  'web page': 'the same text as a web page printed by Electron',
};

/** A thousand letters K1 in one run, each way in a process of its own, one after the other. */
export function thousandLettersRows(parent: string): readonly Row[] {
  const made = new Map<Way, Making>();
  for (const way of ['issued', 'set', 'pdf-lib', 'pdfkit', 'web page'] as const)
    made.set(way, makeBy(way, parent));
  return waysOf(SUBJECTS).flatMap(([subject, what]) =>
    waysOf(BASELINES).map(([baseline, name]) => {
      const [own, other] = [made.get(subject), made.get(baseline)];
      if (own === undefined || other === undefined) throw new Error('Not every way was measured');
      return {
        what: `${LETTERS} letters K1 ${what}`,
        remark: `${told(own)}; baseline ${told(other)}`,
        cases: null,
        runs: 1,
        medianMs: own.milliseconds,
        baseline: name,
        baselineMedianMs: other.milliseconds,
        goalMs: null,
      };
    }),
  );
}

function makeBy(way: Way, parent: string): Making {
  const script = fileURLToPath(new URL('thousand-letters.ts', import.meta.url));
  const folder = mkdtempSync(path.join(parent, 'letters-'));
  const printed = execFileSync(process.execPath, [script, way, folder], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  return JSON.parse(printed) as Making;
}

function waysOf(names: Partial<Record<Way, string>>): readonly (readonly [Way, string])[] {
  return Object.entries(names) as [Way, string][];
}

function told({ peakMiB, bytes }: Making): string {
  return `${peakMiB.toFixed(0)} MiB at most, ${(bytes / LETTERS / 1024).toFixed(0)} KiB a letter`;
}
