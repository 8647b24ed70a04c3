import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseDetail, CaseRequest, IssuedLetter } from '../../src/api/views.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { caseStage, closingOutcome, type CaseFacts, type RequestFacts } from '../../src/domain/case-stage.ts';
import { REQUEST_OUTCOMES } from '../../src/domain/decision.ts';
import { decisionLetters, isReply, type LetterKind } from '../../src/domain/letter.ts';
import { mustTellRecipients } from '../../src/domain/recipient-notice.ts';
import { isGdpr, regimeOf } from '../../src/domain/regime.ts';
import { CHANNELS, kindsUnder } from '../../src/domain/request.ts';
import { REQUESTER_ROLES } from '../../src/domain/requester.ts';
import { identitySettled, type IdentityMethod } from '../../src/domain/verification.ts';
import {
  asked,
  contact,
  decideInput,
  dispatchInput,
  doTasks,
  entryOf,
  identityInput,
  attestation,
  erasureItem,
  requestInput,
  taskInput,
  TODAY,
  stageFile,
} from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, PASSWORD, Refused, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';

let desk: TestDesk;
/** Commands that were not refused. */
let done = 0;
beforeAll(async () => {
  desk = await openTestDesk();
  const ask = desk.ask.bind(desk);
  desk.ask = async (method, input) => {
    const reply = await ask(method, input);
    if (reply.ok && !method.endsWith('.get')) done += 1;
    return reply;
  };
});
afterAll(async () => {
  await desk.end();
});

type Step = (detail: CaseDetail) => Promise<unknown>;

const place = fc.nat({ max: 30 });
const NOWHERE = 4711;

/** The one at this place, counted round; something that is not there when there is none. */
function at<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(items.length, 1)];
}

const lettersOf = ({ documents }: CaseDetail): readonly IssuedLetter[] =>
  documents.flatMap(({ letter }) => letter ?? []);
const tasksOf = ({ requests }: CaseDetail) => requests.flatMap(({ tasks }) => tasks);

const authority: Readonly<Record<string, IdentityMethod>> = { agent: 'POA', guardian: 'GUARDIAN' };

/** What the desk itself would suggest now; so that the random walk gets as far as closed cases. */
const advance: Step = async (detail) => {
  const { id: caseId, requester, requests } = detail;
  switch (detail.stage) {
    case 'identity': {
      const method = authority[requester.role];
      if (method !== undefined) await desk.call('identity.record', identityInput(caseId, { method }));
      return desk.call('identity.record', identityInput(caseId));
    }
    case 'specification': {
      const open = detail.inquiries.find(
        ({ kind, sufficientOn }) => kind === 'specification' && sufficientOn === null,
      );
      const answer = { answeredOn: TODAY, sufficient: true, note: '' };
      return desk.call('inquiry.answer', { inquiryId: open?.id ?? NOWHERE, ...answer });
    }
    case 'search': {
      const erases = tasksOf(detail).some(({ kind, outcome }) => kind === 'erase' && outcome === null);
      if (erases && caseId % 3 === 0) return keeping(detail);
      return doTasks(desk, caseId, caseId % 2 === 0);
    }
    case 'reply': {
      const undecided = requests.find(({ decision }) => decision === null);
      if (undecided !== undefined) return desk.call('request.decide', decideInput(undecided));
      return issueNext(requests);
    }
    case 'dispatch': {
      const unsent = lettersOf(detail).find(
        (letter) => isReply(letter.kind) && !letter.void && letter.dispatch === null,
      );
      if (unsent !== undefined) return desk.call('letter.dispatch', dispatchInput(unsent.letterId));
      const untold = requests.find(({ recipients }) => !recipients.settled);
      return desk.call('recipient.declareNone', { requestId: untold?.id ?? NOWHERE });
    }
    case 'close':
    case 'closed':
      return desk.call('case.close', {
        caseId,
        outcome: closingOutcome(factsOf(detail).requests),
        note: 'Valmis',
      });
  }
};

