import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays, addMonths, calendarDate, type CalendarDate } from '../../src/domain/calendar-date.ts';
import {
  asked,
  dispatchInput,
  playToClosing,
  playToReply,
  refusal,
  registerCase,
  requestIdOf,
  requestsOf,
} from '../helpers/case-steps.ts';
import {
  filledOrganisation,
  asInput,
  momentOn,
  openTestDesk,
  PASSWORD,
  type TestDesk,
} from '../helpers/desk.ts';
import { issueAndSend, playCase } from '../helpers/play-case.ts';
import { markers } from '../helpers/marker-words.ts';
import { wordsFoundIn } from '../helpers/vault-pages.ts';
import { checkVault, closeWithdrawn, INTACT, rowsOf, runRetention } from '../helpers/retention-steps.ts';

vi.setConfig({ testTimeout: 120_000 });

const TODAY = calendarDate('2026-11-22');
/** Three years from the closing on `TODAY`. */
const CASES_DUE = calendarDate('2029-11-22');
const COPIES_DUE = calendarDate('2027-05-22');

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(async () => {
  await desk.end();
});

/** Lets the years pass. */
function setDay(day: CalendarDate): void {
  desk.moment = momentOn(day);
}

describe('what is due', () => {
  test('a case three years from its closing, to the day; the years are the organisation’s', async () => {
    const caseId = await registerCase(desk);
    await closeWithdrawn(desk, caseId);
    const open = await registerCase(desk);
    setDay(addDays(CASES_DUE, -1));
    expect(await desk.call('retention.get', {})).toEqual({
      periods: { caseYears: 3, copyMonths: 6 },
      dueCases: 0,
      dueCopies: 0,
      cases: [],
    });
    setDay(CASES_DUE);
    expect(await desk.call('retention.get', {})).toMatchObject({
      dueCases: 1,
      cases: [{ caseId, diaryNumber: '2026/1', closedOn: TODAY }],
    });
    await desk.call('organisation.save', asInput({ ...filledOrganisation(), logRetentionYears: 4 }));
    expect(await desk.call('retention.get', {})).toMatchObject({ periods: { caseYears: 4 }, dueCases: 0 });
    setDay(calendarDate('2030-11-22'));
    expect(await runRetention(desk)).toEqual({ cases: 1, copies: 0, people: 1 });
    expect(await desk.call('case.get', { caseId: open })).toMatchObject({ erasedOn: null });
  });

  test('not while data is kept that a decision promised to erase', async () => {
    const { caseId } = await playCase(desk, {
      kind: 'erasure',
      outcome: 'partly-granted',
      receivedOn: TODAY,
    });
    setDay(calendarDate('2033-01-03'));
    expect(await runRetention(desk, { copies: false })).toEqual({ cases: 0, copies: 0, people: 0 });
    const { rows } = await desk.call('kept.list', { view: 'due', offset: 0, limit: 10 });
    const [item] = rows;
    expect(item).toMatchObject({ caseId, keepUntil: '2032-12-31' });
    await desk.call('kept.erase', {
      itemId: item?.itemId ?? 0,
      attestation: {
        doneBy: 'Aino Esimerkki',
        doneOn: desk.moment.today,
        system: 'Laskutus',
        checkedHow: 'Haettu uudelleen',
        binder: '',
        secondPerson: '',
      },
    });
    expect(await runRetention(desk, { copies: false })).toMatchObject({ cases: 1 });
  });

  test('not while a restriction is in force', async () => {
    const caseId = await registerCase(desk, { requests: [asked('restriction')] });
    await playToReply(desk, caseId, true);
    await playToClosing(desk, caseId);
    setDay(CASES_DUE);
    expect(await desk.call('retention.get', {})).toMatchObject({ dueCases: 0 });

    await desk.call('case.reopen', { caseId, reason: 'Rajoitus päättyy.' });
    const requestId = await requestIdOf(desk, caseId);
    const { liftId } = await desk.call('restriction.prepareLift', {
      requestId,
      liftOn: CASES_DUE,
      reasons: 'Tiedot on tarkistettu.',
    });
    await issueAndSend(desk, { about: 'lifting', liftId });
    const [request] = await requestsOf(desk, caseId);
    for (const task of request?.tasks ?? []) {
      if (task.kind !== 'lift-restriction') continue;
      await desk.call('task.record', {
        taskId: task.id,
        outcome: 'found',
        ground: null,
        note: '',
        result: { kind: 'lift-restriction' },
        attestation: {
          doneBy: 'Aino Esimerkki',
          doneOn: CASES_DUE,
          system: task.registerName,
          checkedHow: 'Katsottu',
          binder: task.manual ? 'Mappi 1' : '',
          secondPerson: '',
        },
        fileIds: [],
      });
    }
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    setDay(addMonths(CASES_DUE, 36));
    expect(await runRetention(desk)).toMatchObject({ cases: 1, people: 1 });
  });

  test('people stay as long as any case of theirs does, also one that came by merging', async () => {
    const caseId = await registerCase(desk);
    await closeWithdrawn(desk, caseId);
    const other = await registerCase(desk);
    const [keptId = 0, mergedId = 0] = await Promise.all(
      [caseId, other].map(async (id) => (await desk.call('case.get', { caseId: id })).person?.id),
    );
    await desk.call('person.merge', { keptId, mergedId });
    setDay(CASES_DUE);
    expect(await runRetention(desk)).toEqual({ cases: 1, copies: 0, people: 0 });
    const card = await desk.call('person.get', { personId: keptId });
    expect(card).toMatchObject({ cases: [{ id: other }], merges: [{ cases: 1 }] });
    await closeWithdrawn(desk, other);
    // Taken apart, the kept card has no case left and goes with the next run.
    await desk.call('person.unmerge', { mergeId: card.merges[0]?.mergeId ?? 0 });
    expect(await runRetention(desk)).toEqual({ cases: 0, copies: 0, people: 1 });
    expect((await desk.call('person.search', { text: '', limit: 9 })).map(({ id }) => id)).toEqual([
      mergedId,
    ]);
  });
});

