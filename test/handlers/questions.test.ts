import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { conflict, dispatchInput, invalid, refusal } from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { detailOf, issueAndSend, registering } from '../helpers/play-case.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.end());

/** Received on a Monday; one month later is Wednesday 9.12.2026. */
const RECEIVED = calendarDate('2026-11-09');

async function received(kind: 'access' | 'erasure' = 'access'): Promise<number> {
  desk.moment = momentOn('2026-11-10');
  return (await desk.call('case.register', registering({ kind, receivedOn: RECEIVED, outcome: 'granted' })))
    .caseId;
}

function asking(
  caseId: number,
  rest: Partial<MethodInput<CoreCalls, 'inquiry.ask'>> = {},
): MethodInput<CoreCalls, 'inquiry.ask'> {
  return {
    caseId,
    kind: 'identity',
    reason: 'Allekirjoitus poikkeaa sopimuksen allekirjoituksesta.',
    questions: [],
    methods: ['Käy toimistossamme ja näytä henkilöllisyystodistus.'],
    delayReason: '',
    ...rest,
  };
}

describe('a question about identity (G-ID-1)', () => {
  it('lets the time stand still from the day its letter left to the sufficient answer', async () => {
    const caseId = await received();
    const { inquiryId } = await desk.call('inquiry.ask', asking(caseId));
    expect((await detailOf(desk, caseId)).deadline.pausedSince).toBeNull();

    desk.moment = momentOn('2026-11-11');
    await issueAndSend(desk, { about: 'question', inquiryId });
    const waiting = await detailOf(desk, caseId);
    expect(waiting.deadline).toMatchObject({ pausedSince: '2026-11-11', unpausedDueOn: '2026-12-09' });
    expect(waiting.inquiries).toMatchObject([{ sentOn: '2026-11-11', suspends: true, sufficientOn: null }]);

    desk.moment = momentOn('2026-11-16');
    const insufficient = { inquiryId, answeredOn: desk.moment.today, sufficient: false, note: 'Ei kuvaa' };
    await desk.call('inquiry.answer', insufficient);
    expect((await detailOf(desk, caseId)).deadline.pausedSince).toBe('2026-11-11');

    desk.moment = momentOn('2026-11-21');
    await desk.call('inquiry.answer', {
      inquiryId,
      answeredOn: desk.moment.today,
      sufficient: true,
      note: '',
    });
    // Ten days later than 9.12. is a Saturday; the next working day is the Monday.
    expect((await detailOf(desk, caseId)).deadline).toMatchObject({
      pausedSince: null,
      unpausedDueOn: '2026-12-09',
      explanation: { nominalOn: '2026-12-19', dueOn: '2026-12-21' },
    });
  });

  it('ends with the proof itself, however it was given', async () => {
    const caseId = await received();
    const { inquiryId } = await desk.call('inquiry.ask', asking(caseId));
    await issueAndSend(desk, { about: 'question', inquiryId });
    desk.moment = momentOn('2026-11-13');
    await desk.call('identity.record', {
      caseId,
      method: 'ID_DOC_SEEN',
      result: 'confirmed',
      evidence: 'Ajokortti nähty',
      doubt: '',
      checkedOn: desk.moment.today,
      destroyedOn: null,
    });
    expect(await detailOf(desk, caseId)).toMatchObject({
      inquiries: [{ sufficientOn: '2026-11-13' }],
      deadline: { pausedSince: null, explanation: { dueOn: '2026-12-14' } },
    });
  });

  it('needs a doubt and a way that is offered', async () => {
    const caseId = await received();
    const bare = asking(caseId, { reason: '', methods: [] });
    expect(await refusal(desk.call('inquiry.ask', bare))).toEqual({
      kind: 'invalid',
      problems: [
        { path: 'reason', code: 'required' },
        { path: 'methods', code: 'required' },
      ],
    });
  });

  it('asked after five working days needs a written reason, and suspends nothing without one', async () => {
    const caseId = await received();
    const { inquiryId } = await desk.call('inquiry.ask', asking(caseId));
    // The letter lay: it left on the sixth working day.
    desk.moment = momentOn('2026-11-17');
    await issueAndSend(desk, { about: 'question', inquiryId });
    expect(await detailOf(desk, caseId)).toMatchObject({
      deadline: { pausedSince: null },
      inquiries: [{ suspends: false }],
    });
    await desk.call('inquiry.explainDelay', { inquiryId, delayReason: 'Sopimus oli arkistossa.' });
    expect((await detailOf(desk, caseId)).deadline.pausedSince).toBe('2026-11-17');

    const late = await received();
    desk.moment = momentOn('2026-11-17');
    expect(await refusal(desk.call('inquiry.ask', asking(late)))).toEqual(invalid('delayReason', 'required'));
  });

  it('is asked once at a time and answered once', async () => {
    const caseId = await received();
    const { inquiryId } = await desk.call('inquiry.ask', asking(caseId));
    expect(await refusal(desk.call('inquiry.ask', asking(caseId)))).toEqual(conflict('question-open'));
    const answer = { inquiryId, answeredOn: desk.moment.today, sufficient: true, note: '' };
    expect(await refusal(desk.call('inquiry.answer', answer))).toEqual(conflict('notice-not-sent'));
    await issueAndSend(desk, { about: 'question', inquiryId });
    expect(
      await refusal(desk.call('inquiry.answer', { ...answer, answeredOn: calendarDate('2026-11-09') })),
    ).toEqual(invalid('answeredOn', 'before-question'));
    expect(
      await refusal(desk.call('inquiry.answer', { ...answer, answeredOn: calendarDate('2026-11-11') })),
    ).toEqual(invalid('answeredOn', 'in-future'));
    await desk.call('inquiry.answer', answer);
    expect(await refusal(desk.call('inquiry.answer', answer))).toEqual(conflict('already-answered'));
  });
});

