import type { LetterLanguage } from '../domain/letter-language.ts';
import { formOf } from './language-forms.ts';
import { PlaceholderWithoutValue, withValues } from './placeholder.ts';

/** What the page itself says, around the content; it travels with the content as data. */
export interface PageWords {
  /** Mark of a draft. */
  readonly draft: string;
  readonly words: {
    readonly enclosure: string;
    readonly enclosures: string;
    readonly distribution: string;
    readonly forInformation: string;
    readonly page: string;
    readonly pages: string;
  };
  /** Still unfilled: the audit log is read when the page is set. */
  readonly chain: { readonly one: string; readonly other: string };
  /** Note on characters shown by their Unicode number. */
  readonly replaced: string;
}

/** The line under every page that binds it to the audit log: how many events, and the last hash in groups of eight. */
export function chainLine(
  { chain }: PageWords,
  language: LetterLanguage,
  { count, head }: { readonly count: number; readonly head: string },
): string {
  const values = { määrä: String(count), tunniste: head.match(/.{1,8}/gu)?.join(' ') ?? head };
  return withValues(
    formOf(language, chain, count),
    values,
    (placeholder) => new PlaceholderWithoutValue(placeholder, language, 'page.chain'),
  );
}
