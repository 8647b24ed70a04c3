import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { CaseRequest } from '../../src/api/views.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { RequestKind } from '../../src/domain/request.ts';
import {
  asked,
  conflict,
  contact,
  correction,
  decideInput,
  dispatchInput,
  doTasks,
  entryOf,
  finding,
  identityInput,
  invalid,
  issueAll,
  playToClosing,
  playToDecision,
  RECEIVED,
  refusal,
  registerCase,
  requestIdOf,
  requestsOf,
  taskInput,
  tasksOf,
  TODAY,
} from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';
import { detailOf, issueAndSend } from '../helpers/play-case.ts';
import { pdfRunningText } from '../letters/pdf-reading.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

type Input<Method extends keyof CoreCalls> = MethodInput<CoreCalls, Method>;

const STRANGER = conflict('identity-not-settled');
const SECRET = 'Salakuja 77';

async function opened(kind: RequestKind, rest: Parameters<typeof registerCase>[1] = {}): Promise<number> {
  desk.moment = momentOn(TODAY);
  return registerCase(desk, { requests: [asked(kind)], ...rest });
}

async function only(caseId: number): Promise<CaseRequest> {
  const [request] = await requestsOf(desk, caseId);
  if (request === undefined) throw new Error('A case has a request');
  return request;
}

/** Somebody else turns out to have asked. */
const doubted = (caseId: number) =>
  desk.call('identity.record', identityInput(caseId, { result: 'not-confirmed' }));

async function corrected(caseId: number, change: Partial<Input<'case.correct'>>): Promise<unknown> {
  return desk.call('case.correct', {
    ...entryOf(await detailOf(desk, caseId)),
    reason: 'Kirjausvirhe',
    ...change,
  });
}

const notIdentified = {
  ground: 'not-identified',
  what: 'Koko pyyntö',
  reasons: 'Henkilöllisyyttä ei voitu varmistaa.',
} as const;

