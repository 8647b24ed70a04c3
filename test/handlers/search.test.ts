import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  conflict,
  finding,
  identityInput,
  invalid,
  refusal,
  registerCase,
  repliedCase,
  searchAll,
  searchInput,
  tasksOf,
  TODAY,
} from '../helpers/case-steps.ts';
import { openTestDesk, USER_NAME, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

async function caseWithTask(): Promise<{ readonly caseId: number; readonly taskId: number }> {
  const caseId = await registerCase(desk);
  const [task] = await tasksOf(desk, caseId);
  return { caseId, taskId: task?.id ?? 0 };
}

test('searching may begin before the identity is settled; the rows keep their order', async () => {
  const { caseId, taskId } = await caseWithTask();
  const findings = ['Nimi', 'Osoite', 'Asiakasnumero'].map((category) => ({ ...finding, category }));
  await desk.call('search.record', searchInput(taskId, { outcome: 'found', findings, note: 'Kaksi osumaa' }));
  expect(await desk.call('case.get', { caseId })).toMatchObject({ stage: 'identity' });
  expect((await tasksOf(desk, caseId))[0]).toMatchObject({
    outcome: 'found',
    findings,
    note: 'Kaksi osumaa',
    doneOn: TODAY,
    doneBy: USER_NAME,
  });
});

test('recording again replaces the rows and adds to the files', async () => {
  const { caseId, taskId } = await caseWithTask();
  const stage = async (width: number) =>
    (await desk.call('file.stage', { name: 'mappi.png', bytes: grayPng(width) })).id;
  const [first, second] = [await stage(60), await stage(61)];
  const found = { outcome: 'found' as const, findings: [finding, finding] };
  await desk.call('search.record', searchInput(taskId, { ...found, fileIds: [first] }));
  await desk.call(
    'search.record',
    searchInput(taskId, { outcome: 'nothing', findings: [finding], fileIds: [second] }),
  );
  const [task] = await tasksOf(desk, caseId);
  expect(task).toMatchObject({ outcome: 'nothing', findings: [] });
  expect(task?.files.map(({ id }) => id)).toEqual([first, second]);
});

test('an exempt register needs its ground and its reasons; a ground is kept for no other outcome', async () => {
  const { caseId, taskId } = await caseWithTask();
  const exempt = { outcome: 'exempt' as const, ground: 'others-rights' as const, note: 'Toisen viestejä' };
  expect(await refusal(desk.call('search.record', searchInput(taskId, { ...exempt, ground: null })))).toEqual(
    invalid('ground', 'required'),
  );
  expect(await refusal(desk.call('search.record', searchInput(taskId, { ...exempt, note: ' ' })))).toEqual(
    invalid('note', 'required'),
  );
  await desk.call('search.record', searchInput(taskId, exempt));
  expect((await tasksOf(desk, caseId))[0]).toMatchObject(exempt);
  await desk.call('search.record', searchInput(taskId, { ground: 'others-rights' }));
  expect((await tasksOf(desk, caseId))[0]).toMatchObject({ outcome: 'nothing', ground: null });
});

test('found data needs rows', async () => {
  const { taskId } = await caseWithTask();
  expect(await refusal(desk.call('search.record', searchInput(taskId, { outcome: 'found' })))).toEqual(
    invalid('findings', 'required'),
  );
});

test('an open register stops the reply; a reopened one does so again and keeps its rows', async () => {
  const { caseId, taskId } = await caseWithTask();
  const issue = () => desk.call('letter.issue', { caseId, letter: 'reply' });
  await desk.call('identity.record', identityInput(caseId));
  expect(await refusal(issue())).toEqual(conflict('tasks-open'));
  await searchAll(desk, caseId, true);
  await desk.call('search.reopen', { taskId });
  expect(await desk.call('case.get', { caseId })).toMatchObject({ stage: 'search' });
  expect((await tasksOf(desk, caseId))[0]).toMatchObject({
    outcome: null,
    doneOn: null,
    findings: [finding],
  });
  expect(await refusal(issue())).toEqual(conflict('tasks-open'));
});

test('reopening an open register changes nothing', async () => {
  const { caseId, taskId } = await caseWithTask();
  const before = await desk.call('case.get', { caseId });
  await desk.call('search.reopen', { taskId });
  expect(await desk.call('case.get', { caseId })).toEqual(before);
});

test('what an issued reply tells is not searched again', async () => {
  const { caseId } = await repliedCase(desk, false);
  const [task] = await tasksOf(desk, caseId);
  const taskId = task?.id ?? 0;
  expect(await refusal(desk.call('search.record', searchInput(taskId)))).toEqual(conflict('reply-issued'));
  expect(await refusal(desk.call('search.reopen', { taskId }))).toEqual(conflict('reply-issued'));
});
