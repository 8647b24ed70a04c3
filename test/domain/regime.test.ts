import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { isGdpr, lawOf, regimeOf, REGIMES } from '../../src/domain/regime.ts';

describe('regime selector: the day of receipt chooses the law', () => {
  test.each([
    ['1999-06-01', 'HETIL'],
    ['2018-05-24', 'HETIL'],
    ['2018-05-25', 'GDPR_X'],
    ['2018-12-31', 'GDPR_X'],
    ['2019-01-01', 'GDPR_TSL'],
    ['2026-11-22', 'GDPR_TSL'],
  ])('received %s: %s', (receivedOn, regime) => {
    expect(regimeOf(calendarDate(receivedOn))).toBe(regime);
  });

  test('only 523/1999 is not the GDPR', () => {
    expect(REGIMES.filter((regime) => !isGdpr(regime))).toEqual(['HETIL']);
  });
});

test('the transition has the law of the GDPR unless a rule names another for it', () => {
  const rule = { HETIL: 'old', GDPR: 'new' };
  expect(REGIMES.map((regime) => lawOf(rule, regime))).toEqual(['old', 'new', 'new']);
  expect(REGIMES.map((regime) => lawOf({ ...rule, GDPR_X: 'old' }, regime))).toEqual(['old', 'old', 'new']);
  expect(REGIMES.map((regime) => lawOf({ ...rule, GDPR_X: null }, regime))).toEqual(['old', null, 'new']);
});
