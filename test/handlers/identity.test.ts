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
  requestsOf,
  decideInput,
  doTasks,
  contact,
  asked,
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

test('nothing is decided before the identity is settled, even with every register searched', async () => {
  const caseId = await registerCase(desk);
  await doTasks(desk, caseId, true);
  const [request] = await requestsOf(desk, caseId);
  if (request === undefined) throw new Error('Expected a request');
  const unsettled = conflict('identity-not-settled');
  expect(await refusal(desk.call('request.decide', decideInput(request)))).toEqual(unsettled);
  expect(await refusal(desk.call('request.decide', decideInput(request, 'refused')))).toEqual(unsettled);
  await desk.call('identity.record', identityInput(caseId));
  await desk.call('request.decide', decideInput(request));
});

test('an agent shows both the power of attorney and who the principal is', async () => {
  const caseId = await registerCase(desk, { requester: { role: 'agent', contact } });
  await desk.call('identity.record', identityInput(caseId));
  expect(await desk.call('case.get', { caseId })).toMatchObject({
    stage: 'identity',
    identitySettled: false,
  });
  expect(await refusal(desk.call('identity.record', identityInput(caseId, { method: 'GUARDIAN' })))).toEqual(
    invalid('method', 'not-for-this-request'),
  );
  await desk.call('identity.record', identityInput(caseId, { method: 'POA', evidence: 'Valtakirja 1.11.' }));
  expect(await desk.call('case.get', { caseId })).toMatchObject({ stage: 'search', identitySettled: true });
});

test('a ban is believed without proof, the other requests of the same letter are not', async () => {
  const caseId = await registerCase(desk, { requests: [asked('marketing-ban'), asked('access')] });
  await desk.call(
    'identity.record',
    identityInput(caseId, { method: 'NOT_NEEDED', evidence: 'Tiedot samat' }),
  );
  expect(await desk.call('case.get', { caseId })).toMatchObject({
    stage: 'identity',
    identitySettled: false,
    requests: [{ identitySettled: true }, { identitySettled: false }],
  });
  const alone = await registerCase(desk);
  expect(await refusal(desk.call('identity.record', identityInput(alone, { method: 'NOT_NEEDED' })))).toEqual(
    invalid('method', 'not-for-this-request'),
  );
});

test('a signature is compared only where there is one', async () => {
  const caseId = await registerCase(desk, { channel: 'email', signedByHand: false });
  const compared = identityInput(caseId, { method: 'SIGNED_LETTER_MATCH', evidence: 'Sopimus, s. 3' });
  expect(await refusal(desk.call('identity.record', compared))).toEqual(
    invalid('method', 'request-not-signed'),
  );
});

test('a method that asks for more needs the doubt in writing; a certified copy is destroyed at once', async () => {
  const caseId = await registerCase(desk);
  const check = (rest: Partial<ReturnType<typeof identityInput>>) =>
    desk.call('identity.record', identityInput(caseId, rest));
  expect(await refusal(check({ method: 'CALLBACK' }))).toEqual(invalid('doubt', 'required'));
  const copy = { method: 'CERTIFIED_COPY', doubt: 'Samanniminen asiakas samassa osoitteessa' } as const;
  expect(await refusal(check(copy))).toEqual(invalid('destroyedOn', 'required'));
  expect(await refusal(check({ ...copy, destroyedOn: calendarDate('2026-11-21') }))).toEqual(
    invalid('destroyedOn', 'not-destroyed-at-once'),
  );
  await check({ ...copy, destroyedOn: calendarDate('2026-11-22') });
  await check({ destroyedOn: calendarDate('2026-11-22') });
  expect((await desk.call('case.get', { caseId })).identityChecks).toMatchObject([
    { method: 'CERTIFIED_COPY', doubt: copy.doubt, destroyedOn: '2026-11-22' },
    { method: 'ID_DOC_SEEN', doubt: '', destroyedOn: null },
  ]);
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
