import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { conflict, invalid, refusal } from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { detailOf, issueAndSend, playCase, registering } from '../helpers/play-case.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.end());

async function receivedOn(day: string, today: string): Promise<number> {
  desk.moment = momentOn(today);
  const play = { kind: 'access', receivedOn: calendarDate(day), outcome: 'granted' } as const;
  return (await desk.call('case.register', registering(play))).caseId;
}

const extension = (caseId: number) => ({
  caseId,
  factors: ['complexity' as const],
  explanation: 'Aineisto on paperilla useassa mapissa ja vaatii peittämistä.',
  partialAnswer: '',
});

it('G-TIME-2: is in force once its notice has left within the first month, three months from receipt', async () => {
  const caseId = await receivedOn('2026-10-22', '2026-11-20');
  const { extensionId } = await desk.call('extension.prepare', extension(caseId));
  expect((await detailOf(desk, caseId)).deadline).toMatchObject({
    extended: false,
    extensionNoticeDueOn: '2026-11-23',
    explanation: { dueOn: '2026-11-23' },
  });
  desk.moment = momentOn('2026-11-23');
  await issueAndSend(desk, { about: 'extension', extensionId });
  expect(await detailOf(desk, caseId)).toMatchObject({
    deadline: { extended: true, explanation: { dueOn: '2027-01-22' } },
    extension: { noticeSentOn: '2026-11-23' },
  });
});

it('G-TIME-2: cannot be prepared after the first month', async () => {
  const caseId = await receivedOn('2026-10-22', '2026-11-24');
  expect(await refusal(desk.call('extension.prepare', extension(caseId)))).toEqual(
    conflict('extension-too-late'),
  );
});

it('G-TIME-2: a notice that lay until the month was over cannot be issued, and one sent late extends nothing', async () => {
  const caseId = await receivedOn('2026-10-22', '2026-11-20');
  const { extensionId } = await desk.call('extension.prepare', extension(caseId));
  desk.moment = momentOn('2026-11-24');
  expect(await refusal(desk.call('letter.issue', { about: 'extension', extensionId }))).toEqual(
    conflict('extension-too-late'),
  );

  const other = await receivedOn('2026-10-22', '2026-11-20');
  const prepared = await desk.call('extension.prepare', extension(other));
  const { letterId } = await desk.call('letter.issue', { about: 'extension', ...prepared });
  desk.moment = momentOn('2026-11-24');
  await desk.call('letter.dispatch', {
    letterId,
    way: 'post',
    dispatchedOn: desk.moment.today,
    trackingNumber: null,
    handedTo: '',
    how: '',
  });
  expect((await detailOf(desk, other)).deadline).toMatchObject({
    extended: false,
    explanation: { dueOn: '2026-11-23' },
  });
});

it('is taken once; until its notice is issued, the reasons may be written anew', async () => {
  const caseId = await receivedOn('2026-11-16', '2026-11-20');
  const { extensionId } = await desk.call('extension.prepare', extension(caseId));
  const better = { factors: ['number' as const], explanation: 'Pyyntöjä on viisi.', partialAnswer: '' };
  expect(await desk.call('extension.prepare', { caseId, ...better })).toEqual({ extensionId });
  expect((await detailOf(desk, caseId)).extension).toMatchObject({ id: extensionId, ...better });
  await desk.call('letter.issue', { about: 'extension', extensionId });
  expect(await refusal(desk.call('extension.prepare', extension(caseId)))).toEqual(
    conflict('already-extended'),
  );
});

it('is not known under the Act of 1999', async () => {
  const caseId = await receivedOn('2018-03-05', '2018-03-06');
  expect(await refusal(desk.call('extension.prepare', extension(caseId)))).toEqual(conflict('not-in-regime'));
});

it('an answer that left late needs a note of why before its case closes', async () => {
  desk.moment = momentOn('2026-11-24');
  const late = { kind: 'access', outcome: 'granted', receivedOn: calendarDate('2026-10-22') } as const;
  expect(await refusal(playCase(desk, late))).toEqual(invalid('note', 'required-when-late'));
  const { rows } = await desk.call('case.list', {
    view: 'open',
    text: '',
    sort: { by: 'number', direction: 'down' },
    offset: 0,
    limit: 1,
  });
  const closing = { caseId: rows[0]?.id ?? 0, outcome: 'answered' as const };
  await desk.call('case.close', { ...closing, note: 'Arkisto oli suljettu.' });

  desk.moment = momentOn('2026-11-23');
  await playCase(desk, late);
});

it('G-TIME-3: telling that nothing is done has the first month only, extended or not', async () => {
  const caseId = await receivedOn('2026-10-22', '2026-11-20');
  const { extensionId } = await desk.call('extension.prepare', extension(caseId));
  await issueAndSend(desk, { about: 'extension', extensionId });
  desk.moment = momentOn('2026-11-24');
  const [request] = (await detailOf(desk, caseId)).requests;
  const requestId = request?.id ?? 0;
  await desk.call('request.decide', {
    requestId,
    outcome: 'refused',
    refusal: { ground: 'not-identified', what: 'Koko pyyntö', reasons: 'Henkilöllisyyttä ei ole osoitettu.' },
    terms: { kind: 'none' },
    transferredTo: '',
  });
  await issueAndSend(desk, { about: 'decision', requestId, letter: 'K5' });
  const closing = { caseId, outcome: 'answered' as const, note: '' };
  expect(await refusal(desk.call('case.close', closing))).toEqual(invalid('note', 'required-when-late'));
  await desk.call('case.close', { ...closing, note: 'Selvitystä odotettiin.' });
});
