import type { LetterLanguage } from '../domain/letter-language.ts';
import type { NamesIn } from './placeholder.ts';
import { en } from './texts/en.ts';
import { fi } from './texts/fi.ts';
import { sv } from './texts/sv.ts';
import type { Translation } from './texts/translation.ts';

/** Goes up with every change of wording in the program; `fi-3` is what an issued letter names. */
export const TEXT_VERSION = 3;

export const TEXTS: Readonly<Record<LetterLanguage, Translation<typeof fi>>> = { fi, sv, en };

declare const names: unique symbol;

/** A text with places to fill. It is no string, so that it cannot be printed unfilled; `fill` makes one of it. */
export interface Template<Name extends string> {
  /** Only the compiler sees it. */
  readonly [names]: Name;
}

/** The names of the places of a template; never for a text that has none. */
export type NamesOf<Text> = Text extends Template<infer Name> ? Name : never;

type Opened<Text> = Text extends string
  ? [NamesIn<Text>] extends [never]
    ? string
    : Template<NamesIn<Text>>
  : { readonly [Key in keyof Text]: Opened<Text[Key]> };

/** The wording of the letters in one language. Without `page`, which is filled when the page is set. */
export type LetterTexts = Opened<Omit<typeof fi, 'page'>>;

/** A dotted key with the text under it; lists are keyed by their index. */
export type KeyedText = readonly [key: string, text: string];

/** Texts as they nest: strings, lists of them, named groups. */
export type TextTree = string | readonly TextTree[] | { readonly [key: string]: TextTree };

/** All texts under a key, in the order of the file. */
export function keyedTexts(tree: TextTree, key = ''): readonly KeyedText[] {
  if (typeof tree === 'string') return [[key, tree]];
  return Object.entries(tree).flatMap(([name, branch]) => keyedTexts(branch, dotted(key, name)));
}

export function dotted(key: string, name: string): string {
  return key === '' ? name : `${key}.${name}`;
}
