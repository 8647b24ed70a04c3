import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/api/views.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { REGIMES, type Regime } from '../../src/domain/regime.ts';
import { kindsUnder, type RequestKind } from '../../src/domain/request.ts';
import {
  asked,
  conflict,
  decideInput,
  dispatchInput,
  doTasks,
  erasureItem,
  correction,
  identityInput,
  invalid,
  issueAll,
  playToClosing,
  playToDecision,
  playToReply,
  refusal,
  registerCase,
  repliedCase,
  requestsOf,
  taskInput,
  TODAY,
} from '../helpers/case-steps.ts';
import { openTestDesk, USER_NAME, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

type Decision = Parameters<typeof decideInput>;

async function onlyRequest(caseId: number): Promise<CaseRequest> {
  const [request] = await requestsOf(desk, caseId);
  if (request === undefined) throw new Error('Expected a request');
  return request;
}

/** A case with one request of this kind whose identity is settled. */
async function identified(kind: RequestKind, receivedOn = calendarDate('2026-11-20')): Promise<number> {
  const caseId = await registerCase(desk, { receivedOn, requests: [asked(kind)] });
  await desk.call('identity.record', identityInput(caseId));
  return caseId;
}

async function decide(caseId: number, outcome?: Decision[1], rest?: Decision[2]): Promise<null> {
  return desk.call('request.decide', decideInput(await onlyRequest(caseId), outcome, rest));
}

const RECEIVED: Readonly<Record<Regime, ReturnType<typeof calendarDate>>> = {
  HETIL: calendarDate('2018-04-03'),
  GDPR_X: calendarDate('2018-09-03'),
  GDPR_TSL: calendarDate('2026-11-02'),
};

/** The letter of a request that was granted: something was found, or nothing was. */
const GRANTED: Readonly<Record<RequestKind, readonly [found: string, nothing: string]>> = {
  access: ['K4a', 'K4b'],
  rectification: ['K6a', 'K6a'],
  completion: ['K6a', 'K6a'],
  erasure: ['K7a', 'K7a'],
  restriction: ['K12', 'K12'],
  portability: ['K14', 'K14'],
  objection: ['K15', 'K15'],
  'marketing-ban': ['K8', 'K8'],
  'marketing-ban-withdrawal': ['K8b', 'K8b'],
  other: ['K16', 'K16'],
};

describe.each(REGIMES)('a whole case under %s', (regime) => {
  test.each(kindsUnder(regime))('%s, from the diary to the archive', async (kind) => {
    const receivedOn = RECEIVED[regime];
    for (const found of [true, false]) {
      const person = kind === 'marketing-ban-withdrawal' ? await bannedPerson() : {};
      const caseId = await registerCase(desk, { ...person, receivedOn, requests: [asked(kind)] });
      expect((await desk.call('case.get', { caseId })).regime).toBe(regime);
      await playToReply(desk, caseId, found);
      expect((await onlyRequest(caseId)).letters).toEqual([
        { kind: GRANTED[kind][found ? 0 : 1], letterId: expect.any(Number) as number },
      ]);
      await playToClosing(desk, caseId);
      expect((await desk.call('case.get', { caseId })).stage).toBe('closed');
    }
  });

  test.each(kindsUnder(regime).filter((kind) => !kind.startsWith('marketing') && kind !== 'other'))(
    '%s refused: with ground, reasons and the letter that says so',
    async (kind) => {
      const caseId = await registerCase(desk, { receivedOn: RECEIVED[regime], requests: [asked(kind)] });
      await decide(caseId, 'refused', {
        refusal: { ground: 'not-identified', what: 'Koko pyyntö', reasons: 'Tietoja ei saatu.' },
      });
      await issueAll(desk, caseId);
      const letters = { rectification: 'K6b', completion: 'K6b', erasure: 'K7b' } as const;
      expect((await onlyRequest(caseId)).letters.map((letter) => letter.kind)).toEqual([
        kind in letters ? letters[kind as keyof typeof letters] : 'K5',
      ]);
      await playToClosing(desk, caseId);
    },
  );
});

test('under the Act of 1999 a part that is refused has its own certificate; under the GDPR the reply tells it', async () => {
  for (const [regime, letters] of [
    ['HETIL', ['K4a', 'K5']],
    ['GDPR_TSL', ['K4a']],
  ] as const) {
    const caseId = await identified('access', RECEIVED[regime]);
    const [first] = (await onlyRequest(caseId)).tasks;
    if (first === undefined) throw new Error('Expected a task');
    await desk.call(
      'task.record',
      taskInput(first, false, { outcome: 'exempt', ground: 'supervision', note: 'Selvitys on kesken.' }),
    );
    const [, second] = (await onlyRequest(caseId)).tasks;
    if (second === undefined) throw new Error('Expected a task');
    await desk.call('task.record', taskInput(second, true));
    await doTasks(desk, caseId, false);
    expect((await onlyRequest(caseId)).fromTasks).toBe('partly-granted');
    await decide(caseId);
    expect((await onlyRequest(caseId)).letters.map(({ kind }) => kind)).toEqual(letters);
  }
});

describe('a decision', () => {
  test('says what the tasks came to', async () => {
    const erased = await identified('erasure');
    await doTasks(desk, erased, true);
    expect(await refusal(decide(erased, 'refused'))).toEqual(conflict('tasks-say-otherwise'));
    await decide(erased, 'granted');

    const kept = await identified('rectification');
    const [task] = (await onlyRequest(kept)).tasks;
    if (task === undefined) throw new Error('Expected a task');
    const asIs = { ...correction, decision: 'kept', reasons: 'Osoite on oikein.' } as const;
    await desk.call(
      'task.record',
      taskInput(task, true, { result: { kind: 'correct', corrections: [correction, asIs] } }),
    );
    await doTasks(desk, kept, false);
    expect(await refusal(decide(kept, 'granted'))).toEqual(conflict('tasks-say-otherwise'));
    expect((await onlyRequest(kept)).fromTasks).toBe('partly-granted');
    await decide(kept, 'partly-granted');
    expect((await onlyRequest(kept)).letters.map(({ kind }) => kind)).toEqual(['K6a', 'K6b']);
  });

  test('waits for every register, unless the whole request falls', async () => {
    const caseId = await identified('access');
    expect(await refusal(decide(caseId, 'granted'))).toEqual(conflict('tasks-open'));
    expect(await refusal(decide(caseId, 'refused'))).toEqual(conflict('tasks-open'));
    await decide(caseId, 'refused', {
      refusal: { ground: 'excessive', what: 'Koko pyyntö', reasons: 'Kolmas pyyntö tässä kuussa.' },
    });
    expect(await onlyRequest(caseId)).toMatchObject({
      decision: { outcome: 'refused', refusal: { ground: 'excessive' }, decidedBy: USER_NAME },
      letters: [{ kind: 'K5', letterId: null }],
    });
    expect((await desk.call('case.get', { caseId })).stage).toBe('reply');
  });

  test('is made once', async () => {
    const caseId = await identified('other');
    await decide(caseId);
    expect(await refusal(decide(caseId))).toEqual(conflict('already-decided'));
  });

  test('refuses a stranger without proof of identity, and takes a withdrawal from anybody', async () => {
    const caseId = await registerCase(desk);
    const refuse = decide(caseId, 'refused', {
      refusal: { ground: 'not-identified', what: 'Koko pyyntö', reasons: 'Ei vastannut kysymykseen.' },
    });
    await refuse;
    expect((await desk.call('case.get', { caseId })).stage).toBe('reply');
    const withdrawn = await registerCase(desk);
    await decide(withdrawn, 'withdrawn');
    expect((await desk.call('case.get', { caseId: withdrawn })).stage).toBe('close');
  });

  test('never refuses a marketing ban, on no ground at all', async () => {
    const caseId = await identified('marketing-ban');
    await doTasks(desk, caseId, true);
    expect((await onlyRequest(caseId)).outcomes).toEqual(['granted', 'withdrawn']);
    expect((await onlyRequest(caseId)).refusalGrounds).toEqual([]);
    for (const outcome of ['refused', 'partly-granted'] as const) {
      expect(await refusal(decide(caseId, outcome))).toEqual(invalid('outcome', 'never-refusable'));
    }
    await decide(caseId, 'granted');
  });

  test('names ground, what and reasons of a refusal, and only of a refusal', async () => {
    const caseId = await identified('access');
    await doTasks(desk, caseId, true);
    const refused = (what: string, reasons: string) =>
      refusal(decide(caseId, 'refused', { refusal: { ground: 'serious-danger', what, reasons } }));
    expect(await refusal(decide(caseId, 'refused', { refusal: null }))).toEqual(
      invalid('refusal', 'required'),
    );
    expect(await refused('', 'Syy')).toEqual(invalid('refusal.what', 'required'));
    expect(await refused('Lausunto', '')).toEqual(invalid('refusal.reasons', 'required'));
    const ground = { ground: 'compelling-grounds', what: 'Lausunto', reasons: 'Syy' } as const;
    expect(await refusal(decide(caseId, 'refused', { refusal: ground }))).toEqual(
      invalid('refusal.ground', 'not-for-this-kind'),
    );
    expect(
      await refusal(decide(caseId, 'granted', { refusal: { ...ground, ground: 'supervision' } })),
    ).toEqual(invalid('refusal', 'not-for-this-outcome'));
    expect(
      await refusal(decide(caseId, 'partly-granted', { refusal: { ...ground, ground: 'excessive' } })),
    ).toEqual(invalid('refusal.ground', 'whole-request-only'));
  });

  test('grants an access request whole only when nothing is withheld', async () => {
    const caseId = await identified('access');
    await doTasks(desk, caseId, true);
    const { id: requestId } = await onlyRequest(caseId);
    const draft = {
      searchTerms: 'nimi',
      legend: '',
      delivery: 'written',
      distribution: [],
      forInformation: [],
      encloseStatement: false,
      additionalText: '',
    } as const;
    await desk.call('reply.save', { requestId, draft: { ...draft, withheld: 'Toisen asiakkaan nimi' } });
    expect((await onlyRequest(caseId)).fromTasks).toBe('partly-granted');
    expect(await refusal(decide(caseId, 'granted'))).toEqual(conflict('tasks-say-otherwise'));
    await decide(caseId, 'partly-granted');
  });

  test('waits for the answer to a question about what is meant', async () => {
    const caseId = await identified('access');
    await doTasks(desk, caseId, true);
    const { inquiryId } = await desk.call('inquiry.ask', {
      caseId,
      kind: 'specification',
      reason: 'Tietoja on paljon.',
      questions: ['Mitä vuosia?'],
      methods: [],
      delayReason: '',
    });
    // What was not sent stops nothing yet.
    expect((await desk.call('case.get', { caseId })).stage).toBe('reply');
    const { letterId } = await desk.call('letter.issue', { about: 'question', inquiryId });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect((await desk.call('case.get', { caseId })).stage).toBe('specification');
    expect(await refusal(decide(caseId))).toEqual(conflict('question-open'));
    const answer = { inquiryId, answeredOn: TODAY, note: '' };
    await desk.call('inquiry.answer', { ...answer, sufficient: false });
    expect(await refusal(decide(caseId))).toEqual(conflict('question-open'));
    await desk.call('inquiry.answer', { ...answer, sufficient: true });
    await decide(caseId);
  });

  test('gives no data under the Act of 1999 before the request is in due form', async () => {
    const requests = [asked('access')];
    const unsigned = { requests, receivedOn: RECEIVED.HETIL, channel: 'email', signedByHand: false } as const;
    const caseId = await registerCase(desk, { ...unsigned, requests });
    await desk.call('identity.record', identityInput(caseId));
    await doTasks(desk, caseId, true);
    expect(await refusal(decide(caseId))).toEqual(conflict('form-missing'));
    const { inquiryId } = await desk.call('inquiry.ask', {
      caseId,
      kind: 'form',
      reason: '',
      questions: [],
      methods: [],
      delayReason: '',
    });
    const { letterId } = await desk.call('letter.issue', { about: 'question', inquiryId });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    await desk.call('inquiry.answer', { inquiryId, answeredOn: TODAY, sufficient: true, note: '' });
    expect((await desk.call('case.get', { caseId })).inDueForm).toBe(true);
    await decide(caseId);

    const never = await registerCase(desk, { ...unsigned, requests });
    await decide(never, 'refused', {
      refusal: { ground: 'form-missing', what: 'Koko pyyntö', reasons: 'Allekirjoitusta ei saatu.' },
    });
    // The same letter under the GDPR is a valid request.
    const today = await registerCase(desk, { requests, channel: 'email', signedByHand: false });
    await playToDecision(desk, today, true);
  });

  test('has terms of its kind with days that can be true', async () => {
    const early = calendarDate('2026-11-19');
    const ban = await identified('marketing-ban');
    await doTasks(desk, ban, true);
    const from = (day: string, inPrintUntil: string | null) =>
      refusal(
        decide(ban, 'granted', {
          terms: {
            kind: 'ban',
            from: calendarDate(day),
            inPrintUntil: inPrintUntil === null ? null : calendarDate(inPrintUntil),
          },
        }),
      );
    expect(await from('2026-11-19', null)).toEqual(invalid('terms.from', 'before-receipt'));
    expect(await from('2026-11-22', '2026-11-21')).toEqual(invalid('terms.inPrintUntil', 'before-start'));
    expect(await from('2026-11-23', null)).toEqual(invalid('terms.from', 'in-future'));
    expect(await refusal(decide(ban, 'granted', { terms: { kind: 'none' } }))).toEqual(
      invalid('terms', 'not-for-this-kind'),
    );
    const erasure = await identified('erasure');
    const until = { kind: 'erasure', backupsUntil: early } as const;
    expect(await refusal(decide(erasure, 'granted', { terms: until }))).toEqual(
      invalid('terms.backupsUntil', 'before-receipt'),
    );
    const restriction = await identified('restriction');
    const since = { kind: 'restriction', point: 'a', from: early } as const;
    expect(await refusal(decide(restriction, 'granted', { terms: since }))).toEqual(
      invalid('terms.from', 'before-receipt'),
    );
    const objection = await identified('objection');
    const stops = { kind: 'objection', stopsOn: early } as const;
    expect(await refusal(decide(objection, 'granted', { terms: stops }))).toEqual(
      invalid('terms.stopsOn', 'before-receipt'),
    );
  });
});

describe('a decision taken back', () => {
  test('stays readable, voids the letter that has not left, and opens the work again', async () => {
    const { caseId, requestId, letterId } = await repliedCase(desk, true);
    const toPrint = async () => (await desk.call('today.get', {})).counts.toPrint;
    const waiting = await toPrint();
    await desk.call('request.revoke', { requestId, reason: 'Yksi rekisteri jäi katsomatta' });
    expect(await toPrint()).toBe(waiting - 1);
    expect(await desk.call('case.get', { caseId })).toMatchObject({
      stage: 'reply',
      documents: [{ kind: 'request' }, { kind: 'K4a', letter: { letterId, void: true } }],
      requests: [
        {
          decision: null,
          letters: [],
          revokedDecisions: [
            {
              outcome: 'granted',
              revoked: {
                by: USER_NAME,
                at: expect.any(String) as string,
                reason: 'Yksi rekisteri jäi katsomatta',
              },
            },
          ],
        },
      ],
    });
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toEqual(
      conflict('letter-void'),
    );
    expect(await refusal(desk.call('request.revoke', { requestId, reason: 'Taas' }))).toEqual(
      conflict('not-decided'),
    );
    const [task] = (await onlyRequest(caseId)).tasks;
    await desk.call('task.reopen', { taskId: task?.id ?? 0 });
    expect((await desk.call('case.get', { caseId })).stage).toBe('search');
    await doTasks(desk, caseId, false);
    await decide(caseId);
    const [again] = await issueAll(desk, caseId);
    expect(again?.letterId).not.toBe(letterId);
    await playToClosing(desk, caseId);
  });

  test('leaves the letter that has left as it is; the new decision has its own', async () => {
    const { caseId, requestId, letterId } = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(letterId));
    await desk.call('request.revoke', { requestId, reason: 'Tietoja löytyi lisää' });
    const { documents } = await desk.call('case.get', { caseId });
    expect(documents[1]?.letter).toMatchObject({ void: false, dispatch: { dispatchedOn: TODAY } });
    expect(await refusal(desk.call('case.close', { caseId, outcome: 'answered', note: '' }))).toEqual(
      conflict('not-decided'),
    );
    await decide(caseId);
    expect((await desk.call('case.get', { caseId })).stage).toBe('reply');
  });

  test('of a restriction takes the lifting with it, and does not stand in the way of another one', async () => {
    const caseId = await identified('restriction');
    await doTasks(desk, caseId, true);
    await decide(caseId);
    const { id: requestId } = await onlyRequest(caseId);
    const lift = { requestId, liftOn: calendarDate('2026-12-04'), reasons: 'Tiedot on tarkistettu.' };
    await desk.call('restriction.prepareLift', lift);
    expect((await desk.call('case.get', { caseId })).stage).toBe('search');
    await desk.call('request.revoke', { requestId, reason: 'Väärä kohta' });
    expect((await desk.call('case.get', { caseId })).stage).toBe('reply');
    expect((await onlyRequest(caseId)).fromTasks).toBe('granted');
    await decide(caseId);
    expect((await desk.call('case.get', { caseId })).stage).toBe('search');
  });
});

