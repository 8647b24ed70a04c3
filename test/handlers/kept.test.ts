import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { ErasureItem } from '../../src/domain/register-task.ts';
import {
  asked,
  attestation,
  conflict,
  decideAll,
  doTasks,
  erasureItem,
  identityInput,
  invalid,
  issueAll,
  playToClosing,
  refusal,
  registerCase,
  requestIdOf,
  taskInput,
  tasksOf,
} from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

/** Invoices of 2025: kept to the end of 2031 (Kirjanpitolaki 2:10). */
const invoices: ErasureItem = {
  ...erasureItem,
  category: 'Laskut',
  item: 'Laskut 2025',
  decision: 'kept',
  ground: 'KPL6',
  groundStartsOn: calendarDate('2025-12-31'),
  reasons: 'Tositteen tiedot',
};
const claim: ErasureItem = {
  ...invoices,
  item: 'Reklamaatio',
  ground: 'CLAIM',
  groundStartsOn: calendarDate('2027-06-30'),
};

/** An erasure with these items in the first register, electronic or paper, worked through to its decision. */
async function erasure(items: readonly ErasureItem[], manual = false): Promise<number> {
  const caseId = await registerCase(desk, { requests: [asked('erasure')] });
  await desk.call('identity.record', identityInput(caseId));
  const task = (await tasksOf(desk, caseId)).find((candidate) => candidate.manual === manual);
  if (task === undefined) throw new Error('No such register');
  const result = { kind: 'erase' as const, items: [...items] };
  await desk.call('task.record', taskInput(task, true, { result }));
  await doTasks(desk, caseId, false);
  return caseId;
}

async function decidedErasure(items: readonly ErasureItem[], manual = false): Promise<number> {
  const caseId = await erasure(items, manual);
  await decideAll(desk, caseId);
  return caseId;
}

async function keptOf(caseId: number, view: 'all' | 'due' = 'all') {
  const { rows } = await desk.call('kept.list', { view, offset: 0, limit: 500 });
  return rows.filter((row) => row.caseId === caseId);
}

async function onlyItemOf(caseId: number): Promise<number> {
  const [item, ...others] = await keptOf(caseId);
  if (item === undefined || others.length > 0) throw new Error('Expected one kept item');
  return item.itemId;
}

describe('what is kept', () => {
  test('is listed with its ground and its last day once a decision told so, soonest first', async () => {
    const caseId = await erasure([invoices, erasureItem, claim]);
    expect(await keptOf(caseId)).toEqual([]);
    await decideAll(desk, caseId);
    const { diaryNumber } = await desk.call('case.get', { caseId });
    expect(await keptOf(caseId)).toMatchObject([
      { item: 'Reklamaatio', ground: 'CLAIM', keepUntil: '2027-06-30' },
      {
        diaryNumber,
        personName: 'Testinen Veikko',
        manual: false,
        category: 'Laskut',
        item: 'Laskut 2025',
        ground: 'KPL6',
        reasons: 'Tositteen tiedot',
        keepUntil: '2031-12-31',
        erased: null,
      },
    ]);
  });

  test('is promised no more once the decision is taken back', async () => {
    const caseId = await decidedErasure([claim]);
    const itemId = await onlyItemOf(caseId);
    await desk.call('request.revoke', {
      requestId: await requestIdOf(desk, caseId),
      reason: 'Väärä peruste',
    });
    expect(await keptOf(caseId)).toEqual([]);
    expect(await refusal(desk.call('kept.erase', { itemId, attestation }))).toEqual({
      kind: 'not-found',
      what: 'kept-item',
    });
  });

  test('is due from the day after its last day, and counted on the start page', async () => {
    const caseId = await decidedErasure([claim]);
    const dueOn = async (day: string) => {
      desk.moment = momentOn(day);
      try {
        const { counts } = await desk.call('today.get', {});
        const { total } = await desk.call('kept.list', { view: 'due', offset: 0, limit: 1 });
        expect(total).toBe(counts.keptDue);
        return (await keptOf(caseId, 'due')).length;
      } finally {
        desk.moment = momentOn();
      }
    };
    expect(await dueOn('2027-06-30')).toBe(0);
    expect(await dueOn('2027-07-01')).toBe(1);
    await desk.call('kept.erase', { itemId: await onlyItemOf(caseId), attestation });
    expect(await dueOn('2027-07-01')).toBe(0);
  });

  test('comes a page at a time', async () => {
    await decidedErasure([claim, invoices]);
    const { rows, total } = await desk.call('kept.list', { view: 'all', offset: 0, limit: 500 });
    expect(rows).toHaveLength(total);
    const pages = [];
    for (let offset = 0; offset < total; offset += 1) {
      pages.push(...(await desk.call('kept.list', { view: 'all', offset, limit: 1 })).rows);
    }
    expect(pages).toEqual(rows);
  });
});

