import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLetterCode, type LetterCode } from '../../src/domain/letter-code.ts';
import { filedAs, mostPages, scanParts, scanProblem } from '../../src/domain/scan-filing.ts';

const HEAD = 'abcdef0123456789'.repeat(4);
const CODE: LetterCode = {
  paper: 'letter',
  documentNumber: '2026/17-3',
  vault: '0a1b2c3d',
  auditCount: 12,
  auditHead: HEAD.slice(0, 16),
};
const LETTER = { void: false, erased: false, auditHead: HEAD, auditCount: 12 };
const of = (documentNumber: string): LetterCode => ({ ...CODE, documentNumber });

/** Few papers, so that they come again in a stack. */
const code = fc.record({
  paper: fc.constantFrom('letter', 'slip'),
  documentNumber: fc.constantFrom('2026/1-2', '2026/1-3', '2026/2-2'),
  vault: fc.constantFrom('0a1b2c3d', 'ffffffff'),
  auditCount: fc.constantFrom(1, 2),
  auditHead: fc.constant(CODE.auditHead),
}) satisfies fc.Arbitrary<LetterCode>;
const stack = fc.array(fc.array(code, { maxLength: 1 }), { minLength: 1, maxLength: 30 });

describe('which pages belong together', () => {
  test('a reverse side and an attached sheet follow the page before them', () => {
    expect(scanParts([[of('2026/1-2')], [], [of('2026/2-2')], [], []])).toEqual([
      { code: of('2026/1-2'), pages: [0, 1] },
      { code: of('2026/2-2'), pages: [2, 3, 4] },
    ]);
  });

  test('a stack that begins without a code is left to a person', () => {
    expect(scanParts([[], [CODE], [CODE]])).toBeNull();
  });

  test('a page with two papers on it is left to a person', () => {
    expect(scanParts([[CODE], [CODE, of('2026/2-2')]])).toBeNull();
  });

  test('the slip of a letter is a paper of its own', () => {
    expect(scanParts([[CODE], [{ ...CODE, paper: 'slip' }]])?.map((part) => filedAs(part.code))).toEqual([
      'signed-copy',
      'proof',
    ]);
  });

  test('every page of a stack that begins with a code goes to exactly one part, in its order', () => {
    fc.assert(
      fc.property(stack, (pages) => {
        const parts = scanParts(pages);
        if (pages[0]?.length === 0) {
          expect(parts).toBeNull();
          return;
        }
        const places = (parts ?? []).flatMap((part) => part.pages);
        expect(places.toSorted((left, right) => left - right)).toEqual([...pages.keys()]);
        for (const part of parts ?? []) {
          expect(part.pages).toEqual(part.pages.toSorted((left, right) => left - right));
        }
      }),
    );
  });

  test('a page lies with its own code, or with the page before it', () => {
    fc.assert(
      fc.property(stack, (pages) => {
        const parts = scanParts(pages) ?? [];
        const partOf = (page: number) => parts.find((part) => part.pages.includes(page));
        for (const page of parts.flatMap((part) => part.pages)) {
          const [own] = pages[page] ?? [];
          const expected = own ?? partOf(page - 1)?.code;
          expect(expected === undefined ? null : formatLetterCode(expected)).toBe(
            formatLetterCode(partOf(page)?.code ?? CODE),
          );
        }
        const texts = parts.map((part) => formatLetterCode(part.code));
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });
});

test('a paper has two sides for each of its pages, a slip one sheet', () => {
  expect(mostPages({ paper: 'letter' }, 3)).toBe(6);
  expect(mostPages({ paper: 'slip' }, 3)).toBe(2);
});

describe('whether a scan goes to the letter that its code names', () => {
  test.each([
    ['a code as it was printed', CODE, LETTER, null],
    ['a code of another vault', { ...CODE, vault: 'ffffffff' }, LETTER, 'foreign'],
    ['a number that no letter has', CODE, null, 'no-letter'],
    ['another head than the one printed', { ...CODE, auditHead: '0'.repeat(16) }, LETTER, 'altered'],
    ['another count than the one printed', { ...CODE, auditCount: 13 }, LETTER, 'altered'],
    ['a letter whose decision was taken back', CODE, { ...LETTER, void: true }, 'void'],
    ['a letter whose copies were erased', CODE, { ...LETTER, erased: true }, 'erased'],
    ['an erased case', CODE, { void: false, erased: true, auditHead: '', auditCount: 0 }, 'erased'],
  ] as const)('%s', (_name, of_, letter, problem) => {
    expect(scanProblem(of_, CODE.vault, letter)).toBe(problem);
  });

  test('a slip bears the head of its letter: one with that of another letter is altered', () => {
    expect(scanProblem({ ...CODE, paper: 'slip' }, CODE.vault, LETTER)).toBeNull();
    const ofAnother: LetterCode = { ...CODE, paper: 'slip', auditCount: 20, auditHead: '1'.repeat(16) };
    expect(scanProblem(ofAnother, CODE.vault, LETTER)).toBe('altered');
  });
});