describe('bans', () => {
  const inForce = async (name: string) => {
    const { rows } = await desk.call('suppression.list', {
      view: 'in-force',
      text: name,
      offset: 0,
      limit: 50,
    });
    return rows.map(({ scopes, since }) => ({ scopes, since }));
  };

  test('stand in the suppression register from the decision until it is taken back', async () => {
    const { person, name } = someone();
    const scopes = ['direct-advertising', 'market-research'] as const;
    const caseId = await registerCase(desk, {
      person,
      requests: [asked('marketing-ban', { scopes: [...scopes] })],
    });
    await playToDecision(desk, caseId, true, { method: 'NOT_NEEDED' });
    expect(await inForce(name)).toEqual([{ scopes, since: TODAY }]);
    const { id: requestId } = await onlyRequest(caseId);
    await desk.call('request.revoke', { requestId, reason: 'Väärä henkilö' });
    expect(await inForce(name)).toEqual([]);
    await decide(caseId);
    expect(await inForce(name)).toHaveLength(1);
    await desk.call('request.revoke', { requestId, reason: 'Väärä henkilö' });
    // The mark in the register has to go first.
    expect(await refusal(decide(caseId, 'withdrawn'))).toEqual(conflict('tasks-say-otherwise'));
    for (const { id: taskId } of (await onlyRequest(caseId)).tasks)
      await desk.call('task.reopen', { taskId });
    await decide(caseId, 'withdrawn');
    expect(await inForce(name)).toEqual([]);
  });

  test('end by a request of their own, scope by scope; taking that decision back restores them', async () => {
    const { person, name } = someone();
    const scopes = ['direct-advertising', 'market-research'] as const;
    const banned = await registerCase(desk, {
      person,
      requests: [asked('marketing-ban', { scopes: [...scopes] })],
    });
    await playToDecision(desk, banned, true);
    const personId = (await desk.call('case.get', { caseId: banned })).person?.id ?? 0;
    const caseId = await registerCase(desk, {
      person: { kind: 'known', personId },
      requests: [asked('marketing-ban-withdrawal', { scopes: ['market-research'] })],
    });
    await playToDecision(desk, caseId, true);
    expect(await inForce(name)).toEqual([{ scopes: ['direct-advertising'], since: TODAY }]);
    const { id: requestId } = await onlyRequest(caseId);
    await desk.call('request.revoke', { requestId, reason: 'Ei sittenkään' });
    expect(await inForce(name)).toEqual([{ scopes, since: TODAY }]);
  });

  test('that do not stand cannot be withdrawn, and then nothing is decided', async () => {
    const caseId = await identified('marketing-ban-withdrawal');
    await doTasks(desk, caseId, false);
    const { person } = someone();
    const stranger = await registerCase(desk, { person, requests: [asked('marketing-ban-withdrawal')] });
    await desk.call('identity.record', identityInput(stranger));
    await doTasks(desk, stranger, false);
    expect(await refusal(decide(stranger))).toEqual(conflict('no-ban'));
    expect((await onlyRequest(stranger)).decision).toBeNull();
  });
});

