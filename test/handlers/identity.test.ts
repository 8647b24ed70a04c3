import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  conflict,
  dispatchInput,
  identityInput,
  invalid,
  refusal,
  registerCase,
  repliedCase,
  searchAll,
} from '../helpers/case-steps.ts';
import { openTestDesk, USER_NAME, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

test('a check that did not confirm is kept, and the case goes on waiting for the person', async () => {
  const caseId = await registerCase(desk);
  await desk.call(
    'identity.record',
    identityInput(caseId, { result: 'not-confirmed', evidence: 'Ei vastannut' }),
  );
  expect(await desk.call('case.get', { caseId })).toMatchObject({
    stage: 'identity',
    waitsFor: 'person',
    identitySettled: false,
    identityChecks: [{ result: 'not-confirmed', evidence: 'Ei vastannut', checkedBy: USER_NAME }],
  });
  await desk.call('identity.record', identityInput(caseId));
  expect(await desk.call('case.get', { caseId })).toMatchObject({ stage: 'search', identitySettled: true });
});

test('a later doubt opens the identity again and stops an issued reply at the door', async () => {
  const { caseId, letterId } = await repliedCase(desk, true);
  await desk.call('identity.record', identityInput(caseId, { result: 'not-confirmed' }));
  expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toEqual(
    conflict('identity-not-settled'),
  );
  expect(await desk.call('case.get', { caseId })).toMatchObject({ stage: 'identity', waitsFor: 'person' });
  await desk.call('identity.record', identityInput(caseId));
  expect(await desk.call('case.get', { caseId })).toMatchObject({ stage: 'dispatch', waitsFor: 'us' });
  await desk.call('letter.dispatch', dispatchInput(letterId));
});

test('no reply is issued before the identity is settled, even with every register searched', async () => {
  const caseId = await registerCase(desk);
  await searchAll(desk, caseId, true);
  expect(await refusal(desk.call('letter.issue', { caseId, letter: 'reply' }))).toEqual(
    conflict('identity-not-settled'),
  );
});

test('a check belongs between receipt and today', async () => {
  const caseId = await registerCase(desk);
  const on = (day: string) =>
    desk.call('identity.record', identityInput(caseId, { checkedOn: calendarDate(day) }));
  expect(await refusal(on('2026-11-23'))).toEqual(invalid('checkedOn', 'in-future'));
  expect(await refusal(on('2026-11-19'))).toEqual(invalid('checkedOn', 'before-receipt'));
  await on('2026-11-20');
});

test('the note takes no number of a passport or an identity card', async () => {
  const caseId = await registerCase(desk);
  for (const evidence of ['Passi FP1234567', 'henkilökortti sn 7654321, voimassa']) {
    expect(await refusal(desk.call('identity.record', identityInput(caseId, { evidence })))).toEqual(
      invalid('evidence', 'holds-document-number'),
    );
  }
  for (const evidence of [
    'Passi nähty, voimassa 12.2030',
    'Soitto numeroon 040 1234567',
    'Sopimus 1234567, s. 3',
  ])
    await desk.call('identity.record', identityInput(caseId, { evidence }));
});

test('the note takes no identity code, however it is spaced', async () => {
  const caseId = await registerCase(desk);
  for (const evidence of ['Kortissa 010190-900P', 'tunnus 010190 - 900p nähty', '010190–900P']) {
    expect(await refusal(desk.call('identity.record', identityInput(caseId, { evidence })))).toEqual(
      invalid('evidence', 'holds-identity-code'),
    );
  }
});
