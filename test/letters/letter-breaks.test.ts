import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LETTER_LAYOUTS } from '../../src/domain/letterhead.ts';
import { letterContent } from '../../src/letters/compose.ts';
import type { Block, LetterContent } from '../../src/letters/letter-content.ts';
import { receiptContent } from '../../src/letters/receipt.ts';
import { EXISTING_LETTERS } from './letter-variants.ts';
import { pageCount, pdfText, pdfWords, type Word } from './pdf-reading.ts';
import { printed } from './printed-letter.ts';
import { letterFacts } from './sample-letters.ts';

const receipt: LetterContent = receiptContent(letterFacts());

/** So many words of the body, of usual lengths. */
function words(count: number, word = 'lause'): string {
  return Array.from({ length: count }, (_, index) => `${word}${index % 7 === 0 ? 'nmuoto' : ''}`).join(' ');
}
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Lines of the text between head and foot of the pages, each as its words. */
function linesOf(pdf: Uint8Array): readonly (readonly Word[])[] {
  const lines = new Map<string, Word[]>();
  for (const word of pdfWords(pdf)) {
    if (word.top < (word.page === 1 ? 85 : 30) || word.bottom > 275) continue;
    const key = `${word.page} ${Math.round(word.bottom)}`;
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return [...lines.values()];
}

const text = fc.integer({ min: 1, max: 160 }).map((count) => words(count));
const piece: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: text.map(paragraph) },
  { weight: 1, arbitrary: fc.integer({ min: 400, max: 1500 }).map((count) => paragraph(words(count))) },
  text.map((quoted): Block => ({ kind: 'quotation', text: quoted })),
  fc
    .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 })
    .map((counts): Block => ({ kind: 'list', items: counts.map((count) => words(count)) })),
  fc
    .integer({ min: 1, max: 8 })
    .map((count): Block => ({ kind: 'lines', lines: Array.from({ length: count }, () => 'rivi') })),
);

describe('pages', () => {
  test('no heading stands last, and the signature has at least two lines of text over it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...LETTER_LAYOUTS),
        (parts, layout) => {
          const content: LetterContent = {
            ...receipt,
            opening: [paragraph('Avaus.')],
            sections: parts.map((blocks, index) => ({
              number: index + 1,
              heading: `otsikko${index}`,
              blocks,
            })),
          };
          const { pdf } = printed(content, { letterhead: { layout } });
          const lines = linesOf(pdf);
          const said = lines.map((line) => line.map((word) => word.text).join(' '));
          const greeting = said.findIndex((line) => line.startsWith('Ystävällisin'));
          const page = lines[greeting]?.[0]?.page;
          const above = lines.filter(
            (line) => line[0]?.page === page && (line[0]?.top ?? 0) < (lines[greeting]?.[0]?.top ?? 0),
          );
          expect(above.length).toBeGreaterThanOrEqual(page === 1 ? 3 : lastBlockLines(content));
          expect(lines.find((line) => line.some((word) => word.text === 'Mastokangas,'))?.[0]?.page).toBe(
            page,
          );
          for (const [index, line] of said.entries()) {
            if (!/otsikko\d$/u.test(line)) continue;
            expect(lines[index + 1]?.[0]?.page).toBe(lines[index]?.[0]?.page);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each(EXISTING_LETTERS)(
    'the addresses of $name under $regime stand on the page of the signature',
    ({ order }) => {
      const content = letterContent(order);
      const lines = linesOf(printed(content).pdf).map((line) => ({
        page: line[0]?.page,
        said: line.map((word) => word.text).join(' '),
      }));
      const closing = lines.slice(lines.findIndex(({ said }) => said === content.greeting));
      const addresses = closing.find(({ said }) => said.startsWith(content.contacts[0]?.label ?? '-'));
      expect(addresses?.page).toBeDefined();
      expect(addresses?.page).toBe(closing[0]?.page);
    },
  );

  test('a paragraph leaves no single line behind and sends none ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 90, max: 700 }), (before, count) => {
        const opening = Array.from({ length: before }, () => paragraph('täyte'));
        const { pdf } = printed({
          ...receipt,
          opening: [...opening, paragraph(words(count)), paragraph('Loppu.')],
        });
        const pages = new Map<number, number>();
        for (const line of linesOf(pdf)) {
          // The second half of a word may be all that its last line holds.
          if (!line.some((word) => /^(?:lause|muoto)/u.test(word.text))) continue;
          const page = line[0]?.page ?? 0;
          pages.set(page, (pages.get(page) ?? 0) + 1);
        }
        for (const lines of pages.values()) expect(lines).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });

  test('what ends in a colon stays with what it announces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 45 }), (before) => {
        const opening = [
          ...Array.from({ length: before }, () => paragraph('täyte')),
          paragraph('Rekisterit ovat:'),
          {
            kind: 'table',
            columns: [{ heading: 'Rekisteri', share: 1 }],
            rows: [['ensimmäinen'], ['toinen']],
          } as const,
        ];
        const found = pdfWords(printed({ ...receipt, opening }).pdf);
        const page = (start: string) => found.find((word) => word.text.startsWith(start))?.page;
        expect(page('ovat:')).toBe(page('ensimmäinen'));
      }),
      { numRuns: 31 },
    );
  });

  test('a text set in two parts before the signature reads as one', () => {
    const long = words(700);
    const { pdf } = printed({ ...receipt, opening: [paragraph(long)] });
    const lines = linesOf(pdf).filter((line) => line.some((word) => word.text.startsWith('lause')));
    expect(
      lines
        .flatMap((line) => line.map((word) => word.text))
        .join(' ')
        .replaceAll('\u00AD ', ''),
    ).toBe(long);
    // No gap between the parts: lines of a page keep their distance.
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next?.[0]?.page !== line[0]?.page) continue;
      expect((next?.[0]?.top ?? 0) - (line[0]?.top ?? 0)).toBeCloseTo(4.7, 1);
    }
    for (const line of lines.slice(0, -1)) expect(line.at(-1)?.right).toBeGreaterThan(165);
  });
});