async function issueNext(requests: readonly CaseRequest[]): Promise<unknown> {
  for (const { id: requestId, letters } of requests) {
    const next = letters.find(({ letterId }) => letterId === null);
    if (next !== undefined) {
      return desk.call('letter.issue', { about: 'decision', requestId, letter: next.kind });
    }
  }
  return null;
}

const check = (rest: Parameters<typeof identityInput>[1]): Step => {
  return ({ id }) => desk.call('identity.record', identityInput(id, rest));
};

const steps: readonly (readonly [weight: number, step: fc.Arbitrary<Step>])[] = [
  [24, fc.constant(advance)],
  [
    2,
    fc
      .constantFrom<Parameters<typeof identityInput>[1]>(
        {},
        { result: 'not-confirmed' },
        { method: 'NOT_NEEDED' },
        { method: 'POA' },
        { method: 'POA', result: 'not-confirmed' },
        { method: 'SIGNED_LETTER_MATCH' },
        { method: 'CALLBACK', doubt: 'Samanniminen asiakas' },
      )
      .map(check),
  ],
  [1, fc.constant<Step>(({ id }) => doTasks(desk, id, true))],
  [
    3,
    fc.tuple(place, fc.boolean()).map(([index, found]): Step => {
      return (detail) => {
        const task = at(tasksOf(detail), index);
        return desk.call('task.record', taskInput(task ?? { id: NOWHERE, kind: 'search' }, found));
      };
    }),
  ],
  [
    1,
    place.map((index): Step => {
      return (detail) => {
        const task = at(tasksOf(detail), index) ?? { id: NOWHERE, kind: 'search' };
        const exempt = { outcome: 'exempt', ground: 'others-rights', note: 'Toisen tietoja' } as const;
        return desk.call('task.record', taskInput(task, false, exempt));
      };
    }),
  ],
  [
    1,
    place.map((index): Step => {
      return (detail) => desk.call('task.reopen', { taskId: at(tasksOf(detail), index)?.id ?? NOWHERE });
    }),
  ],
  [
    3,
    fc
      .tuple(place, fc.constantFrom(...REQUEST_OUTCOMES), fc.boolean())
      .map(([index, outcome, whole]): Step => {
        return async ({ requests }) => {
          const request = at(requests, index);
          if (request === undefined) return null;
          const refusal = { ground: 'not-identified', what: 'Kaikki', reasons: 'Ei tunnistettu' } as const;
          const rest = whole && outcome === 'refused' ? { refusal } : {};
          return desk.call('request.decide', decideInput(request, outcome, rest));
        };
      }),
  ],
  [
    1,
    place.map((index): Step => {
      return ({ requests }) =>
        desk.call('request.revoke', { requestId: at(requests, index)?.id ?? NOWHERE, reason: 'Virhe' });
    }),
  ],
  [
    1,
    fc
      .tuple(place, fc.constantFrom('nimi', ''), fc.constantFrom('', 'Rivi 2'))
      .map(([index, searchTerms, withheld]): Step => {
        const draft = {
          searchTerms,
          withheld,
          legend: '',
          delivery: 'written',
          distribution: [],
          forInformation: [],
          encloseStatement: false,
          additionalText: '',
        } as const;
        return ({ requests }) =>
          desk.call('reply.save', { requestId: at(requests, index)?.id ?? NOWHERE, draft });
      }),
  ],
  [2, fc.constant<Step>(({ requests }) => issueNext(requests))],
  [
    1,
    fc
      .tuple(place, fc.constantFrom<LetterKind>('K4a', 'K4b', 'K5', 'K7a', 'K8', 'K11', 'K16'))
      .map(([index, letter]): Step => {
        return ({ requests }) => {
          const requestId = at(requests, index)?.id ?? NOWHERE;
          return desk.call('letter.issue', { about: 'decision', requestId, letter });
        };
      }),
  ],
  [1, fc.constant<Step>(({ id: caseId }) => desk.call('letter.issue', { about: 'receipt', caseId }))],
  [
    4,
    place.map((index): Step => {
      return (detail) =>
        desk.call('letter.dispatch', dispatchInput(at(lettersOf(detail), index)?.letterId ?? NOWHERE));
    }),
  ],
  [
    2,
    fc.constantFrom('identity', 'specification', 'form').map((kind): Step => {
      return async ({ id: caseId }) => {
        const texts = {
          reason: 'Epäily',
          questions: ['Mitä vuosia?'],
          methods: ['Käykää'],
          delayReason: 'Haku',
        };
        const { inquiryId } = await desk.call('inquiry.ask', { caseId, kind, ...texts });
        return desk.call('letter.issue', { about: 'question', inquiryId });
      };
    }),
  ],
  [
    1,
    fc.tuple(place, fc.boolean()).map(([index, sufficient]): Step => {
      return ({ inquiries }) => {
        const inquiryId = at(inquiries, index)?.id ?? NOWHERE;
        return desk.call('inquiry.answer', { inquiryId, answeredOn: TODAY, sufficient, note: '' });
      };
    }),
  ],
  [
    1,
    fc.constant<Step>(({ id: caseId }) => {
      const input = { caseId, factors: ['complexity' as const], explanation: 'Paljon tietoja' };
      return desk.call('extension.prepare', { ...input, partialAnswer: 'Osoitteesi on Kokeilukuja 1.' });
    }),
  ],
  [
    1,
    place.map((index): Step => {
      return ({ inquiries }) => desk.call('inquiry.drop', { inquiryId: at(inquiries, index)?.id ?? NOWHERE });
    }),
  ],
  [
    1,
    place.map((index): Step => {
      return ({ requests }) =>
        desk.call('restriction.prepareLift', {
          requestId:
            (requests.find(({ kind }) => kind === 'restriction') ?? at(requests, index))?.id ?? NOWHERE,
          liftOn: calendarDate('2026-12-04'),
          reasons: 'Tarkistettu',
        });
    }),
  ],
  [
    1,
    fc.tuple(place, fc.constantFrom(...kindsUnder('GDPR_TSL'))).map(([, kind]): Step => {
      return ({ id: caseId }) => desk.call('case.addRequest', { caseId, request: asked(kind) });
    }),
  ],
  [
    1,
    fc
      .record({
        channel: fc.constantFrom(...CHANNELS),
        receivedOn: fc.constantFrom(...['2018-05-24', '2018-05-25', '2026-11-02'].map(calendarDate)),
        signedByHand: fc.boolean(),
        stranger: fc.option(fc.boolean(), { freq: 4 }),
        requester: fc.option(
          fc.constantFrom(...REQUESTER_ROLES.map((role) => (role === 'self' ? { role } : { role, contact }))),
          { freq: 4 },
        ),
      })
      .map(({ stranger, requester, ...change }): Step => {
        return async (detail) => {
          if (detail.person === null)
            throw new Refused('case.correct', { kind: 'conflict', reason: 'case-erased' });
          const entry = entryOf(detail);
          return desk.call('case.correct', {
            ...entry,
            ...change,
            personId: stranger === null ? entry.personId : (people.at(stranger ? -2 : -1) ?? NOWHERE),
            requester: requester ?? entry.requester,
            reason: 'Virhe',
          });
        };
      }),
  ],
  [
    1,
    fc.constant<Step>(({ id: caseId }) => {
      const paper = { title: 'Liite', datedOn: null, storageLocation: '', fileIds: [] };
      return desk.call('case.addDocument', { caseId, ...paper });
    }),
  ],
  [
    1,
    fc.constantFrom('answered', 'transferred', 'withdrawn').map((outcome): Step => {
      return ({ id: caseId }) => desk.call('case.close', { caseId, outcome, note: 'Valmis' });
    }),
  ],
  [1, fc.constant<Step>(({ id: caseId }) => desk.call('case.reopen', { caseId, reason: 'Kesken' }))],
];

