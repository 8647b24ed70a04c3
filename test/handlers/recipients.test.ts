import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { Correction } from '../../src/domain/register-task.ts';
import type { RequestKind } from '../../src/domain/request.ts';
import { conflict, dispatchInput, identityInput, invalid, refusal } from '../helpers/case-steps.ts';
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
async function answered(
  kind: RequestKind,
  nonDisclosure = false,
  corrected: Partial<Correction> = {},
): Promise<number> {
  desk.moment = momentOn('2026-11-20');
  const play: Play = { kind, receivedOn: RECEIVED, outcome: 'granted' };
  const input = registering(play);
  if (input.person.kind === 'new') input.person.person.nonDisclosure = nonDisclosure;
  const { caseId } = await desk.call('case.register', input);
  await desk.call('identity.record', identityInput(caseId, { checkedOn: desk.moment.today }));
  for (const task of (await requestOf(desk, caseId)).tasks) {
    const done = recording(desk, task, play);
    if (done.result.kind === 'correct') {
      for (const entry of done.result.corrections) Object.assign(entry, corrected);
    }
    await desk.call('task.record', done);
  }
  await decided(caseId, play);
  return caseId;
}

/** Decides, and sends the letters of the decision. */
async function decided(caseId: number, play: Play): Promise<void> {
  const request = await requestOf(desk, caseId);
  await desk.call('request.decide', deciding(desk, request, play));
  for (const { kind: letter } of (await requestOf(desk, caseId)).letters) {
    await issueAndSend(desk, { about: 'decision', requestId: request.id, letter });
  }
}