test('those who had received the data are told, or it is said why not, before the case closes', async () => {
  const caseId = await identified('erasure');
  const { id: requestId, tasks } = await onlyRequest(caseId);
  const [task] = tasks;
  if (task === undefined) throw new Error('Expected a task');
  await desk.call('task.record', taskInput(task, true, { result: { kind: 'erase', items: [erasureItem] } }));
  await doTasks(desk, caseId, false);
  expect((await onlyRequest(caseId)).recipients).toMatchObject({ required: false, settled: true });
  await decide(caseId);
  const [letter] = await issueAll(desk, caseId);
  await desk.call('letter.dispatch', dispatchInput(letter?.letterId ?? 0));
  expect(await desk.call('case.get', { caseId })).toMatchObject({
    stage: 'dispatch',
    requests: [{ recipients: { required: true, settled: false, notices: [] } }],
  });
  for (const outcome of ['answered', 'withdrawn'] as const) {
    expect(await refusal(desk.call('case.close', { caseId, outcome, note: 'Valmis' }))).toEqual(
      conflict('recipients-open'),
    );
  }
  const { noticeId } = await desk.call('recipient.enter', {
    requestId,
    recipient: { name: 'Kumppani Oy', streetAddress: '', postalCode: '', locality: '' },
    language: 'fi',
    disclosedOn: null,
    identifier: 'Asiakas 17',
    change: 'Vanha osoite on poistettu.',
    confirmBy: null,
  });
  expect((await onlyRequest(caseId)).recipients.settled).toBe(false);
  await desk.call('recipient.tell', { noticeId, toldOn: TODAY, how: 'Puhelimitse' });
  expect(await desk.call('case.get', { caseId })).toMatchObject({
    stage: 'close',
    requests: [{ recipients: { settled: true } }],
  });
  await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
});

let people = 0;

/** Somebody new with a name and an address of their own. */
function someone() {
  people += 1;
  const name = `Kieltäjä${people}`;
  return {
    name,
    person: {
      kind: 'new' as const,
      person: {
        familyName: name,
        givenNames: 'Kerttu',
        streetAddress: `Kieltokuja ${people}`,
        postalCode: '69440',
        locality: 'Lestijärvi',
        phone: '',
        email: `kerttu${people}@example.invalid`,
        nonDisclosure: false,
        language: 'fi' as const,
        identityCode: '',
      },
    },
  };
}

/** Somebody who has banned direct advertising. */
async function bannedPerson() {
  const caseId = await registerCase(desk, { person: someone().person, requests: [asked('marketing-ban')] });
  await playToDecision(desk, caseId, true);
  const { person } = await desk.call('case.get', { caseId });
  return { person: { kind: 'known' as const, personId: person?.id ?? 0 } };
}
