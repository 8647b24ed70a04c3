import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { EXTENSION_FACTORS, extensionGuard, extensionInForce } from '../../src/domain/extension.ts';

const due = calendarDate('2026-12-21');
const before = calendarDate('2026-12-20');
const after = calendarDate('2026-12-22');

describe('G-TIME-2: an extension has its reasons and its notice within the first month', () => {
  test('complexity and number of requests are reasons; the staff of the house is none', () => {
    expect(EXTENSION_FACTORS).toEqual(['complexity', 'number']);
  });

  test('it is in force once its notice has left on the last day of the month at the latest', () => {
    expect(extensionInForce(null, due)).toBe(false);
    expect(extensionInForce(before, due)).toBe(true);
    expect(extensionInForce(due, due)).toBe(true);
    expect(extensionInForce(after, due)).toBe(false);
  });

  test('after the month none is taken, a second one never', () => {
    expect(extensionGuard('GDPR_TSL', due, before, false)).toBeNull();
    expect(extensionGuard('GDPR_X', due, due, false)).toBeNull();
    expect(extensionGuard('GDPR_TSL', due, after, false)).toBe('extension-too-late');
    expect(extensionGuard('GDPR_TSL', due, before, true)).toBe('already-extended');
  });

  test('523/1999 knows none', () => {
    expect(extensionGuard('HETIL', due, before, false)).toBe('not-in-regime');
  });
});