describe('no path around the identity', () => {
  test('a partial answer in K9 is a reply, also at the door', async () => {
    const caseId = await opened('access');
    const extension: Input<'extension.prepare'> = {
      caseId,
      factors: ['complexity'],
      explanation: 'Aineisto on laaja.',
      partialAnswer: `Osoitteesi on ${SECRET}.`,
    };
    const { extensionId } = await desk.call('extension.prepare', extension);
    const subject = { about: 'extension', extensionId } as const;
    expect(await refusal(desk.call('letter.issue', subject))).toEqual(STRANGER);
    await desk.call('identity.record', identityInput(caseId));
    const { letterId } = await desk.call('letter.issue', subject);
    await doubted(caseId);
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toEqual(STRANGER);
    await desk.call('identity.record', identityInput(caseId));
    await desk.call('letter.dispatch', dispatchInput(letterId));

    const bare = await opened('access');
    const prepared = await desk.call('extension.prepare', { ...extension, caseId: bare, partialAnswer: '' });
    await issueAndSend(desk, { about: 'extension', ...prepared });
  });

  test('K3 and K10 tell that there is data, and stop at the door as well', async () => {
    const caseId = await opened('access');
    await desk.call('identity.record', identityInput(caseId));
    const { inquiryId } = await desk.call('inquiry.ask', {
      caseId,
      kind: 'specification',
      reason: 'Tietoja on paljon.',
      questions: ['Mitä vuosia?'],
      methods: [],
      delayReason: '',
    });
    const { feeId } = await desk.call('fee.assess', {
      requestId: await requestIdOf(desk, caseId),
      ground: 'excessive',
      reasons: 'Sama pyyntö kuukausittain.',
      lines: [{ text: 'Työ', cents: 4500 }],
      answerBy: TODAY,
    });
    const question = await desk.call('letter.issue', { about: 'question', inquiryId });
    const fee = await desk.call('letter.issue', { about: 'fee', feeId });
    await doubted(caseId);
    for (const { letterId } of [question, fee]) {
      expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toEqual(STRANGER);
    }
  });

  test('under the Act K3 asks for the facts of the search, of anybody', async () => {
    const caseId = await opened('access', { receivedOn: calendarDate('2018-04-03') });
    const { inquiryId } = await desk.call('inquiry.ask', {
      caseId,
      kind: 'specification',
      reason: 'Nimellä on useita asiakkaita.',
      questions: ['Missä liittymä on?'],
      methods: [],
      delayReason: '',
    });
    await issueAndSend(desk, { about: 'question', inquiryId });
  });

  test.each(['access', 'rectification', 'completion', 'erasure'] as const)(
    'a refusal of %s for want of identity tells nothing of what was found before the doubt',
    async (kind) => {
      const caseId = await opened(kind);
      await desk.call('identity.record', identityInput(caseId));
      for (const [place, task] of (await tasksOf(desk, caseId)).entries()) {
        await desk.call('task.record', taskInput(task, place === 0, hiding(task.kind, place)));
      }
      await doubted(caseId);
      const request = await only(caseId);
      await desk.call('request.decide', decideInput(request, 'refused', { refusal: notIdentified }));
      const [letter] = await issueAll(desk, caseId);
      const { pdf } = await desk.call('letter.bytes', { letterId: letter?.letterId ?? 0 });
      const text = pdfRunningText(pdf);
      expect(text).toContain('Henkilöllisyyttä ei voitu varmistaa.');
      expect(text).not.toContain('Salakuja');
    },
  );

  /** In the first register data that stays as it is, in the second one that is left out. */
  function hiding(kind: string, place: number): Partial<Input<'task.record'>> {
    if (kind === 'search') {
      if (place === 0) return { result: { kind, findings: [{ ...finding, value: SECRET }] } };
      return place === 1 ? { outcome: 'exempt', ground: 'serious-danger', note: `Rivi ${SECRET}` } : {};
    }
    if (place > 0) return {};
    if (kind === 'correct') {
      const kept = { ...correction, oldValue: SECRET, decision: 'kept', reasons: SECRET } as const;
      return { result: { kind, corrections: [kept] } };
    }
    const item = { category: 'Laskut', item: SECRET, marketing: false, decision: 'kept' } as const;
    const ground = { ground: 'KPL6', groundStartsOn: calendarDate('2025-12-31'), reasons: SECRET } as const;
    return { result: { kind: 'erase', items: [{ ...item, ...ground }] } };
  }

  test('a signature that a correction takes away proves nothing any more', async () => {
    const caseId = await opened('access', { channel: 'post' });
    await desk.call('identity.record', identityInput(caseId, { method: 'SIGNED_LETTER_MATCH' }));
    await doTasks(desk, caseId, true);
    await desk.call('request.decide', decideInput(await only(caseId)));
    const [letter] = await issueAll(desk, caseId);
    await corrected(caseId, { signedByHand: false });
    expect(await detailOf(desk, caseId)).toMatchObject({ stage: 'identity', identitySettled: false });
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(letter?.letterId ?? 0)))).toEqual(
      STRANGER,
    );
    await corrected(caseId, { signedByHand: true });
    await desk.call('letter.dispatch', dispatchInput(letter?.letterId ?? 0));
  });

  test('a request added later, a reopened case and a decision taken back ask for it again', async () => {
    const caseId = await opened('marketing-ban', { channel: 'post' });
    await playToDecision(desk, caseId, true, { method: 'NOT_NEEDED' });
    await issueAll(desk, caseId);
    await playToClosing(desk, caseId);
    await desk.call('case.reopen', { caseId, reason: 'Kirjeessä oli muutakin' });
    const { requestId } = await desk.call('case.addRequest', { caseId, request: asked('erasure') });
    expect((await detailOf(desk, caseId)).stage).toBe('identity');
    const erase = (await requestsOf(desk, caseId)).find(({ id }) => id === requestId);
    const [task] = erase?.tasks ?? [];
    expect(
      await refusal(desk.call('task.record', taskInput({ id: task?.id ?? 0, kind: 'erase' }, true))),
    ).toEqual(STRANGER);

    const access = await opened('access');
    await playToDecision(desk, access, true);
    await doubted(access);
    await desk.call('request.revoke', {
      requestId: await requestIdOf(desk, access),
      reason: 'Väärä henkilö',
    });
    expect(await refusal(desk.call('request.decide', decideInput(await only(access))))).toEqual(STRANGER);
  });

  test('the export goes to nobody doubted, and not after the request was taken back', async () => {
    const caseId = await opened('portability');
    await desk.call('identity.record', identityInput(caseId));
    await doTasks(desk, caseId, true);
    const requestId = await requestIdOf(desk, caseId);
    const exporting = { requestId, format: 'csv', password: PASSWORD } as const;
    await desk.call('request.export', exporting);
    await doubted(caseId);
    expect(await refusal(desk.call('request.export', exporting))).toEqual(STRANGER);
    await desk.call('request.decide', decideInput(await only(caseId), 'withdrawn'));
    expect(await refusal(desk.call('request.export', exporting))).toEqual(STRANGER);
    await desk.call('identity.record', identityInput(caseId));
    expect(await refusal(desk.call('request.export', exporting))).toEqual(conflict('already-decided'));
  });

  test('an answer to an inquiry goes to nobody unknown; an agent needs both proofs for it', async () => {
    const caseId = await opened('other', { requester: { role: 'agent', contact } });
    const answer = async () => desk.call('request.decide', decideInput(await only(caseId), 'answered'));
    expect(await refusal(answer())).toEqual(STRANGER);
    await desk.call('identity.record', identityInput(caseId, { method: 'NOT_NEEDED' }));
    expect(await refusal(answer())).toEqual(STRANGER);
    await desk.call('identity.record', identityInput(caseId, { method: 'POA' }));
    await answer();
  });

  test('a lifting is told to nobody doubted', async () => {
    const caseId = await opened('restriction');
    await playToDecision(desk, caseId, true);
    for (const { letterId } of await issueAll(desk, caseId)) {
      await desk.call('letter.dispatch', dispatchInput(letterId));
    }
    const lifting = { requestId: await requestIdOf(desk, caseId), liftOn: TODAY, reasons: 'Tarkistettu' };
    const past = { ...lifting, liftOn: calendarDate('2026-11-21') };
    expect(await refusal(desk.call('restriction.prepareLift', past))).toEqual(invalid('liftOn', 'in-past'));
    const { liftId } = await desk.call('restriction.prepareLift', lifting);
    expect(await desk.call('restriction.prepareLift', lifting)).toEqual({ liftId });
    await doubted(caseId);
    expect(await refusal(desk.call('letter.issue', { about: 'lifting', liftId }))).toEqual(STRANGER);
  });
});

