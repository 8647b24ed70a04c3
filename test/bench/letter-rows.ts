import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from 'pdf-lib';
import { accessReplyContent } from '../../src/letters/access-reply.ts';
import type { LetterContent } from '../../src/letters/letter-content.ts';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { receiptContent } from '../../src/letters/receipt.ts';
import { aino, foundReply, letterFacts, letterStamp } from '../letters/sample-letters.ts';
import { searchResults } from '../letters/sample-results.ts';
import { drawLetter } from './drawn-letter.ts';
import { median, timeBoth } from './measure.ts';
import type { Row } from './report.ts';
import { FIRST_LETTERHEAD } from '../letters/first-letterhead.ts';

const BASELINE = 'the same text drawn with pdf-lib in Helvetica';
const ONE_PAGE_GOAL_MS = 10;
const FIRST_LETTERS = 5;
/** Rows that fill forty pages of the annex. */
const ANNEX_ROWS = 545;

/** Letters as the press sets them, each of another person, as the press remembers what it has set. */
export async function letterRows(): Promise<readonly Row[]> {
  const press = new LetterPress();
  const print = (content: LetterContent): Uint8Array =>
    press.print(content, letterStamp(), FIRST_LETTERHEAD, null).pdf;
  const setBoth = async (
    what: string,
    goalMs: number | null,
    letter: (run: number) => LetterContent,
    times: { readonly runs: number; readonly warmUp: number },
  ): Promise<Row> => {
    const contents = Array.from({ length: times.warmUp + times.runs }, (_, run) => letter(run));
    const content = (run: number): LetterContent => contents[run] ?? letter(run);
    const pages = await pagesOf(print(letter(-1)));
    const timing = await timeBoth(
      (run) => print(content(run)),
      (run) => drawLetter(content(run), pages),
      times,
    );
    const remark = pages === 1 ? '1 page' : `${pages} pages`;
    return { what, remark, cases: null, baseline: BASELINE, goalMs, ...timing };
  };

  return [
    firstLetterRow(),
    await setBoth('letter K1', ONE_PAGE_GOAL_MS, receipt, { warmUp: 5, runs: 41 }),
    await setBoth('letter K4a with an annex of forty pages', null, longReply, { warmUp: 1, runs: 7 }),
  ];
}

function firstLetterRow(): Row {
  const script = fileURLToPath(new URL('first-letter.ts', import.meta.url));
  const times = Array.from({ length: FIRST_LETTERS }, () => {
    const printed = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    return JSON.parse(printed) as { readonly set: number; readonly drawn: number };
  });
  return {
    what: 'the first letter of a process, K1',
    remark: '1 page',
    cases: null,
    runs: FIRST_LETTERS,
    medianMs: median(times.map(({ set }) => set)),
    baseline: BASELINE,
    baselineMedianMs: median(times.map(({ drawn }) => drawn)),
    goalMs: null,
  };
}

function addressee(run: number): typeof aino {
  return { ...aino, name: `Aino ${run} Esimerkki`, streetAddress: `Kokeilutie ${run}` };
}

function receipt(run: number): LetterContent {
  const facts = letterFacts({ addressee: addressee(run), diaryNumber: `2026/${run}` });
  return receiptContent({ ...facts, description: `Haluan tietää, mitä minusta on tiketissä ${run}.` });
}

function longReply(run: number): LetterContent {
  const findings = Array.from({ length: ANNEX_ROWS }, (_, row) => ({
    category: 'Vikailmoitus',
    value: `Tiketti ${run}-${row}: yhteys poikki, kuitupääte vaihdettu ja toiminta tarkistettu asiakkaan kanssa.`,
    purpose: 'Palvelujen toteuttaminen',
    source: 'Asiakas, puhelinsoitto',
    recipients: row % 10 === 0 ? 'Kaivuu Oy, 3.2.2026' : '',
  }));
  const registers = searchResults([
    { registerId: 'R2', outcome: 'found', result: { kind: 'search', findings } },
  ]);
  return accessReplyContent(
    'K4a',
    foundReply({ addressee: addressee(run), diaryNumber: `2026/${run}`, registers }),
  );
}

async function pagesOf(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf)).getPageCount();
}