describe('tables', () => {
  const table = (rows: readonly (readonly string[])[]): Block => ({
    kind: 'table',
    columns: [
      { heading: 'Tietoryhmä', share: 1 },
      { heading: 'Tieto', share: 2 },
    ],
    rows,
  });

  test('a row stays on one page, and every page repeats the headings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 220 }), { minLength: 5, maxLength: 40 }),
        fc.constantFrom(...LETTER_LAYOUTS),
        (lengths, layout) => {
          const rows = lengths.map((count, row) => [`ryhmä`, `alku${row}x ${words(count)} loppu${row}x`]);
          const content = { ...receipt, opening: [table(rows), paragraph('Loppu.')] };
          const found = pdfWords(printed(content, { letterhead: { layout } }).pdf);
          const pageOf = (mark: string) => found.find((word) => word.text === mark)?.page;
          for (const row of rows.keys()) {
            expect(pageOf(`alku${row}x`)).toBeDefined();
            expect(pageOf(`loppu${row}x`)).toBe(pageOf(`alku${row}x`));
          }
          const pages = new Set(
            found.filter((word) => /^alku\d+x$/u.test(word.text)).map(({ page }) => page),
          );
          expect(found.filter(({ text: word }) => word === 'Tietoryhmä')).toHaveLength(pages.size);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a row longer than a page is broken rather than cut off', () => {
    const long = words(1500, 'zzyzx');
    const { pdf } = printed({
      ...receipt,
      opening: [
        table([
          ['a', 'lyhyt'],
          ['b', long],
          ['c', 'viimeinen'],
        ]),
      ],
    });
    expect(pageCount(pdf)).toBeGreaterThan(2);
    expect(pdfText(pdf).match(/zzyzx/gu)).toHaveLength(1500);
    for (const { bottom, text: word } of pdfWords(pdf))
      if (word.startsWith('zzyzx')) expect(bottom).toBeLessThan(275);
  });

  test('a cell of wide letters and of nothing but line breaks stays on the paper', () => {
    const rows = [
      ['W'.repeat(2000), 'x'],
      ['a', Array.from({ length: 120 }, (_, line) => `r${line}`).join('\n')],
    ];
    const { pdf } = printed({ ...receipt, opening: [table(rows)] });
    expect(pdfText(pdf).match(/W/gu)).toHaveLength(2000);
    expect(pdfText(pdf)).toContain('r119');
    for (const { bottom, text: word } of pdfWords(pdf))
      if (/^(?:W|r\d)/u.test(word)) expect(bottom).toBeLessThan(275);
  });
});

/** Two lines, or as many as the last block before the signature has. */
function lastBlockLines({ sections }: LetterContent): number {
  const last = sections.at(-1)?.blocks.at(-1);
  if (last?.kind === 'lines') return Math.min(2, last.lines.length);
  if (last?.kind === 'list') return Math.min(2, last.items.length);
  return 'text' in (last ?? {}) && (last as { text: string }).text.length > 150 ? 2 : 1;
}
