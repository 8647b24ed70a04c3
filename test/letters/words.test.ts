import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { LETTER_LANGUAGES } from '../../src/domain/letter-language.ts';
import { COMMON_PLACEHOLDERS, type CommonValues } from '../../src/letters/common-placeholder.ts';
import { letterContent } from '../../src/letters/compose.ts';
import { chainLine } from '../../src/letters/page-words.ts';
import { PlaceholderWithoutValue, placeholdersIn, withValues } from '../../src/letters/placeholder.ts';
import { wordsFor } from '../../src/letters/words.ts';
import { letterText } from './letter-text.ts';
import { AS_DELIVERED, digger, letterFacts, worded } from './sample-letters.ts';

const NO_CHANGES: ReadonlyMap<string, string> = new Map();
const changed = (entries: Readonly<Record<string, string>>, common: CommonValues = {}) =>
  wordsFor('fi', new Map(Object.entries(entries)), common);

describe('filling', () => {
  const { fill, texts } = wordsFor('fi', NO_CHANGES, {});

  test('puts each value in its place', () => {
    const filled = fill(texts.requests.received, {
      saapumistapa: 'postitse',
      saapumispäivä: '22.11.2026',
      diaarinro: '2026/17',
    });
    expect(filled).toBe('Pyyntösi saapui meille postitse 22.11.2026. Se on kirjattu numerolla 2026/17.');
  });

  test('the compiler knows the places of every text', () => {
    // @ts-expect-error A template is no string.
    const unfilled: string = texts.receipt.title;
    expect(typeof unfilled).not.toBe('string');
    // @ts-expect-error One value is missing.
    expect(() => fill(texts.requests.withScopes, { pyyntö: 'kielto' })).toThrow(PlaceholderWithoutValue);
    // @ts-expect-error The text has no such place.
    expect(fill(texts.receipt.title, { diaarinro: '2026/17', summa: '1' })).toContain('2026/17');
    // @ts-expect-error A text without places is not filled again.
    expect(() => fill(texts.greeting, {})).toThrow(TypeError);
  });

  test.each(['', ' ', '\u00A0\n'])('a place without a value is an error that names it: %j', (blank) => {
    const fillBlank = () => fill(texts.receipt.title, { diaarinro: blank });
    expect(fillBlank).toThrow(PlaceholderWithoutValue);
    expect(fillBlank).toThrow(
      expect.objectContaining({ placeholder: 'diaarinro', language: 'fi', key: 'receipt.title' }),
    );
  });

  test('what a value says is never read as a place', () => {
    const name = fc.constantFrom(...COMMON_PLACEHOLDERS, 'määrä', 'x');
    const piece = fc.oneof(
      name.map((inner) => `{{${inner}}}`),
      fc.constantFrom('{', '}', '{{', '}}', '$&', '$1', '\n'),
      fc.string({ unit: 'grapheme' }),
    );
    const value = fc.array(piece, { minLength: 1 }).map((pieces) => `a${pieces.join('')}`);
    fc.assert(
      fc.property(value, value, value, (pyyntö, kiellon_laajuus, diaarinro) => {
        const words = changed(
          { 'requests.withScopes': '{{pyyntö}}|{{diaarinro}}|{{kiellon_laajuus}}|{{pyyntö}}' },
          { diaarinro },
        );
        const filled = words.fill(words.texts.requests.withScopes, { pyyntö, kiellon_laajuus });
        expect(filled).toBe(`${pyyntö}|${diaarinro}|${kiellon_laajuus}|${pyyntö}`);
      }),
    );
  });

  test('nothing that a value does not have by itself is filled in', () => {
    const missing = (name: string) => new Error(name);
    expect(() => withValues('{{constructor}}', {}, missing)).toThrow('constructor');
  });

  test('names are letters, digits and underscores', () => {
    expect(placeholdersIn('{{eräpäivä}} {{x_1}} {{eräpäivä}} {{ x }} {{a.b}} {{}} {x}')).toEqual([
      'eräpäivä',
      'x_1',
    ]);
  });
});

