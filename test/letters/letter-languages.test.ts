import { describe, expect, test } from 'vitest';
import type { TranslationLanguage } from '../../src/domain/organisation-translation.ts';
import type { Regime } from '../../src/domain/regime.ts';
import { letterContent } from '../../src/letters/compose.ts';
import type { LetterContent } from '../../src/letters/letter-content.ts';
import { keyedTexts, TEXTS } from '../../src/letters/letter-texts.ts';
import { goldenText, letterText } from './letter-text.ts';
import { EXISTING_LETTERS, formQuestion, tellsRemedies } from './letter-variants.ts';
import { inLanguage } from './sample-translation.ts';

interface LanguageRules {
  readonly language: TranslationLanguage;
  readonly version: string;
  readonly remediesHeading: string;
  /** The sentence of the remedies with its law. */
  readonly remedies: Readonly<Record<Regime, RegExp>>;
  /** What a letter of another day would cite, with the terms of that law. */
  readonly foreignLaw: Readonly<Record<Regime, RegExp>>;
  /** Dates as the language writes them. */
  readonly date: RegExp;
  /** Texts that are the same word as in Finnish. */
  readonly alike: readonly string[];
}

const LANGUAGES: readonly LanguageRules[] = [
  {
    language: 'sv',
    version: 'sv-3',
    remediesHeading: 'Rättsmedel',
    remedies: {
      HETIL: /dataombudsmannen för behandling \(2[89] § i personuppgiftslagen\)\.$/mu,
      GDPR_X:
        /dataombudsmannen för behandling \(artikel 77 i dataskyddsförordningen \(EU\) 2016\/679\)\. .+ \(artikel 79\)\.$/mu,
      GDPR_TSL:
        /dataombudsmannen för behandling \(21 § i dataskyddslagen och artikel 77 i dataskyddsförordningen \(EU\) 2016\/679\)\. .+ \(artikel 79\)\.$/mu,
    },
    foreignLaw: {
      HETIL: /dataskyddsförordning|dataskyddslag|artikel|personuppgiftsansvarig|onödigt dröjsmål/iu,
      GDPR_X: /dataskyddslag|registeransvarig|obefogat dröjsmål/iu,
      GDPR_TSL: /personuppgiftslag|registeransvarig|obefogat dröjsmål/iu,
    },
    date: /\d+\.\d+\.\d{4}/gu,
    alike: [],
  },
  {
    language: 'en',
    version: 'en-3',
    remediesHeading: 'Legal remedies',
    remedies: {
      HETIL:
        /^You may refer the matter to the Data Protection Ombudsman \(section 2[89] of the Personal Data Act\)\.$/mu,
      GDPR_X:
        /refer the matter to the Data Protection Ombudsman \(Article 77 of the General Data Protection Regulation \(EU\) 2016\/679\)\. .+ \(Article 79\)\.$/mu,
      GDPR_TSL:
        /refer the matter to the Data Protection Ombudsman \(section 21 of the Data Protection Act and Article 77 of the General Data Protection Regulation \(EU\) 2016\/679\)\. .+ \(Article 79\)\.$/mu,
    },
    foreignLaw: {
      HETIL: /Data Protection Regulation|Data Protection Act|Article|disproportionate effort/iu,
      GDPR_X: /Data Protection Act|unreasonably difficult/iu,
      GDPR_TSL: /Personal Data Act|unreasonably difficult/iu,
    },
    // What was copied from a register is dated as it stands there.
    date: /\d+ (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\d+\.\d+\.\d{4}/gu,
    alike: [],
  },
];

/** Words that make a sentence Finnish and are no words of the other languages. */
const FINNISH =
  /(?<!\p{L})(?:ja|tai|taikka|ovat|ole|olet|olemme|ei|emme|jos|sen|siitä|mukaan|alkaen|asti|koskee|pyyntö\p{L}*|tieto\p{L}*|rekisteri\p{L}*|artikla[nta]?|kohta|kohdan)(?![\p{L}@]|\.fi)/u;

/** The numbers that a letter tells outside dates and contact details: sections, articles, sums, enclosures. */
function numbers(content: LetterContent, date: RegExp): readonly string[] {
  const { sections, ...rest } = content;
  const told = sections.map(({ blocks, ...section }) => ({
    ...section,
    blocks: blocks.filter(({ kind }) => kind !== 'lines'),
  }));
  const text = letterText({ ...rest, sections: told, contacts: [] }).replaceAll(date, '');
  return [...new Set(text.match(/\d+/gu) ?? [])].toSorted();
}

/** Kinds of block in their order, section by section. */
function shape(content: LetterContent): readonly (readonly string[])[] {
  return [content, ...content.enclosures].flatMap(({ opening, sections }) =>
    [opening, ...sections.map(({ blocks }) => blocks)].map((blocks) => blocks.map(({ kind }) => kind)),
  );
}

describe.each(LANGUAGES)('in $language', (rules) => {
  const { language, version, remediesHeading, remedies, foreignLaw, date, alike } = rules;
  const letters = [
    ...EXISTING_LETTERS,
    { name: 'K2-form', regime: 'HETIL' as const, order: formQuestion() },
  ].map(({ name, regime, order }) => ({
    name,
    regime,
    order,
    finnish: letterContent(order),
    content: letterContent(inLanguage(order, language)),
  }));

  test.each(letters)('$name $regime reads as it was looked at', async ({ name, regime, content }) => {
    await expect(goldenText(content)).toMatchFileSnapshot(`fixtures/${language}/${name}-${regime}.txt`);
  });

  test.each(letters)('$name $regime says the same things in the same order', ({ finnish, content }) => {
    expect(shape(content)).toEqual(shape(finnish));
    expect(numbers(content, date)).toEqual(numbers(finnish, /\d+\.\d+\.\d{4}/gu));
    expect(content.sections.map(({ number }) => number)).toEqual(
      finnish.sections.map(({ number }) => number),
    );
  });

  test.each(letters)('$name $regime is wholly in the language', ({ content }) => {
    expect(content.language).toBe(language);
    expect(content.textVersion).toBe(version);
    const text = letterText(content);
    expect(text).not.toMatch(FINNISH);
    expect(text).not.toMatch(/(?<!\p{L})(?:undefined|null)(?!\p{L})|\(\)| {2}|\.\.|\{\{|\}\}/u);
    expect(text).not.toContain(TEXTS[language].missing);
  });

  test.each(letters)('$name $regime cites no law of another day', ({ regime, content }) => {
    expect(letterText(content)).not.toMatch(foreignLaw[regime]);
  });

  test.each(letters)('$name $regime tells the remedies when it has to', ({ regime, order, content }) => {
    const told = content.sections.filter(({ heading }) => heading === remediesHeading);
    expect(told).toHaveLength(tellsRemedies(order) ? 1 : 0);
    if (told.length === 0) return;
    expect(content.sections.at(-1)).toBe(told[0]);
    expect(letterText(content)).toMatch(remedies[regime]);
  });

  test('no text is the Finnish one', () => {
    const finnish = new Map(keyedTexts(TEXTS.fi));
    const same = keyedTexts(TEXTS[language])
      // Places and punctuation alone are no wording.
      .filter(
        ([key, text]) => finnish.get(key) === text && /\p{L}/u.test(text.replaceAll(/\{\{[^}]*\}\}/gu, '')),
      )
      .map(([, text]) => text);
    expect(same).toEqual(alike);
  });

  // Also of the texts that no sample letter prints.
  test('every text names the numbers of the Finnish one: articles, sections, acts, enclosures', () => {
    const named = (text: string): readonly string[] =>
      [...new Set(text.replaceAll(/\{\{[^}]*\}\}/gu, '').match(/\d+/gu) ?? [])].toSorted();
    const finnish = new Map(keyedTexts(TEXTS.fi));
    const other = keyedTexts(TEXTS[language])
      .map(([key, text]) => ({ key, numbers: named(text), finnish: named(finnish.get(key) ?? '') }))
      .filter(({ numbers: own, finnish: pattern }) => own.join(' ') !== pattern.join(' '));
    expect(other).toEqual([]);
  });

  test('no text has Finnish words in it', () => {
    const mixed = keyedTexts(TEXTS[language]).filter(([, text]) =>
      FINNISH.test(text.replaceAll(/\{\{[^}]*\}\}/gu, '')),
    );
    expect(mixed).toEqual([]);
  });
});
