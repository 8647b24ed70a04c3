import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { dispatchInput, identityInput, registerCase, repliedCase, stageFile } from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk({ moment: momentOn('2026-10-01') });
});
afterAll(async () => {
  await desk.end();
});

test('answers what is late, what is due this week and what waits for whom', async () => {
  const received = (day: string) => registerCase(desk, { receivedOn: calendarDate(day) });
  const late = await received('2026-08-31'); // due 30.9.
  const dueToday = await received('2026-09-01'); // due 1.10.
  const dueInAWeek = await received('2026-09-08'); // due 8.10.
  const later = await received('2026-09-09'); // due 9.10.
  await desk.call('identity.record', identityInput(later, { checkedOn: calendarDate('2026-09-30') }));
  const withdrawn = await received('2026-08-30');
  await desk.call('case.close', { caseId: withdrawn, outcome: 'withdrawn', note: 'Perui' });
  await stageFile(desk, { name: 'a.png', bytes: grayPng(1) });

  const today = await desk.call('today.get', {});
  expect(today).toEqual({
    today: '2026-10-01',
    counts: {
      late: 1,
      dueThisWeek: 2,
      waitingForPerson: 3,
      waitingForUs: 1,
      toPrint: 0,
      toDispatch: 0,
      toScanBack: 0,
      returned: 0,
      incomingFiles: 1,
      open: 4,
      keptDue: 0,
      retentionDue: 0,
    },
    next: [late, dueToday, dueInAWeek, later].map((id) => expect.objectContaining({ id }) as unknown),
    lastBackupAt: null,
  });

  desk.moment = momentOn('2026-10-02');
  expect((await desk.call('today.get', {})).counts).toMatchObject({ late: 2, dueThisWeek: 2 });
});

test('letters wait to be printed; the most urgent cases are ten at most', async () => {
  desk.moment = momentOn('2026-11-22');
  await repliedCase(desk, true);
  for (let count = 0; count < 8; count += 1) await registerCase(desk);
  const { counts, next } = await desk.call('today.get', {});
  expect(counts.toPrint).toBe(1);
  expect(next).toHaveLength(10);
  expect(next.map(({ dueOn }) => dueOn)).toEqual(next.map(({ dueOn }) => dueOn).toSorted());
});

test('what waits for the person is neither late nor due, and never the most urgent', async () => {
  const before = (await desk.call('today.get', {})).counts;
  const caseId = await registerCase(desk, { receivedOn: calendarDate('2026-11-18') });
  const { inquiryId } = await desk.call('inquiry.ask', {
    caseId,
    kind: 'specification',
    reason: 'Tietoja on monesta vuodesta.',
    questions: ['Mitä vuosia pyyntönne koskee?'],
    methods: [],
    delayReason: '',
  });
  await desk.call('identity.record', identityInput(caseId));
  const { letterId } = await desk.call('letter.issue', { about: 'question', inquiryId });
  await desk.call('letter.dispatch', dispatchInput(letterId));
  const listed = async () => {
    const sort = { by: 'number', direction: 'down' } as const;
    const view = 'waiting-for-person';
    const { rows } = await desk.call('case.list', { view, text: '', sort, offset: 0, limit: 500 });
    return rows.find(({ id }) => id === caseId);
  };
  expect(await listed()).toMatchObject({ stage: 'specification', pausedSince: '2026-11-22' });

  desk.moment = momentOn('2027-02-01');
  const { counts, next } = await desk.call('today.get', {});
  expect(counts.open).toBe(before.open + 1);
  expect(counts.late).toBe(before.open);
  expect(next.map(({ id }) => id)).not.toContain(caseId);
  const answeredOn = calendarDate('2027-01-20');
  await desk.call('inquiry.answer', { inquiryId, answeredOn, sufficient: true, note: '' });
  expect(await desk.call('case.get', { caseId })).toMatchObject({
    stage: 'search',
    deadline: { pausedSince: null, pauses: [{ from: '2026-11-22', to: '2027-01-20' }] },
  });
});
