import { compareDates, type CalendarDate } from './calendar-date.ts';
import { containsIdentityCode } from './identity-code.ts';
import { lawOf, type LawOfRule, type Regime } from './regime.ts';
import type { RequesterRole } from './requester.ts';

/** How a request came in (saapumistapa). No form may be demanded, so every channel counts: GDPR 12(1)-(2). */
export const CHANNELS = ['visit', 'post', 'paper', 'email', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What can be asked, in the order in which the desk offers it, with the law that gives the right. */
export const REQUEST_LAW = {
  access: { HETIL: 'henkilötietolaki 26 §', GDPR: 'tietosuoja-asetus 15 artikla' },
  rectification: { HETIL: 'henkilötietolaki 29 §', GDPR: 'tietosuoja-asetus 16 artikla' },
  completion: { HETIL: 'henkilötietolaki 29 §', GDPR: 'tietosuoja-asetus 16 artikla' },
  erasure: { HETIL: 'henkilötietolaki 29 §', GDPR: 'tietosuoja-asetus 17 artikla' },
  restriction: { HETIL: null, GDPR: 'tietosuoja-asetus 18 artikla' },
  portability: { HETIL: null, GDPR: 'tietosuoja-asetus 20 artikla' },
  objection: { HETIL: null, GDPR: 'tietosuoja-asetus 21 artiklan 1 kohta' },
  'marketing-ban': { HETIL: 'henkilötietolaki 30 §', GDPR: 'tietosuoja-asetus 21 artiklan 2 ja 3 kohta' },
  'marketing-ban-withdrawal': {
    HETIL: 'henkilötietolaki 30 §',
    GDPR: 'tietosuoja-asetus 21 artiklan 2 ja 3 kohta',
  },
  /** A matter of no such right; answered as good practice asks. */
  other: { HETIL: '', GDPR: '' },
} as const satisfies Record<string, LawOfRule>;
export type RequestKind = keyof typeof REQUEST_LAW;
export const REQUEST_KINDS = Object.keys(REQUEST_LAW) as [RequestKind, ...RequestKind[]];

/** The kinds that the law of the day knew. */
export function kindsUnder(regime: Regime): readonly RequestKind[] {
  return REQUEST_KINDS.filter((kind) => lawOf(REQUEST_LAW[kind], regime) !== null);
}

/** The five scopes of a marketing ban, source statement section 12 (HetiL § 30, GDPR 21(2)-(3)). */
export const BAN_SCOPES = [
  'direct-advertising',
  'distance-selling',
  'other-direct-marketing',
  'market-research',
  'opinion-research',
] as const;
export type BanScope = (typeof BAN_SCOPES)[number];

/** The kinds that concern the scopes of a ban. */
export function hasScopes(kind: RequestKind): boolean {
  return kind === 'marketing-ban' || kind === 'marketing-ban-withdrawal';
}

export interface RequestDates {
  /** The date written on the letter, when there is one. */
  readonly datedOn: CalendarDate | null;
  /** Arrival in the mailbox or at the desk: the event that starts the time limit (GDPR 12(3)). */
  readonly receivedOn: CalendarDate;
}

export type RequestDateProblem =
  | { readonly field: 'receivedOn'; readonly code: 'in-future' | 'out-of-range' }
  | { readonly field: 'datedOn'; readonly code: 'in-future' | 'after-receipt' };

/** The Personal Data Act came into force on this day; no request can rest on an older law (523/1999 § 50). */
const OLDEST_RECEIPT = '1999-06-01' as CalendarDate;

/** Dates that cannot be true, each beside the field that has to be mended. */
export function requestDateProblems(dates: RequestDates, today: CalendarDate): readonly RequestDateProblem[] {
  const problems: RequestDateProblem[] = [];
  if (compareDates(dates.receivedOn, today) > 0) problems.push({ field: 'receivedOn', code: 'in-future' });
  if (compareDates(dates.receivedOn, OLDEST_RECEIPT) < 0) {
    problems.push({ field: 'receivedOn', code: 'out-of-range' });
  }
  if (dates.datedOn !== null) {
    if (compareDates(dates.datedOn, today) > 0) problems.push({ field: 'datedOn', code: 'in-future' });
    else if (compareDates(dates.datedOn, dates.receivedOn) > 0) {
      problems.push({ field: 'datedOn', code: 'after-receipt' });
    }
  }
  return problems;
}

/** What is asked is printed in letters: an identity code has its own, protected place. */
export function descriptionProblems(
  description: string,
): readonly { readonly field: 'description'; readonly code: 'holds-identity-code' }[] {
  return containsIdentityCode(description) ? [{ field: 'description', code: 'holds-identity-code' }] : [];
}

/** One thing asked; a letter may ask several. */
export interface Asked {
  readonly kind: RequestKind;
  /** What is asked, in the person's words or the clerk's summary. */
  readonly description: string;
  /** Empty unless the kind has scopes. */
  readonly scopes: readonly BanScope[];
}

export interface AskedProblem {
  /** In the list; null is the list itself. */
  readonly place: number | null;
  readonly field: 'kind' | 'scopes' | 'description';
  readonly code: 'required' | 'asked-twice' | 'not-in-regime' | 'deceased-other-only' | 'holds-identity-code';
}

/**
 * What is wrong with the things asked in one letter. Each kind once: two corrections are two items of one rectification. An heir asks about a deceased person, whom the GDPR does not
 * protect (recital 27), so that only an inquiry remains.
 */
export function askedProblems(
  asked: readonly Asked[],
  regime: Regime,
  role: RequesterRole,
): readonly AskedProblem[] {
  if (asked.length === 0) return [{ place: null, field: 'kind', code: 'required' }];
  const problems: AskedProblem[] = [];
  for (const [place, { kind, scopes, description }] of asked.entries()) {
    if (asked.findIndex((other) => other.kind === kind) < place) {
      problems.push({ place, field: 'kind', code: 'asked-twice' });
    } else if (lawOf(REQUEST_LAW[kind], regime) === null) {
      problems.push({ place, field: 'kind', code: 'not-in-regime' });
    } else if (role === 'heir' && kind !== 'other') {
      problems.push({ place, field: 'kind', code: 'deceased-other-only' });
    } else if (hasScopes(kind) && scopes.length === 0) {
      problems.push({ place, field: 'scopes', code: 'required' });
    }
    for (const problem of descriptionProblems(description)) problems.push({ place, ...problem });
  }
  return problems;
}
