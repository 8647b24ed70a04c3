import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  decisionProblems,
  outcomeOfTasks,
  outcomesOf,
  REQUEST_OUTCOMES,
  RESTRICTION_POINTS,
  termsOf,
  type DecidedTask,
  type DecisionTerms,
  type RequestDecision,
  type RequestOutcome,
} from '../../src/domain/decision.ts';
import { REGIMES } from '../../src/domain/regime.ts';
import { REFUSAL_GROUND_CODES, REFUSAL_GROUNDS, refusalGrounds } from '../../src/domain/refusal-ground.ts';
import type { Correction, ErasureItem, TaskKind } from '../../src/domain/register-task.ts';
import { kindsUnder, REQUEST_KINDS, type RequestKind } from '../../src/domain/request.ts';

const day = calendarDate('2026-11-22');
const refusing = (outcome: RequestOutcome): boolean => outcome === 'refused' || outcome === 'partly-granted';

/** Terms of each kind, with everything in them. */
const TERMS: Readonly<Record<DecisionTerms['kind'], DecisionTerms>> = {
  none: { kind: 'none' },
  erasure: { kind: 'erasure', backupsUntil: day },
  restriction: { kind: 'restriction', point: 'a', from: day },
  portability: { kind: 'portability', directTo: '' },
  objection: { kind: 'objection', stopsOn: day },
  ban: { kind: 'ban', from: day, inPrintUntil: null },
  answer: { kind: 'answer', text: 'Vastaus.' },
};

function decision(
  kind: RequestKind,
  outcome: RequestOutcome,
  rest: Partial<RequestDecision> = {},
): RequestDecision {
  const [ground = 'excessive'] = refusalGrounds(kind, 'GDPR_TSL').filter(
    (code) => outcome === 'refused' || !REFUSAL_GROUNDS[code].wholeRequest,
  );
  return {
    outcome,
    refusal: refusing(outcome) ? { ground, what: 'Tiedot', reasons: 'Syy.' } : null,
    terms: TERMS[termsOf(kind, outcome)],
    transferredTo: outcome === 'transferred' ? 'Verkkoyhtiö' : '',
    ...rest,
  };
}
const problems = (kind: RequestKind, made: RequestDecision) => decisionProblems(made, kind, 'GDPR_TSL');

test('every outcome that is offered can be decided', () => {
  for (const kind of REQUEST_KINDS) {
    for (const outcome of outcomesOf(kind)) expect(problems(kind, decision(kind, outcome))).toEqual([]);
  }
});

test('H-BAN-1, GDPR 21(2)-(3): a marketing ban is granted or withdrawn, never refused', () => {
  expect(outcomesOf('marketing-ban')).toEqual(['granted', 'withdrawn']);
  const refused = { ground: 'excessive', what: 'x', reasons: 'x' } as const;
  for (const outcome of ['refused', 'partly-granted'] as const) {
    expect(problems('marketing-ban', decision('marketing-ban', outcome, { refusal: refused }))).toEqual([
      { path: 'outcome', code: 'never-refusable' },
    ]);
  }
});

