import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import { addDays, calendarDate } from '../../src/domain/calendar-date.ts';
import { FILES_FOLDER } from '../../src/vault/vault-layout.ts';
import {
  attestation,
  conflict,
  decideInput,
  dispatchInput,
  identityInput,
  newPerson,
  printInput,
  refusal,
  registerCase,
  requestsOf,
  stageFile,
  taskInput,
} from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';
import { markers } from '../helpers/marker-words.ts';
import { checkVault, INTACT, rowsOf, runRetention } from '../helpers/retention-steps.ts';
import { filesIn, wordsFoundIn } from '../helpers/vault-pages.ts';

vi.setConfig({ testTimeout: 120_000 });

const TODAY = calendarDate('2026-11-22');
const CASES_DUE = calendarDate('2029-11-22');
const COPIES_DUE = calendarDate('2027-05-24');
/** They grow with what became of a letter, or were made for it. */
const TABLES = [
  'reply_draft',
  'enclosure',
  'letter',
  'letter_enclosure',
  'letter_signature',
  'letter_print',
  'letter_dispatch',
  'letter_return',
  'letter_resending',
  'letter_kept_back',
  'print_job',
  'form_draft',
];

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.end());

let width = 10;
async function staged(name: string): Promise<string> {
  width += 1;
  return (await stageFile(desk, { name: `${name}.png`, bytes: grayPng(width) })).id;
}

const issue = (requestId: number) =>
  desk.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' });

/** A case whose reply did everything that a letter can do; each free text of it holds a word of `next`. */
async function lettersOwnCase(next: () => string) {
  const caseId = await registerCase(desk, {
    person: { kind: 'new', person: { ...newPerson, familyName: `Suku${next()}` } },
  });
  await desk.call('identity.record', identityInput(caseId));
  const found = await staged(next());
  const [asked] = await requestsOf(desk, caseId);
  for (const [index, task] of (asked?.tasks ?? []).entries()) {
    const fileIds = index === 0 ? [found] : [];
    await desk.call('task.record', taskInput(task, index === 0, { fileIds, attestation }));
  }
  const [ready] = await requestsOf(desk, caseId);
  if (ready === undefined) throw new Error('A case has a request');
  const { id: requestId } = ready;
  await desk.call('request.decide', decideInput(ready, 'partly-granted'));
  await desk.call('reply.save', { requestId, draft: replyDraft(next) });
  const enclose = () =>
    desk.call('enclosure.add', {
      requestId,
      fileId: found,
      title: `Sopimus ${next()}`,
      areas: [{ page: 1, x: 0, y: 0, width: 0.5, height: 0.5 }],
      withheld: `Naapuri ${next()}`,
      operationId: 'liite',
    });
  const { enclosureId } = await enclose();
  await desk.call('signing.makeTrial', {});
  const [key] = (await desk.call('signing.keys', {})).keys;
  const sign = (letterId: number) =>
    desk.call('letter.sign', { letterId, signingKeyId: key?.id ?? 0, secret: '', operationId: 'sign' });
  // A letter of a decision that was taken back keeps its enclosure and its signature.
  const first = await issue(requestId);
  await sign(first.letterId);
  await desk.call('request.revoke', { requestId, reason: `Peruttu ${next()}` });
  const [again] = await requestsOf(desk, caseId);
  if (again === undefined) throw new Error('A case has a request');
  await desk.call('request.decide', decideInput(again, 'partly-granted'));
  await desk.call('enclosure.remove', { enclosureId });
  const second = await enclose();
  const { letterId } = await issue(requestId);
  await sign(letterId);
  await desk.call('letter.print', printInput(letterId, { reason: '' })).catch(() => null);
  await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post', handedTo: '' }));
  await desk.call('letter.attachProof', { letterId, fileIds: [await staged(next())] });
  await desk.call('letter.attachSigned', { letterId, fileIds: [await staged(next())] });
  await desk.call('letter.recordReturn', {
    letterId,
    returnedOn: TODAY,
    reason: 'other',
    note: `Palautui ${next()}`,
    fileIds: [await staged(next())],
  });
  await desk.call('letter.keepBack', { letterId, reason: `Jätetty ${next()}` });
  await desk.call('letter.dispatch', dispatchInput(letterId, { handedTo: `Saaja ${next()}` }));
  await desk.call('case.close', { caseId, outcome: 'answered', note: `Valmis ${next()}` });
  return { caseId, requestId, letterId, enclosureId: second.enclosureId };
}