describe('no refusal without ground, reasons and remedies', () => {
  test('what was granted whole cannot leave something out afterwards', async () => {
    const caseId = await opened('access');
    await playToDecision(desk, caseId, true);
    const requestId = await requestIdOf(desk, caseId);
    const { draft } = await desk.call('reply.get', { requestId });
    const withholding = { requestId, draft: { ...draft, withheld: 'Kaikki laskut' } };
    expect(await refusal(desk.call('reply.save', withholding))).toEqual(conflict('tasks-say-otherwise'));
    await desk.call('reply.save', { requestId, draft: { ...draft, legend: 'LK = laskutuskausi' } });
  });

  test('a ground that is not true refuses nothing', async () => {
    const ground = invalid('refusal.ground', 'not-for-this-request');
    const known = await opened('access');
    await desk.call('identity.record', identityInput(known));
    const stranger = decideInput(await only(known), 'refused', { refusal: notIdentified });
    expect(await refusal(desk.call('request.decide', stranger))).toEqual(ground);

    const inForm = await opened('access', { receivedOn: calendarDate('2018-04-03') });
    const formless = { ...notIdentified, ground: 'form-missing' } as const;
    const decision = decideInput(await only(inForm), 'refused', { refusal: formless });
    expect(await refusal(desk.call('request.decide', decision))).toEqual(ground);
  });

  test.each(['refused', 'withdrawn', 'transferred'] as const)(
    'what was changed already is not %s: it is undone first',
    async (outcome) => {
      const caseId = await opened('erasure');
      await desk.call('identity.record', identityInput(caseId));
      const [first] = await tasksOf(desk, caseId);
      if (first === undefined) throw new Error('Expected a register');
      await desk.call('task.record', taskInput(first, true));
      const excessive = { ground: 'excessive', what: 'Kaikki', reasons: 'Toistuva' } as const;
      const deciding = async () =>
        desk.call(
          'request.decide',
          decideInput(await only(caseId), outcome, outcome === 'refused' ? { refusal: excessive } : {}),
        );
      expect(await refusal(deciding())).toEqual(conflict('tasks-say-otherwise'));
      const closing = { caseId, outcome: 'withdrawn', note: 'Perui' } as const;
      expect(await refusal(desk.call('case.close', closing))).toEqual(conflict('tasks-say-otherwise'));
      await desk.call('task.reopen', { taskId: first.id });
      await deciding();
    },
  );

  test('a case whose replies have all left was not withdrawn', async () => {
    const caseId = await opened('access');
    await playToDecision(desk, caseId, true);
    for (const { letterId } of await issueAll(desk, caseId)) {
      await desk.call('letter.dispatch', dispatchInput(letterId));
    }
    const closing = { caseId, outcome: 'withdrawn', note: 'Perui' } as const;
    expect(await refusal(desk.call('case.close', closing))).toEqual(conflict('reply-dispatched'));
  });

  test('what was unlinked was done, and a ground keeps on its last day still', async () => {
    const caseId = await opened('erasure');
    await desk.call('identity.record', identityInput(caseId));
    const [first, second] = await tasksOf(desk, caseId);
    if (first === undefined || second === undefined) throw new Error('Expected registers');
    const item = { category: 'Laskut', item: 'Reitti', marketing: false, reasons: 'Riita' } as const;
    const claim = (day: string) =>
      taskInput(second, true, {
        result: {
          kind: 'erase',
          items: [{ ...item, decision: 'kept', ground: 'CLAIM', groundStartsOn: calendarDate(day) }],
        },
      });
    const unlinked = { ...item, decision: 'unlinked', ground: null, groundStartsOn: null } as const;
    await desk.call('task.record', taskInput(first, true, { result: { kind: 'erase', items: [unlinked] } }));
    expect(await refusal(desk.call('task.record', claim('2026-11-21')))).toEqual(
      invalid('result.items.0.groundStartsOn', 'ground-ended'),
    );
    await desk.call('task.record', claim(TODAY));
    await doTasks(desk, caseId, false);
    expect((await only(caseId)).fromTasks).toBe('partly-granted');
  });

  test('a ban is not put off', async () => {
    const caseId = await opened('marketing-ban');
    await desk.call('identity.record', identityInput(caseId, { method: 'NOT_NEEDED' }));
    await doTasks(desk, caseId, false);
    const terms = { kind: 'ban', from: calendarDate('2150-01-01'), inPrintUntil: null } as const;
    expect(
      await refusal(desk.call('request.decide', decideInput(await only(caseId), 'granted', { terms }))),
    ).toEqual(invalid('terms.from', 'in-future'));
  });

  test('to whom something was sent is kept of a transfer only', async () => {
    const caseId = await opened('other');
    await desk.call('identity.record', identityInput(caseId));
    const decision = decideInput(await only(caseId), 'answered', { transferredTo: 'Toinen virasto' });
    await desk.call('request.decide', decision);
    expect((await only(caseId)).decision?.transferredTo).toBe('');
  });

  test('a question about what is meant holds up the access only', async () => {
    const caseId = await opened('access', { requests: [asked('access'), asked('marketing-ban')] });
    await desk.call('identity.record', identityInput(caseId));
    await doTasks(desk, caseId, true);
    const { inquiryId } = await desk.call('inquiry.ask', {
      caseId,
      kind: 'specification',
      reason: 'Tietoja on paljon.',
      questions: ['Mitä vuosia?'],
      methods: [],
      delayReason: '',
    });
    await issueAndSend(desk, { about: 'question', inquiryId });
    const [access, ban] = await requestsOf(desk, caseId);
    if (access === undefined || ban === undefined) throw new Error('Expected both');
    expect(await refusal(desk.call('request.decide', decideInput(access)))).toEqual(
      conflict('question-open'),
    );
    await desk.call('request.decide', decideInput(ban));
  });
});

