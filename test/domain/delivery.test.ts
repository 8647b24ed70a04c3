import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  isBack,
  lastLeaving,
  proofOf,
  resendingDateProblem,
  returnDateProblem,
  type Delivery,
} from '../../src/domain/delivery.ts';

const day = calendarDate('2026-11-22');
const posted = { way: 'post', dispatchedOn: day } as const;
const registered = { way: 'registered-post', dispatchedOn: day } as const;
const handed = { way: 'handed-over', dispatchedOn: day } as const;
const fresh: Delivery = { kind: 'K4a', origin: 'program', dispatch: null, returns: [], proofs: 0 };

describe('where a letter is', () => {
  test('in the house, away, back, away again', () => {
    expect([isBack(fresh), lastLeaving(fresh)]).toEqual([false, null]);
    const away = { ...fresh, dispatch: posted };
    expect([isBack(away), lastLeaving(away)]).toEqual([false, posted]);
    const back = { ...away, returns: [{ resent: null }] };
    expect([isBack(back), lastLeaving(back)]).toEqual([true, null]);
    const again = { ...away, returns: [{ resent: registered }] };
    expect([isBack(again), lastLeaving(again)]).toEqual([false, registered]);
  });
});

describe('what shows that it left', () => {
  test.each([
    ['a registered letter', { dispatch: registered }, 'missing'],
    ['a registered letter with its proof', { dispatch: registered, proofs: 1 }, 'attached'],
    ['one handed over', { dispatch: handed }, 'missing'],
    ['a receipt handed over', { kind: 'K1', dispatch: handed }, 'not-needed'],
    ['a registered receipt', { kind: 'K1', dispatch: registered }, 'missing'],
    ['ordinary post', { dispatch: posted }, 'not-needed'],
    ['one given electronically', { dispatch: { way: 'electronic', dispatchedOn: day } }, 'not-needed'],
    ['one that left on paper before', { origin: 'paper', dispatch: registered }, 'not-needed'],
    ['one that is back', { dispatch: registered, returns: [{ resent: null }] }, 'not-needed'],
    ['one sent again by registered post', { dispatch: posted, returns: [{ resent: registered }] }, 'missing'],
    [
      'one sent again by ordinary post',
      { dispatch: registered, returns: [{ resent: posted }] },
      'not-needed',
    ],
    ['one in the house', {}, 'not-needed'],
  ] as const)('%s', (_, delivery, proof) => {
    expect(proofOf({ ...fresh, ...delivery })).toBe(proof);
  });
});

test.each([
  ['2026-11-21', 'before-dispatch', 'before-return'],
  ['2026-11-22', null, null],
  ['2026-11-25', null, null],
  ['2026-11-26', 'in-future', 'in-future'],
] as const)('on %s it comes back: %s; it is sent again: %s', (on, back, again) => {
  const today = calendarDate('2026-11-25');
  expect(returnDateProblem(calendarDate(on), day, today)).toBe(back);
  expect(resendingDateProblem(calendarDate(on), day, today)).toBe(again);
});
