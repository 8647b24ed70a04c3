import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { deemedRefusalOn } from '../../src/domain/deemed-refusal.ts';

test.each([
  ['2017-11-30', '2018-02-28'],
  ['2018-02-11', '2018-05-11'],
  // A Saturday: the conservative day does not roll.
  ['2018-05-11', '2018-08-11'],
  ['2018-05-24', '2018-08-24'],
])('H-CERT-1: received %s and unanswered, refused on %s', (receivedOn, on) => {
  expect(deemedRefusalOn(calendarDate(receivedOn), 'HETIL')).toBe(on);
});

test('H-CERT-1: the GDPR knows no deemed refusal', () => {
  expect(deemedRefusalOn(calendarDate('2018-05-25'), 'GDPR_X')).toBeNull();
  expect(deemedRefusalOn(calendarDate('2026-05-25'), 'GDPR_TSL')).toBeNull();
});