/** Every letter that is no reply: to whom it tells what stands in the data. */
const furtherLetters: Step = async ({ requests, extension }) => {
  if (extension !== null && extension.letterId === null) {
    return desk.call('letter.issue', { about: 'extension', extensionId: extension.id });
  }
  for (const { fee, lifting, recipients } of requests) {
    if (fee.assessed !== null && fee.assessed.letterId === null) {
      return desk.call('letter.issue', { about: 'fee', feeId: fee.assessed.id });
    }
    if (lifting !== null && lifting.letterId === null) {
      return desk.call('letter.issue', { about: 'lifting', liftId: lifting.id });
    }
    const notice = recipients.notices.find(({ letterId }) => letterId === null);
    if (notice !== undefined) {
      return desk.call('letter.issue', { about: 'recipient', noticeId: notice.id });
    }
  }
  return null;
};

const noticeOf = ({ requests }: CaseDetail, index: number): number =>
  at(
    requests.flatMap(({ recipients }) => recipients.notices),
    index,
  )?.id ?? NOWHERE;

let width = 1;
/** A reply that left before the case was entered. */
const paperReply =
  (index: number): Step =>
  async ({ requests }) => {
    const request = at(requests, index);
    width += 1;
    const { id } = await stageFile(desk, { name: 'vastaus.png', bytes: grayPng(width) });
    try {
      return await desk.call('request.recordPaperReply', {
        requestId: request?.id ?? NOWHERE,
        letter: at(request?.letters ?? [], index)?.kind ?? 'K5',
        way: 'post',
        dispatchedOn: calendarDate('2026-11-20'),
        trackingNumber: null,
        fileIds: [id],
      });
    } catch (error) {
      await desk.call('file.discard', { fileId: id });
      throw error;
    }
  };

