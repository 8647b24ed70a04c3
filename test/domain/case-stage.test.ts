import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseStage,
  closingGuard,
  dispatchGuard,
  receiptGuard,
  replyGuard,
  waitsFor,
  type CaseFacts,
} from '../../src/domain/case-stage.ts';
import type { LetterKind } from '../../src/domain/letter.ts';

const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  identitySettled: fc.boolean(),
  openTasks: fc.integer({ min: 0, max: 8 }),
  replyIssued: fc.boolean(),
  replyDispatched: fc.boolean(),
  closed: fc.boolean(),
});
const anyLetter = fc.record({
  kind: fc.constantFrom<LetterKind>('K1', 'K4a', 'K4b'),
  dispatched: fc.boolean(),
});
const fresh: CaseFacts = {
  identitySettled: false,
  openTasks: 8,
  replyIssued: false,
  replyDispatched: false,
  closed: false,
};

test('a case moves from step to step', () => {
  const settled = { ...fresh, identitySettled: true };
  const searched = { ...settled, openTasks: 0 };
  const issued = { ...searched, replyIssued: true };
  const dispatched = { ...issued, replyDispatched: true };
  const steps = [fresh, settled, searched, issued, dispatched, { ...dispatched, closed: true }];
  expect(steps.map(caseStage)).toEqual(['identity', 'search', 'reply', 'dispatch', 'close', 'closed']);
  expect(steps.map(caseStage).map(waitsFor)).toEqual(['person', 'us', 'us', 'us', 'us', 'nobody']);
});

describe('guards', () => {
  test('a closed case is closed to everything', () => {
    fc.assert(
      fc.property(anyFacts, anyLetter, fc.boolean(), (facts, letter, flag) => {
        const closed = { ...facts, closed: true };
        expect(receiptGuard(closed, flag)).toBe('case-closed');
        expect(replyGuard(closed, flag)).toBe('case-closed');
        expect(dispatchGuard(closed, letter)).toBe('case-closed');
        expect(closingGuard(closed, flag ? 'answered' : 'withdrawn')).toBe('case-closed');
      }),
    );
  });

  test('a reply is issued when it is due and whole, and never otherwise', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, blocksMissing) => {
        // What was dispatched has been issued.
        fc.pre(facts.replyIssued || !facts.replyDispatched);
        const allowed = replyGuard(facts, blocksMissing) === null;
        expect(allowed).toBe(caseStage(facts) === 'reply' && !blocksMissing);
      }),
    );
  });

  test('no letter leaves twice, and no reply while the identity is in doubt', () => {
    const doubtful = { ...fresh, replyIssued: true };
    expect(dispatchGuard(doubtful, { kind: 'K1', dispatched: false })).toBeNull();
    expect(dispatchGuard(doubtful, { kind: 'K4a', dispatched: false })).toBe('identity-not-settled');
    expect(dispatchGuard(doubtful, { kind: 'K4b', dispatched: false })).toBe('identity-not-settled');
    const settled = { ...doubtful, identitySettled: true };
    expect(dispatchGuard(settled, { kind: 'K4a', dispatched: false })).toBeNull();
    expect(dispatchGuard(settled, { kind: 'K4a', dispatched: true })).toBe('already-dispatched');
  });

  test('there is one receipt', () => {
    expect(receiptGuard(fresh, false)).toBeNull();
    expect(receiptGuard(fresh, true)).toBe('receipt-issued');
  });

  test('an answered case has sent its reply, a withdrawn one need not', () => {
    expect(closingGuard(fresh, 'withdrawn')).toBeNull();
    expect(closingGuard(fresh, 'answered')).toBe('reply-not-dispatched');
    expect(closingGuard({ ...fresh, replyIssued: true, replyDispatched: true }, 'answered')).toBeNull();
  });
});
