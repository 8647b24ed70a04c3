import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CaseDetail, CaseList } from '../../src/api/views.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { HolidayChange } from '../../src/domain/public-holidays.ts';
import { playToClosing, playToReply, refusal, registerCase } from '../helpers/case-steps.ts';
import { openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.end());

/** Each test begins without open cases and without changes. */
afterEach(async () => {
  await save();
  await desk.call('settings.save', settings);
  for (const { id: caseId } of await cases('open')) {
    await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
  }
});

/** The cases of these tests come in on 20.11.2026 and are due on Monday 21.12. */
const DUE = '2026-12-21';
const mourning = change('2026-12-21', 'surupäivä');

function change(date: string, name: string, kind: HolidayChange['kind'] = 'added'): HolidayChange {
  return { date: calendarDate(date), kind, name };
}
const save = (...changes: HolidayChange[]) => desk.call('holidays.save', { changes });
const detail = (caseId: number): Promise<CaseDetail> => desk.call('case.get', { caseId });
const dueOn = async (caseId: number) => (await detail(caseId)).deadline.explanation.dueOn;
async function cases(view: 'open' | 'all'): Promise<CaseList['rows']> {
  const sort = { by: 'due', direction: 'up' } as const;
  return (await desk.call('case.list', { view, text: '', sort, offset: 0, limit: 200 })).rows;
}
/** As lists and colours see it. */
const listedDueOn = async (caseId: number) => (await cases('all')).find(({ id }) => id === caseId)?.dueOn;
const settings = {
  autoLockMinutes: 5,
  backupOnClose: true,
  backupsKept: 5,
  evesRollOver: false,
  copyRetentionMonths: 6,
};

test('a year tells its holidays by rule, the changes of the house beside them', async () => {
  expect(await desk.call('holidays.get', { year: 2026 })).toMatchObject({ changes: [] });
  await save(mourning, change('2026-01-06', 'loppiainen', 'removed'));
  const { year, changes } = await desk.call('holidays.get', { year: 2026 });
  expect(year).toHaveLength(13);
  expect(year).toContainEqual({ date: '2026-01-06', name: 'loppiainen' });
  expect(changes.map(({ date }) => date)).toEqual(['2026-01-06', '2026-12-21']);
});

describe('a holiday added later', () => {
  test('moves the due date of an open case and not of a closed one; removed, it moves it back', async () => {
    const open = await registerCase(desk);
    const closed = await registerCase(desk);
    await playToReply(desk, closed, false);
    await playToClosing(desk, closed);
    expect([await dueOn(open), await listedDueOn(open), await listedDueOn(closed)]).toEqual([DUE, DUE, DUE]);

    expect(await save(mourning)).toEqual({ casesMoved: 1 });
    expect([await dueOn(open), await listedDueOn(open)]).toEqual(['2026-12-22', '2026-12-22']);
    expect(await listedDueOn(closed)).toBe(DUE);
    expect((await detail(open)).deadline.explanation.steps).toContainEqual({
      kind: 'rolled',
      from: '2026-12-21',
      to: '2026-12-22',
      because: 'added-holiday',
      name: 'surupäivä',
    });

    expect(await save()).toEqual({ casesMoved: 1 });
    expect([await dueOn(open), await listedDueOn(open)]).toEqual([DUE, DUE]);
  });

  test('that no due date meets moves none', async () => {
    const caseId = await registerCase(desk);
    expect(await save(change('2026-12-22', 'surupäivä'))).toEqual({ casesMoved: 0 });
    expect(await dueOn(caseId)).toBe(DUE);
  });

  test('counts for a case that is registered afterwards', async () => {
    await save(mourning);
    expect(await listedDueOn(await registerCase(desk))).toBe('2026-12-22');
  });

  test('is known to the window that colours due dates', async () => {
    await save(mourning);
    expect(await desk.call('vault.status', {})).toMatchObject({
      days: { evesRollOver: false, changes: [mourning] },
    });
  });

  test('stays over locking', async () => {
    await save(mourning);
    await desk.call('vault.lock', { reason: 'user' });
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    expect((await desk.call('holidays.get', { year: 2026 })).changes).toEqual([mourning]);
  });
});

test('a holiday that was taken away is a working day again', async () => {
  const caseId = await registerCase(desk, { receivedOn: calendarDate('2026-11-06') });
  // 6.12.2026 is a Sunday, so that the day after it is due with or without itsenäisyyspäivä.
  expect(await dueOn(caseId)).toBe('2026-12-07');
  expect(await save(change('2026-12-06', 'itsenäisyyspäivä', 'removed'))).toEqual({ casesMoved: 0 });
});

describe('the eves', () => {
  test('turned on, move the due date of open cases, and back when turned off', async () => {
    const caseId = await registerCase(desk);
    // Only together with three days added does the due date reach jouluaatto.
    await save(mourning, change('2026-12-22', 'toinen'), change('2026-12-23', 'kolmas'));
    expect(await listedDueOn(caseId)).toBe('2026-12-24');
    await desk.call('settings.save', { ...settings, evesRollOver: true });
    expect([await dueOn(caseId), await listedDueOn(caseId)]).toEqual(['2026-12-28', '2026-12-28']);
    await desk.call('settings.save', settings);
    expect(await listedDueOn(caseId)).toBe('2026-12-24');
  });
});

test('the log tells how many changes there are and how many cases moved, and nothing when nothing changed', async () => {
  const caseId = await registerCase(desk);
  await save(mourning);
  const before = await auditCount();
  await save(mourning);
  expect(await auditCount()).toBe(before);
  await save(mourning, change('2026-12-22', 'toinen'));
  expect(await auditCount()).toBe(before + 1);
  expect(await dueOn(caseId)).toBe('2026-12-23');
});

async function auditCount(): Promise<number> {
  return (await desk.call('vault.check', { operationId: 'check' })).audit.count;
}

test('a day stands in the list once, with a name', async () => {
  expect(await refusal(save(mourning, change('2026-12-21', 'toinen')))).toEqual({
    kind: 'invalid',
    problems: [{ path: 'changes.1.date', code: 'twice' }],
  });
  expect(await refusal(save(change('2026-12-21', ' ')))).toEqual({
    kind: 'invalid',
    problems: [{ path: 'changes.0.name', code: 'required' }],
  });
  expect((await desk.call('holidays.get', { year: 2026 })).changes).toEqual([]);
});
