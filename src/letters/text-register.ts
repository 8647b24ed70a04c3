import { LETTER_LANGUAGES, type LetterLanguage } from '../domain/letter-language.ts';
import { LETTER_KINDS, isReply, type LetterKind } from '../domain/letter.ts';
import { COMMON_PLACEHOLDERS, type CommonPlaceholder } from './common-placeholder.ts';
import { keyedTexts, TEXTS } from './letter-texts.ts';
import { hasStrayBraces, placeholdersIn } from './placeholder.ts';

/** A text that the clerk may change. */
export interface TextEntry {
  /** Dotted, lists by their index: `receipt.answerBy`, `reply.rightsText.0`. */
  readonly key: string;
  /** The letters that may print it. */
  readonly letters: readonly LetterKind[];
  readonly defaults: Readonly<Record<LetterLanguage, string>>;
  /** Places of the default, which every wording keeps: they carry what the law asks for. */
  readonly own: readonly string[];
  /** Places that a wording may use beside its own. */
  readonly common: readonly CommonPlaceholder[];
}

export type TextProblem =
  | { readonly code: 'unknown-key' | 'blank' | 'malformed' | 'control-character' | 'too-long' }
  | { readonly code: 'unknown-placeholder' | 'placeholder-left-out'; readonly placeholder: string }
  /** A number of the default, of an article or an act. */
  | { readonly code: 'law-left-out'; readonly number: string };

/** In UTF-16 units, as the forms count. */
const TEXT_MAX_LENGTH = 2000;

/** What stands in the metadata or at the edge of a page has the room that its default takes, and once more. */
const NARROW = /^page\.|(?:^|\.)documentName/u;
const NARROW_MIN_LENGTH = 60;

const DECISION_LETTERS = LETTER_KINDS.filter(isReply);
const TO_THE_REQUESTER = LETTER_KINDS.filter((kind) => kind !== 'K11');

/** Which letters take texts of a group, which is the first part of the key. */
const LETTERS_OF_GROUP: Readonly<Record<keyof (typeof TEXTS)['fi'], readonly LetterKind[]>> = {
  greeting: LETTER_KINDS,
  searchTerms: ['K4a', 'K4b'],
  missing: ['K2', ...DECISION_LETTERS],
  controller: LETTER_KINDS,
  phone: LETTER_KINDS,
  additional: DECISION_LETTERS,
  logRetention: ['K1', 'K4b', 'K7a', 'K7b'],
  requests: TO_THE_REQUESTER,
  receipt: ['K1'],
  identityQuestion: ['K2'],
  formQuestion: ['K2'],
  specification: ['K3'],
  reply: ['K4a', 'K4b'],
  refusal: ['K4a', 'K4b', 'K5', 'K6a', 'K6b', 'K7b', 'K9', 'K10', 'K12', 'K13', 'K14', 'K15', 'K16'],
  correction: ['K6a', 'K6b'],
  erasure: ['K7a', 'K7b'],
  marketing: ['K8', 'K8b'],
  extension: ['K9'],
  fee: ['K10'],
  recipientNotice: ['K11'],
  restriction: ['K12', 'K13'],
  objection: ['K15'],
  portability: ['K14'],
  answer: ['K16'],
  // No letter: the privacy statement.
  statement: [],
  page: LETTER_KINDS,
};

/**
 * Texts that are filled where no case is known, or that make a common value themselves: how the request came
 * (`saapumistapa`), what the registers are searched by, what the page and the privacy statement say.
 */
const WITHOUT_COMMON = /^(?:page|statement|searchTerms|requests\.channels)\./u;

/** A text is one paragraph: no line breaks, no tabs. */
const CONTROL_CHARACTER = /[\p{Cc}\p{Zl}\p{Zp}]/u;

const REGISTER: ReadonlyMap<string, TextEntry> = new Map(entries().map((entry) => [entry.key, entry]));

/** Every text of the letters, in the order of the files. */
export function textKeys(): readonly TextEntry[] {
  return [...REGISTER.values()];
}

/** What is wrong with a wording that the clerk wrote for a text; empty when it can be printed. */
export function textProblems(language: LetterLanguage, key: string, text: string): readonly TextProblem[] {
  const entry = REGISTER.get(key);
  if (entry === undefined) return [{ code: 'unknown-key' }];
  if (text.trim() === '') return [{ code: 'blank' }];
  const composed = text.normalize('NFC');
  const used = placeholdersIn(composed);
  const required = placeholdersIn(entry.defaults[language]);
  const allowed = new Set<string>([...required, ...entry.common]);
  const numbers = lawNumbersIn(composed);
  return [
    ...(text.length > longest(key, entry.defaults[language]) ? [{ code: 'too-long' } as const] : []),
    ...(CONTROL_CHARACTER.test(text) ? [{ code: 'control-character' } as const] : []),
    ...(hasStrayBraces(composed) ? [{ code: 'malformed' } as const] : []),
    ...used
      .filter((placeholder) => !allowed.has(placeholder))
      .map((placeholder) => ({ code: 'unknown-placeholder', placeholder }) as const),
    ...required
      .filter((placeholder) => !used.includes(placeholder))
      .map((placeholder) => ({ code: 'placeholder-left-out', placeholder }) as const),
    ...lawNumbersIn(entry.defaults[language])
      .filter((number) => !numbers.includes(number))
      .map((number) => ({ code: 'law-left-out', number }) as const),
  ];
}

function longest(key: string, original: string): number {
  return NARROW.test(key) ? Math.max(NARROW_MIN_LENGTH, 2 * original.length) : TEXT_MAX_LENGTH;
}

/** Articles, sections and acts by their numbers: however a sentence is worded, it names the law that it rests on. */
function lawNumbersIn(text: string): readonly string[] {
  const law = /artik|article|§|section|\(EU\)|kohta|\d{3,4}\/\d{4}/iu;
  return law.test(text) ? [...new Set(text.match(/\d+(?:\/\d+)?/gu))] : [];
}

function entries(): readonly TextEntry[] {
  const byLanguage = LETTER_LANGUAGES.map(
    (language) => [language, new Map(keyedTexts(TEXTS[language]))] as const,
  );
  return keyedTexts(TEXTS.fi).map(([key, text]) => {
    const letters = LETTERS_OF_GROUP[key.split('.')[0] as keyof typeof LETTERS_OF_GROUP];
    const own = placeholdersIn(text);
    return {
      key,
      letters,
      defaults: Object.fromEntries(
        byLanguage.map(([language, texts]) => [language, texts.get(key) ?? text]),
      ) as Record<LetterLanguage, string>,
      own,
      common: WITHOUT_COMMON.test(key)
        ? []
        : COMMON_PLACEHOLDERS.filter((name) => !own.includes(name) && mayName(name, letters)),
    };
  });
}

/** A recipient of data knows the person only by what the notice identifies them with (K11). */
function mayName(name: CommonPlaceholder, letters: readonly LetterKind[]): boolean {
  return name !== 'rekisteröity' || !letters.includes('K11');
}
