import { compareDates, type CalendarDate } from './calendar-date.ts';

/** How a request came in (saapumistapa). No form may be demanded, so every channel counts: GDPR 12(1)-(2). */
export const CHANNELS = ['visit', 'post', 'paper', 'email', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What is asked. Other kinds join here together with the rules and letters they need. */
export type RequestKind = 'access';

/** The first day on which the GDPR applied; older requests are judged by another law. */
const GDPR_APPLIES_FROM = '2018-05-25' as CalendarDate;

export interface RequestDates {
  /** The date written on the letter, when there is one. */
  readonly datedOn: CalendarDate | null;
  /** Arrival in the mailbox or at the desk: the event that starts the time limit (GDPR 12(3)). */
  readonly receivedOn: CalendarDate;
}

export type RequestDateProblem =
  | { readonly field: 'receivedOn'; readonly code: 'in-future' | 'before-gdpr' }
  | { readonly field: 'datedOn'; readonly code: 'in-future' | 'after-receipt' };

/** Dates that cannot be true, each beside the field that has to be mended. */
export function requestDateProblems(dates: RequestDates, today: CalendarDate): readonly RequestDateProblem[] {
  const problems: RequestDateProblem[] = [];
  if (compareDates(dates.receivedOn, today) > 0) problems.push({ field: 'receivedOn', code: 'in-future' });
  if (compareDates(dates.receivedOn, GDPR_APPLIES_FROM) < 0) {
    problems.push({ field: 'receivedOn', code: 'before-gdpr' });
  }
  if (dates.datedOn !== null) {
    if (compareDates(dates.datedOn, today) > 0) problems.push({ field: 'datedOn', code: 'in-future' });
    else if (compareDates(dates.datedOn, dates.receivedOn) > 0) {
      problems.push({ field: 'datedOn', code: 'after-receipt' });
    }
  }
  return problems;
}