describe('the day of receipt and the law of the day', () => {
  test('a case in the diary was not received later', async () => {
    const caseId = await opened('access');
    desk.moment = momentOn('2027-01-10');
    expect(await refusal(corrected(caseId, { receivedOn: calendarDate('2026-11-23') }))).toEqual(
      invalid('receivedOn', 'after-registration'),
    );
    await corrected(caseId, { receivedOn: TODAY });
  });

  test('a granted access brought under the Act waits for its form', async () => {
    const caseId = await opened('access', {
      channel: 'phone',
      signedByHand: false,
      receivedOn: calendarDate('2018-05-25'),
    });
    await playToDecision(desk, caseId, true);
    await corrected(caseId, { receivedOn: calendarDate('2018-05-24') });
    expect(await refusal(issueAll(desk, caseId))).toEqual(conflict('form-missing'));
    await corrected(caseId, { signedByHand: true });
    await issueAll(desk, caseId);
  });

  test('a question about the form suspends nothing when the case comes under the GDPR', async () => {
    desk.moment = momentOn('2018-05-25');
    const caseId = await registerCase(desk, {
      channel: 'email',
      signedByHand: false,
      receivedOn: calendarDate('2018-05-24'),
    });
    const { inquiryId } = await desk.call('inquiry.ask', {
      caseId,
      kind: 'form',
      reason: '',
      questions: [],
      methods: [],
      delayReason: '',
    });
    await issueAndSend(desk, { about: 'question', inquiryId });
    desk.moment = momentOn('2018-05-28');
    await corrected(caseId, { receivedOn: calendarDate('2018-05-25') });
    expect(await detailOf(desk, caseId)).toMatchObject({
      regime: 'GDPR_X',
      deadline: { pauses: [], pausedSince: null },
      inquiries: [{ suspends: false }],
    });
  });
});

