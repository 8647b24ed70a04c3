import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CASE_STAGES,
  caseStage,
  CLOSING_OUTCOMES,
  closingGuard,
  closingOutcome,
  decisionGuard,
  dispatchGuard,
  receiptGuard,
  replyGuard,
  revokingGuard,
  waitsFor,
  type CaseFacts,
  type RequestFacts,
} from '../../src/domain/case-stage.ts';
import { REQUEST_OUTCOMES, type RequestOutcome } from '../../src/domain/decision.ts';
import { isReply, LETTER_KINDS } from '../../src/domain/letter.ts';
import { REFUSAL_GROUND_CODES, type RefusalGround } from '../../src/domain/refusal-ground.ts';
import { REQUEST_KINDS, type RequestKind } from '../../src/domain/request.ts';

const anyDecision = fc.record({
  outcome: fc.constantFrom(...REQUEST_OUTCOMES),
  ground: fc.option(fc.constantFrom(...REFUSAL_GROUND_CODES)),
});
const anyRequest: fc.Arbitrary<RequestFacts> = fc
  .record({
    kind: fc.constantFrom(...REQUEST_KINDS),
    identitySettled: fc.boolean(),
    tasks: fc.constantFrom(0, 8),
    openTasks: fc.integer({ min: 0, max: 8 }),
    decision: fc.option(anyDecision),
    lettersIssued: fc.boolean(),
    lettersDispatched: fc.boolean(),
    recipientsSettled: fc.boolean(),
  })
  // What was dispatched has been issued, nothing is issued undecided, and no more is open than there is.
  .map((facts) => ({
    ...facts,
    openTasks: Math.min(facts.openTasks, facts.tasks),
    lettersIssued: facts.decision !== null && (facts.lettersIssued || facts.lettersDispatched),
    lettersDispatched: facts.decision !== null && facts.lettersDispatched,
  }));
const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  requests: fc.array(anyRequest, { minLength: 1, maxLength: 3 }),
  specificationOpen: fc.boolean(),
  closed: fc.boolean(),
});
const anyLetter = fc.record({
  kind: fc.constantFrom(...LETTER_KINDS),
  dispatched: fc.boolean(),
  void: fc.boolean(),
});

const fresh: RequestFacts = {
  kind: 'access',
  identitySettled: false,
  tasks: 8,
  openTasks: 8,
  decision: null,
  lettersIssued: false,
  lettersDispatched: false,
  recipientsSettled: true,
};
const granted = { outcome: 'granted', ground: null } as const;
const searched: RequestFacts = { ...fresh, identitySettled: true, openTasks: 0 };
const decided: RequestFacts = { ...searched, decision: granted };
const issued: RequestFacts = { ...decided, lettersIssued: true };
const sent: RequestFacts = { ...issued, lettersDispatched: true };
const of = (...requests: RequestFacts[]): CaseFacts => ({
  requests,
  specificationOpen: false,
  closed: false,
});

/** Nobody has to be known to be told that they are not, or that they have taken their request back. */
function needsIdentity({ decision }: RequestFacts): boolean {
  if (decision === null) return true;
  const { outcome, ground } = decision;
  if (outcome === 'withdrawn' || outcome === 'transferred') return false;
  return !(outcome === 'refused' && (ground === 'not-identified' || ground === 'form-missing'));
}

