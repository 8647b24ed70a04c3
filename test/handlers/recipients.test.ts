import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { RequestKind } from '../../src/domain/request.ts';
import { conflict, identityInput, invalid, refusal } from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import {
  deciding,
  detailOf,
  issueAndSend,
  recording,
  registering,
  requestOf,
  type Play,
} from '../helpers/play-case.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.end());

const RECEIVED = calendarDate('2026-11-16');

/** A decided request whose own letters have left. */
async function answered(kind: RequestKind, nonDisclosure = false): Promise<number> {
  desk.moment = momentOn('2026-11-20');
  const play: Play = { kind, receivedOn: RECEIVED, outcome: 'granted' };
  const input = registering(play);
  if (input.person.kind === 'new') input.person.person.nonDisclosure = nonDisclosure;
  const { caseId } = await desk.call('case.register', input);
  await desk.call('identity.record', identityInput(caseId, { checkedOn: desk.moment.today }));
  for (const task of (await requestOf(desk, caseId)).tasks) {
    await desk.call('task.record', recording(desk, task, play));
  }
  const request = await requestOf(desk, caseId);
  await desk.call('request.decide', deciding(desk, request, play));
  for (const { kind: letter } of (await requestOf(desk, caseId)).letters) {
    await issueAndSend(desk, { about: 'decision', requestId: request.id, letter });
  }
  return caseId;
}

async function entering(
  caseId: number,
  rest: Partial<MethodInput<CoreCalls, 'recipient.enter'>> = {},
): Promise<MethodInput<CoreCalls, 'recipient.enter'>> {
  return {
    requestId: (await requestOf(desk, caseId)).id,
    recipient: {
      name: 'Urakoitsija Oy',
      streetAddress: 'Tiekatu 1',
      postalCode: '69440',
      locality: 'Lestijärvi',
    },
    disclosedOn: calendarDate('2026-02-01'),
    identifier: 'Väinö Näytönen, liittymä 4711',
    change: 'Osoite on oikaistu.',
    confirmBy: null,
    ...rest,
  };
}

const closing = (caseId: number) => ({ caseId, outcome: 'answered' as const, note: '' });

describe('G-NOT-1', () => {
  it.each(['rectification', 'completion', 'erasure', 'restriction', 'marketing-ban'] as const)(
    '%s does not close before every recipient was told, or why not',
    async (kind) => {
      const caseId = await answered(kind);
      expect(await detailOf(desk, caseId)).toMatchObject({ stage: 'dispatch' });
      expect(await refusal(desk.call('case.close', closing(caseId)))).toEqual(conflict('recipients-open'));
      const first = await desk.call('recipient.enter', await entering(caseId));
      const second = await desk.call('recipient.enter', await entering(caseId));
      const third = await desk.call('recipient.enter', await entering(caseId));
      await issueAndSend(desk, { about: 'recipient', ...first });
      await desk.call('recipient.tell', { ...second, toldOn: desk.moment.today, how: 'Puhelimitse' });
      expect(await refusal(desk.call('case.close', closing(caseId)))).toEqual(conflict('recipients-open'));
      await desk.call('recipient.leaveUntold', {
        ...third,
        why: 'impossible',
        reasons: 'Yhtiö on purettu.',
      });
      const { recipients } = await requestOf(desk, caseId);
      expect(recipients.notices.map(({ status }) => status.kind)).toEqual(['told', 'told', 'not-told']);
      await desk.call('case.close', closing(caseId));
    },
  );

  it('closes when it is declared that nobody had received the data', async () => {
    const caseId = await answered('erasure');
    await desk.call('recipient.declareNone', { requestId: (await requestOf(desk, caseId)).id });
    await desk.call('case.close', closing(caseId));
  });

  it('a recipient found later opens what was declared', async () => {
    const caseId = await answered('erasure');
    await desk.call('recipient.declareNone', { requestId: (await requestOf(desk, caseId)).id });
    await desk.call('recipient.enter', await entering(caseId));
    expect(await refusal(desk.call('case.close', closing(caseId)))).toEqual(conflict('recipients-open'));
  });

  it('nobody is told of an access reply', async () => {
    const caseId = await answered('access');
    expect(await refusal(desk.call('recipient.enter', await entering(caseId)))).toEqual(
      conflict('no-one-to-tell'),
    );
  });

  it('a recipient is told once', async () => {
    const caseId = await answered('erasure');
    const notice = await desk.call('recipient.enter', await entering(caseId));
    await issueAndSend(desk, { about: 'recipient', ...notice });
    const telling = { ...notice, toldOn: desk.moment.today, how: 'Puhelimitse' };
    expect(await refusal(desk.call('recipient.tell', telling))).toEqual(conflict('already-told'));
  });
});

describe('what a recipient must not learn', () => {
  it('the identity code', async () => {
    const caseId = await answered('erasure');
    const input = await entering(caseId, { identifier: 'Väinö Näytönen 010190-900P' });
    expect(await refusal(desk.call('recipient.enter', input))).toEqual(
      invalid('identifier', 'holds-identity-code'),
    );
  });

  it('the address of somebody with a non-disclosure order', async () => {
    const caseId = await answered('rectification', true);
    const input = await entering(caseId, { change: 'Uusi osoite on KOEKATU 5, 69440 Lestijärvi.' });
    expect(await refusal(desk.call('recipient.enter', input))).toEqual(
      invalid('change', 'holds-protected-address'),
    );
  });

  it('also when the order came after the notice was written', async () => {
    const caseId = await answered('rectification');
    const notice = await desk.call(
      'recipient.enter',
      await entering(caseId, { change: 'Uusi osoite on Koekatu 5.' }),
    );
    const { person } = await detailOf(desk, caseId);
    if (person === null) throw new Error('The person is there');
    const { id: personId, maskedIdentityCode: _masked, ...fields } = person;
    await desk.call('person.change', { personId, identityCode: null, ...fields, nonDisclosure: true });
    expect(await refusal(desk.call('letter.issue', { about: 'recipient', ...notice }))).toEqual(
      invalid('change', 'holds-protected-address'),
    );
  });
});
