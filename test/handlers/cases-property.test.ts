import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseDetail } from '../../src/api/views.ts';
import { caseStage } from '../../src/domain/case-stage.ts';
import { dispatchInput, finding, identityInput, registerCase, searchInput } from '../helpers/case-steps.ts';
import { openTestDesk, Refused, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

type Step = (detail: CaseDetail) => Promise<unknown>;

const place = fc.nat({ max: 7 });
const draft = { withheld: '', legend: '', delivery: 'written', additionalText: '' } as const;

function taskAt(detail: CaseDetail, at: number): number {
  return detail.tasks[at]?.id ?? 0;
}

function letterAt(detail: CaseDetail, at: number): number {
  const letters = detail.documents.flatMap(({ letter }) => (letter === null ? [] : [letter.letterId]));
  return letters[at % Math.max(letters.length, 1)] ?? 4711;
}

const searchAll: Step = async (detail) => {
  for (const { id, outcome } of detail.tasks) {
    if (outcome === null) await desk.call('search.record', searchInput(id));
  }
};

/** What the desk itself would suggest now; so that the random walk gets as far as closed cases. */
const advance: Step = async (detail) => {
  const { id: caseId } = detail;
  switch (detail.stage) {
    case 'identity':
      return desk.call('identity.record', identityInput(caseId));
    case 'search':
      return searchAll(detail);
    case 'reply':
      return desk.call('letter.issue', { caseId, letter: 'reply' });
    case 'dispatch':
      return desk.call('letter.dispatch', dispatchInput(replyOf(detail)?.letterId ?? 0));
    case 'close':
    case 'closed':
      return desk.call('case.close', { caseId, outcome: 'answered', note: '' });
  }
};

const steps: readonly (readonly [weight: number, step: fc.Arbitrary<Step>])[] = [
  [12, fc.constant(advance)],
  [1, fc.constant<Step>(({ id }) => desk.call('identity.record', identityInput(id)))],
  [
    1,
    fc.constant<Step>(({ id }) =>
      desk.call('identity.record', identityInput(id, { result: 'not-confirmed' })),
    ),
  ],
  [1, fc.constant(searchAll)],
  [
    2,
    place.map((at): Step => (detail) => {
      const taskId = taskAt(detail, at);
      return desk.call('search.record', searchInput(taskId, { outcome: 'found', findings: [finding] }));
    }),
  ],
  [
    1,
    place.map(
      (at): Step =>
        (detail) =>
          desk.call('search.reopen', { taskId: taskAt(detail, at) }),
    ),
  ],
  [
    1,
    fc.constantFrom('nimi', '').map(
      (searchTerms): Step =>
        ({ id }) =>
          desk.call('reply.save', { caseId: id, draft: { ...draft, searchTerms } }),
    ),
  ],
  [1, fc.constant<Step>(({ id }) => desk.call('letter.issue', { caseId: id, letter: 'receipt' }))],
  [2, fc.constant<Step>(({ id }) => desk.call('letter.issue', { caseId: id, letter: 'reply' }))],
  [
    3,
    place.map(
      (at): Step =>
        (detail) =>
          desk.call('letter.dispatch', dispatchInput(letterAt(detail, at))),
    ),
  ],
  [
    1,
    fc.constant<Step>(({ id }) =>
      desk.call('case.addDocument', {
        caseId: id,
        title: 'Liite',
        datedOn: null,
        storageLocation: '',
        fileIds: [],
      }),
    ),
  ],
  [1, fc.constant<Step>(({ id }) => desk.call('case.close', { caseId: id, outcome: 'answered', note: '' }))],
];

/** Anything a clerk may do on a case, in any order and also where it is refused; now and then the person withdraws. */
const step = fc.oneof(...steps.map(([weight, arbitrary]) => ({ weight: weight * 4, arbitrary })), {
  weight: 1,
  arbitrary: fc.constant<Step>(({ id }) =>
    desk.call('case.close', { caseId: id, outcome: 'withdrawn', note: 'Perui' }),
  ),
});

function replyOf({ documents }: CaseDetail) {
  return documents.find(({ letter }) => letter !== null && letter.kind !== 'K1')?.letter ?? null;
}

function factsOf(detail: CaseDetail) {
  const reply = replyOf(detail);
  return {
    identitySettled: detail.identityChecks.at(-1)?.result === 'confirmed',
    openTasks: detail.tasks.filter(({ outcome }) => outcome === null).length,
    replyIssued: reply !== null,
    replyDispatched: reply !== null && reply.dispatch !== null,
    closed: detail.closed !== null,
  };
}

let cases = 0;

test('no order of commands breaks a rule of the case', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (taken) => {
      const caseId = await registerCase(desk);
      cases += 1;
      let before = await desk.call('case.get', { caseId });
      expect(before.diaryNumber).toBe(`2026/${cases}`);
      for (const act of taken) {
        const missing = (await desk.call('reply.get', { caseId })).missing;
        const refused = await act(before).then(
          () => false,
          (error: unknown) => {
            if (error instanceof Refused && error.error.kind !== 'internal') return true;
            throw error;
          },
        );
        const after = await desk.call('case.get', { caseId });
        if (refused) expect(after).toEqual(before);
        expect(after.stage).toBe(caseStage(factsOf(after)));
        expect(after.documents.map(({ number }) => number)).toEqual(
          after.documents.map((_, index) => `2026/${cases}-${index + 1}`),
        );
        expect(after.documents.slice(0, before.documents.length).map(({ id }) => id)).toEqual(
          before.documents.map(({ id }) => id),
        );
        if (replyOf(after) !== null && replyOf(before) === null) {
          expect(factsOf(before)).toMatchObject({ identitySettled: true, openTasks: 0 });
          expect(missing).toEqual([]);
        }
        if (before.closed !== null) expect(after).toEqual(before);
        before = after;
      }
    }),
    { numRuns: 15 },
  );
});

test('afterwards the lists agree with the cases and every letter with its bytes', async () => {
  const { counts } = await desk.call('today.get', {});
  const all = await listed('all');
  expect(all).toHaveLength(cases);
  expect(counts.open).toBe(all.filter(({ stage }) => stage !== 'closed').length);
  expect(counts.waitingForPerson).toBe(all.filter(({ waitsFor }) => waitsFor === 'person').length);
  expect(await desk.call('vault.check', { operationId: 'check' })).toMatchObject({
    database: 'intact',
    audit: { intact: true },
    files: { damaged: [], missing: [] },
  });
});

async function listed(view: 'all') {
  const sort = { by: 'number', direction: 'up' } as const;
  return (await desk.call('case.list', { view, text: '', sort, offset: 0, limit: 500 })).rows;
}
