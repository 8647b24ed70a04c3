import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { RegisterTask } from '../../src/api/views.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { ErasureItem } from '../../src/domain/register-task.ts';
import type { RequestKind } from '../../src/domain/request.ts';
import {
  asked,
  attestation,
  conflict,
  correction,
  decideInput,
  dispatchInput,
  doTasks,
  erasureItem,
  finding,
  identityInput,
  invalid,
  playToDecision,
  refusal,
  registerCase,
  requestIdOf,
  requestsOf,
  taskInput,
  tasksOf,
  TODAY,
  stageFile,
} from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';

type TaskInput = MethodInput<CoreCalls, 'task.record'>;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

async function openRequest(kind: RequestKind, proven = true): Promise<number> {
  const caseId = await registerCase(desk, { requests: [asked(kind)] });
  if (proven) await desk.call('identity.record', identityInput(caseId));
  return caseId;
}

function found(tasks: readonly RegisterTask[], is: (task: RegisterTask) => boolean): RegisterTask {
  const task = tasks.find(is);
  if (task === undefined) throw new Error('No such task');
  return task;
}

/** The task of the first register, which is electronic. */
async function taskOf(caseId: number): Promise<RegisterTask> {
  return found(await tasksOf(desk, caseId), ({ registerId }) => registerId === 'R1');
}

const kept: ErasureItem = {
  ...erasureItem,
  category: 'Laskut',
  item: 'Laskut 2025',
  decision: 'kept',
  ground: 'KPL6',
  groundStartsOn: calendarDate('2025-12-31'),
  reasons: 'Tositteen tiedot',
};

const record = (task: RegisterTask, rest: Partial<TaskInput> = {}, anything = false) =>
  desk.call('task.record', taskInput(task, anything, rest));

const searched = (findings: readonly (typeof finding)[]): Partial<TaskInput> => ({
  outcome: 'found',
  result: { kind: 'search', findings: [...findings] },
});
const erased = (items: readonly ErasureItem[]): Partial<TaskInput> => ({
  outcome: 'found',
  result: { kind: 'erase', items: [...items] },
});

describe('searching', () => {
  test('may begin before the identity is settled; the rows keep their order', async () => {
    const caseId = await openRequest('access', false);
    const findings = ['Nimi', 'Osoite', 'Asiakasnumero'].map((category) => ({ ...finding, category }));
    await record(await taskOf(caseId), { ...searched(findings), note: 'Kaksi osumaa' });
    const { stage, timeline } = await desk.call('case.get', { caseId });
    expect(stage).toBe('identity');
    expect(timeline[0]).toMatchObject({
      action: 'register-searched',
      detail: { registerId: 'R1', outcome: 'found', findings: 3 },
    });
    expect(await taskOf(caseId)).toMatchObject({
      kind: 'search',
      outcome: 'found',
      result: { kind: 'search', findings },
      note: 'Kaksi osumaa',
      attestation,
    });
  });

  test('recording again replaces the rows and adds to the files', async () => {
    const caseId = await openRequest('access');
    const task = await taskOf(caseId);
    const stage = async (width: number) =>
      (await stageFile(desk, { name: 'mappi.png', bytes: grayPng(width) })).id;
    const [first, second] = [await stage(60), await stage(61)];
    await record(task, { ...searched([finding, finding]), fileIds: [first] });
    await record(task, { ...searched([finding]), outcome: 'nothing', fileIds: [second] });
    const again = await taskOf(caseId);
    expect(again).toMatchObject({ outcome: 'nothing', result: { findings: [] } });
    expect(again.files.map(({ id }) => id)).toEqual([first, second]);
  });

  test('an exempt register needs its ground and its reasons; a ground is kept for no other outcome', async () => {
    const caseId = await openRequest('access');
    const task = await taskOf(caseId);
    const exempt = { outcome: 'exempt' as const, ground: 'others-rights' as const, note: 'Toisen viestejä' };
    expect(await refusal(record(task, { ...exempt, ground: null }))).toEqual(invalid('ground', 'required'));
    expect(await refusal(record(task, { ...exempt, note: ' ' }))).toEqual(invalid('note', 'required'));
    await record(task, exempt);
    expect(await taskOf(caseId)).toMatchObject(exempt);
    await record(task, { ground: 'others-rights' });
    expect(await taskOf(caseId)).toMatchObject({ outcome: 'nothing', ground: null });
  });

  test('found data needs rows', async () => {
    const task = await taskOf(await openRequest('access'));
    expect(await refusal(record(task, { outcome: 'found' }))).toEqual(invalid('result.findings', 'required'));
  });

  test('an open register stops the decision; a reopened one does so again and keeps what it held', async () => {
    const caseId = await openRequest('access');
    const decide = async () => {
      const [request] = await requestsOf(desk, caseId);
      if (request === undefined) throw new Error('No request');
      return desk.call('request.decide', decideInput(request, 'granted'));
    };
    expect(await refusal(decide())).toEqual(conflict('tasks-open'));
    await doTasks(desk, caseId, true);
    const { id: taskId, result } = await taskOf(caseId);
    await desk.call('task.reopen', { taskId });
    const { stage, timeline } = await desk.call('case.get', { caseId });
    expect(stage).toBe('search');
    expect(timeline[0]).toMatchObject({ action: 'register-reopened', detail: { registerId: 'R1' } });
    expect(await taskOf(caseId)).toMatchObject({ outcome: null, result, attestation });
    expect(await refusal(decide())).toEqual(conflict('tasks-open'));
  });

  test('reopening an open register changes nothing', async () => {
    const caseId = await openRequest('access');
    const before = await desk.call('case.get', { caseId });
    await desk.call('task.reopen', { taskId: (await taskOf(caseId)).id });
    expect(await desk.call('case.get', { caseId })).toEqual(before);
  });

  test('what a decision rests on is not searched again, unless the decision is taken back', async () => {
    const caseId = await openRequest('access', false);
    await playToDecision(desk, caseId, true);
    const task = await taskOf(caseId);
    expect(await refusal(record(task))).toEqual(conflict('already-decided'));
    expect(await refusal(desk.call('task.reopen', { taskId: task.id }))).toEqual(conflict('already-decided'));
    await desk.call('request.revoke', {
      requestId: await requestIdOf(desk, caseId),
      reason: 'Haku jäi kesken',
    });
    await desk.call('task.reopen', { taskId: task.id });
    await record(task);
    expect(await taskOf(caseId)).toMatchObject({ outcome: 'nothing' });
  });
});

