import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { outcomesOf, type RequestOutcome } from '../../src/domain/decision.ts';
import {
  decisionLetters,
  dispatchDateProblem,
  isReply,
  LETTER_KINDS,
  letterExists,
  type LetterKind,
} from '../../src/domain/letter.ts';
import { letterStep } from '../../src/domain/letter-step.ts';
import { REGIMES, type Regime } from '../../src/domain/regime.ts';
import { kindsUnder, type RequestKind } from '../../src/domain/request.ts';

test('letter x regime matrix: K9 and K12-K15 are unavailable under 523/1999', () => {
  expect(LETTER_KINDS.filter((kind) => !letterExists(kind, 'HETIL'))).toEqual([
    'K9',
    'K12',
    'K13',
    'K14',
    'K15',
  ]);
  for (const kind of LETTER_KINDS) {
    expect(letterExists(kind, 'GDPR_X') && letterExists(kind, 'GDPR_TSL')).toBe(true);
  }
});

test.each(REGIMES)('under %s every decision has letters that its law knows, all replies', (regime) => {
  for (const kind of kindsUnder(regime)) {
    for (const outcome of outcomesOf(kind)) {
      for (const anyFound of [false, true]) {
        const letters = decisionLetters(kind, outcome, regime, anyFound);
        expect(letters.length > 0).toBe(outcome !== 'withdrawn');
        for (const letter of letters) {
          expect(letterExists(letter, regime)).toBe(true);
          expect(isReply(letter)).toBe(true);
        }
        expect(new Set(letters).size).toBe(letters.length);
      }
    }
  }
});

describe('the letters of a decision', () => {
  test.each<[string, RequestKind, RequestOutcome, Regime, readonly LetterKind[]]>([
    ['H-ACC-1, G-TIME-1', 'access', 'granted', 'GDPR_TSL', ['K4a']],
    ['H-CERT-1: the part refused has its certificate', 'access', 'partly-granted', 'HETIL', ['K4a', 'K5']],
    ['GDPR 15(4): the reply tells what was left out', 'access', 'partly-granted', 'GDPR_TSL', ['K4a']],
    ['H-CERT-1', 'access', 'refused', 'HETIL', ['K5']],
    ['G-TIME-3', 'access', 'refused', 'GDPR_TSL', ['K5']],
    ['H-COR-1', 'rectification', 'granted', 'HETIL', ['K6a']],
    ['H-COR-3', 'rectification', 'refused', 'HETIL', ['K6b']],
    ['H-COR-3, some values corrected', 'completion', 'partly-granted', 'HETIL', ['K6a', 'K6b']],
    ['GDPR 17(1)', 'erasure', 'granted', 'GDPR_TSL', ['K7a']],
    ['GDPR 17(3)', 'erasure', 'partly-granted', 'GDPR_TSL', ['K7b']],
    ['GDPR 17(3)', 'erasure', 'refused', 'GDPR_TSL', ['K7b']],
    ['GDPR 18', 'restriction', 'granted', 'GDPR_TSL', ['K12']],
    ['GDPR 20', 'portability', 'partly-granted', 'GDPR_TSL', ['K14', 'K5']],
    ['GDPR 21(1)', 'objection', 'refused', 'GDPR_TSL', ['K5']],
    ['H-BAN-1', 'marketing-ban', 'granted', 'HETIL', ['K8']],
    ['a transfer', 'access', 'transferred', 'GDPR_TSL', ['K16']],
    ['an inquiry', 'other', 'answered', 'GDPR_TSL', ['K16']],
    ['a withdrawal', 'erasure', 'withdrawn', 'GDPR_TSL', []],
  ])('%s: %s %s under %s', (_rule, kind, outcome, regime, letters) => {
    expect(decisionLetters(kind, outcome, regime, true)).toEqual(letters);
  });

  test('H-ACC-1: that there is no data is a reply of its own', () => {
    expect(decisionLetters('access', 'granted', 'HETIL', false)).toEqual(['K4b']);
    expect(decisionLetters('access', 'granted', 'GDPR_TSL', false)).toEqual(['K4b']);
  });

  test('whatever is refused, the person gets a letter of refusal or a reply that tells the part', () => {
    const told: readonly LetterKind[] = ['K4a', 'K4b', 'K5', 'K6b', 'K7b'];
    for (const regime of REGIMES) {
      for (const kind of kindsUnder(regime)) {
        for (const outcome of outcomesOf(kind)) {
          if (outcome !== 'refused' && outcome !== 'partly-granted') continue;
          const letters = decisionLetters(kind, outcome, regime, true);
          expect(letters.some((letter) => told.includes(letter))).toBe(true);
        }
      }
    }
  });
});

test.each([
  ['2026-11-19', 'before-issue'],
  ['2026-11-20', null],
  ['2026-11-22', null],
  ['2026-11-23', 'in-future'],
])('a letter issued on the 20th left on %s, told on the 22nd', (day, problem) => {
  const [issuedOn, today] = [calendarDate('2026-11-20'), calendarDate('2026-11-22')];
  expect(dispatchDateProblem(calendarDate(day), issuedOn, today)).toBe(problem);
});

describe('what a letter waits for', () => {
  const fresh = {
    kind: 'K4a',
    printed: false,
    eSigned: false,
    dispatched: false,
    back: false,
    signedCopies: 0,
    caseClosed: false,
    void: false,
    copyErased: false,
  } as const;

  test('print, dispatch, the signed copy of a reply, nothing', () => {
    expect(letterStep(fresh)).toBe('print');
    expect(letterStep({ ...fresh, printed: true })).toBe('dispatch');
    expect(letterStep({ ...fresh, printed: true, dispatched: true })).toBe('scan-back');
    expect(letterStep({ ...fresh, printed: true, dispatched: true, signedCopies: 1 })).toBe('nothing');
    expect(letterStep({ ...fresh, printed: true, dispatched: true, copyErased: true })).toBe('nothing');
    expect(letterStep({ ...fresh, kind: 'K1', printed: true, dispatched: true })).toBe('nothing');
  });

  test('an electronically signed letter can leave without paper, and nothing of it comes back', () => {
    expect(letterStep({ ...fresh, eSigned: true })).toBe('dispatch');
    expect(letterStep({ ...fresh, eSigned: true, dispatched: true })).toBe('nothing');
    expect(letterStep({ ...fresh, eSigned: true, void: true })).toBe('nothing');
  });

  test('a letter that came back is sent once more, also from a closed case', () => {
    const back = { ...fresh, printed: true, dispatched: true, back: true };
    expect(letterStep(back)).toBe('dispatch');
    expect(letterStep({ ...back, caseClosed: true, signedCopies: 1 })).toBe('dispatch');
    expect(letterStep({ ...back, caseClosed: true, copyErased: true })).toBe('nothing');
  });

  test('a void letter and a letter of a closed case that never left wait for nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LETTER_KINDS), fc.boolean(), fc.boolean(), (kind, printed, closed) => {
        expect(letterStep({ ...fresh, kind, printed, void: !closed, caseClosed: closed })).toBe('nothing');
      }),
    );
  });
});
