import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { FeeGround } from '../../src/domain/fee.ts';
import { conflict, identityInput, invalid, refusal } from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { detailOf, issueAndSend, playCase, registering, requestOf } from '../helpers/play-case.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.end());

type Person = MethodInput<CoreCalls, 'case.register'>['person'];

/** Somebody who was given their data on that day. */
async function givenAccessOn(day: string): Promise<Person> {
  desk.moment = momentOn(day);
  const play = { kind: 'access', receivedOn: calendarDate(day), outcome: 'granted' } as const;
  const { caseId } = await playCase(desk, play);
  const { person } = await detailOf(desk, caseId);
  if (person === null) throw new Error('The person is there');
  return { kind: 'known', personId: person.id };
}

async function asks(
  person: Person,
  day: string,
  kind: 'access' | 'marketing-ban' = 'access',
): Promise<number> {
  desk.moment = momentOn(day);
  const play = { kind, receivedOn: calendarDate(day), outcome: 'granted', person } as const;
  return (await desk.call('case.register', registering(play))).caseId;
}

async function feeOf(caseId: number, ground: FeeGround): Promise<MethodInput<CoreCalls, 'fee.assess'>> {
  return {
    requestId: (await requestOf(desk, caseId)).id,
    ground,
    reasons: 'Sama aineisto annettiin hiljattain.',
    lines: [
      { text: 'Kopiointi, 40 sivua', cents: 1000 },
      { text: 'Postitus', cents: 350 },
    ],
    answerBy: desk.moment.today,
  };
}

describe('H-FEE-1', () => {
  it('charges for a request within a year of the last access, and not from that day on', async () => {
    const person = await givenAccessOn('2017-05-11');
    const within = await asks(person, '2018-05-10');
    expect((await requestOf(desk, within)).fee).toMatchObject({
      history: { lastRequestReceivedOn: '2017-05-11', lastAccessGivenOn: '2017-05-11' },
      grounds: ['within-a-year'],
    });
    const free = await asks(person, '2018-05-11');
    expect((await requestOf(desk, free)).fee.grounds).toEqual([]);
    expect(await refusal(desk.call('fee.assess', await feeOf(free, 'within-a-year')))).toEqual(
      invalid('ground', 'not-for-this-request'),
    );
  });
});

it('what is given in a case itself is no earlier access', async () => {
  const person = await givenAccessOn('2026-11-20');
  const { cases } = await desk.call('person.get', {
    personId: person.kind === 'known' ? person.personId : 0,
  });
  const own = await requestOf(desk, cases[0]?.id ?? 0);
  expect(own.fee).toMatchObject({ history: { lastAccessGivenOn: null } });
  expect(own.fee.grounds).not.toContain('further-copy');
});

it('an old paper case is judged by what had been given before it came, not after', async () => {
  const person = await givenAccessOn('2018-05-02');
  const older = await asks(person, '2018-03-05');
  // Entered late: what was given meanwhile makes no fee.
  desk.moment = momentOn('2018-05-20');
  expect((await requestOf(desk, older)).fee).toMatchObject({
    history: { lastRequestReceivedOn: null, lastAccessGivenOn: null },
    grounds: [],
  });
});

describe('G-FEE-1, G-FEE-2, G-FEE-3', () => {
  it('a first request is free of further copies, a ban of everything', async () => {
    const nobody: Person = registering({
      kind: 'access',
      receivedOn: calendarDate('2026-11-16'),
      outcome: 'granted',
    }).person;
    const first = await asks(nobody, '2026-11-16');
    expect((await requestOf(desk, first)).fee.grounds).toEqual(['manifestly-unfounded', 'excessive']);
    const ban = await asks(nobody, '2026-11-16', 'marketing-ban');
    expect((await requestOf(desk, ban)).fee.grounds).toEqual([]);
  });

  it('the rule of one year is not usable under the GDPR', async () => {
    const person = await givenAccessOn('2026-06-01');
    const again = await asks(person, '2026-11-16');
    expect((await requestOf(desk, again)).fee.grounds).toEqual([
      'further-copy',
      'manifestly-unfounded',
      'excessive',
    ]);
  });
});

it('the notice tells the calculation; its answer is recorded once it has left', async () => {
  const person = await givenAccessOn('2026-06-01');
  const caseId = await asks(person, '2026-11-16');
  const { feeId } = await desk.call('fee.assess', await feeOf(caseId, 'further-copy'));
  expect((await requestOf(desk, caseId)).fee.assessed).toMatchObject({ totalCents: 1350, answer: null });
  const answer = { feeId, answer: 'pays' as const, answeredOn: desk.moment.today };
  expect(await refusal(desk.call('fee.answer', answer))).toEqual(conflict('notice-not-sent'));
  await desk.call('identity.record', identityInput(caseId, { checkedOn: desk.moment.today }));
  await issueAndSend(desk, { about: 'fee', feeId });
  expect(await refusal(desk.call('fee.assess', await feeOf(caseId, 'excessive')))).toEqual(
    conflict('letter-issued'),
  );
  await desk.call('fee.answer', answer);
  expect((await requestOf(desk, caseId)).fee.assessed).toMatchObject({ answer: 'pays' });
  expect(await refusal(desk.call('fee.answer', answer))).toEqual(conflict('already-answered'));
});
