import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/domain/calendar-date.ts';
import { dueLevel } from '../../src/domain/due-level.ts';

test.each([
  // Due on Tuesday 22.12.2026.
  ['2026-12-23', '2026-12-22', 'late'],
  ['2026-12-22', '2026-12-22', 'urgent'],
  ['2026-12-21', '2026-12-22', 'urgent'],
  ['2026-12-20', '2026-12-22', 'urgent'],
  ['2026-12-18', '2026-12-22', 'urgent'],
  ['2026-12-17', '2026-12-22', 'soon'],
  ['2026-12-15', '2026-12-22', 'soon'],
  ['2026-12-14', '2026-12-22', 'calm'],
  // Easter: Thursday 2.4. is the last working day before Tuesday 7.4.
  ['2026-04-02', '2026-04-08', 'urgent'],
  ['2026-04-01', '2026-04-08', 'soon'],
  // Jouluaatto, Thursday 24.12., is not counted as a working day.
  ['2026-12-23', '2026-12-29', 'urgent'],
  ['2026-12-22', '2026-12-29', 'soon'],
])('on %s a matter due on %s is %s', (today, dueOn, level) => {
  expect(dueLevel(calendarDate(dueOn), calendarDate(today))).toBe(level);
});

test('the working days are those of the house: an added day off leaves fewer', () => {
  const [due, today] = [calendarDate('2026-12-22'), calendarDate('2026-12-17')];
  expect(dueLevel(due, today)).toBe('soon');
  const change = { date: calendarDate('2026-12-21'), kind: 'added', name: 'surupäivä' } as const;
  expect(dueLevel(due, today, [change])).toBe('urgent');
});

test('as days pass the level only rises', () => {
  const order = ['calm', 'soon', 'urgent', 'late'];
  const dueOn = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays(calendarDate('2018-06-25'), days));
  fc.assert(
    fc.property(dueOn, fc.integer({ min: -10, max: 20 }), (due, daysLeft) => {
      const today = addDays(due, -daysLeft);
      const tomorrow = dueLevel(due, addDays(today, 1));
      expect(order.indexOf(tomorrow)).toBeGreaterThanOrEqual(order.indexOf(dueLevel(due, today)));
    }),
  );
});
