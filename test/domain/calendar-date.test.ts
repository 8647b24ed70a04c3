import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  dayOfWeek,
  daysBetween,
  formatFinnish,
  isCalendarDate,
  parseTypedDate,
  type CalendarDate,
} from '../../src/domain/calendar-date.ts';

const FIRST = calendarDate('1800-01-01');
const LAST = calendarDate('2199-12-31');
const today = calendarDate('2026-11-22');

const dayBetween = (from: CalendarDate, to: CalendarDate): fc.Arbitrary<CalendarDate> =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((days) => addDays(from, days));
const anyDate = dayBetween(FIRST, LAST);
const deskDate = dayBetween(calendarDate('1990-01-01'), calendarDate('2100-12-31'));

/** The same day by the runtime's own calendar, as an independent measure. */
const utc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

describe('isCalendarDate', () => {
  test.each(['1800-01-01', '2199-12-31', '2000-02-29', '2024-02-29', '2026-11-22'])(
    '%s is a date',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
      expect(calendarDate(text)).toBe(text);
    },
  );

  test.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1799-12-31',
    '2200-01-01',
    '2026-1-1',
    '2026-11-22T10:00',
    ' 2026-11-22',
    '2026-11-22\n',
    '22.11.2026',
  ])('%j is none', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  test('the error does not repeat the text', () => {
    expect(() => calendarDate('010190-900P')).toThrow(/^(?!.*010190)/);
  });
});

describe('arithmetic', () => {
  test('addDays and daysBetween agree with the calendar of the runtime and are inverse', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        const days = daysBetween(from, to);
        expect(days).toBe((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
        expect(addDays(from, days)).toBe(to);
        expect(daysBetween(to, from)).toBe(0 - days);
      }),
    );
  });

  test('every day of four centuries follows the one before, on the next weekday', () => {
    let day = FIRST;
    let weekday = 3; // 1800-01-01 was a Wednesday
    for (let count = 0; day !== LAST; count += 1) {
      if (dayOfWeek(day) !== weekday || utc(day).getUTCDay() % 7 !== weekday % 7) expect.fail(day);
      const next = addDays(day, 1);
      if (next <= day || daysBetween(FIRST, next) !== count + 1) expect.fail(next);
      day = next;
      weekday = (weekday % 7) + 1;
    }
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2017-05-11', 12, '2018-05-11'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(calendarDate(from), months)).toBe(to);
  });

  test('addMonths keeps the day number or ends with the month, and never changes the order of days', () => {
    fc.assert(
      fc.property(deskDate, deskDate, fc.integer({ min: -24, max: 24 }), (a, b, months) => {
        const moved = addMonths(a, months);
        const isMonthEnd = addDays(moved, 1).endsWith('-01');
        expect(moved.slice(8) === a.slice(8) || (isMonthEnd && moved.slice(8) < a.slice(8))).toBe(true);
        expect(compareDates(a, b) * compareDates(moved, addMonths(b, months))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('no result lies outside the years 1800-2199, and no part of a day is accepted', () => {
    expect(() => addDays(LAST, 1)).toThrow(RangeError);
    expect(() => addDays(FIRST, -1)).toThrow(RangeError);
    expect(() => addMonths(LAST, 1)).toThrow(RangeError);
    expect(() => addDays(today, 0.5)).toThrow(RangeError);
    expect(() => addMonths(today, Number.NaN)).toThrow(RangeError);
  });

  test('compareDates sorts by date', () => {
    const sorted = ['2025-12-31', '2026-01-01', '2026-01-01', '2026-11-22'].map(calendarDate);
    expect(sorted.toReversed().toSorted(compareDates)).toEqual(sorted);
  });
});

describe('parseTypedDate', () => {
  test.each([
    ['22.11.2026', '2026-11-22'],
    ['5.1.2026', '2026-01-05'],
    ['05.01.2026', '2026-01-05'],
    ['22.11.', '2026-11-22'],
    ['22.11', '2026-11-22'],
    ['22.11.26', '2026-11-22'],
    ['221126', '2026-11-22'],
    ['22112026', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['  22.11.2026 ', '2026-11-22'],
    ['22. 11. 2026', '2026-11-22'],
    ['1.5.', '2026-05-01'],
    ['24.12.', '2026-12-24'],
    ['010146', '2046-01-01'],
    ['010147', '1947-01-01'],
    ['29.2.2028', '2028-02-29'],
  ])('%j is %s', (typed, date) => {
    expect(parseTypedDate(typed, today)).toBe(date);
  });

  test.each([
    '',
    ' ',
    'eilen',
    '22',
    '2211',
    '22.',
    '22.11.202',
    '22.11.2026.',
    '22.13.',
    '31.2.2026',
    '29.2.',
    '310226',
    '0.1.2026',
    '2026-11-2',
    '22/11/2026',
    '22 11 2026',
    '20261122',
    '22.11.1799',
    '22.11.2200',
    '221.1.2026',
  ])('%j is no date', (typed) => {
    expect(parseTypedDate(typed, today)).toBeNull();
  });

  test('a day without a year is last year’s when this year’s is more than six months ahead', () => {
    const early = calendarDate('2026-01-10');
    expect(parseTypedDate('10.7.', early)).toBe('2026-07-10');
    expect(parseTypedDate('11.7.', early)).toBe('2025-07-11');
    expect(parseTypedDate('31.12', early)).toBe('2025-12-31');
    expect(parseTypedDate('9.1.', early)).toBe('2026-01-09');
  });

  test('what formatFinnish writes is read back, whatever day it is today', () => {
    expect(formatFinnish(calendarDate('2026-01-05'))).toBe('5.1.2026');
    expect(formatFinnish(today)).toBe('22.11.2026');
    fc.assert(
      fc.property(anyDate, deskDate, (date, now) => {
        expect(parseTypedDate(formatFinnish(date), now)).toBe(date);
        expect(parseTypedDate(date, now)).toBe(date);
      }),
    );
  });

  test('a day typed without a year is never more than six months ahead nor more than a year back', () => {
    fc.assert(
      fc.property(deskDate, deskDate, (date, now) => {
        const [day, month] = formatFinnish(date).split('.');
        const parsed = parseTypedDate(`${day}.${month}.`, now);
        if (parsed === null) return date.endsWith('-02-29');
        return (
          parsed <= addMonths(now, 6) && parsed > addMonths(now, -12) && parsed.slice(5) === date.slice(5)
        );
      }),
    );
  });
});
