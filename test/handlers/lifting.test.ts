import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { conflict, refusal } from '../helpers/case-steps.ts';
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
