import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asInput, filledOrganisation, PASSWORD, temporaryFolder, testCore } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';
import { LineCore } from '../helpers/line-core.ts';
import { validInputs } from '../helpers/valid-inputs.ts';
import { stageFile } from '../helpers/case-steps.ts';
import { copyVault } from '../helpers/copied-vault.ts';

const PROCESS = path.join(import.meta.dirname, '..', '..', 'src', 'process.ts');

let parent: string;
let folder: string;
beforeEach(() => {
  parent = temporaryFolder();
  folder = path.join(parent, 'holvi');
  copyVault(folder);
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

async function unlocked(): Promise<LineCore> {
  const core = new LineCore();
  await core.call('vault.use', { folder });
  await core.call('vault.unlock', { userId: 1, password: PASSWORD });
  return core;
}

describe('JSON lines on standard input and output', () => {
  test('bytes come back as they went, and everything on standard output is a line of JSON', async () => {
    const core = await unlocked();
    const bytes = grayPng(70_000);
    const { id } = await stageFile(core, { name: 'a.png', bytes });
    expect(await core.call('file.bytes', { fileId: id })).toEqual({ mediaType: 'image/png', bytes });
    core.endInput();
    expect(await core.exited).toBe(0);
    for (const line of core.lines) expect(JSON.parse(line)).toBeTypeOf('object');
    expect(core.lines.map((line) => JSON.parse(line) as unknown)).toContainEqual({
      event: { name: 'locked', payload: { reason: 'closing' } },
    });
  });

  test('a script that is piped in whole has all its calls answered before the end', async () => {
    const core = new LineCore();
    const calls = [
      core.call('vault.use', { folder }),
      core.call('vault.unlock', { userId: 1, password: PASSWORD }),
      core.call('file.stage', { name: 'a.png', bytes: grayPng(1) }),
      core.call('draft.save', { form: 'new-request', content: 'kesken' }),
      core.call('vault.check', { operationId: 'check' }),
    ];
    core.endInput();
    expect(await Promise.all(calls)).toMatchObject([
      { state: 'locked' },
      { state: 'open' },
      { waiting: { name: 'a.png' } },
      null,
      { database: 'intact' },
    ]);
    expect(await core.exited).toBe(0);
  });

  test('a line that is no message is answered, and the next one is served', async () => {
    const core = new LineCore();
    core.write('{"id":1,');
    core.write('');
    expect(await core.call('identityCode.check', validInputs()['identityCode.check'])).toMatchObject({
      result: expect.any(String),
    });
    expect(JSON.parse(core.lines[0] ?? '')).toMatchObject({
      id: null,
      ok: false,
      error: { kind: 'invalid' },
    });
    core.endInput();
    await core.exited;
  });

  test('SIGTERM locks and ends', async () => {
    const core = await unlocked();
    core.process.kill('SIGTERM');
    expect(await core.exited).toBe(0);
    expect(core.lines.join('\n')).toContain('"reason":"closing"');
  });

  test('without anybody to talk to it says so', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROCESS], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--stdio'),
    });
  });
});

