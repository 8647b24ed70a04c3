import { expect, test } from 'vitest';
import { helsinkiClock } from '../../src/helsinki-clock.ts';

test.each([
  ['2026-11-22T08:14:05Z', '2026-11-22', '2026-11-22T10:14:05+02:00'],
  ['2026-07-01T20:59:59Z', '2026-07-01', '2026-07-01T23:59:59+03:00'],
  ['2026-12-31T22:00:00Z', '2027-01-01', '2027-01-01T00:00:00+02:00'],
  // The hour that is skipped in spring and the one that comes twice in autumn.
  ['2026-03-29T00:59:59Z', '2026-03-29', '2026-03-29T02:59:59+02:00'],
  ['2026-03-29T01:00:00Z', '2026-03-29', '2026-03-29T04:00:00+03:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25', '2026-10-25T03:30:00+03:00'],
  ['2026-10-25T01:30:00Z', '2026-10-25', '2026-10-25T03:30:00+02:00'],
])('%s is %s in Finland', (instant, today, now) => {
  expect(helsinkiClock(new Date(instant))).toEqual({ today, now });
  expect(new Date(now).toISOString()).toBe(new Date(instant).toISOString());
});