describe('H-CERT-1, H-COR-3, G-TIME-3: no refusal without ground, reasons of fact and what is refused', () => {
  const anyRefusal = fc.record({
    ground: fc.constantFrom(...REFUSAL_GROUND_CODES),
    what: fc.constantFrom('', ' ', 'Tiketit'),
    reasons: fc.constantFrom('', '\n', 'Muiden tietoja.'),
  });

  test('whatever is typed, an accepted refusal is whole and its ground is one of kind and regime', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...REGIMES)
          .chain((regime) =>
            fc.record({ regime: fc.constant(regime), kind: fc.constantFrom(...kindsUnder(regime)) }),
          ),
        fc.constantFrom(...REQUEST_OUTCOMES),
        fc.option(anyRefusal),
        fc.constantFrom(...Object.values(TERMS)),
        ({ regime, kind }, outcome, refusal, terms) => {
          const made: RequestDecision = { outcome, refusal, terms, transferredTo: 'Verkkoyhtiö' };
          if (decisionProblems(made, kind, regime).length > 0) return;
          expect(outcomesOf(kind)).toContain(outcome);
          expect(terms.kind).toBe(termsOf(kind, outcome));
          expect(refusal !== null).toBe(refusing(outcome));
          if (refusal === null) return;
          expect(refusalGrounds(kind, regime)).toContain(refusal.ground);
          expect(refusal.what.trim()).not.toBe('');
          expect(refusal.reasons.trim()).not.toBe('');
          if (outcome === 'partly-granted') {
            expect(REFUSAL_GROUNDS[refusal.ground].wholeRequest).toBe(false);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('what is missing is named', () => {
    expect(problems('access', decision('access', 'refused', { refusal: null }))).toEqual([
      { path: 'refusal', code: 'required' },
    ]);
    const empty = { ground: 'others-rights', what: '', reasons: ' ' } as const;
    expect(problems('access', decision('access', 'refused', { refusal: empty }))).toEqual([
      { path: 'refusal.what', code: 'required' },
      { path: 'refusal.reasons', code: 'required' },
    ]);
    const granted = decision('access', 'granted', { refusal: { ...empty, what: 'x', reasons: 'x' } });
    expect(problems('access', granted)).toEqual([{ path: 'refusal', code: 'not-for-this-outcome' }]);
  });
});

test('H-REF-2: what refuses the whole request cannot refuse a part', () => {
  const part = { ground: 'excessive', what: 'Tiketit', reasons: 'Syy.' } as const;
  expect(problems('access', decision('access', 'partly-granted', { refusal: part }))).toEqual([
    { path: 'refusal.ground', code: 'whole-request-only' },
  ]);
  expect(problems('access', decision('access', 'refused', { refusal: part }))).toEqual([]);
});

test('a transfer names where, an answer has words', () => {
  expect(problems('access', decision('access', 'transferred', { transferredTo: ' ' }))).toEqual([
    { path: 'transferredTo', code: 'required' },
  ]);
  expect(problems('other', decision('other', 'answered', { terms: { kind: 'answer', text: ' ' } }))).toEqual([
    { path: 'terms.text', code: 'required' },
  ]);
  expect(outcomesOf('other')).toEqual(['answered', 'transferred', 'withdrawn']);
});

test('GDPR 18(1): a restriction rests on one of the points a-d', () => {
  expect(RESTRICTION_POINTS).toEqual(['a', 'b', 'c', 'd']);
  expect(problems('restriction', decision('restriction', 'granted', { terms: { kind: 'none' } }))).toEqual([
    { path: 'terms', code: 'not-for-this-kind' },
  ]);
});

describe('what the tasks came to', () => {
  const nothing = (kind: TaskKind): DecidedTask => ({ kind, outcome: 'nothing', result: null });
  const exempt = (kind: TaskKind): DecidedTask => ({ kind, outcome: 'exempt', result: null });
  const search: DecidedTask = { kind: 'search', outcome: 'found', result: { kind: 'search', findings: [] } };
  const item: ErasureItem = {
    category: 'Laskut',
    item: 'lasku 1',
    marketing: false,
    decision: 'erased',
    ground: null,
    groundStartsOn: null,
    reasons: '',
  };
  const erase = (...decisions: ErasureItem['decision'][]): DecidedTask => ({
    kind: 'erase',
    outcome: 'found',
    result: { kind: 'erase', items: decisions.map((made) => ({ ...item, decision: made })) },
  });
  const correction: Correction = {
    category: 'Osoite',
    oldValue: 'a',
    newValue: 'b',
    decision: 'corrected',
    reasons: '',
    evidence: '',
  };
  const correct = (...decisions: Correction['decision'][]): DecidedTask => ({
    kind: 'correct',
    outcome: 'found',
    result: { kind: 'correct', corrections: decisions.map((made) => ({ ...correction, decision: made })) },
  });

  test.each<[string, readonly DecidedTask[], ReturnType<typeof outcomeOfTasks>]>([
    ['no tasks', [], null],
    ['an open task', [search, { kind: 'search', outcome: null, result: null }], null],
    ['data and none', [search, nothing('search')], 'granted'],
    ['H-ACC-1: no data anywhere is an answer too', [nothing('search')], 'granted'],
    ['H-REF-2: a register left out, the rest given', [search, exempt('search')], 'partly-granted'],
    ['every register left out', [exempt('search'), exempt('search')], 'refused'],
    ['all erased', [erase('erased', 'unlinked'), nothing('erase')], 'granted'],
    ['one item kept', [erase('erased', 'kept')], 'partly-granted'],
    ['one register erased, another kept', [erase('erased'), erase('kept')], 'partly-granted'],
    ['all kept', [erase('kept', 'kept'), nothing('erase')], 'refused'],
    ['all corrected', [correct('corrected')], 'granted'],
    ['some corrected', [correct('corrected', 'kept')], 'partly-granted'],
    ['none corrected', [correct('kept')], 'refused'],
    ['nothing to restrict', [nothing('restrict')], null],
    ['nothing to export', [nothing('export'), nothing('export')], null],
    ['an export with paper left out', [{ ...search, kind: 'export' }, exempt('export')], 'partly-granted'],
  ])('%s', (_case, tasks, outcome) => {
    expect(outcomeOfTasks(tasks)).toBe(outcome);
  });
});