describe('erasing what was kept', () => {
  test('happens once, also in a closed case, and stays visible with who did it', async () => {
    const caseId = await decidedErasure([invoices]);
    await issueAll(desk, caseId);
    await playToClosing(desk, caseId);
    const itemId = await onlyItemOf(caseId);
    await desk.call('kept.erase', { itemId, attestation });
    expect(await keptOf(caseId)).toMatchObject([{ itemId, erased: attestation }]);
    expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
      action: 'kept-item-erased',
      detail: { registerId: 'R1', doneBy: attestation.doneBy },
    });
    expect(await refusal(desk.call('kept.erase', { itemId, attestation }))).toEqual(
      conflict('kept-item-erased'),
    );
  });

  test('is attested as any erasing', async () => {
    const itemId = await onlyItemOf(await decidedErasure([invoices], true));
    const attempt = (told: Partial<typeof attestation>) =>
      refusal(desk.call('kept.erase', { itemId, attestation: { ...attestation, ...told } }));
    expect(await attempt({ doneBy: '' })).toEqual(invalid('attestation.doneBy', 'required'));
    expect(await attempt({ system: '' })).toEqual(invalid('attestation.system', 'required'));
    expect(await attempt({ checkedHow: '' })).toEqual(invalid('attestation.checkedHow', 'required'));
    expect(await attempt({ binder: '' })).toEqual(invalid('attestation.binder', 'required'));
    expect(await attempt({ secondPerson: '' })).toEqual(invalid('attestation.secondPerson', 'required'));
    expect(await attempt({ secondPerson: attestation.doneBy })).toEqual(
      invalid('attestation.secondPerson', 'same-person'),
    );
    expect(await attempt({ doneOn: calendarDate('2026-11-23') })).toEqual(
      invalid('attestation.doneOn', 'in-future'),
    );
  });

  test('is not undone by taking the decision back and recording the task anew', async () => {
    const caseId = await decidedErasure([invoices]);
    await desk.call('kept.erase', { itemId: await onlyItemOf(caseId), attestation });
    await desk.call('request.revoke', {
      requestId: await requestIdOf(desk, caseId),
      reason: 'Kirjoitusvirhe',
    });
    const [task] = await tasksOf(desk, caseId);
    if (task === undefined) throw new Error('No task');
    expect(await refusal(desk.call('task.reopen', { taskId: task.id }))).toEqual(
      conflict('kept-item-erased'),
    );
    expect(await refusal(desk.call('task.record', taskInput(task)))).toEqual(conflict('kept-item-erased'));
    await decideAll(desk, caseId);
    expect(await keptOf(caseId)).toMatchObject([{ erased: attestation }]);
  });

  test('of what never was kept is not possible', async () => {
    expect(await refusal(desk.call('kept.erase', { itemId: 9999, attestation }))).toEqual({
      kind: 'not-found',
      what: 'kept-item',
    });
  });
});
