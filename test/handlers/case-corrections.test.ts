import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  asked,
  conflict,
  contact,
  decideInput,
  dispatchInput,
  doTasks,
  entryOf,
  identityInput,
  invalid,
  newPerson,
  playToDecision,
  refusal,
  registerCase,
  repliedCase,
  requestInput,
  requestsOf,
  tasksOf,
} from '../helpers/case-steps.ts';
import { openTestDesk, PASSWORD, USER_NAME, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

type Entry = ReturnType<typeof entryOf>;

/** Corrects what is given; of the arrival, the rest is put to what `requestInput` makes. */
async function correct(
  caseId: number,
  rest: Partial<Omit<Entry, 'caseId'>>,
  reason = 'Kirjattu väärin',
): Promise<null> {
  const { channel, datedOn, receivedOn, description, signedByHand, storageLocation } = requestInput();
  const arrival = { channel, datedOn, receivedOn, description, signedByHand, storageLocation };
  const entry = entryOf(await desk.call('case.get', { caseId }));
  return desk.call('case.correct', { ...entry, ...arrival, ...rest, reason });
}

/** Changes one thing of the entry as it stands. */
async function change(caseId: number, rest: Partial<Omit<Entry, 'caseId'>>): Promise<null> {
  const entry = entryOf(await desk.call('case.get', { caseId }));
  return desk.call('case.correct', { ...entry, ...rest, reason: 'Väärä henkilö' });
}

/** A card of somebody else, with a case of its own. */
async function somebodyElse(givenNames = 'Väinö'): Promise<number> {
  const person = { kind: 'new', person: { ...newPerson, familyName: 'Toinen', givenNames } } as const;
  const { person: card } = await desk.call('case.get', { caseId: await registerCase(desk, { person }) });
  if (card === null) throw new Error('A new case has a person');
  return card.id;
}

test('what stood there before stays on the case, field by field, with the reason', async () => {
  const caseId = await registerCase(desk);
  const changes = {
    channel: 'post',
    datedOn: calendarDate('2026-11-10'),
    receivedOn: calendarDate('2026-11-12'),
    signedByHand: false,
    storageLocation: 'Kaappi 3',
  } as const;
  await correct(caseId, changes, 'Kuori löytyi');
  const detail = await desk.call('case.get', { caseId });
  expect(detail).toMatchObject({
    ...changes,
    description: 'Haluan nähdä tietoni.',
    deadline: { explanation: { nominalOn: '2026-12-12', dueOn: '2026-12-14' } },
    documents: [{ kind: 'request', datedOn: '2026-11-10', storageLocation: 'Kaappi 3' }],
  });
  const told = { reason: 'Kuori löytyi', by: USER_NAME, at: '2026-11-22T09:00:00+02:00' };
  expect(detail.corrections).toEqual([
    { field: 'channel', oldValue: 'visit', newValue: 'post', ...told },
    { field: 'datedOn', oldValue: '', newValue: '2026-11-10', ...told },
    { field: 'receivedOn', oldValue: '2026-11-20', newValue: '2026-11-12', ...told },
    { field: 'signedByHand', oldValue: 'true', newValue: 'false', ...told },
    { field: 'storageLocation', oldValue: '', newValue: 'Kaappi 3', ...told },
  ]);
  expect(detail.timeline[0]).toMatchObject({
    action: 'entry-corrected',
    detail: {
      fields: ['channel', 'datedOn', 'receivedOn', 'signedByHand', 'storageLocation'],
      reason: 'Kuori löytyi',
    },
  });
  const sort = { by: 'number', direction: 'down' } as const;
  const { rows } = await desk.call('case.list', { view: 'open', text: '', sort, offset: 0, limit: 1 });
  expect(rows).toMatchObject([{ id: caseId, receivedOn: '2026-11-12', dueOn: '2026-12-14' }]);

  await correct(caseId, { ...changes, datedOn: null }, 'Ei ollutkaan päivätty');
  const { corrections } = await desk.call('case.get', { caseId });
  expect(corrections).toHaveLength(6);
  expect(corrections.at(-1)).toMatchObject({ field: 'datedOn', oldValue: '2026-11-10', newValue: '' });
});

test('changes something, for a reason, into what can be true', async () => {
  const caseId = await registerCase(desk);
  expect(await refusal(correct(caseId, {}))).toEqual(invalid('reason', 'nothing-changed'));
  expect(await refusal(correct(caseId, { channel: 'post' }, ' '))).toEqual(invalid('reason', 'required'));
  expect(await refusal(correct(caseId, { receivedOn: calendarDate('2026-11-23') }))).toEqual(
    invalid('receivedOn', 'in-future'),
  );
  expect(await refusal(correct(caseId, { datedOn: calendarDate('2026-11-21') }))).toEqual(
    invalid('datedOn', 'after-receipt'),
  );
  expect((await desk.call('case.get', { caseId })).corrections).toEqual([]);
});

test('another day of receipt brings the law of that day', async () => {
  const caseId = await registerCase(desk, { channel: 'email', signedByHand: false });
  const unsigned = { channel: 'email', signedByHand: false } as const;
  await correct(caseId, { ...unsigned, receivedOn: calendarDate('2018-05-24') });
  expect(await desk.call('case.get', { caseId })).toMatchObject({
    regime: 'HETIL',
    inDueForm: false,
    deadline: { kind: 'target', deemedRefusalOn: '2018-08-24' },
  });
  await correct(caseId, { ...unsigned, receivedOn: calendarDate('2018-05-25') });
  expect(await desk.call('case.get', { caseId })).toMatchObject({ regime: 'GDPR_X', inDueForm: true });
});

test('a day whose law did not know the request, or the ground of its refusal, is not taken', async () => {
  const unknown = invalid('receivedOn', 'not-in-regime');
  const portability = await registerCase(desk, { requests: [asked('access'), asked('portability')] });
  expect(await refusal(correct(portability, { receivedOn: calendarDate('2018-05-24') }))).toEqual(unknown);

  const refused = await registerCase(desk);
  await desk.call('identity.record', identityInput(refused));
  const [request] = await requestsOf(desk, refused);
  if (request === undefined) throw new Error('Expected a request');
  await desk.call(
    'request.decide',
    decideInput(request, 'refused', {
      refusal: { ground: 'excessive', what: 'Koko pyyntö', reasons: 'Neljäs pyyntö' },
    }),
  );
  expect(await refusal(correct(refused, { receivedOn: calendarDate('2018-05-24') }))).toEqual(unknown);
  await correct(refused, { receivedOn: calendarDate('2018-05-25') });
});

test('a closed case is put right as well, without becoming open or due', async () => {
  const { caseId, letterId } = await repliedCase(desk, true);
  await desk.call('letter.dispatch', dispatchInput(letterId));
  await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
  await correct(caseId, { receivedOn: calendarDate('2026-11-19'), storageLocation: 'Arkisto 2' });
  expect(await desk.call('case.get', { caseId })).toMatchObject({
    stage: 'closed',
    receivedOn: '2026-11-19',
    storageLocation: 'Arkisto 2',
    closed: { outcome: 'answered' },
    corrections: [{ field: 'receivedOn' }, { field: 'storageLocation' }],
  });
});

test('an erased case is neither put right nor reopened', async () => {
  const caseId = await registerCase(desk);
  const entry = entryOf(await desk.call('case.get', { caseId }));
  await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
  const later = { today: calendarDate('2040-01-02'), now: '2040-01-02T09:00:00+02:00' };
  const now = desk.moment;
  desk.moment = later;
  try {
    await desk.call('retention.run', {
      cases: true,
      copies: false,
      password: PASSWORD,
      operationId: 'retention',
    });
    expect(await desk.call('case.get', { caseId })).toMatchObject({
      person: null,
      erasedOn: '2040-01-02',
      stage: 'closed',
      requests: [{ kind: 'access', decision: { outcome: 'withdrawn' } }],
    });
    expect(
      await refusal(desk.call('case.correct', { ...entry, channel: 'post', reason: 'Väärä tapa' })),
    ).toEqual(conflict('case-erased'));
    expect(await refusal(desk.call('case.reopen', { caseId, reason: 'Kesken' }))).toEqual(
      conflict('case-erased'),
    );
    const sort = { by: 'person', direction: 'up' } as const;
    const { rows } = await desk.call('case.list', { view: 'closed', text: '', sort, offset: 0, limit: 9 });
    expect(rows.find(({ id }) => id === caseId)).toMatchObject({ personName: null, outcome: 'withdrawn' });
  } finally {
    desk.moment = now;
  }
});

describe('another person or requester', () => {
  test('starts every search anew: what was found of somebody else is not this person’s', async () => {
    const caseId = await registerCase(desk);
    await desk.call('identity.record', identityInput(caseId));
    await doTasks(desk, caseId, true);
    await change(caseId, { personId: await somebodyElse() });
    const tasks = await tasksOf(desk, caseId);
    expect(tasks.every(({ outcome }) => outcome === null)).toBe(true);
    expect(tasks.every(({ result }) => result.kind === 'search' && result.findings.length === 0)).toBe(true);

    const changed = await registerCase(desk, { requests: [asked('erasure')] });
    await desk.call('identity.record', identityInput(changed));
    await doTasks(desk, changed, true);
    expect(await refusal(change(changed, { personId: await somebodyElse() }))).toEqual(
      conflict('tasks-say-otherwise'),
    );
  });

  test('what stood there before stays as text, and lists and search follow', async () => {
    const caseId = await registerCase(desk);
    const personId = await somebodyElse();
    const before = entryOf(await desk.call('case.get', { caseId }));
    await change(caseId, { personId, requester: { role: 'agent', contact } });
    const detail = await desk.call('case.get', { caseId });
    expect(detail).toMatchObject({ person: { id: personId }, requester: { role: 'agent', contact } });
    const agent = 'agent Asiamies Esimerkki, Valtakirjantie 2, 69440 Lestijärvi, asiamies@example.invalid';
    expect(detail.corrections).toMatchObject([
      { field: 'person', oldValue: 'Veikko Testinen', newValue: 'Väinö Toinen', reason: 'Väärä henkilö' },
      { field: 'requester', oldValue: 'self', newValue: agent },
    ]);
    expect(detail.timeline[0]).toMatchObject({
      action: 'entry-corrected',
      detail: { fields: ['person', 'requester'] },
    });
    const listed = async (text: string): Promise<readonly number[]> => {
      const sort = { by: 'number', direction: 'down' } as const;
      const { rows } = await desk.call('case.list', { view: 'open', text, sort, offset: 0, limit: 50 });
      return rows.map(({ id }) => id);
    };
    expect(await listed('toinen')).toContain(caseId);
    expect(await listed('testinen')).not.toContain(caseId);
    const wrong = await desk.call('person.get', { personId: before.personId });
    expect(wrong.cases.map(({ id }) => id)).not.toContain(caseId);

    const moved = { ...contact, streetAddress: 'Uusikuja 3' };
    await change(caseId, { requester: { role: 'guardian', contact: moved } });
    await change(caseId, { requester: { role: 'self' } });
    expect((await desk.call('case.get', { caseId })).requester).toEqual({ role: 'self' });
  });

  test('has to be verified anew: what was checked of somebody else counts no more', async () => {
    const caseId = await registerCase(desk);
    const personId = await somebodyElse();
    await desk.call('identity.record', identityInput(caseId));
    const { person: wrong } = await desk.call('case.get', { caseId });
    expect(await desk.call('case.get', { caseId })).toMatchObject({ identitySettled: true, stage: 'search' });
    await change(caseId, { personId });
    expect(await desk.call('case.get', { caseId })).toMatchObject({
      identitySettled: false,
      stage: 'identity',
      identityChecks: [{ result: 'confirmed', void: true }],
    });
    expect((await desk.call('person.get', { personId })).identities).toEqual([]);
    expect((await desk.call('person.get', { personId: wrong?.id ?? 0 })).identities).toEqual([]);

    await desk.call('identity.record', identityInput(caseId));
    expect(await desk.call('case.get', { caseId })).toMatchObject({
      identitySettled: true,
      identityChecks: [{ void: true }, { void: false }],
    });
    await change(caseId, { channel: 'post' });
    expect((await desk.call('case.get', { caseId })).identitySettled).toBe(true);
    await change(caseId, { requester: { role: 'guardian', contact } });
    expect(await desk.call('case.get', { caseId })).toMatchObject({
      identitySettled: false,
      identityChecks: [{ void: true }, { void: true }],
    });
  });

  test('is an existing card that is not put away, and a role that may ask', async () => {
    const caseId = await registerCase(desk);
    expect(await refusal(change(caseId, { personId: 4711 }))).toEqual({ kind: 'not-found', what: 'person' });
    const [kept, put] = [await somebodyElse('Kalle'), await somebodyElse('Kaarlo')];
    await desk.call('person.merge', { keptId: kept, mergedId: put });
    expect(await refusal(change(caseId, { personId: put }))).toEqual(conflict('already-merged'));
    expect(await refusal(change(caseId, { requester: { role: 'heir', contact } }))).toEqual(
      invalid('requester.role', 'deceased-other-only'),
    );
    const other = await registerCase(desk, { requests: [asked('other')] });
    await change(other, { requester: { role: 'heir', contact } });
  });

  test('does not rewrite what was done in the name that stood there', async () => {
    const personId = await somebodyElse();
    const { caseId, letterId } = await repliedCase(desk, true);
    const requester = { role: 'agent', contact } as const;
    expect(await refusal(change(caseId, { personId }))).toEqual(conflict('already-decided'));
    expect(await refusal(change(caseId, { requester }))).toEqual(conflict('already-decided'));
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect(await refusal(change(caseId, { personId }))).toEqual(conflict('reply-dispatched'));
    expect(await refusal(change(caseId, { requester }))).toEqual(conflict('reply-dispatched'));
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    expect(await refusal(change(caseId, { personId }))).toEqual(conflict('reply-dispatched'));

    const revoked = (await repliedCase(desk, true)).caseId;
    const [request] = await requestsOf(desk, revoked);
    await desk.call('request.revoke', { requestId: request?.id ?? 0, reason: 'Väärä henkilö' });
    await change(revoked, { personId });
  });

  test('leaves no ban of somebody else behind', async () => {
    const personId = await somebodyElse();
    const caseId = await registerCase(desk, { requests: [asked('marketing-ban')] });
    await playToDecision(desk, caseId, true);
    expect(await refusal(change(caseId, { personId }))).toEqual(conflict('already-decided'));
    const [request] = await requestsOf(desk, caseId);
    await desk.call('request.revoke', { requestId: request?.id ?? 0, reason: 'Väärä henkilö' });
    // The mark in the register is taken off first.
    expect(await refusal(change(caseId, { personId }))).toEqual(conflict('tasks-say-otherwise'));
    for (const { id: taskId } of await tasksOf(desk, caseId)) await desk.call('task.reopen', { taskId });
    await change(caseId, { personId });
    expect((await desk.call('person.get', { personId })).bans).toEqual([]);
  });

  test('is not taken back when cards are taken apart', async () => {
    const [kept, merged, right] = [
      await somebodyElse('Kalle'),
      await somebodyElse('Kaarlo'),
      await somebodyElse('Karri'),
    ];
    const caseId = await registerCase(desk, { person: { kind: 'known', personId: merged } });
    await desk.call('person.merge', { keptId: kept, mergedId: merged });
    const [merge] = (await desk.call('person.get', { personId: kept })).merges;
    expect(merge?.cases).toBe(2);
    await change(caseId, { personId: right });
    expect((await desk.call('person.get', { personId: kept })).merges[0]?.cases).toBe(1);
    await desk.call('person.unmerge', { mergeId: merge?.mergeId ?? 0 });
    expect((await desk.call('case.get', { caseId })).person?.id).toBe(right);
  });
});

test('what is asked holds no identity code, which letters would print', async () => {
  const holding = 'Olen 010190-900P ja haluan tietoni.';
  const caseId = await registerCase(desk);
  expect(await refusal(change(caseId, { description: holding }))).toEqual(
    invalid('description', 'holds-identity-code'),
  );
});