describe('the stages of section 9', () => {
  test('a case moves from step to step', () => {
    const steps = [
      of(fresh),
      { ...of({ ...searched, openTasks: 8 }), specificationOpen: true },
      of({ ...searched, openTasks: 3 }),
      of(searched),
      of(decided),
      of(issued),
      of({ ...sent, recipientsSettled: false }),
      of(sent),
      { ...of(sent), closed: true },
    ];
    expect(steps.map(caseStage)).toEqual([
      'identity',
      'specification',
      'search',
      'reply',
      'reply',
      'dispatch',
      'dispatch',
      'close',
      'closed',
    ]);
    expect(steps.map(caseStage).map(waitsFor)).toEqual([
      'person',
      'person',
      'us',
      'us',
      'us',
      'us',
      'us',
      'us',
      'nobody',
    ]);
  });

  test('a case of several requests waits for the slowest', () => {
    expect(caseStage(of(sent, fresh))).toBe('identity');
    expect(caseStage(of(sent, { ...searched, openTasks: 1 }))).toBe('search');
    expect(caseStage(of(sent, decided))).toBe('reply');
    expect(caseStage(of(sent, issued))).toBe('dispatch');
    expect(caseStage(of(sent, sent))).toBe('close');
  });

  test('the tasks of a refused request need not be done, those of lifting a restriction do', () => {
    const refused = { outcome: 'refused', ground: 'excessive' } as const;
    expect(caseStage(of({ ...fresh, identitySettled: true, decision: refused }))).toBe('reply');
    expect(caseStage(of({ ...sent, kind: 'restriction', tasks: 16, openTasks: 8 }))).toBe('search');
  });

  test('every case has exactly one stage, and only a closed case is closed', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(CASE_STAGES).toContain(caseStage(facts));
        expect(caseStage(facts) === 'closed').toBe(facts.closed);
      }),
    );
  });

  test('the stage of closing is where closing as answered passes', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (caseStage(facts) === 'close') expect(closingGuard(facts, 'answered')).toBeNull();
      }),
      { numRuns: 5000 },
    );
  });
});

test('a closed case is closed to everything', () => {
  fc.assert(
    fc.property(
      anyFacts,
      anyRequest,
      anyDecision,
      anyLetter,
      fc.boolean(),
      (open, request, made, letter, flag) => {
        const facts = { ...open, closed: true };
        expect(receiptGuard(facts, flag)).toBe('case-closed');
        expect(replyGuard(facts, request, flag, flag)).toBe('case-closed');
        expect(dispatchGuard(facts, letter, request)).toBe('case-closed');
        expect(revokingGuard(facts, request)).toBe('case-closed');
        expect(
          decisionGuard(facts, request, made, { fromTasks: null, changedData: flag, formMissing: flag }),
        ).toBe('case-closed');
        for (const outcome of CLOSING_OUTCOMES) expect(closingGuard(facts, outcome)).toBe('case-closed');
      },
    ),
  );
});