describe('changing a register', () => {
  test.each(['rectification', 'completion', 'erasure', 'restriction', 'objection'] as const)(
    '%s waits for the identity',
    async (kind) => {
      const caseId = await openRequest(kind, false);
      const task = await taskOf(caseId);
      expect(await refusal(record(task))).toEqual(conflict('identity-not-settled'));
      await desk.call('identity.record', identityInput(caseId));
      await record(task);
      expect(await taskOf(caseId)).toMatchObject({ outcome: 'nothing' });
    },
  );

  test('a ban is marked, and the data to take along is gathered, without waiting', async () => {
    for (const [kind, task] of [
      ['marketing-ban', 'mark-ban'],
      ['portability', 'export'],
    ] as const) {
      const caseId = await openRequest(kind, false);
      await record(await taskOf(caseId), {}, true);
      expect(await taskOf(caseId)).toMatchObject({ kind: task, outcome: 'found' });
    }
  });

  test('GDPR 20(1)(b): a paper register has nothing to take along', async () => {
    const tasks = await tasksOf(desk, await openRequest('portability'));
    const paper = found(tasks, ({ manual }) => manual);
    expect(await refusal(record(paper, {}, true))).toEqual(invalid('outcome', 'not-for-this-register'));
    await record(paper, { outcome: 'exempt', ground: 'not-portable', note: 'Paperiaineisto' });
  });

  test('a record of another kind of task is refused', async () => {
    const task = await taskOf(await openRequest('erasure'));
    expect(await refusal(record(task, searched([finding])))).toEqual(
      invalid('result.kind', 'not-for-this-task'),
    );
  });

  test('old and new value, erased and kept items come back as they were entered', async () => {
    const corrections = [
      correction,
      { ...correction, oldValue: '', decision: 'kept' as const, reasons: 'Oikein' },
    ];
    const rectified = await openRequest('rectification');
    const result = { kind: 'correct' as const, corrections };
    await record(await taskOf(rectified), { outcome: 'found', result });
    expect(await taskOf(rectified)).toMatchObject({ result, attestation });

    const items = [
      { ...erasureItem, marketing: true },
      kept,
      { ...erasureItem, decision: 'unlinked' as const },
    ];
    const caseId = await openRequest('erasure');
    await record(await taskOf(caseId), erased(items));
    expect((await taskOf(caseId)).result).toEqual({ kind: 'erase', items });
    expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
      action: 'task-recorded',
      detail: { task: 'erase', registerId: 'R1', outcome: 'found', doneBy: attestation.doneBy, items: 3 },
    });
  });

  test('a ground left over from another choice is not kept', async () => {
    const caseId = await openRequest('erasure');
    await record(await taskOf(caseId), erased([{ ...kept, decision: 'erased' }]));
    expect((await taskOf(caseId)).result).toMatchObject({ items: [{ ground: null, groundStartsOn: null }] });
  });

  test.each<[Partial<ErasureItem>, string, string]>([
    [{ ground: 'SVPL-145' }, 'ground', 'not-for-this-register'],
    [{ groundStartsOn: calendarDate('2015-12-31') }, 'groundStartsOn', 'ground-ended'],
    [{ groundStartsOn: calendarDate('2199-12-31') }, 'groundStartsOn', 'out-of-range'],
    [{ marketing: true }, 'decision', 'no-ground-for-marketing'],
  ])('a kept item names a ground of its register that has not ended: %j', async (item, field, code) => {
    const task = await taskOf(await openRequest('erasure'));
    expect(await refusal(record(task, erased([{ ...kept, ...item }])))).toEqual(
      invalid(`result.items.0.${field}`, code),
    );
  });

  test('erasing of paper: shredding needs its binder and two people', async () => {
    const caseId = await openRequest('erasure');
    const paper = async () => found(await tasksOf(desk, caseId), ({ manual }) => manual);
    const attempt = async (told: Partial<typeof attestation>) =>
      record(await paper(), { ...erased([erasureItem]), attestation: { ...attestation, ...told } });
    expect(await refusal(attempt({ binder: '', secondPerson: '' }))).toEqual({
      kind: 'invalid',
      problems: [
        { path: 'attestation.binder', code: 'required' },
        { path: 'attestation.secondPerson', code: 'required' },
      ],
    });
    expect(await refusal(attempt({ secondPerson: attestation.doneBy.toLowerCase() }))).toEqual(
      invalid('attestation.secondPerson', 'same-person'),
    );
    await attempt({});
    expect((await paper()).attestation).toEqual(attestation);
  });

  test('who did it is never filled in silently, and the day lies between receipt and today', async () => {
    const task = await taskOf(await openRequest('erasure'));
    const attempt = (told: Partial<typeof attestation>) =>
      refusal(record(task, { attestation: { ...attestation, ...told } }));
    expect(await attempt({ doneBy: ' ' })).toEqual(invalid('attestation.doneBy', 'required'));
    expect(await attempt({ doneOn: calendarDate('2026-11-23') })).toEqual(
      invalid('attestation.doneOn', 'in-future'),
    );
    expect(await attempt({ doneOn: calendarDate('2026-11-19') })).toEqual(
      invalid('attestation.doneOn', 'before-receipt'),
    );
  });
});