const handing = (letterId: number) => dispatchInput(letterId, { dispatchedOn: desk.moment.today });

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
    language: 'fi',
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

  it('a notice that came back waits for nothing once its decision was taken back', async () => {
    const caseId = await answered('erasure');
    const { noticeId } = await desk.call('recipient.enter', await entering(caseId));
    const letterId = await issueAndSend(desk, { about: 'recipient', noticeId });
    const returnedOn = desk.moment.today;
    await desk.call('letter.recordReturn', {
      letterId,
      returnedOn,
      reason: 'unknown-address',
      note: '',
      fileIds: [],
    });
    const page = { view: 'returned', offset: 0, limit: 500 } as const;
    const returnedLetters = async () =>
      (await desk.call('letter.list', page)).rows.map((row) => row.letterId);
    expect(await returnedLetters()).toContain(letterId);
    const { id: requestId } = await requestOf(desk, caseId);
    await desk.call('request.revoke', { requestId, reason: 'Väärä henkilö.' });
    expect(await returnedLetters()).not.toContain(letterId);
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

describe('after a decision was taken back', () => {
  const play: Play = { kind: 'erasure', receivedOn: RECEIVED, outcome: 'granted' };
  const revoked = async (caseId: number): Promise<void> => {
    await desk.call('request.revoke', { requestId: (await requestOf(desk, caseId)).id, reason: 'Virhe' });
  };
  const recipientsOf = async (caseId: number) => (await requestOf(desk, caseId)).recipients;

  it('what was told or left untold of it settles nothing of the next one', async () => {
    const caseId = await answered('erasure');
    const told = await desk.call('recipient.enter', await entering(caseId));
    const left = await desk.call('recipient.enter', await entering(caseId));
    const open = await desk.call('recipient.enter', await entering(caseId));
    await desk.call('recipient.tell', { ...told, toldOn: desk.moment.today, how: 'Puhelimitse' });
    await desk.call('recipient.leaveUntold', { ...left, why: 'impossible', reasons: 'Purettu' });
    const { letterId } = await desk.call('letter.issue', { about: 'recipient', ...open });
    await revoked(caseId);
    await decided(caseId, play);
    const { settled, notices } = await recipientsOf(caseId);
    expect(settled).toBe(false);
    expect(notices.map((notice) => notice.void)).toEqual([true, true, true]);
    expect(await refusal(desk.call('case.close', closing(caseId)))).toEqual(conflict('recipients-open'));

    const nothing = conflict('notice-void');
    expect(await refusal(desk.call('letter.dispatch', handing(letterId)))).toEqual(conflict('letter-void'));
    const telling = { ...open, toldOn: desk.moment.today, how: 'Puhelimitse' };
    expect(await refusal(desk.call('recipient.tell', telling))).toEqual(nothing);
    const leaving = { ...open, why: 'impossible', reasons: 'Purettu' } as const;
    expect(await refusal(desk.call('recipient.leaveUntold', leaving))).toEqual(nothing);

    await desk.call('recipient.declareNone', { requestId: (await requestOf(desk, caseId)).id });
    await desk.call('case.close', closing(caseId));
  });

  it('no letter is issued for a void notice', async () => {
    const caseId = await answered('erasure');
    const notice = await desk.call('recipient.enter', await entering(caseId));
    await revoked(caseId);
    await decided(caseId, play);
    const subject = { about: 'recipient', ...notice } as const;
    expect(await refusal(desk.call('letter.issue', subject))).toEqual(conflict('notice-void'));
  });

  it('that nobody had received the data is declared anew', async () => {
    const caseId = await answered('erasure');
    await desk.call('recipient.declareNone', { requestId: (await requestOf(desk, caseId)).id });
    await revoked(caseId);
    expect(await recipientsOf(caseId)).toMatchObject({ declaredNone: null });
    await decided(caseId, play);
    expect(await refusal(desk.call('case.close', closing(caseId)))).toEqual(conflict('recipients-open'));
  });

  it('a recipient entered between decisions belongs to the one of which it is told', async () => {
    const caseId = await answered('erasure');
    await revoked(caseId);
    const telling = await desk.call('recipient.enter', await entering(caseId));
    const lettered = await desk.call('recipient.enter', await entering(caseId));
    const waiting = await desk.call('recipient.enter', await entering(caseId));
    await decided(caseId, play);
    await desk.call('recipient.tell', { ...telling, toldOn: desk.moment.today, how: 'Puhelimitse' });
    await issueAndSend(desk, { about: 'recipient', ...lettered });
    expect((await recipientsOf(caseId)).notices.map((notice) => notice.void)).toEqual([false, false, false]);
    await revoked(caseId);
    expect((await recipientsOf(caseId)).notices.map((notice) => notice.void)).toEqual([true, true, false]);
    await decided(caseId, play);
    await issueAndSend(desk, { about: 'recipient', ...waiting });
    await desk.call('case.close', closing(caseId));
  });
});

it('a notice of a decision that was taken back is void and leaves no more', async () => {
  const caseId = await answered('erasure');
  const notice = await desk.call('recipient.enter', await entering(caseId));
  const { letterId } = await desk.call('letter.issue', { about: 'recipient', ...notice });
  const { id: requestId } = await requestOf(desk, caseId);
  await desk.call('request.revoke', { requestId, reason: 'Väärä rekisteri' });
  const { documents } = await detailOf(desk, caseId);
  expect(documents.find(({ letter }) => letter?.letterId === letterId)?.letter).toMatchObject({ void: true });
  expect(
    (await desk.call('letter.list', { view: 'to-print', offset: 0, limit: 100 })).rows,
  ).not.toContainEqual(expect.objectContaining({ letterId }));
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

  it.each(['Asuu nyt: Lestijärvi.', 'Ennen SALAKUJA 7.', 'Muutti: 67100', 'Muutti: Kokkola', 'Nyt Uusitie'])(
    'where they live or lived by a correction: %s',
    async (change) => {
      const caseId = await answered('rectification', true, {
        category: 'Osoite',
        oldValue: 'Salakuja 7, 67100 Kokkola',
        newValue: 'Uusitie 2',
      });
      const giving = invalid('change', 'holds-protected-address');
      const input = await entering(caseId, { change });
      expect(await refusal(desk.call('recipient.enter', input))).toEqual(giving);
      // The recipient's own place is no secret.
      await desk.call('recipient.enter', await entering(caseId));
    },
  );

  it('is asked again at the door, also by a card that is merged after the letter was issued', async () => {
    const caseId = await answered('erasure', true);
    const change = 'Vanha osoite Piilopolku 3 on poistettu.';
    const notice = await desk.call('recipient.enter', await entering(caseId, { change }));
    const second = await desk.call('recipient.enter', await entering(caseId, { change }));
    const { letterId } = await desk.call('letter.issue', { about: 'recipient', ...notice });
    const other = registering({ kind: 'access', receivedOn: RECEIVED, outcome: 'granted' });
    if (other.person.kind !== 'new') throw new Error('Somebody new');
    const person = { ...other.person.person, streetAddress: 'Piilopolku 3' };
    const elsewhere = { ...other, person: { kind: 'new', person } } as const;
    const merged = await detailOf(desk, (await desk.call('case.register', elsewhere)).caseId);
    const kept = await detailOf(desk, caseId);
    const mergedId = merged.person?.id ?? 0;
    await desk.call('person.merge', { keptId: kept.person?.id ?? 0, mergedId });
    const giving = invalid('change', 'holds-protected-address');
    expect(await refusal(desk.call('letter.dispatch', handing(letterId)))).toEqual(giving);
    const subject = { about: 'recipient', ...second } as const;
    expect(await refusal(desk.call('letter.issue', subject))).toEqual(giving);
    expect(await refusal(desk.call('recipient.enter', await entering(caseId, { change })))).toEqual(giving);
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