/** An item of an erasure is kept; what a decision promised of it is erased, wherever it stands. */
const keeping: Step = async ({ requests }) => {
  const task = requests.flatMap(({ tasks }) => tasks).find(({ kind }) => kind === 'erase');
  const ground = { ground: 'KPL6', groundStartsOn: calendarDate('2025-12-31') } as const;
  const kept = { ...erasureItem, ...ground, decision: 'kept', reasons: 'Tosite' } as const;
  return desk.call(
    'task.record',
    taskInput(task ?? { id: NOWHERE, kind: 'erase' }, true, { result: { kind: 'erase', items: [kept] } }),
  );
};
const erasingKept: Step = async () => {
  const { rows } = await desk.call('kept.list', { view: 'all', offset: 0, limit: 1 });
  // What is still kept comes first.
  return desk.call('kept.erase', { itemId: rows[0]?.itemId ?? NOWHERE, attestation });
};

/** The cards of the people met so far: the last is the one of this case. */
const people: number[] = [];
const merging =
  (swapped: boolean): Step =>
  async () => {
    const [other = NOWHERE, own = NOWHERE] = people.slice(-2);
    return desk.call(
      'person.merge',
      swapped ? { keptId: own, mergedId: other } : { keptId: other, mergedId: own },
    );
  };
const unmerging: Step = async (detail) => {
  if (detail.person?.id === people.at(-1)) await merging(false)(detail);
  const { merges } = await desk.call('person.get', { personId: people.at(-2) ?? NOWHERE });
  return desk.call('person.unmerge', { mergeId: merges[0]?.mergeId ?? NOWHERE });
};

/** Years later, and back again. */
const retaining: Step = async () => {
  desk.moment = momentOn('2030-01-15');
  try {
    return await desk.call('retention.run', {
      cases: true,
      copies: true,
      password: PASSWORD,
      operationId: 'retention',
    });
  } finally {
    desk.moment = momentOn(TODAY);
  }
};

const recipient = { name: 'Urakoitsija Oy', streetAddress: '', postalCode: '', locality: '' };