function replyDraft(next: () => string): MethodInput<CoreCalls, 'reply.save'>['draft'] {
  return {
    searchTerms: `nimi ${next()}`,
    withheld: `Muita ${next()}`,
    legend: `Koodi ${next()}`,
    delivery: 'written',
    distribution: [`Jakelu ${next()}`],
    forInformation: [`Tiedoksi ${next()}`],
    encloseStatement: true,
    additionalText: `Lisäys ${next()}`,
  };
}

async function counts(tables: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const sql = tables.map((name) => `SELECT '${name}' AS name, count(*) AS rows FROM ${name}`);
  const rows = (await rowsOf(desk, sql.join(' UNION ALL '))) as readonly { name: string; rows: number }[];
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}

const owned = async (): Promise<readonly unknown[]> =>
  rowsOf(desk, `SELECT count(*) AS rows FROM file WHERE statement_text_id IS NULL`);

describe('what became of a letter goes with its case', () => {
  test('every word, row and file; the privacy statement that was enclosed stays', async () => {
    const { words, next } = markers();
    const { caseId, requestId, letterId, enclosureId } = await lettersOwnCase(next);
    desk.moment = momentOn(addDays(TODAY, 30));
    const forms = [
      `enclosure:${requestId}`,
      `enclosure-change:${enclosureId}`,
      `reply:${requestId}`,
      `dispatch:${letterId}`,
      `returned:${letterId}`,
      ...['identity', 'specification', 'form'].map((kind) => `question-${kind}:${caseId}`),
    ];
    for (const form of forms) {
      await desk.call('draft.save', { form, content: JSON.stringify({ typed: next() }) });
    }
    expect(await checkVault(desk)).toEqual(INTACT);
    await desk.call('vault.lock', { reason: 'user' });
    const before = wordsFoundIn(desk.folder, words);
    expect(before.length).toBeGreaterThan(20);
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });

    desk.moment = momentOn(CASES_DUE);
    expect(await runRetention(desk)).toMatchObject({ cases: 1 });
    expect(await counts(TABLES)).toEqual(Object.fromEntries(TABLES.map((name) => [name, 0])));
    expect(await owned()).toEqual([{ rows: 0 }]);
    expect(await checkVault(desk)).toEqual(INTACT);
    await desk.call('vault.lock', { reason: 'user' });
    expect(wordsFoundIn(desk.folder, words)).toEqual([]);
    expect(filesIn(path.join(desk.folder, FILES_FOLDER))).toHaveLength(1);
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    expect((await desk.call('statement.list', {})).length).toBe(1);
  });

  test('a copy of data takes its signed copies and its enclosures with it', async () => {
    const { next } = markers();
    const { letterId } = await lettersOwnCase(next);
    desk.moment = momentOn(COPIES_DUE);
    expect((await runRetention(desk, { cases: false })).copies).toBeGreaterThan(0);
    expect(
      await rowsOf(
        desk,
        `SELECT id FROM file WHERE enclosure_id IS NOT NULL OR e_signed_letter_id IS NOT NULL
           OR signed_letter_id IS NOT NULL OR task_id IS NOT NULL
           OR letter_id IN (SELECT id FROM letter WHERE kind = 'K4a')`,
      ),
    ).toEqual([]);
    expect(await rowsOf(desk, `SELECT id FROM letter WHERE kind = 'K4a' AND content <> '{}'`)).toEqual([]);
    expect(await checkVault(desk)).toEqual(INTACT);
    // The paper shows the data: a scan of it would outlive them by years.
    const scan = { letterId, fileIds: [await staged('myöhäinen')] };
    expect(await refusal(desk.call('letter.attachSigned', scan))).toEqual(conflict('copy-erased'));
    for (const method of ['letter.signedBytes', 'letter.bytes'] as const) {
      await expect(desk.call(method, { letterId })).rejects.toMatchObject({ error: { kind: 'not-found' } });
    }
  });
});
