import { compareDates, type CalendarDate } from './calendar-date.ts';

/** K1 acknowledgement, K4a access reply with data, K4b access reply when nothing was found. */
export type LetterKind = 'K1' | 'K4a' | 'K4b';

/** Whether a letter answers the request; the others only tell of its handling. */
export function isReply(kind: LetterKind): boolean {
  return kind !== 'K1';
}

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

/** Why a letter cannot have left on that day; null when it can. */
export function dispatchDateProblem(
  dispatchedOn: CalendarDate,
  issuedOn: CalendarDate,
  today: CalendarDate,
): 'in-future' | 'before-issue' | null {
  if (compareDates(dispatchedOn, today) > 0) return 'in-future';
  return compareDates(dispatchedOn, issuedOn) < 0 ? 'before-issue' : null;
}
