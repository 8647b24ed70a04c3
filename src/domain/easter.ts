import { calendarDate, type CalendarDate } from './calendar-date.ts';

/**
 * Easter Sunday of a year in the Gregorian calendar, by the Meeus/Jones/Butcher algorithm; its one-letter
 * names are kept so that it can be compared with the printed one.
 * @throws RangeError outside the years 1800-2199.
 */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return calendarDate(`${year}-0${month}-${String(day).padStart(2, '0')}`);
}
