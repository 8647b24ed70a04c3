import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontCoverage } from '../../src/letters/font-coverage.ts';
import {
  printableText,
  withBreakPlaces,
  withEmergencyBreaks,
  withNumbersKept,
} from '../../src/letters/printable-text.ts';

const covered = fontCoverage(
  readFileSync(new URL('../../src/letters/assets/fonts/SourceSans3_400Regular.ttf', import.meta.url)),
);
const bare = (text: string) => text.replaceAll('\u200B', '');
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe('printable text', () => {
  test('every text ends up in characters the font has', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = printableText(raw, covered);
        for (const character of text) {
          expect(character === '\n' || covered.has(character.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
    );
  });

  test('what is printable is left as it is', () => {
    for (const raw of ['Åke Öhman, "lainaus" – 50 € § 3', 'rivi\n\nrivi', 'Привет', '']) {
      expect(printableText(raw, covered)).toEqual({ text: raw, replaced: false });
    }
  });

  test('what is not is named by its number', () => {
    expect(printableText('a\u{1F600}b\u0000\uD800', covered)).toEqual({
      text: 'a[U+1F600]b[U+0000][U+D800]',
      replaced: true,
    });
  });

  test('line ends of every system are line breaks; tabs are spaces', () => {
    expect(printableText('a\r\nb\rc\u2028d\te', covered).text).toBe('a\nb\nc\nd e');
  });
});

describe('places to break', () => {
  test('change nothing but where a line may break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const text = bare(raw);
        expect(bare(withBreakPlaces(text))).toBe(text);
        expect(bare(withEmergencyBreaks(text))).toBe(text);
      }),
    );
  });

  test('no run without a place to break is longer than a word that hyphenates', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9@._/-]{0,200}$/u), (text) => {
        for (const run of withBreakPlaces(text).split('\u200B')) expect(run.length).toBeLessThanOrEqual(25);
      }),
    );
  });

  test('ordinary words, dates and short codes are left alone', () => {
    const text = 'Tietosuojavaltuutetun toimisto, 22.11.2026, asia 2026/17.';
    expect(withBreakPlaces(text)).toBe(text);
  });

  test('an address breaks at its marks', () => {
    expect(withBreakPlaces('etunimi.sukunimi@example.fi')).toBe(
      'etunimi.\u200Bsukunimi@\u200Bexample.\u200Bfi',
    );
  });
});

test('a number stays with its unit of law', () => {
  expect(withNumbersKept('15 artikla, 21 §, 3 vuotta, 4 kissaa')).toBe(
    '15\u00A0artikla, 21\u00A0§, 3\u00A0vuotta, 4 kissaa',
  );
});

test.each([
  [
    'artikel 17.3 e i förordningen, artikel 21.1 i lagen',
    'artikel_17.3_e i förordningen, artikel_21.1 i lagen',
  ],
  ['27 § 1 mom. 2 punkten, 2 kap. 10 §, i 3 år', '27_§ 1_mom. 2_punkten, 2_kap. 10_§, i 3_år'],
  ['Article 21(2), chapter 2, sections 64–67', 'Article_21(2), chapter_2, sections_64–67'],
  ['the particle 4, intersection 5', 'the particle 4, intersection 5'],
])('a number stays with its unit of law in every language: %s', (text, kept) => {
  expect(withNumbersKept(text)).toBe(kept.replaceAll('_', '\u00A0'));
});

test('a font without a Unicode map is refused', () => {
  expect(() => fontCoverage(new Uint8Array(12))).toThrow('cmap');
});