describe('the clerk’s changes', () => {
  test('lie over the texts, in lists and in forms by number too', () => {
    const { texts, plural } = changed({
      greeting: 'Kunnioittaen',
      'reply.rightsText.1': 'Toinen.',
      'logRetention.other': 'yhä {{määrä}} vuotta',
    });
    expect(texts.greeting).toBe('Kunnioittaen');
    expect(texts.reply.rightsText[1]).toBe('Toinen.');
    expect(texts.reply.rightsText).toHaveLength(3);
    expect(plural(texts.logRetention, 5)).toBe('yhä 5 vuotta');
    expect(plural(texts.logRetention, 1)).toBe('yhden vuoden asian päättämisestä');
  });

  test('may use the common values, in a text with places of its own and in one without', () => {
    const { texts, fill } = changed(
      { greeting: 'Terveisin {{yhteyshenkilö}}', 'receipt.title': '{{diaarinro}}: {{lähettäjä}}' },
      { yhteyshenkilö: 'Heikki {{diaarinro}}', lähettäjä: 'Verkko Oy', diaarinro: '0/0' },
    );
    expect(texts.greeting).toBe('Terveisin Heikki {{diaarinro}}');
    // What the letter hands in stands before the common value of the same name.
    expect(fill(texts.receipt.title, { diaarinro: '2026/17' })).toBe('2026/17: Verkko Oy');
  });

  test('without a common value fail where they are printed and nowhere else', () => {
    const { texts } = changed({ greeting: 'Terveisin {{puhelin}}' }, { puhelin: ' ' });
    expect(texts.controller.HETIL).toBe('Rekisterinpitäjä');
    expect(() => texts.greeting).toThrow(
      expect.objectContaining({ placeholder: 'puhelin', language: 'fi', key: 'greeting' }),
    );
  });

  test('reach the paper with what they tell of the case', () => {
    const changes = new Map([
      ['receipt.subject', COMMON_PLACEHOLDERS.map((name) => `${name}={{${name}}}`).join('; ')],
    ]);
    const facts = worded(letterFacts(), { ...AS_DELIVERED, changes, changeNumber: 7 });
    const content = letterContent({ kind: 'K1', facts });
    expect(content.textVersion).toBe('fi-3+7');
    expect(content.subject).toContain(
      'vastaanottaja_nimi=Aino Maria Esimerkki; rekisteröity=Aino Maria Esimerkki',
    );
    expect(content.subject).toContain('diaarinro=2026/17');
    expect(content.subject).toContain('saapumispäivä=12.11.2026; ');
    expect(content.subject).toContain('saapumistapa=käynnillä; eräpäivä=14.12.2026; päiväys=23.11.2026');
    expect(content.subject).not.toMatch(/=(?:;|$)/u);
  });

  test('name the recipient whom the letter goes to', () => {
    const changes = new Map([['recipientNotice.subject', 'Hei {{vastaanottaja_nimi}}']]);
    const content = letterContent({
      kind: 'K11',
      facts: worded(letterFacts({ addressee: digger }), { ...AS_DELIVERED, changes }),
      notice: {
        requestKind: 'erasure',
        disclosedOn: null,
        identifier: 'Työmääräin 1234',
        change: 'Poistettu.',
        confirmBy: null,
      },
    });
    expect(content.subject).toBe('Hei Kaivuu Oy');
    expect(letterText(content)).not.toContain('Aino');
  });
});

test('the version names language and change', () => {
  expect(wordsFor('fi', NO_CHANGES, {}).version).toBe('fi-3');
  expect(wordsFor('fi', NO_CHANGES, {}, 12).version).toBe('fi-3+12');
  expect(wordsFor('sv', NO_CHANGES, {}).version).toBe('sv-3');
});

describe('the forms of each language', () => {
  const of = Object.fromEntries(
    LETTER_LANGUAGES.map((language) => [language, wordsFor(language, NO_CHANGES, {})]),
  ) as Record<(typeof LETTER_LANGUAGES)[number], ReturnType<typeof wordsFor>>;

  test('days', () => {
    const day = calendarDate('2026-11-02');
    expect(LETTER_LANGUAGES.map((language) => of[language].date(day))).toEqual([
      '2.11.2026',
      '2.11.2026',
      '2 November 2026',
    ]);
  });

  test('euros', () => {
    expect(LETTER_LANGUAGES.map((language) => of[language].euros(123_450))).toEqual([
      '1\u00A0234,50\u00A0€',
      '1\u00A0234,50\u00A0€',
      '€1,234.50',
    ]);
  });

  test('terms', () => {
    const terms = ['a', 'b', 'c'];
    expect(LETTER_LANGUAGES.map((language) => of[language].enumeration(terms))).toEqual([
      'a, b ja c',
      'a, b och c',
      'a, b and c',
    ]);
    expect(of.fi.enumeration([])).toBe('');
    expect(of.fi.enumeration(['a'])).toBe('a');
    expect(of.fi.enumeration(['a', 'b'])).toBe('a ja b');
  });

  test('numbers', () => {
    const { texts, plural } = of.fi;
    expect(plural(texts.extension.needed, 1, { syyt: 'x' })).toContain('Syy on x.');
    expect(plural(texts.extension.needed, 2, { syyt: 'x' })).toContain('Syynä ovat x.');
    // @ts-expect-error The reasons are missing.
    expect(() => plural(texts.extension.needed, 2)).toThrow(PlaceholderWithoutValue);
  });
});

test.each([
  [1, 'Tapahtumaloki: 1 tapahtuma, tunniste 01234567 89abcdef'],
  [123, 'Tapahtumaloki: 123 tapahtumaa, tunniste 01234567 89abcdef'],
])('the line of the audit log counts %i', (count, line) => {
  expect(chainLine(wordsFor('fi', NO_CHANGES, {}).page, 'fi', { count, head: '0123456789abcdef' })).toBe(
    line,
  );
});
