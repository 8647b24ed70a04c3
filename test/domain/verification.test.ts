import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { identityCheckProblems, identitySettled } from '../../src/domain/verification.ts';

const receivedOn = calendarDate('2026-11-20');
const today = calendarDate('2026-11-22');

test('the latest check decides', () => {
  expect(identitySettled([])).toBe(false);
  expect(identitySettled(['not-confirmed', 'confirmed'])).toBe(true);
  expect(identitySettled(['confirmed', 'not-confirmed'])).toBe(false);
});

test.each([
  ['2026-11-20', []],
  ['2026-11-22', []],
  ['2026-11-23', [{ field: 'checkedOn', code: 'in-future' }]],
  ['2026-11-19', [{ field: 'checkedOn', code: 'before-receipt' }]],
])('a check on %s of a request received on the 20th, told on the 22nd', (day, problems) => {
  const check = { evidence: 'Ajokortti nähty', checkedOn: calendarDate(day) };
  expect(identityCheckProblems(check, receivedOn, today)).toEqual(problems);
});

test('the note of what was seen holds no identity code', () => {
  const check = { evidence: 'Ajokortti 010190-900P', checkedOn: today };
  expect(identityCheckProblems(check, receivedOn, today)).toEqual([
    { field: 'evidence', code: 'holds-identity-code' },
  ]);
});