describe('days that cannot be true', () => {
  test('of a fee: answered by a day to come, between its notice and today', async () => {
    const caseId = await opened('access');
    await desk.call('identity.record', identityInput(caseId));
    const fee: Input<'fee.assess'> = {
      requestId: await requestIdOf(desk, caseId),
      ground: 'excessive',
      reasons: 'Sama pyyntö kuukausittain.',
      lines: [{ text: 'Työ', cents: 4500 }],
      answerBy: RECEIVED,
    };
    expect(await refusal(desk.call('fee.assess', fee))).toEqual(invalid('answerBy', 'in-past'));
    const { feeId } = await desk.call('fee.assess', { ...fee, answerBy: TODAY });
    await issueAndSend(desk, { about: 'fee', feeId });
    const answered = (day: string) =>
      refusal(desk.call('fee.answer', { feeId, answer: 'pays', answeredOn: calendarDate(day) }));
    expect(await answered('2026-11-23')).toEqual(invalid('answeredOn', 'in-future'));
    expect(await answered('2026-11-21')).toEqual(invalid('answeredOn', 'before-question'));
  });

  test('of telling a recipient: between receipt and today; nobody is declared beside somebody entered', async () => {
    const caseId = await opened('erasure');
    await playToDecision(desk, caseId, true);
    const requestId = await requestIdOf(desk, caseId);
    const notice = await desk.call('recipient.enter', noticeInput(requestId));
    const told = (day: string) =>
      refusal(desk.call('recipient.tell', { ...notice, toldOn: calendarDate(day), how: 'Puhelimitse' }));
    expect(await told('2026-11-23')).toEqual(invalid('toldOn', 'in-future'));
    expect(await told('2026-11-19')).toEqual(invalid('toldOn', 'before-receipt'));
    expect(await refusal(desk.call('recipient.declareNone', { requestId }))).toEqual(
      conflict('recipients-entered'),
    );
  });

  test('proof seen before the question left ends the pause on the day of its leaving, and no other question', async () => {
    desk.moment = momentOn('2026-11-20');
    const caseId = await registerCase(desk);
    const asking = { caseId, reason: 'Nimi on yleinen.', delayReason: '' };
    const identity: Input<'inquiry.ask'> = {
      ...asking,
      kind: 'identity',
      questions: [],
      methods: ['Käynti'],
    };
    const first = await desk.call('inquiry.ask', identity);
    desk.moment = momentOn(TODAY);
    await issueAndSend(desk, { about: 'question', ...first });
    await desk.call('identity.record', identityInput(caseId, { checkedOn: calendarDate('2026-11-21') }));
    const meaning = await desk.call('inquiry.ask', {
      ...asking,
      kind: 'specification',
      questions: ['Mitä vuosia?'],
      methods: [],
    });
    await issueAndSend(desk, { about: 'question', ...meaning });
    await desk.call('identity.record', identityInput(caseId));
    expect((await detailOf(desk, caseId)).inquiries).toMatchObject([
      { kind: 'identity', sufficientOn: TODAY },
      { kind: 'specification', sufficientOn: null },
    ]);
  });
});

