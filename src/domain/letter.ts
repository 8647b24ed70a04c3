import type { CalendarDate } from './calendar-date.ts';

/** K1 acknowledgement, K4a access reply with data, K4b access reply when nothing was found. */
export const LETTER_KINDS = ['K1', 'K4a', 'K4b'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The reply takes its form from the search: any data found makes it K4a. */
export function replyKind(anyFound: boolean): 'K4a' | 'K4b' {
  return anyFound ? 'K4a' : 'K4b';
}

/** What the clerk adds to the reply that no other record holds. */
export interface ReplyDraft {
  /** What the registers were searched by, in words for the citizen: nimi, osoite, ... */
  readonly searchTerms: string;
  /** What was left out to protect others, and why (GDPR 15(4)). Empty = everything was given. */
  readonly withheld: string;
  /** Abbreviations and codes explained (GDPR 12(1)). Empty = the data needs no explaining. */
  readonly legend: string;
  /** The form the person asked for or accepted (GDPR 15(3)). */
  readonly delivery: 'written' | 'electronic';
  /** Free paragraph of the clerk; may be empty. */
  readonly additionalText: string;
}

/** How a letter left the house. */
export const DISPATCH_WAYS = ['handed-over', 'post', 'registered-post'] as const;
export type DispatchWay = (typeof DISPATCH_WAYS)[number];

export interface Dispatch {
  readonly way: DispatchWay;
  readonly dispatchedOn: CalendarDate;
  /** Only a registered letter has one. */
  readonly trackingNumber: string | null;
}
