import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { dispatchDateProblem } from '../../src/domain/letter.ts';

test.each([
  ['2026-11-19', 'before-issue'],
  ['2026-11-20', null],
  ['2026-11-22', null],
  ['2026-11-23', 'in-future'],
])('a letter issued on the 20th left on %s, told on the 22nd', (day, problem) => {
  const [issuedOn, today] = [calendarDate('2026-11-20'), calendarDate('2026-11-22')];
  expect(dispatchDateProblem(calendarDate(day), issuedOn, today)).toBe(problem);
});
