import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { cited } from './citation.ts';
import type { CommonValues } from './common-placeholder.ts';
import { capitalised, dateText, enumerated, euroText, formOf, sentence } from './language-forms.ts';
import {
  dotted,
  TEXT_VERSION,
  TEXTS,
  type LetterTexts,
  type NamesOf,
  type Template,
  type TextTree,
} from './letter-texts.ts';
import type { PageWords } from './page-words.ts';
import { PlaceholderWithoutValue, placeholdersIn, withValues } from './placeholder.ts';

type Text = string | Template<string>;
type Values<Name extends string> = Readonly<Record<Name, string>>;
/** What a form by number still asks for beside its number. */
type ValuesOfForms<Forms> = Exclude<NamesOf<Forms>, 'määrä'>;

/** The wording of one letter, with the forms of its language. */
export interface Words {
  readonly language: LetterLanguage;
  /** `fi-3`, `fi-3+12` with the clerk's changes; an issued letter names it. */
  readonly version: string;
  readonly texts: LetterTexts;
  readonly page: PageWords;
  /** @throws PlaceholderWithoutValue when a place has no value, or a blank one. */
  readonly fill: <Name extends string>(template: Template<Name>, values: Values<NoInfer<Name>>) => string;
  /** The form that `count` takes, filled; `määrä` is the number itself. @throws PlaceholderWithoutValue */
  readonly plural: <One extends Text, Other extends Text>(
    forms: { readonly one: One; readonly other: Other },
    count: number,
    ...values: [ValuesOfForms<One | Other>] extends [never] ? [] : [Values<ValuesOfForms<One | Other>>]
  ) => string;
  readonly date: (day: CalendarDate) => string;
  readonly euros: (cents: number) => string;
  /** Terms in running text: `nimi, osoite ja puhelinnumero`. */
  readonly enumeration: (terms: readonly string[]) => string;
  readonly capitalised: (text: string) => string;
  readonly sentence: (text: string) => string;
  /** A law as the domain names it, as a letter of this language cites it. */
  readonly cited: (law: string) => string;
}

/** What a template is while the program runs. */
interface OpenText {
  readonly key: string;
  readonly text: string;
}

/**
 * The words of a language with the clerk's changes laid over them. A text without places of its own is filled with the
 * common values when it is read, so that every text is filled exactly once, and what no letter prints asks for nothing.
 * @param changes changed wordings by their dotted key
 * @param common values that any text may use; a blank one counts as missing
 * @param changeNumber number of the change that the wordings stand at; 0 when there was none
 */
export function wordsFor(
  language: LetterLanguage,
  changes: ReadonlyMap<string, string>,
  common: CommonValues,
  changeNumber = 0,
): Words {
  const filled = ({ key, text }: OpenText, values: Readonly<Partial<Record<string, string>>>): string =>
    withValues(
      text,
      { ...common, ...values },
      (placeholder) => new PlaceholderWithoutValue(placeholder, language, key),
    );
  const worded = (key: string, text: string): string => changes.get(key)?.normalize('NFC') ?? text;

  // The pattern says which texts are templates: a change may add common places to any other.
  const opened = (tree: TextTree, pattern: TextTree, key: string): unknown => {
    if (typeof tree === 'string') {
      const open = { key, text: worded(key, tree) };
      const isTemplate = typeof pattern === 'string' && placeholdersIn(pattern).length > 0;
      return isTemplate ? open : filled(open, {});
    }
    const branch = (name: string, part: TextTree): unknown =>
      opened(part, (pattern as Readonly<Record<string, TextTree>>)[name] ?? '', dotted(key, name));
    if (isList(tree)) return tree.map((part, index) => branch(String(index), part));
    return Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(tree).map(([name, part]) => [
          name,
          { enumerable: true, get: () => branch(name, part) },
        ]),
      ),
    );
  };
  const { page, ...texts } = TEXTS[language];
  const pageText = (key: string, text: string): string => worded(`page.${key}`, text);

  return {
    language,
    version: `${language}-${TEXT_VERSION}${changeNumber === 0 ? '' : `+${changeNumber}`}`,
    texts: opened(texts, TEXTS.fi, '') as LetterTexts,
    page: {
      draft: pageText('draft', page.draft),
      words: {
        enclosure: pageText('words.enclosure', page.words.enclosure),
        enclosures: pageText('words.enclosures', page.words.enclosures),
        distribution: pageText('words.distribution', page.words.distribution),
        forInformation: pageText('words.forInformation', page.words.forInformation),
        page: pageText('words.page', page.words.page),
        pages: pageText('words.pages', page.words.pages),
      },
      chain: { one: pageText('chain.one', page.chain.one), other: pageText('chain.other', page.chain.other) },
      replaced: pageText('replaced', page.replaced),
    },
    fill: (template, values) => filled(template as unknown as OpenText, values),
    plural: (forms, count, ...[values]) => {
      const form = formOf(language, forms, count);
      return typeof form === 'string'
        ? form
        : filled(form as unknown as OpenText, { määrä: String(count), ...values });
    },
    date: (day) => dateText(language, day),
    euros: (cents) => euroText(language, cents),
    enumeration: (terms) => enumerated(language, terms),
    capitalised: (text) => capitalised(language, text),
    sentence,
    cited: (law) => cited(law, language),
  };
}

function isList(tree: Exclude<TextTree, string>): tree is readonly TextTree[] {
  return Array.isArray(tree);
}