describe('deciding', () => {
  const anyTasksSay = fc.option(fc.constantFrom<RequestOutcome>('granted', 'partly-granted', 'refused'));

  test('never without the identity, but for telling that there is none', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyRequest,
        anyDecision,
        anyTasksSay,
        fc.boolean(),
        fc.boolean(),
        (facts, ...rest) => {
          const [request, made, fromTasks, changedData, formMissing] = rest;
          if (decisionGuard(facts, request, made, { fromTasks, changedData, formMissing }) !== null) return;
          expect(request.decision).toBeNull();
          expect(request.identitySettled || !needsIdentity({ ...request, decision: made })).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('what is granted or partly granted has every task done and says what they say', () => {
    fc.assert(
      fc.property(anyFacts, anyRequest, anyDecision, anyTasksSay, fc.boolean(), (facts, ...rest) => {
        const [request, made, fromTasks, formMissing] = rest;
        if (made.outcome !== 'granted' && made.outcome !== 'partly-granted') return;
        if (decisionGuard(facts, request, made, { fromTasks, changedData: true, formMissing }) !== null)
          return;
        expect(request.openTasks).toBe(0);
        if (request.kind === 'access') expect(facts.specificationOpen).toBe(false);
        if (made.outcome === 'granted') expect([null, 'granted']).toContain(fromTasks);
        if (['rectification', 'completion', 'erasure', 'marketing-ban'].includes(request.kind)) {
          expect([null, made.outcome]).toContain(fromTasks);
        }
      }),
      { numRuns: 5000 },
    );
  });

  const guard = (
    request: RequestFacts,
    outcome: RequestOutcome,
    rest: {
      readonly ground?: RefusalGround;
      readonly fromTasks?: RequestOutcome;
      readonly changedData?: boolean;
      readonly formMissing?: boolean;
    } = {},
  ) => {
    const { ground = null, fromTasks = null, changedData = false, formMissing = false } = rest;
    return decisionGuard(of(request), request, { outcome, ground }, { fromTasks, changedData, formMissing });
  };

  test('H-FORM-1: an access request of 523/1999 without its form is not answered, but may be refused', () => {
    expect(guard(searched, 'granted', { formMissing: true })).toBe('form-missing');
    expect(guard(searched, 'partly-granted', { formMissing: true })).toBe('form-missing');
    expect(guard(fresh, 'refused', { ground: 'form-missing', formMissing: true })).toBeNull();
    expect(guard({ ...searched, kind: 'rectification' }, 'granted', { formMissing: true })).toBeNull();
  });

  test('G-ID-2: who is not identified is refused with that ground, and with no other', () => {
    expect(guard(fresh, 'refused', { ground: 'not-identified' })).toBeNull();
    expect(guard(fresh, 'refused', { ground: 'excessive' })).toBe('identity-not-settled');
  });

  test('a refusal of the whole request rests on no search, one of a part on all of it', () => {
    const known = { ...fresh, identitySettled: true };
    expect(guard(known, 'refused', { ground: 'excessive' })).toBeNull();
    expect(guard(known, 'refused', { ground: 'others-rights' })).toBe('tasks-open');
    expect(guard(known, 'withdrawn')).toBeNull();
    expect(guard(known, 'transferred')).toBeNull();
  });

  test('a letter never promises what was not done, nor refuses what was', () => {
    const erasure: RequestFacts = { ...searched, kind: 'erasure' };
    expect(guard(erasure, 'granted', { fromTasks: 'partly-granted' })).toBe('tasks-say-otherwise');
    expect(guard(erasure, 'refused', { fromTasks: 'granted' })).toBe('tasks-say-otherwise');
    expect(guard(erasure, 'partly-granted', { fromTasks: 'partly-granted' })).toBeNull();
    // Single rows may be left out of an access reply (GDPR 15(4)).
    expect(guard(searched, 'partly-granted', { fromTasks: 'granted' })).toBeNull();
    expect(guard(searched, 'granted', { fromTasks: 'partly-granted' })).toBe('tasks-say-otherwise');
  });

  test.each<RequestKind>(['restriction', 'objection'])('a refused %s leaves the registers alone', (kind) => {
    const untouched: RequestFacts = { ...fresh, kind, identitySettled: true };
    const ground = kind === 'restriction' ? 'no-restriction-ground' : 'compelling-grounds';
    expect(guard(untouched, 'refused', { ground })).toBeNull();
    expect(guard({ ...untouched, openTasks: 7 }, 'refused', { ground })).toBe('tasks-open');
    expect(guard({ ...untouched, openTasks: 0 }, 'refused', { ground, fromTasks: 'granted' })).toBe(
      'tasks-say-otherwise',
    );
    expect(
      guard({ ...untouched, openTasks: 0 }, 'partly-granted', { ground, fromTasks: 'granted' }),
    ).toBeNull();
    expect(guard(untouched, 'granted')).toBe('tasks-open');
  });

  const SAID = { fromTasks: 'granted', changedData: true, formMissing: false } as const;

  test('what was changed is neither refused nor left untold', () => {
    const erasure: RequestFacts = { ...searched, kind: 'erasure' };
    for (const outcome of ['refused', 'withdrawn', 'transferred'] as const) {
      expect(guard(erasure, outcome, { ground: 'excessive', changedData: true })).toBe('tasks-say-otherwise');
    }
    expect(guard(erasure, 'granted', { fromTasks: 'granted', changedData: true })).toBeNull();
  });

  test('while a question about what is meant is open, nothing is decided of the searches', () => {
    const facts = { ...of(searched), specificationOpen: true };
    expect(decisionGuard(facts, searched, granted, SAID)).toBe('question-open');
    const erasure = { ...searched, kind: 'erasure' as const };
    expect(decisionGuard(facts, erasure, granted, SAID)).toBeNull();
  });

  test('a decision is made once and can be taken back', () => {
    expect(guard(decided, 'granted', { fromTasks: 'granted' })).toBe('already-decided');
    expect(revokingGuard(of(decided), decided)).toBeNull();
    expect(revokingGuard(of(searched), searched)).toBe('not-decided');
  });
});

describe('letters', () => {
  test('a reply is issued for a decision, once, whole, and to somebody known', () => {
    fc.assert(
      fc.property(anyFacts, anyRequest, fc.boolean(), fc.boolean(), (facts, request, missing, already) => {
        const allowed = replyGuard(facts, request, missing, already) === null;
        expect(allowed).toBe(
          !facts.closed &&
            request.decision !== null &&
            !already &&
            !missing &&
            (request.identitySettled || !needsIdentity(request)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('GDPR 15(1): a block that is missing stops the access reply', () => {
    expect(replyGuard(of(decided), decided, true, false)).toBe('blocks-missing');
  });

  test('no letter leaves twice or void, and no reply while the identity is in doubt', () => {
    fc.assert(
      fc.property(anyFacts, anyLetter, anyRequest, (facts, letter, request) => {
        if (dispatchGuard(facts, letter, request) !== null) return;
        expect(letter.dispatched || letter.void).toBe(false);
        if (isReply(letter.kind)) expect(request.identitySettled || !needsIdentity(request)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    const doubtful = { ...issued, identitySettled: false };
    const reply = { kind: 'K4a', dispatched: false, void: false } as const;
    expect(dispatchGuard(of(doubtful), reply, doubtful)).toBe('identity-not-settled');
    expect(dispatchGuard(of(doubtful), { ...reply, kind: 'K2' }, null)).toBeNull();
    expect(dispatchGuard(of(issued), { ...reply, void: true }, issued)).toBe('letter-void');
  });

  test('there is one receipt', () => {
    expect(receiptGuard(of(fresh), false)).toBeNull();
    expect(receiptGuard(of(fresh), true)).toBe('receipt-issued');
  });
});

describe('closing', () => {
  test('G-NOT-1, H-COR-4: never while somebody who had received the data is neither told nor left untold', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...CLOSING_OUTCOMES), (facts, outcome) => {
        if (facts.requests.every(({ recipientsSettled }) => recipientsSettled)) return;
        expect(closingGuard(facts, outcome)).not.toBeNull();
      }),
    );
  });

  test('never with an undecided request, an open task or a letter that has not left, unless all was withdrawn', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom('answered' as const, 'transferred' as const),
        (facts, outcome) => {
          if (closingGuard(facts, outcome) !== null) return;
          for (const { decision, lettersDispatched, openTasks, recipientsSettled } of facts.requests) {
            expect(decision).not.toBeNull();
            expect(lettersDispatched).toBe(true);
            expect(recipientsSettled).toBe(true);
            if (decision?.outcome === 'granted' || decision?.outcome === 'partly-granted') {
              expect(openTasks).toBe(0);
            }
          }
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('each guard has its name', () => {
    expect(closingGuard(of(sent), 'answered')).toBeNull();
    expect(closingGuard(of(sent, searched), 'answered')).toBe('not-decided');
    expect(closingGuard(of({ ...sent, openTasks: 1 }), 'answered')).toBe('tasks-open');
    expect(closingGuard(of(issued), 'answered')).toBe('reply-not-dispatched');
    expect(closingGuard(of({ ...sent, recipientsSettled: false }), 'answered')).toBe('recipients-open');
    expect(closingGuard(of({ ...fresh, recipientsSettled: false }), 'withdrawn')).toBe('recipients-open');
    expect(closingGuard(of(fresh), 'withdrawn')).toBeNull();
  });

  test('the outcome of a case follows from its requests', () => {
    const ending = (outcome: RequestOutcome): RequestFacts => ({
      ...sent,
      decision: { outcome, ground: null },
    });
    expect(closingOutcome([ending('withdrawn'), ending('withdrawn')])).toBe('withdrawn');
    expect(closingOutcome([ending('withdrawn'), ending('transferred')])).toBe('transferred');
    expect(closingOutcome([ending('transferred'), ending('refused')])).toBe('answered');
    expect(closingOutcome([ending('granted')])).toBe('answered');
  });
});