describe('copies of data', () => {
  test('six months from leaving the copy goes, its hash and the case stay, everything still fits', async () => {
    const { words, next } = markers();
    const { caseId } = await playCase(desk, {
      kind: 'access',
      outcome: 'granted',
      receivedOn: TODAY,
      words: next(),
    });
    const before = await desk.call('case.get', { caseId });
    const reply = before.documents.find(({ kind }) => kind === 'K4a')?.letter;
    const receipt = before.documents.find(({ kind }) => kind === 'K1')?.letter;
    setDay(addDays(COPIES_DUE, -1));
    expect(await desk.call('retention.get', {})).toMatchObject({ dueCopies: 0 });
    setDay(COPIES_DUE);
    expect(await desk.call('retention.get', {})).toMatchObject({ dueCopies: 1, dueCases: 0 });
    expect(await runRetention(desk)).toEqual({ cases: 0, copies: 1, people: 0 });
    expect(await desk.call('retention.get', {})).toMatchObject({ dueCopies: 0 });

    const after = await desk.call('case.get', { caseId });
    expect(after.documents.find(({ kind }) => kind === 'K4a')?.letter).toEqual({
      ...reply,
      copyErasedOn: COPIES_DUE,
      signedCopies: [],
    });
    expect(after.requests[0]?.tasks[0]?.result).toEqual({ kind: 'search', findings: [] });
    expect(after.person).toEqual(before.person);
    expect(after.timeline).toHaveLength(before.timeline.length);
    const letterId = reply?.letterId ?? 0;
    expect(await refusal(desk.call('letter.bytes', { letterId }))).toEqual({
      kind: 'not-found',
      what: 'letter',
    });
    expect(
      (await desk.call('letter.bytes', { letterId: receipt?.letterId ?? 0 })).pdf.length,
    ).toBeGreaterThan(0);
    expect(await rowsOf(desk, 'SELECT letter_id, erased_on, pages FROM erased_copy')).toEqual([
      { letter_id: letterId, erased_on: COPIES_DUE, pages: 4 },
    ]);
    expect(await checkVault(desk)).toEqual(INTACT);
    // The words of the data are gone; what the diary says of the matter is not a copy.
    await desk.call('vault.lock', { reason: 'user' });
    expect(wordsFoundIn(desk.folder, words)).toEqual(words);
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    expect(await rowsOf(desk, 'SELECT count(*) AS rows FROM finding')).toEqual([{ rows: 0 }]);
  });

  test('the months are the settings’, and an open case keeps its copies', async () => {
    const caseId = await registerCase(desk);
    const [letter] = await playToReply(desk, caseId, true);
    await desk.call('letter.dispatch', dispatchInput(letter?.letterId ?? 0));
    const { backupFolderName: _name, lastBackupAt: _at, ...settings } = await desk.call('settings.get', {});
    await desk.call('settings.save', { ...settings, copyRetentionMonths: 1 });
    setDay(calendarDate('2026-12-22'));
    expect(await desk.call('retention.get', {})).toMatchObject({ dueCopies: 0 });
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    expect(await desk.call('retention.get', {})).toMatchObject({ periods: { copyMonths: 1 }, dueCopies: 1 });
    expect(await runRetention(desk, { cases: false })).toEqual({ cases: 0, copies: 1, people: 0 });
  });

  test('a copy in a case that is due is counted with the case, and goes alone when only copies are asked', async () => {
    await playCase(desk, { kind: 'access', outcome: 'granted', receivedOn: TODAY });
    setDay(CASES_DUE);
    expect(await desk.call('retention.get', {})).toMatchObject({ dueCases: 1, dueCopies: 0 });
    expect((await desk.call('today.get', {})).counts.retentionDue).toBe(1);
    expect(await runRetention(desk, { cases: false })).toEqual({ cases: 0, copies: 1, people: 0 });
    expect(await runRetention(desk)).toEqual({ cases: 1, copies: 0, people: 1 });
  });

  test('the portable data of an export goes, the letter about it stays', async () => {
    const { caseId } = await playCase(desk, { kind: 'portability', outcome: 'granted', receivedOn: TODAY });
    setDay(COPIES_DUE);
    expect(await runRetention(desk)).toEqual({ cases: 0, copies: 1, people: 0 });
    const { requests, documents } = await desk.call('case.get', { caseId });
    expect(requests[0]?.tasks[0]?.result).toEqual({ kind: 'export', items: [] });
    const letterId = documents.find(({ kind }) => kind === 'K14')?.letter?.letterId ?? 0;
    expect((await desk.call('letter.bytes', { letterId })).pdf.length).toBeGreaterThan(0);
  });
});

test('a run tells how far it is, can be stopped, and what was erased stays erased', async () => {
  const many = 101;
  for (let number = 0; number < many; number += 1) await closeWithdrawn(desk, await registerCase(desk));
  setDay(CASES_DUE);
  const running = refusal(runRetention(desk));
  // The run lets other calls in between its parts.
  while ((await desk.call('retention.get', {})).dueCases === many) {
    await new Promise((resolve) => void setImmediate(resolve));
  }
  await desk.call('operation.cancel', { operationId: 'hävitys' });
  expect(await running).toEqual({ kind: 'cancelled' });
  expect(await desk.call('retention.get', {})).toMatchObject({ dueCases: 1 });
  expect(await runRetention(desk)).toMatchObject({ cases: 1 });
  expect(desk.events.filter(({ name }) => name === 'progress').at(-1)).toMatchObject({
    payload: { operationId: 'hävitys', done: 1, total: 1 },
  });
  expect(await checkVault(desk)).toEqual(INTACT);
});

test('the password is asked once more before anything is erased', async () => {
  const wrong = { cases: true, copies: true, password: 'ei ole tämä salasana', operationId: 'hävitys' };
  expect(await refusal(desk.call('retention.run', wrong))).toMatchObject({ kind: 'wrong-key' });
});
