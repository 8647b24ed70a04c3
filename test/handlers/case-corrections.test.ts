import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  asked,
  conflict,
  decideInput,
  dispatchInput,
  identityInput,
  invalid,
  refusal,
  registerCase,
  repliedCase,
  requestInput,
  requestsOf,
} from '../helpers/case-steps.ts';
import { openTestDesk, PASSWORD, USER_NAME, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

type Entry = Pick<
  ReturnType<typeof requestInput>,
  'channel' | 'datedOn' | 'receivedOn' | 'description' | 'signedByHand' | 'storageLocation'
>;

/** Corrects what is given of the entry that `requestInput` makes. */
function correct(caseId: number, rest: Partial<Entry>, reason = 'Kirjattu väärin') {
  const { channel, datedOn, receivedOn, description, signedByHand, storageLocation } = requestInput();
  const entry = { channel, datedOn, receivedOn, description, signedByHand, storageLocation };
  return desk.call('case.correct', { caseId, ...entry, ...rest, reason });
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
    expect(await refusal(correct(caseId, { channel: 'post' }))).toEqual(conflict('case-erased'));
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
