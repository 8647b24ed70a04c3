/** A civil day without time or zone, written `YYYY-MM-DD`; plain string comparison is date order. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** Day of the week as in ISO 8601: 1 is Monday, 7 is Sunday. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** A two-digit year is read as the latest year with those digits that is at most this far ahead. */
const TWO_DIGIT_YEARS_AHEAD = 20;

/** A day typed without a year that lies further ahead than this is taken to mean last year. */
const YEARLESS_MONTHS_AHEAD = 6;

interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** True for a day that exists in the Gregorian calendar, years 1800-2199, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = split(text);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The text as a calendar date.
 * @throws RangeError when it is no existing day of the years 1800-2199; the message never repeats the
 * text, which may be a birth date.
 */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError('Not a calendar date (YYYY-MM-DD, years 1800-2199)');
  return text;
}

/** The calendar date of a year, month 1-12 and day 1-31, or null when there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  const text = write({ year, month, day });
  return isCalendarDate(text) ? text : null;
}

/** Year, as a number, of a date. */
export function yearOf(date: CalendarDate): number {
  return split(date).year;
}

/**
 * The day `days` days later (earlier when negative).
 * @throws RangeError outside the years 1800-2199.
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day number `months` months later (earlier when negative); where that month has no such day,
 * its last day.
 * @throws RangeError outside the years 1800-2199.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = split(date);
  const monthIndex = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12 + 1;
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth));
  return calendarDate(write({ year: targetYear, month: targetMonth, day: targetDay }));
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export function dayOfWeek(date: CalendarDate): DayOfWeek {
  // Day number 0, 1970-01-01, was a Thursday.
  return (modulo(dayNumber(date) + 3, 7) + 1) as DayOfWeek;
}

/** Order for sorting: negative when `a` is earlier, 0 when equal, positive when later. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The date as Finnish office text, without leading zeros: `5.1.2026`. */
export function formatFinnish(date: CalendarDate): string {
  const { year, month, day } = split(date);
  return `${day}.${month}.${year}`;
}

/**
 * A date as a clerk types it: `22.11.2026`, `22.11.26`, `22.11.`, `22.11`, `221126`, `22112026` or
 * `2026-11-22`, with spaces around it or its dots. Without a year it is this year's day, or last year's
 * when this year's would be more than 6 months ahead of `today`. Two-digit years reach 20 years ahead of
 * `today`; beyond that they are of the century before.
 * @returns null when the text is none of these or the day does not exist.
 */
export function parseTypedDate(text: string, today: CalendarDate): CalendarDate | null {
  const typed = text.trim().replaceAll(/\s*\.\s*/g, '.');
  if (isCalendarDate(typed)) return typed;
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?)?$/.exec(typed);
  const [, day, month, year] = dotted ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed) ?? [];
  if (day === undefined || month === undefined) return null;
  if (year === undefined) return yearlessDate(Number(month), Number(day), today);
  const fullYear = year.length === 2 ? nearYear(Number(year), today) : Number(year);
  return dateOf(fullYear, Number(month), Number(day));
}

function yearlessDate(month: number, day: number, today: CalendarDate): CalendarDate | null {
  const thisYear = dateOf(yearOf(today), month, day);
  if (thisYear === null || thisYear <= addMonths(today, YEARLESS_MONTHS_AHEAD)) return thisYear;
  return dateOf(yearOf(today) - 1, month, day);
}

function nearYear(twoDigits: number, today: CalendarDate): number {
  const latest = yearOf(today) + TWO_DIGIT_YEARS_AHEAD;
  return latest - modulo(latest - twoDigits, 100);
}

function split(date: string): CivilDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function write({ year, month, day }: CivilDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01, and back: Howard Hinnant's integer algorithms `days_from_civil` and
 * `civil_from_days`. The year is taken to begin in March, so that the leap day is its last; an era is
 * 400 years, 146 097 days.
 */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = split(date);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * modulo(month - 3, 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return calendarDate(write({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }));
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
