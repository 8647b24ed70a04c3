import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/domain/calendar-date.ts';
import {
  caseErasableFrom,
  casesErasableClosedUntil,
  copiesErasableSentUntil,
  copyErasableFrom,
} from '../../src/domain/retention.ts';

const day = calendarDate;
const periods = { caseYears: 3, copyMonths: 6 };
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(day('2018-05-25'), days));
const anyPeriods = fc.record({
  caseYears: fc.integer({ min: 1, max: 10 }),
  copyMonths: fc.integer({ min: 1, max: 36 }),
});

describe('how long the log itself is kept (7a)', () => {
  test.each([
    ['2023-11-22', '2026-11-22'],
    ['2024-02-29', '2027-02-28'],
  ])('a case closed on %s stays until the day before %s', (closedOn, from) => {
    expect(caseErasableFrom(day(closedOn), periods)).toBe(from);
  });

  test.each([
    ['2026-05-22', '2026-11-22'],
    ['2026-08-31', '2027-02-28'],
  ])('the copy of data sent on %s stays until the day before %s', (sentOn, from) => {
    expect(copyErasableFrom(day(sentOn), periods)).toBe(from);
  });

  test('a list of what is due holds exactly the days whose period has ended', () => {
    fc.assert(
      fc.property(anyDay, anyPeriods, (today, chosen) => {
        const closed = casesErasableClosedUntil(today, chosen);
        expect(caseErasableFrom(closed, chosen) <= today).toBe(true);
        expect(caseErasableFrom(addDays(closed, 1), chosen) > today).toBe(true);
        const sent = copiesErasableSentUntil(today, chosen);
        expect(copyErasableFrom(sent, chosen) <= today).toBe(true);
        expect(copyErasableFrom(addDays(sent, 1), chosen) > today).toBe(true);
      }),
    );
  });
});