describe('a question that nobody has seen', () => {
  it('can be dropped and asked anew', async () => {
    const caseId = await received();
    const { inquiryId } = await desk.call('inquiry.ask', asking(caseId));
    await desk.call('inquiry.drop', { inquiryId });
    const dropped = await detailOf(desk, caseId);
    expect(dropped.inquiries).toEqual([]);
    expect(dropped.timeline[0]).toMatchObject({ action: 'question-dropped', detail: { kind: 'identity' } });
    expect(await refusal(desk.call('inquiry.drop', { inquiryId }))).toEqual({
      kind: 'not-found',
      what: 'question',
    });
    await desk.call('inquiry.ask', asking(caseId));
  });

  it('stays once its letter is issued, sent or answered', async () => {
    const caseId = await received();
    const { inquiryId } = await desk.call('inquiry.ask', asking(caseId));
    const { letterId } = await desk.call('letter.issue', { about: 'question', inquiryId });
    expect(await refusal(desk.call('inquiry.drop', { inquiryId }))).toEqual(conflict('letter-issued'));
    const sent = { way: 'post' as const, dispatchedOn: desk.moment.today };
    await desk.call('letter.dispatch', dispatchInput(letterId, sent));
    await desk.call('inquiry.answer', {
      inquiryId,
      answeredOn: desk.moment.today,
      sufficient: true,
      note: '',
    });
    expect(await refusal(desk.call('inquiry.drop', { inquiryId }))).toEqual(conflict('already-answered'));
  });

  it('is not dropped from a closed case', async () => {
    const caseId = await received();
    const { inquiryId } = await desk.call('inquiry.ask', asking(caseId));
    await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
    expect(await refusal(desk.call('inquiry.drop', { inquiryId }))).toEqual(conflict('case-closed'));
  });
});

describe('a question about what is meant (recital 63)', () => {
  const questions = ['Mitä ajanjaksoa pyyntö koskee?'];

  it('is for access requests only', async () => {
    const caseId = await received('erasure');
    const input = asking(caseId, { kind: 'specification', questions, methods: [] });
    expect(await refusal(desk.call('inquiry.ask', input))).toEqual(invalid('kind', 'not-for-this-request'));
  });

  it('puts the case among those that wait for the person', async () => {
    const caseId = await received();
    await desk.call('identity.record', {
      caseId,
      method: 'ID_DOC_SEEN',
      result: 'confirmed',
      evidence: 'Ajokortti nähty',
      doubt: '',
      checkedOn: desk.moment.today,
      destroyedOn: null,
    });
    const input = asking(caseId, { kind: 'specification', questions, methods: [] });
    const { inquiryId } = await desk.call('inquiry.ask', input);
    await issueAndSend(desk, { about: 'question', inquiryId });
    expect(await detailOf(desk, caseId)).toMatchObject({ stage: 'specification', waitsFor: 'person' });
    await desk.call('inquiry.answer', {
      inquiryId,
      answeredOn: desk.moment.today,
      sufficient: true,
      note: 'Haluaa kaiken',
    });
    expect((await detailOf(desk, caseId)).stage).toBe('search');
  });
});

describe('a request in due form (H-FORM-1)', () => {
  it('is asked for under the Act of 1999 only, and suspends nothing', async () => {
    const gdpr = await received();
    const form = asking(gdpr, { kind: 'form', reason: '', methods: [] });
    expect(await refusal(desk.call('inquiry.ask', form))).toEqual(invalid('kind', 'not-in-regime'));

    desk.moment = momentOn('2018-03-06');
    const { caseId } = await desk.call('case.register', {
      ...registering({ kind: 'access', receivedOn: calendarDate('2018-03-05'), outcome: 'granted' }),
      channel: 'email',
      signedByHand: false,
    });
    expect((await detailOf(desk, caseId)).inDueForm).toBe(false);
    const { inquiryId } = await desk.call('inquiry.ask', { ...form, caseId });
    await issueAndSend(desk, { about: 'question', inquiryId });
    expect((await detailOf(desk, caseId)).deadline.pausedSince).toBeNull();
    await desk.call('inquiry.answer', {
      inquiryId,
      answeredOn: desk.moment.today,
      sufficient: true,
      note: 'Allekirjoitettu lomake',
    });
    expect((await detailOf(desk, caseId)).inDueForm).toBe(true);
  });
});
