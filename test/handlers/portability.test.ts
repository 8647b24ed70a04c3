import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  asked,
  conflict,
  decideInput,
  doTasks,
  identityInput,
  invalid,
  portableItem,
  refusal,
  registerCase,
  requestIdOf,
  requestsOf,
  taskInput,
  tasksOf,
} from '../helpers/case-steps.ts';
import { filledOrganisation, openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

async function openRequest(): Promise<{ readonly caseId: number; readonly requestId: number }> {
  const caseId = await registerCase(desk, { requests: [asked('portability')] });
  return { caseId, requestId: await requestIdOf(desk, caseId) };
}

const exported = (requestId: number, format: 'csv' | 'json' = 'csv') =>
  desk.call('request.export', { requestId, format, password: PASSWORD });

test('waits for the identity and for every register', async () => {
  const { caseId, requestId } = await openRequest();
  expect(await refusal(exported(requestId))).toEqual(conflict('identity-not-settled'));
  await desk.call('identity.record', identityInput(caseId));
  expect(await refusal(exported(requestId))).toEqual(conflict('tasks-open'));
});

test('gives the data of every register as a table and as JSON, and says so in the log', async () => {
  const { caseId, requestId } = await openRequest();
  await desk.call('identity.record', identityInput(caseId));
  const tasks = await tasksOf(desk, caseId);
  for (const [place, task] of tasks.entries()) {
    const items = [{ ...portableItem, value: `Arvo; ${place}` }];
    const result = { kind: 'export' as const, items };
    const outOf = { outcome: 'exempt', ground: 'not-portable', note: 'Paperiaineisto' } as const;
    await desk.call('task.record', taskInput(task, true, task.manual ? outOf : { result }));
  }
  const { diaryNumber } = await desk.call('case.get', { caseId });
  const registers = tasks.flatMap(({ manual, registerName }, place) =>
    manual ? [] : [{ registerName, place }],
  );
  expect(registers.length).toBeGreaterThan(1);

  const csv = await exported(requestId);
  expect(csv.name).toBe(`tiedot-${diaryNumber.replace('/', '-')}.csv`);
  expect(csv.bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  expect(new TextDecoder().decode(csv.bytes).split('\r\n')).toEqual([
    'Rekisteri;Tietoryhmä;Tieto;Arvo;Käsittelyn peruste',
    ...registers.map(
      ({ registerName, place }) => `${registerName};Yhteystiedot;osoite;"Arvo; ${place}";sopimus`,
    ),
    '',
  ]);

  const json = await exported(requestId, 'json');
  expect(json.name).toBe(`tiedot-${diaryNumber.replace('/', '-')}.json`);
  expect(JSON.parse(new TextDecoder().decode(json.bytes))).toEqual({
    rekisterinpitäjä: filledOrganisation().controller.name,
    asianumero: diaryNumber,
    luovutettu: '2026-11-22',
    tiedot: registers.map(({ registerName, place }) => ({
      rekisteri: registerName,
      tietoryhmä: 'Yhteystiedot',
      tieto: 'osoite',
      arvo: `Arvo; ${place}`,
      peruste: 'sopimus',
    })),
  });
  expect((await desk.call('case.get', { caseId })).timeline.slice(0, 2)).toMatchObject([
    { action: 'data-exported', detail: { format: 'json' } },
    { action: 'data-exported', detail: { format: 'csv' } },
  ]);
});

test('what was refused or taken back is not handed over', async () => {
  const { caseId, requestId } = await openRequest();
  await desk.call('identity.record', identityInput(caseId));
  await doTasks(desk, caseId, true);
  const [request] = await requestsOf(desk, caseId);
  if (request === undefined) throw new Error('No request');
  const unfounded = { ground: 'manifestly-unfounded', what: 'Koko pyyntö', reasons: 'Toistuva' } as const;
  await desk.call('request.decide', decideInput(request, 'refused', { refusal: unfounded }));
  expect(await refusal(exported(requestId))).toEqual(conflict('already-decided'));
});

test('a doubt that arises later stops it, and so does closing', async () => {
  const { caseId, requestId } = await openRequest();
  await desk.call('identity.record', identityInput(caseId));
  await doTasks(desk, caseId, true);
  await exported(requestId);
  await desk.call('identity.record', identityInput(caseId, { result: 'not-confirmed' }));
  expect(await refusal(exported(requestId))).toEqual(conflict('identity-not-settled'));
  await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
  expect(await refusal(exported(requestId))).toEqual(conflict('case-closed'));
});

test('only a request to move data has anything to export', async () => {
  const caseId = await registerCase(desk);
  expect(await refusal(exported(await requestIdOf(desk, caseId)))).toEqual(
    invalid('requestId', 'not-for-this-request'),
  );
});

test('the password is asked once more before data leaves the vault', async () => {
  const { caseId, requestId } = await openRequest();
  await desk.call('identity.record', identityInput(caseId));
  await doTasks(desk, caseId, true);
  const wrong = { requestId, format: 'csv', password: 'ei ole tämä salasana' } as const;
  expect(await refusal(desk.call('request.export', wrong))).toMatchObject({ kind: 'wrong-key' });
  expect((await desk.call('case.get', { caseId })).timeline.map(({ action }) => action)).not.toContain(
    'data-exported',
  );
});
