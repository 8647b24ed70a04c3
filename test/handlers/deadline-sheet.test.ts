import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { printedBy, QUEUE } from '../devices/test-queues.ts';
import { newPerson, refusal, registerCase } from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { issueAndSend } from '../helpers/play-case.ts';
import { pageCount, pdfRunningText } from '../letters/pdf-reading.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.end());

const sheet = async (caseId: number): Promise<string> =>
  pdfRunningText((await desk.call('deadline.sheet', { caseId })).pdf);

test('the sheet tells the pause, the extension and each rolled day, and names nobody', async () => {
  desk.moment = momentOn('2026-10-23');
  const caseId = await registerCase(desk, { receivedOn: calendarDate('2026-10-22') });
  const { inquiryId } = await desk.call('inquiry.ask', {
    caseId,
    kind: 'identity',
    reason: 'Allekirjoitus poikkeaa sopimuksesta.',
    questions: [],
    methods: ['Käy toimistossamme.'],
    delayReason: '',
  });
  await issueAndSend(desk, { about: 'question', inquiryId });
  desk.moment = momentOn('2026-10-30');
  await desk.call('inquiry.answer', {
    inquiryId,
    answeredOn: calendarDate('2026-10-30'),
    sufficient: true,
    note: '',
  });
  const { extensionId } = await desk.call('extension.prepare', {
    caseId,
    factors: ['complexity'],
    explanation: 'Aineisto on paperilla.',
    partialAnswer: '',
  });
  await issueAndSend(desk, { about: 'extension', extensionId });
  await desk.call('holidays.save', {
    changes: [{ date: calendarDate('2027-01-29'), kind: 'added', name: 'surupäivä' }],
  });

  const { diaryNumber, deadline } = await desk.call('case.get', { caseId });
  expect(deadline.explanation.dueOn).toBe('2027-02-01');
  const text = await sheet(caseId);
  expect(text).toContain(`Määräajan laskelma ${diaryNumber}`);
  expect(text).toContain('Vastaus on annettava viimeistään 1.2.2027.');
  expect(text).toContain('Sama ilman keskeytyksiä 22.1.2027.');
  expect(text).toContain('Selvitystä pyydettiin 23.10.2026, ja riittävä vastaus saatiin 30.10.2026.');
  expect(text).toContain('on surupäivä');
  for (const name of [newPerson.familyName, newPerson.streetAddress]) expect(text).not.toContain(name);
});

test('the sheet is printed, also of a closed case', async () => {
  desk.moment = momentOn();
  const caseId = await registerCase(desk);
  await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
  const input = { caseId, printerId: QUEUE, operationId: 'print-sheet' };
  const printed = await printedBy(() => desk.call('deadline.print', input));
  expect(printed).toHaveLength(1);
  expect(pageCount(printed[0] ?? new Uint8Array())).toBe(1);
});

test('a case that is not there has no sheet, a printer that is not there prints none', async () => {
  expect(await refusal(desk.call('deadline.sheet', { caseId: 4711 }))).toEqual({
    kind: 'not-found',
    what: 'case',
  });
  const caseId = await registerCase(desk);
  const input = { caseId, printerId: 'Poissa', operationId: 'print-none' };
  expect(await refusal(desk.call('deadline.print', input))).toMatchObject({
    kind: 'device',
    device: 'printer',
  });
});
