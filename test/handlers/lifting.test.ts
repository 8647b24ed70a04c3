import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { conflict, dispatchInput, invalid, refusal } from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { detailOf, issueAndSend, playCase, recording, requestOf, type Play } from '../helpers/play-case.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.end());

const play: Play = { kind: 'restriction', receivedOn: calendarDate('2026-11-16'), outcome: 'granted' };

it('GDPR 18(3): a restriction is lifted only after the person was told, from a reopened case', async () => {
  const { caseId } = await playCase(desk, play);
  const { id: requestId } = await requestOf(desk, caseId);
  const lifting = { requestId, liftOn: calendarDate('2026-12-01'), reasons: 'Tiedot on tarkistettu.' };
  expect(await refusal(desk.call('restriction.prepareLift', lifting))).toEqual(conflict('case-closed'));

  await desk.call('case.reopen', { caseId, reason: 'Rajoitus päättyy.' });
  const { liftId } = await desk.call('restriction.prepareLift', lifting);
  const tasks = (await requestOf(desk, caseId)).tasks.filter(({ kind }) => kind === 'lift-restriction');
  expect(tasks.map(({ registerId, outcome }) => [registerId, outcome])).toEqual([['R1', null]]);
  const [task] = tasks;
  if (task === undefined) throw new Error('A task to lift');
  expect(await refusal(desk.call('task.record', recording(desk, task, play)))).toEqual(
    conflict('notice-not-sent'),
  );
  const closing = { caseId, outcome: 'answered' as const, note: '' };
  expect(await refusal(desk.call('case.close', closing))).toEqual(conflict('tasks-open'));

  await issueAndSend(desk, { about: 'lifting', liftId });
  desk.moment = momentOn('2026-12-01');
  await desk.call('task.record', recording(desk, task, play));
  expect(await detailOf(desk, caseId)).toMatchObject({ stage: 'close' });
  await desk.call('case.close', closing);
});

it('is prepared once, and only where a restriction was set', async () => {
  const { caseId } = await playCase(desk, { ...play, kind: 'erasure' });
  await desk.call('case.reopen', { caseId, reason: 'Tarkistus' });
  const { id: requestId } = await requestOf(desk, caseId);
  const lifting = { requestId, liftOn: desk.moment.today, reasons: 'Tiedot on tarkistettu.' };
  expect(await refusal(desk.call('restriction.prepareLift', lifting))).toEqual(conflict('nothing-to-lift'));
});

describe('the day on which a restriction ends', () => {
  const liftOn = calendarDate('2026-12-01');
  const early = calendarDate('2026-11-30');
  const late = calendarDate('2026-12-02');

  async function prepared() {
    desk.moment = momentOn('2026-11-20');
    const { caseId } = await playCase(desk, play);
    await desk.call('case.reopen', { caseId, reason: 'Rajoitus päättyy.' });
    const { id: requestId } = await requestOf(desk, caseId);
    const lifting = { requestId, liftOn, reasons: 'Tiedot on tarkistettu.' };
    const { liftId } = await desk.call('restriction.prepareLift', lifting);
    return { caseId, lifting, liftId, subject: { about: 'lifting', liftId } as const };
  }

  it('is not before the day of which the person was told', async () => {
    const { caseId, subject } = await prepared();
    await issueAndSend(desk, subject);
    const task = (await requestOf(desk, caseId)).tasks.find(({ kind }) => kind === 'lift-restriction');
    if (task === undefined) throw new Error('A task to lift');
    desk.moment = momentOn(early);
    expect(await refusal(desk.call('task.record', recording(desk, task, play)))).toEqual(
      invalid('attestation.doneOn', 'before-lifting'),
    );
    desk.moment = momentOn(late);
    await desk.call('task.record', recording(desk, task, play));
  });

  it('is not told once it has passed; prepared anew it is', async () => {
    const { caseId, lifting, liftId, subject } = await prepared();
    const tasks = (await requestOf(desk, caseId)).tasks;
    desk.moment = momentOn(late);
    expect(await refusal(desk.call('letter.issue', subject))).toEqual(conflict('lift-day-passed'));
    const next = { ...lifting, liftOn: calendarDate('2026-12-09'), reasons: 'Toinen päivä.' };
    expect(await desk.call('restriction.prepareLift', next)).toEqual({ liftId });
    const request = await requestOf(desk, caseId);
    expect(request.tasks).toEqual(tasks);
    expect(request.lifting).toMatchObject({ liftOn: '2026-12-09', reasons: 'Toinen päivä.' });
    const { letterId } = await desk.call('letter.issue', subject);
    // A notice that has not left yet is void once the day is another; afterwards the day is set.
    await desk.call('restriction.prepareLift', { ...next, liftOn: calendarDate('2026-12-16') });
    const { documents } = await detailOf(desk, caseId);
    expect(documents.find(({ letter }) => letter?.letterId === letterId)?.letter).toMatchObject({
      void: true,
    });
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toEqual(
      conflict('letter-void'),
    );
    expect(
      (await desk.call('letter.list', { view: 'to-print', offset: 0, limit: 100 })).rows,
    ).not.toContainEqual(expect.objectContaining({ letterId }));
    await issueAndSend(desk, subject);
    expect(await refusal(desk.call('restriction.prepareLift', next))).toEqual(conflict('already-lifting'));
  });

  it('its letter leaves on that day at the latest', async () => {
    const { subject } = await prepared();
    const { letterId } = await desk.call('letter.issue', subject);
    desk.moment = momentOn(late);
    const sending = (dispatchedOn: typeof late) =>
      desk.call('letter.dispatch', dispatchInput(letterId, { dispatchedOn }));
    expect(await refusal(sending(late))).toEqual(invalid('dispatchedOn', 'after-lifting'));
    await sending(liftOn);
  });
});
