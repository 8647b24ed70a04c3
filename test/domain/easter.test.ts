import { expect, test } from 'vitest';
import { dayOfWeek } from '../../src/domain/calendar-date.ts';
import { easterSunday } from '../../src/domain/easter.ts';

test.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2018, '2018-04-01'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test('Easter is a Sunday from 22 March to 25 April in every year of the calendar', () => {
  for (let year = 1800; year <= 2199; year += 1) {
    const easter = easterSunday(year);
    expect(dayOfWeek(easter)).toBe(7);
    expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
  }
});

test('a year outside the calendar is refused', () => {
  expect(() => easterSunday(1799)).toThrow(RangeError);
  expect(() => easterSunday(2200)).toThrow(RangeError);
});