describe('lifting a restriction', () => {
  async function restricted(): Promise<{ readonly caseId: number; readonly liftId: number }> {
    const caseId = await openRequest('restriction', false);
    await playToDecision(desk, caseId, true);
    const requestId = await requestIdOf(desk, caseId);
    const liftOn = calendarDate('2026-12-01');
    const lifting = { requestId, liftOn, reasons: 'Tieto on tarkistettu.' };
    return { caseId, ...(await desk.call('restriction.prepareLift', lifting)) };
  }
  const liftTask = async (caseId: number) =>
    found(await tasksOf(desk, caseId), ({ kind }) => kind === 'lift-restriction');

  test('waits for the notice that the person gets first (GDPR 18(3))', async () => {
    const { caseId, liftId } = await restricted();
    expect(await refusal(record(await liftTask(caseId), {}, true))).toEqual(conflict('notice-not-sent'));
    const { letterId } = await desk.call('letter.issue', { about: 'lifting', liftId });
    expect(await refusal(record(await liftTask(caseId), {}, true))).toEqual(conflict('notice-not-sent'));
    try {
      desk.moment = momentOn('2026-11-24');
      const sentOn = calendarDate('2026-11-24');
      await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post', dispatchedOn: sentOn }));
      const early = { attestation: { ...attestation, doneOn: TODAY } };
      expect(await refusal(record(await liftTask(caseId), early, true))).toEqual(
        invalid('attestation.doneOn', 'before-notice'),
      );
      const doneOn = calendarDate('2026-12-01');
      desk.moment = momentOn(doneOn);
      await record(await liftTask(caseId), { attestation: { ...attestation, doneOn } }, true);
      expect(await liftTask(caseId)).toMatchObject({ outcome: 'found' });
    } finally {
      desk.moment = momentOn();
    }
  });

  test('leaves the task that set the restriction as it was', async () => {
    const { caseId } = await restricted();
    expect(await refusal(record(await taskOf(caseId)))).toEqual(conflict('already-decided'));
  });
});
