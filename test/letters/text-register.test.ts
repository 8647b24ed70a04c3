import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LETTER_KINDS } from '../../src/domain/letter.ts';
import { textKeys, textProblems } from '../../src/letters/text-register.ts';

const entryOf = (key: string) => {
  const entry = textKeys().find((candidate) => candidate.key === key);
  if (entry === undefined) throw new Error(`No text ${key}`);
  return entry;
};

describe('the register of texts', () => {
  test('tells which letters print a text, and every letter prints some of its own', () => {
    expect(entryOf('receipt.answerBy').letters).toEqual(['K1']);
    expect(entryOf('greeting').letters).toEqual(LETTER_KINDS);
    expect(new Set(textKeys().flatMap(({ letters }) => letters))).toEqual(new Set(LETTER_KINDS));
    const unprinted = textKeys().filter(({ letters }) => letters.length === 0);
    // The privacy statement is no letter.
    expect(unprinted.filter(({ key }) => !key.startsWith('statement.'))).toEqual([]);
  });

  test('tells the places of a text and what else it may use', () => {
    const { own, common, defaults } = entryOf('receipt.answerBy');
    expect(own).toEqual(['eräpäivä']);
    expect(common).toContain('rekisteröity');
    expect(common).not.toContain('eräpäivä');
    expect(defaults.fi).toContain('{{eräpäivä}}');
  });

  test('the notice to a recipient never names the person', () => {
    const named = textKeys().filter(
      ({ letters, own, common }) => letters.includes('K11') && [...own, ...common].includes('rekisteröity'),
    );
    expect(named).toEqual([]);
  });

  test.each(['page.draft', 'searchTerms.name', 'requests.channels.post'])(
    '%s knows no case and takes no common value',
    (key) => {
      expect(entryOf(key).common).toEqual([]);
    },
  );
});

describe('a wording of the clerk', () => {
  test.each([
    ['receipt.answer', 'Vastaamme.', [{ code: 'unknown-key' }]],
    ['receipt', 'Vastaamme.', [{ code: 'unknown-key' }]],
    ['greeting', ' \u00A0', [{ code: 'blank' }]],
    ['greeting', 'Terveisin {{yhteyshenkilö}}', []],
    ['greeting', 'Terveisin {{yhteyshenkilo\u0308}}', []],
    ['greeting', 'Terveisin {{summa}}', [{ code: 'unknown-placeholder', placeholder: 'summa' }]],
    [
      'greeting',
      'Terveisin {{rekisteröity}}',
      [{ code: 'unknown-placeholder', placeholder: 'rekisteröity' }],
    ],
    ['greeting', 'Terveisin {{yhteyshenkilö', [{ code: 'malformed' }]],
    ['greeting', 'Terveisin yhteyshenkilö}}', [{ code: 'malformed' }]],
    ['greeting', 'Terveisin {{ yhteyshenkilö }}', [{ code: 'malformed' }]],
    ['greeting', 'Terveisin {yhteyshenkilö}', [{ code: 'malformed' }]],
    ['greeting', 'Terveisin\nme', [{ code: 'control-character' }]],
    ['greeting', 'x'.repeat(2000), []],
    ['greeting', 'x'.repeat(2001), [{ code: 'too-long' }]],
    ['receipt.title', 'Asia {{diaarinro}}, {{lähettäjä}}', []],
    ['receipt.title', 'Asia', [{ code: 'placeholder-left-out', placeholder: 'diaarinro' }]],
    [
      'receipt.title',
      'Asia {{diarinro}}',
      [
        { code: 'unknown-placeholder', placeholder: 'diarinro' },
        { code: 'placeholder-left-out', placeholder: 'diaarinro' },
      ],
    ],
    ['reply.rightsText.2', 'Muu oikeus.', []],
    ['reply.rightsText.3', 'Muu oikeus.', [{ code: 'unknown-key' }]],
    ['page.chain.other', '{{määrä}}: {{tunniste}}', []],
    [
      'page.chain.other',
      '{{määrä}}: {{tunniste}} {{diaarinro}}',
      [{ code: 'unknown-placeholder', placeholder: 'diaarinro' }],
    ],
  ] as const)('%s: %j', (key, text, problems) => {
    expect(textProblems('fi', key, text)).toEqual(problems);
  });

  test('without a problem has no brace that would stand on paper', () => {
    const piece = fc.oneof(
      fc.constantFrom('{', '}', '{{', '}}', '{{diaarinro}}', '{{lähettäjä}}', '{{päiväys}}', ' a'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        if (textProblems('fi', 'receipt.title', text).length > 0) return;
        expect(text).toContain('{{diaarinro}}');
        expect(text.replaceAll(/\{\{(?:diaarinro|lähettäjä|päiväys)\}\}/gu, '')).not.toMatch(/[{}]/u);
      }),
    );
  });
});