describe('a forked process', () => {
  test('answers messages with bytes in them and ends with its parent', async () => {
    const core = fork(PROCESS, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let id = 0;
    const call = async (method: string, input: unknown): Promise<unknown> => {
      core.send({ id: ++id, method, input });
      for (;;) {
        const [message] = (await once(core, 'message')) as [
          { readonly id?: number; readonly value?: unknown },
        ];
        if (message.id === id) return message.value;
      }
    };
    await call('vault.use', { folder });
    await call('vault.unlock', { userId: 1, password: PASSWORD });
    const bytes = grayPng(9);
    const { waiting: staged } = (await call('file.stage', { name: 'a.png', bytes })) as {
      readonly waiting: { readonly id: string };
    };
    const { bytes: stored } = (await call('file.bytes', { fileId: staged.id })) as {
      readonly bytes: Uint8Array;
    };
    expect(new Uint8Array(stored)).toEqual(bytes);
    core.disconnect();
    const [code] = (await once(core, 'exit')) as [number | null];
    expect(code).toBe(0);
  });
});

describe('kill -9 during a run of commands', () => {
  test.each([5, 12, 23])('after %i acknowledged rounds every acknowledged entry is there', async (rounds) => {
    const core = await unlocked();
    const files: string[] = [];
    const cases: string[] = [];
    let draft = -1;
    const run = (async () => {
      for (let round = 0; ; round++) {
        const { id } = await stageFile(core, { name: `${round}.png`, bytes: grayPng(round + 1) });
        files.push(id);
        await core.call('draft.save', { form: 'new-request', content: String(round) });
        draft = round;
        const request = { ...validInputs()['case.register'], fileIds: [id] };
        cases.push((await core.call('case.register', request)).diaryNumber);
        // The next round is under way when the core dies.
        if (round === rounds) setImmediate(() => core.process.kill('SIGKILL'));
      }
    })();
    await expect(run).rejects.toThrow('the core ended');
    await core.exited;

    const after = testCore();
    await after.call('vault.use', { folder });
    await after.call('vault.unlock', { userId: 1, password: PASSWORD });
    for (const [index, fileId] of files.entries()) {
      expect(await after.call('file.bytes', { fileId })).toMatchObject({ bytes: grayPng(index + 1) });
    }
    const saved = Number((await after.call('draft.load', { form: 'new-request' }))?.content);
    expect(saved).toBeGreaterThanOrEqual(draft);
    const list = await after.call('case.list', { ...validInputs()['case.list'], view: 'all', limit: 500 });
    expect(list.rows.map(({ diaryNumber }) => diaryNumber)).toEqual(expect.arrayContaining(cases));
    expect(await after.call('vault.check', { operationId: 'check' })).toMatchObject({
      database: 'intact',
      audit: { intact: true },
      files: { damaged: [], missing: [] },
    });
    await after.call('core.close', { backup: false });
  });

  test.each([400, 900, 1700])('mixed commands, keys and backups among them, after %i ms', async (delay) => {
    const backups = path.join(parent, 'varmuuskopiot');
    mkdirSync(backups);
    const core = await unlocked();
    await core.call('organisation.save', asInput(filledOrganisation()));
    await core.call('backup.useFolder', { folder: backups });
    const { safeguards } = filledOrganisation();
    const acknowledged = { password: PASSWORD, safeguards, letters: new Map<number, Uint8Array>() };
    const made: string[] = [];
    /** Under way when the core dies: it may have happened or not. */
    let asked = { password: PASSWORD, safeguards };
    const run = (async () => {
      for (let round = 0; ; round++) {
        const { caseId } = await core.call('case.register', validInputs()['case.register']);
        const { letterId } = await core.call('letter.issue', { about: 'receipt', caseId });
        acknowledged.letters.set(letterId, (await core.call('letter.bytes', { letterId })).pdf);
        const currentPassword = acknowledged.password;
        asked = { ...asked, password: `kaksi kaunista kuusta ${round}` };
        await core.call('vault.changePassword', { currentPassword, newPassword: asked.password });
        acknowledged.password = asked.password;
        asked = { ...asked, safeguards: `Suojaus ${round}` };
        const organisation = asInput(filledOrganisation());
        await core.call('organisation.save', { ...organisation, safeguards: asked.safeguards });
        acknowledged.safeguards = asked.safeguards;
        made.push((await core.call('backup.make', { operationId: 'backup' })).name);
        await core.call('recoveryKey.renew', { password: acknowledged.password });
      }
    })();
    const killed = setTimeout(() => core.process.kill('SIGKILL'), delay);
    await expect(run).rejects.toThrow('the core ended');
    clearTimeout(killed);
    await core.exited;

    const after = testCore();
    await after.call('vault.use', { folder });
    const passwords = new Set([acknowledged.password, asked.password]);
    const replies = [];
    for (const password of passwords)
      replies.push((await after.ask('vault.unlock', { userId: 1, password })).ok);
    expect(replies).toContain(true);
    expect([acknowledged.safeguards, asked.safeguards]).toContain(
      (await after.call('organisation.get', {})).safeguards,
    );
    for (const [letterId, pdf] of acknowledged.letters)
      expect((await after.call('letter.bytes', { letterId })).pdf).toEqual(pdf);
    const checked = await after.call('vault.check', { operationId: 'check' });
    expect(checked).toMatchObject({
      database: 'intact',
      audit: { intact: true },
      files: { damaged: [], missing: [] },
    });
    expect(storedFiles()).toHaveLength(checked.files.checked);
    expect(readdirSync(backups)).toEqual(expect.arrayContaining(made.slice(-1)));
    await after.call('vault.lock', { reason: 'user' });
    for (const name of made.slice(-1))
      await after.call('backup.restore', {
        from: path.join(backups, name),
        to: path.join(parent, 'palautettu'),
        operationId: 'restore',
      });
    await after.call('core.close', { backup: false });
  });

  /** What lies in the files folder, finished or not. */
  function storedFiles(): readonly string[] {
    const entries = readdirSync(path.join(folder, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }
});
