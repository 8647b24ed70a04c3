import { addDays, addMonths, compareDates, type CalendarDate } from './calendar-date.ts';

/** How long the log itself is kept; no statute says, so that the house plans and documents it (GDPR 5(1)(e), 5(2)). */
export interface RetentionPeriods {
  /** Case, letters and log, years from closing: 1-10. */
  readonly caseYears: number;
  /** The copy of the data that was given, months from the day it left: 1-36. Afterwards its hash and page count stay. */
  readonly copyMonths: number;
}

/** The first day on which a case is no longer needed. */
export function caseErasableFrom(closedOn: CalendarDate, { caseYears }: RetentionPeriods): CalendarDate {
  return addMonths(closedOn, caseYears * 12);
}

/** The first day on which the copy of the data is no longer needed. */
export function copyErasableFrom(dispatchedOn: CalendarDate, { copyMonths }: RetentionPeriods): CalendarDate {
  return addMonths(dispatchedOn, copyMonths);
}

/** The latest closing day whose cases are no longer needed today. */
export function casesErasableClosedUntil(today: CalendarDate, periods: RetentionPeriods): CalendarDate {
  return latestOf(today, periods.caseYears * 12, (day) => caseErasableFrom(day, periods));
}

/** The latest dispatch whose copies of data are no longer needed today. */
export function copiesErasableSentUntil(today: CalendarDate, periods: RetentionPeriods): CalendarDate {
  return latestOf(today, periods.copyMonths, (day) => copyErasableFrom(day, periods));
}

/** Several days at the end of a month have their period end on the last day of a shorter one. */
function latestOf(
  today: CalendarDate,
  months: number,
  endOf: (start: CalendarDate) => CalendarDate,
): CalendarDate {
  let latest = addMonths(today, -months);
  for (let next = addDays(latest, 1); compareDates(endOf(next), today) <= 0; next = addDays(next, 1)) {
    latest = next;
  }
  return latest;
}