/** What stands beside the way of a case from its receipt to its closing. */
const sideSteps: readonly (readonly [weight: number, step: fc.Arbitrary<Step>])[] = [
  [2, fc.constant(furtherLetters)],
  [
    1,
    fc.tuple(place, fc.constantFrom('excessive', 'further-copy')).map(([index, ground]): Step => {
      return ({ requests }) =>
        desk.call('fee.assess', {
          requestId: at(requests, index)?.id ?? NOWHERE,
          ground,
          reasons: 'Toistuva',
          lines: [{ text: 'Työ', cents: 100 }],
          answerBy: TODAY,
        });
    }),
  ],
  [
    1,
    fc.tuple(place, fc.constantFrom('pays', 'narrows', 'withdraws')).map(([index, answer]): Step => {
      return ({ requests }) =>
        desk.call('fee.answer', {
          feeId: at(requests, index)?.fee.assessed?.id ?? NOWHERE,
          answer,
          answeredOn: TODAY,
        });
    }),
  ],
  [
    2,
    place.map((index): Step => {
      return ({ requests }) =>
        desk.call('recipient.enter', {
          requestId: at(requests, index)?.id ?? NOWHERE,
          recipient,
          language: 'fi',
          disclosedOn: null,
          identifier: 'Liittymä 4711',
          change: 'Tieto on muuttunut',
          confirmBy: null,
        });
    }),
  ],
  [
    2,
    place.map((index): Step => {
      return (detail) =>
        desk.call('recipient.tell', { noticeId: noticeOf(detail, index), toldOn: TODAY, how: 'Puhelimitse' });
    }),
  ],
  [
    1,
    place.map((index): Step => {
      const untold = { why: 'impossible', reasons: 'Purettu' } as const;
      return (detail) => desk.call('recipient.leaveUntold', { noticeId: noticeOf(detail, index), ...untold });
    }),
  ],
  [
    1,
    place.map((index): Step => {
      return ({ requests }) =>
        desk.call('recipient.declareNone', { requestId: at(requests, index)?.id ?? NOWHERE });
    }),
  ],
  [1, place.map(paperReply)],
  [1, fc.constant(keeping)],
  [1, fc.constant(erasingKept)],
  [1, fc.boolean().map(merging)],
  [2, fc.constant(unmerging)],
  [1, fc.constant(retaining)],
];

