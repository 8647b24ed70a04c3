import type { LetterLanguage } from '../domain/letter-language.ts';

/** `{{saapumispäivä}}`: a Finnish name of letters, digits and underscores between double braces. */
const PLACEHOLDER = /\{\{([a-zåäö0-9_]+)\}\}/giu;

/** The names that stand in a text, as the compiler reads them out of its literal type. */
export type NamesIn<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A text has a place that nothing fills. The message names text and place, and nothing of any person. */
export class PlaceholderWithoutValue extends Error {
  override readonly name = 'PlaceholderWithoutValue';
  readonly placeholder: string;
  readonly language: LetterLanguage;
  /** Dotted, as in the register of texts: `receipt.answerBy`. */
  readonly key: string;

  constructor(placeholder: string, language: LetterLanguage, key: string) {
    super(`The text ${key} (${language}) has no value for {{${placeholder}}}`);
    this.placeholder = placeholder;
    this.language = language;
    this.key = key;
  }
}

/** The names in a text, each once, in the order in which they stand. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
}

/** Whether a text has braces that are no place: never closed, or without a name. They would stand on paper. */
export function hasStrayBraces(text: string): boolean {
  return /[{}]/u.test(text.replaceAll(PLACEHOLDER, ' '));
}

/**
 * The text with its places filled, once: what a value says is never read as a place. Braces that hold no name stay.
 * @param missing makes the error for a name whose value is missing or blank
 */
export function withValues(
  text: string,
  values: Readonly<Partial<Record<string, string>>>,
  missing: (placeholder: string) => Error,
): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value.trim() === '') throw missing(name);
    return value;
  });
}