function noticeInput(requestId: number): Input<'recipient.enter'> {
  return {
    requestId,
    recipient: { name: 'Urakoitsija Oy', streetAddress: '', postalCode: '', locality: '' },
    language: 'fi',
    disclosedOn: null,
    identifier: 'Liittymä 4711',
    change: 'Muistiinpanot on poistettu.',
    confirmBy: null,
  };
}

describe('fees and recipients', () => {
  test('a fee is told before the request is carried out', async () => {
    const caseId = await opened('access');
    const requestId = await requestIdOf(desk, caseId);
    const fee: Input<'fee.assess'> = {
      requestId,
      ground: 'excessive',
      reasons: 'Sama pyyntö kuukausittain.',
      lines: [{ text: 'Työ', cents: 4500 }],
      answerBy: TODAY,
    };
    const { feeId } = await desk.call('fee.assess', fee);
    await playToDecision(desk, caseId, true);
    expect(await refusal(desk.call('fee.assess', fee))).toEqual(conflict('already-decided'));
    expect(await refusal(desk.call('letter.issue', { about: 'fee', feeId }))).toEqual(
      conflict('already-decided'),
    );
  });

  test('nobody is told of what is not decided, or was taken back', async () => {
    const caseId = await opened('erasure');
    const requestId = await requestIdOf(desk, caseId);
    const notice = await desk.call('recipient.enter', noticeInput(requestId));
    const telling = { ...notice, toldOn: TODAY, how: 'Puhelimitse' };
    expect(await refusal(desk.call('recipient.tell', telling))).toEqual(conflict('not-decided'));
    await playToDecision(desk, caseId, true);
    await desk.call('request.revoke', { requestId, reason: 'Virhe' });
    expect(await refusal(desk.call('recipient.tell', telling))).toEqual(conflict('not-decided'));
    await desk.call('request.decide', decideInput(await only(caseId)));
    await desk.call('recipient.tell', telling);
  });
});