/** Anything a clerk may do on a case, in any order and also where it is refused. */
const step = fc.oneof(...[...steps, ...sideSteps].map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** A letter of any day and anybody that asks one to three things which the law of the day knows. */
const registration = fc
  .record({
    receivedOn: fc.constantFrom(...['2018-04-03', '2018-09-03', '2026-11-18'].map(calendarDate)),
    role: fc.constantFrom(...REQUESTER_ROLES, 'self' as const, 'self' as const),
    channel: fc.constantFrom(...CHANNELS),
    signedByHand: fc.boolean(),
  })
  .chain(({ receivedOn, role, channel, signedByHand }) => {
    const kinds = role === 'heir' ? (['other'] as const) : kindsUnder(regimeOf(receivedOn));
    return fc.subarray([...kinds], { minLength: 1, maxLength: Math.min(3, kinds.length) }).map((chosen) =>
      requestInput({
        receivedOn,
        channel,
        signedByHand,
        requester: role === 'self' ? { role } : { role, contact },
        requests: chosen.map((kind) => asked(kind)),
      }),
    );
  });

/** The facts of the stages, told again from what the page of the case shows. */
function factsOf(detail: CaseDetail): CaseFacts {
  return {
    requests: detail.requests.map((request) => requestFactsOf(detail, request)),
    specificationOpen: detail.inquiries.some(
      ({ kind, sentOn, sufficientOn }) =>
        kind === 'specification' && sentOn !== null && sufficientOn === null,
    ),
    closed: detail.closed !== null,
  };
}

/** A check shows nothing once a correction says that it was of somebody else, or that there was no signature. */
function checksOf({ identityChecks, signedByHand, inquiries }: CaseDetail): CaseDetail['identityChecks'] {
  const signed =
    signedByHand || inquiries.some(({ kind, sufficientOn }) => kind === 'form' && sufficientOn !== null);
  return identityChecks.filter(
    (one) => !one.void && (signed || one.method !== 'SIGNED_LETTER_MATCH' || one.result === 'not-confirmed'),
  );
}

function requestFactsOf(detail: CaseDetail, request: CaseRequest): RequestFacts {
  const { id, kind, tasks, decision, recipients } = request;
  const found = tasks.some(({ outcome }) => outcome === 'found');
  const needed = decision === null ? [] : decisionLetters(kind, decision.outcome, detail.regime, found);
  const valid = lettersOf(detail).filter((letter) => letter.requestId === id && !letter.void);
  // A letter of an earlier decision may have left; only those issued since tell this one.
  const own = valid.filter(({ letterId }) => request.letters.some((letter) => letter.letterId === letterId));
  const open = tasks.filter(
    (task) =>
      task.outcome === null && (task.kind !== 'lift-restriction' || decision?.terms.kind === 'restriction'),
  );
  const granted = decision?.outcome === 'granted' || decision?.outcome === 'partly-granted';
  // Who was entered under a decision that was taken back is entered anew, or nobody is.
  const notices = recipients.notices.filter((notice) => !notice.void);
  return {
    kind,
    identitySettled: identitySettled(checksOf(detail), kind, detail.requester.role),
    tasks: tasks.length,
    openTasks: open.length,
    decision:
      decision === null ? null : { outcome: decision.outcome, ground: decision.refusal?.ground ?? null },
    lettersIssued: decision !== null && needed.every((letter) => own.some((other) => other.kind === letter)),
    lettersDispatched:
      decision !== null &&
      needed.every((letter) => own.some((other) => other.kind === letter && other.dispatch !== null)),
    recipientsSettled:
      !(granted && mustTellRecipients(kind, detail.regime)) ||
      (notices.length === 0
        ? recipients.declaredNone !== null
        : notices.every(({ status }) => status.kind !== 'open')),
  };
}

/** Letters that give data away or say that something was done for the person. */
const DISCLOSING: ReadonlySet<LetterKind> = new Set([
  'K4a',
  'K4b',
  'K6a',
  'K7a',
  'K8',
  'K8b',
  'K12',
  'K14',
  'K15',
]);

function requestIn(detail: CaseDetail, requestId: number | null): CaseRequest | undefined {
  return detail.requests.find(({ id }) => id === requestId);
}

/** Whose data a letter that is no reply tells of; empty when it tells of none. */
function toldBeside({ requests, extension }: CaseDetail, letterId: number): readonly CaseRequest[] {
  if (extension?.letterId === letterId) return requests;
  return requests.filter(
    ({ fee, lifting }) => fee.assessed?.letterId === letterId || lifting?.letterId === letterId,
  );
}

/** Retention leaves of a closed case that it existed, and of one that stands open everything. */
function expectErased(before: CaseDetail, after: CaseDetail): void {
  expect(before.closed).not.toBeNull();
  expect(after).toMatchObject({
    stage: 'closed',
    person: null,
    description: '',
    identityChecks: [],
    inquiries: [],
    corrections: [],
    documents: [],
    regime: before.regime,
    receivedOn: before.receivedOn,
    closed: { outcome: before.closed?.outcome },
  });
  expect(after.requests.map(({ kind, decision }) => [kind, decision?.outcome])).toEqual(
    before.requests.map(({ kind, decision }) => [kind, decision?.outcome]),
  );
}

/** The letters whose copy of the data retention took out of a closed case. */
function copiesTaken(before: CaseDetail, after: CaseDetail): ReadonlySet<number> {
  const there = new Set(
    lettersOf(before).flatMap(({ letterId, copyErasedOn }) => (copyErasedOn === null ? letterId : [])),
  );
  return new Set(
    lettersOf(after).flatMap(({ letterId, copyErasedOn }) =>
      copyErasedOn !== null && there.has(letterId) ? letterId : [],
    ),
  );
}

/** What stays of a closed case for good; where a copy was taken, without it and the findings it was made of. */
function lasting(detail: CaseDetail, taken: ReadonlySet<number>): unknown {
  const letters = lettersOf(detail);
  const requests = new Set(
    letters.filter(({ letterId }) => taken.has(letterId)).map(({ requestId }) => requestId),
  );
  return {
    requests: detail.requests.map(({ id, decision, tasks }) => ({
      decision,
      tasks: requests.has(id) ? tasks.map((task) => ({ ...task, result: null })) : tasks,
    })),
    letters: letters.map((letter) => {
      const { letterId, kind, sha256, dispatch } = letter;
      return taken.has(letterId) ? { letterId, kind, sha256, dispatch } : letter;
    }),
  };
}

function expectLawful(before: CaseDetail, after: CaseDetail): void {
  if (after.erasedOn !== null) {
    expectErased(before, after);
    return;
  }
  expect(after.person).not.toBeNull();
  const facts = factsOf(after);
  expect(after.stage).toBe(caseStage(facts));

  // No document is lost or numbered anew, and no letter is written anew.
  expect(after.documents.map(({ number }) => number)).toEqual(
    after.documents.map((_, index) => `${after.diaryNumber}-${index + 1}`),
  );
  expect(after.documents.slice(0, before.documents.length).map(({ id }) => id)).toEqual(
    before.documents.map(({ id }) => id),
  );
  for (const earlier of lettersOf(before)) {
    const { sha256, dispatch } =
      lettersOf(after).find(({ letterId }) => letterId === earlier.letterId) ?? earlier;
    expect(sha256).toBe(earlier.sha256);
    if (earlier.dispatch !== null) expect(dispatch).toEqual(earlier.dispatch);
  }

  // Nothing leaves, and nothing is decided, for somebody unknown.
  for (const letter of lettersOf(after)) {
    const earlier = lettersOf(before).find(({ letterId }) => letterId === letter.letterId);
    const leftNow = letter.dispatch !== null && (earlier?.dispatch ?? null) === null;
    if ((leftNow || earlier === undefined) && DISCLOSING.has(letter.kind)) {
      const request = requestIn(before, letter.requestId);
      expect(request?.identitySettled).toBe(true);
      expect(letter.void).toBe(false);
    }
  }
  for (const letter of lettersOf(after)) {
    const earlier = lettersOf(before).find(({ letterId }) => letterId === letter.letterId);
    if (earlier === undefined || (letter.dispatch !== null && earlier.dispatch === null)) {
      for (const { id } of toldBeside(after, letter.letterId)) {
        expect(requestIn(before, id)?.identitySettled).toBe(true);
      }
    }
  }
  for (const { id, recipients, decision } of after.requests) {
    const earlier = requestIn(before, id)?.recipients.notices ?? [];
    expect(recipients.notices.slice(0, earlier.length).map((notice) => notice.id)).toEqual(
      earlier.map((notice) => notice.id),
    );
    for (const [index, { status }] of recipients.notices.entries()) {
      // Whoever was told stays told, and is told of nothing but what was decided.
      if (earlier[index]?.status.kind !== 'open') continue;
      if (status.kind === 'told') expect(decision?.outcome).toMatch(/granted/u);
    }
  }
  for (const request of after.requests) {
    const { decision, revokedDecisions, kind } = request;
    const earlier = requestIn(before, request.id);
    if (decision?.outcome === 'granted' || decision?.outcome === 'partly-granted') {
      if (earlier?.decision === null) expect(earlier.identitySettled).toBe(true);
      const searched = request.tasks.filter((task) => task.kind !== 'lift-restriction');
      expect(searched.filter(({ outcome }) => outcome === null)).toEqual([]);
    }
    // A ban is never refused; every refusal has its ground and its reasons.
    if (kind === 'marketing-ban' || kind === 'marketing-ban-withdrawal') {
      expect(['granted', 'withdrawn', undefined]).toContain(decision?.outcome);
    }
    if (decision?.outcome === 'refused') expect(decision.refusal?.reasons).not.toBe('');
    // Decisions are taken back, never lost.
    const known = [...revokedDecisions, ...(decision === null ? [] : [decision])].map(({ id }) => id);
    for (const { id } of [...(earlier?.revokedDecisions ?? []), earlier?.decision ?? []].flat()) {
      expect(known).toContain(id);
    }
  }
  expect(after.requests.slice(0, before.requests.length).map(({ id }) => id)).toEqual(
    before.requests.map(({ id }) => id),
  );
  expect(after.corrections.slice(0, before.corrections.length)).toEqual(before.corrections);
  expect(after.identityChecks.slice(0, before.identityChecks.length)).toEqual(
    before.identityChecks.map((one, index) => ({
      ...one,
      void: one.void || after.identityChecks[index]?.void,
    })),
  );
  // Whoever is put in another's place has shown nothing yet, and was told nothing.
  const replaced = after.corrections
    .slice(before.corrections.length)
    .some(({ field }) => field === 'person' || field === 'requester');
  if (replaced) {
    expect(after.identityChecks.every((one) => one.void)).toBe(true);
    expect(lettersOf(after).filter(({ requestId, void: isVoid }) => requestId !== null && !isVoid)).toEqual(
      [],
    );
  } else expect(after.requester).toEqual(before.requester);

  // A closed case has come to its end, and moves no more.
  if (after.closed !== null) {
    expect(
      facts.requests.every(({ recipientsSettled, decision }) => recipientsSettled && decision !== null),
    ).toBe(true);
    if (after.closed.outcome !== 'withdrawn') {
      expect(facts.requests.every(({ lettersDispatched }) => lettersDispatched)).toBe(true);
      expect(after.closed.outcome).toBe(closingOutcome(facts.requests));
    }
    if (before.closed !== null) {
      const taken = copiesTaken(before, after);
      expect(lasting(after, taken)).toEqual(lasting(before, taken));
    }
  }

  // The time stands still for a question that has left, never by itself.
  const asking = after.inquiries.some(
    ({ suspends, sentOn, sufficientOn }) => suspends && sentOn !== null && sufficientOn === null,
  );
  expect(after.deadline.pausedSince !== null).toBe(asking);
  if (!isGdpr(after.regime)) expect(after.deadline).toMatchObject({ pauses: [], extended: false });
  expect(after.regime).toBe(regimeOf(after.receivedOn));
}

let cases = 0;
const details: CaseDetail[] = [];

test('no order of commands breaks a rule of the case', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(registration, fc.array(step, { minLength: 20, maxLength: 45 }), async (input, taken) => {
      const { caseId } = await desk.call('case.register', input);
      cases += 1;
      let before = await desk.call('case.get', { caseId });
      people.push(before.person?.id ?? NOWHERE);
      expect(before.diaryNumber).toBe(`2026/${cases}`);
      for (const act of taken) {
        const doneBefore = done;
        const refused = await act(before).then(
          () => false,
          (error: unknown) => {
            if (error instanceof Refused && error.error.kind !== 'internal') return true;
            throw error;
          },
        );
        const changed = !refused || done > doneBefore;
        const after = await desk.call('case.get', { caseId });
        if (!changed) expect(after).toEqual(before);
        expectLawful(before, after);
        before = after;
      }
      details.push(before);
    }),
    { numRuns: 40 },
  );
});

test('afterwards the lists agree with the cases and every letter with its bytes', async () => {
  const { counts } = await desk.call('today.get', {});
  const sort = { by: 'number', direction: 'up' } as const;
  const { rows } = await desk.call('case.list', { view: 'all', text: '', sort, offset: 0, limit: 500 });
  expect(rows).toHaveLength(cases);
  expect(counts.open).toBe(rows.filter(({ stage }) => stage !== 'closed').length);
  expect(counts.waitingForPerson).toBe(rows.filter(({ waitsFor }) => waitsFor === 'person').length);
  for (const { id, stage, regime, requests, receivedOn, deadline, closed } of details) {
    expect(rows.find((row) => row.id === id)).toMatchObject({
      stage,
      regime,
      receivedOn,
      kinds: requests.map(({ kind }) => kind),
      outcome: closed?.outcome ?? null,
      // A closed case keeps the time limit that it was closed with.
      ...(closed === null && { dueOn: deadline.explanation.dueOn, pausedSince: deadline.pausedSince }),
    });
  }
  expect(await desk.call('vault.check', { operationId: 'check' })).toMatchObject({
    database: 'intact',
    audit: { intact: true },
    files: { damaged: [], missing: [] },
  });
});
