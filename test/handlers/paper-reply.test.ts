import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  conflict,
  dispatchInput,
  identityInput,
  invalid,
  playToDecision,
  printInput,
  refusal,
  registerCase,
  repliedCase,
  requestIdOf,
  stageFile,
} from '../helpers/case-steps.ts';
import { openTestDesk, USER_NAME, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

const RECEIVED = calendarDate('2018-05-07');
const SENT = calendarDate('2018-05-28');
let width = 100;
/** A scan of its own, its bytes beside it. */
async function scanned(): Promise<{ readonly id: string; readonly bytes: Uint8Array }> {
  width += 1;
  const bytes = grayPng(width);
  return { id: (await stageFile(desk, { name: 'vastaus.png', bytes })).id, bytes };
}

/** A request that was answered on paper long before it was entered, decided as it had been. */
async function oldRequest(): Promise<{ readonly caseId: number; readonly requestId: number }> {
  const caseId = await registerCase(desk, { receivedOn: RECEIVED, channel: 'paper' });
  await playToDecision(desk, caseId, true);
  return { caseId, requestId: await requestIdOf(desk, caseId) };
}

function paperInput(
  requestId: number,
  fileIds: string[],
  rest: Partial<MethodInput<CoreCalls, 'request.recordPaperReply'>> = {},
): MethodInput<CoreCalls, 'request.recordPaperReply'> {
  return {
    requestId,
    letter: 'K4a',
    way: 'post',
    dispatchedOn: SENT,
    trackingNumber: null,
    fileIds,
    ...rest,
  };
}

test('a reply that left on paper stands for the reply: its scan, its day, and the case goes on', async () => {
  const { caseId, requestId } = await oldRequest();
  const [front, back] = [await scanned(), await scanned()];
  const input = paperInput(requestId, [front.id, back.id]);
  const { documentNumber } = await desk.call('request.recordPaperReply', input);
  const { documents, stage, timeline } = await desk.call('case.get', { caseId });
  expect(stage).toBe('close');
  const document = documents.find(({ number }) => number === documentNumber);
  expect(document).toMatchObject({
    direction: 'out',
    kind: 'K4a',
    datedOn: SENT,
    letter: {
      origin: 'paper',
      requestId,
      void: false,
      issuedOn: SENT,
      issuedBy: USER_NAME,
      sha256: createHash('sha256').update(front.bytes).digest('hex'),
      textVersion: 'paper',
      prints: [],
      dispatch: { way: 'post', dispatchedOn: SENT, trackingNumber: null },
      signedCopies: [{ id: front.id }, { id: back.id }],
    },
  });
  expect(timeline[0]).toMatchObject({
    action: 'paper-reply-recorded',
    detail: { documentNumber, kind: 'K4a', dispatchedOn: SENT },
  });
  await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
});

test('it has no bytes of its own to show or to print, and leaves once', async () => {
  const { caseId, requestId } = await oldRequest();
  const input = paperInput(requestId, [(await scanned()).id]);
  await desk.call('request.recordPaperReply', input);
  const { documents } = await desk.call('case.get', { caseId });
  const letterId = documents.find(({ kind }) => kind === 'K4a')?.letter?.letterId ?? 0;
  const missing = { kind: 'not-found', what: 'letter' };
  expect(await refusal(desk.call('letter.bytes', { letterId }))).toEqual(missing);
  const print = printInput(letterId, { printerId: 'x' });
  expect(await refusal(desk.call('letter.print', print))).toEqual(missing);
  expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toEqual(
    conflict('already-dispatched'),
  );
  const again = paperInput(requestId, [(await scanned()).id]);
  expect(await refusal(desk.call('request.recordPaperReply', again))).toEqual(conflict('reply-issued'));
});

test('it counts as data that was given', async () => {
  const first = await oldRequest();
  const { person } = await desk.call('case.get', { caseId: first.caseId });
  if (person === null) throw new Error('No person');
  const given = async () =>
    (await desk.call('person.get', { personId: person.id })).history.lastAccessGivenOn;
  expect(await given()).toBeNull();
  const input = paperInput(first.requestId, [(await scanned()).id]);
  await desk.call('request.recordPaperReply', input);
  expect(await given()).toBe(SENT);
});

test('it left after the request came and before the case was entered', async () => {
  const { requestId } = await oldRequest();
  const { id } = await scanned();
  const on = (day: string) =>
    refusal(
      desk.call('request.recordPaperReply', paperInput(requestId, [id], { dispatchedOn: calendarDate(day) })),
    );
  expect(await on('2018-05-06')).toEqual(invalid('dispatchedOn', 'before-receipt'));
  expect(await on('2026-11-22')).toEqual(invalid('dispatchedOn', 'not-before-registration'));
  expect(await on('2026-11-23')).toEqual(invalid('dispatchedOn', 'not-before-registration'));
  await desk.call(
    'request.recordPaperReply',
    paperInput(requestId, [id], { dispatchedOn: calendarDate('2026-11-21') }),
  );
});

test('it goes no way around the decision or the identity', async () => {
  const caseId = await registerCase(desk, { receivedOn: RECEIVED });
  const requestId = await requestIdOf(desk, caseId);
  const { id } = await scanned();
  const attempt = (letter: 'K4a' | 'K4b' | 'K1' | 'K14' = 'K4a') =>
    refusal(desk.call('request.recordPaperReply', paperInput(requestId, [id], { letter })));
  expect(await attempt()).toEqual(conflict('not-decided'));
  await playToDecision(desk, caseId, true);
  expect(await attempt('K4b')).toEqual(conflict('letter-not-known'));
  expect(await attempt('K1')).toEqual(conflict('letter-not-known'));
  expect(await attempt('K14')).toEqual(conflict('not-in-regime'));
  await desk.call('identity.record', identityInput(caseId, { result: 'not-confirmed' }));
  expect(await attempt()).toEqual(conflict('identity-not-settled'));
  await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
  expect(await attempt()).toEqual(conflict('case-closed'));
});

test('its scan is a file that waits, and a letter issued here is not recorded over', async () => {
  const { requestId } = await oldRequest();
  const none = '00000000-0000-4000-8000-000000000000';
  expect(await refusal(desk.call('request.recordPaperReply', paperInput(requestId, [none])))).toEqual({
    kind: 'not-found',
    what: 'file',
  });
  expect(await refusal(desk.call('request.recordPaperReply', paperInput(requestId, [])))).toEqual(
    invalid('fileIds', 'required'),
  );
  const replied = await repliedCase(desk, true);
  const input = paperInput(replied.requestId, [(await scanned()).id], {
    dispatchedOn: calendarDate('2026-11-21'),
  });
  expect(await refusal(desk.call('request.recordPaperReply', input))).toEqual(conflict('reply-issued'));
});
