import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDesk, PASSWORD, temporaryFolder, testCore, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';
import { validInputs } from '../helpers/valid-inputs.ts';
import { stageFile } from '../helpers/case-steps.ts';

let desk: TestDesk;
let parent: string;
let backups: string;
beforeEach(async () => {
  desk = await openTestDesk();
  parent = temporaryFolder();
  backups = path.join(parent, 'varmuuskopiot');
  mkdirSync(backups);
});
afterEach(async () => {
  await desk.end();
  rmSync(parent, { recursive: true, force: true });
});

test('without a folder there is no backup', async () => {
  expect(await desk.ask('backup.make', { operationId: 'b' })).toMatchObject({
    error: { kind: 'conflict', reason: 'backup-folder-missing' },
  });
  expect(await desk.call('core.close', { backup: true })).toEqual({ backup: 'not-configured' });
});

test('a folder that is not there, or lies in the vault, is refused', async () => {
  expect(await desk.ask('backup.useFolder', { folder: path.join(parent, 'ei-ole') })).toMatchObject({
    error: { kind: 'conflict', reason: 'backup-folder-missing' },
  });
  for (const folder of [desk.folder, path.join(desk.folder, 'files')]) {
    expect(await desk.ask('backup.useFolder', { folder })).toMatchObject({
      error: { kind: 'invalid', problems: [{ path: 'folder', code: 'inside-vault' }] },
    });
  }
});

test('a backup is dated, told of with progress, and restores into a new folder', async () => {
  const { id } = await stageFile(desk, { name: 'a.png', bytes: grayPng(3) });
  expect(await desk.call('backup.useFolder', { folder: backups })).toMatchObject({
    backupFolderName: 'varmuuskopiot',
  });
  const made = await desk.call('backup.make', { operationId: 'b' });
  expect(made).toMatchObject({ at: desk.moment.now, files: 1 });
  expect(readdirSync(backups)).toContain(made.name);
  expect(await desk.call('settings.get', {})).toMatchObject({ lastBackupAt: desk.moment.now });
  expect(desk.events).toContainEqual(
    expect.objectContaining({ name: 'progress', payload: expect.objectContaining({ operationId: 'b' }) }),
  );

  const from = path.join(backups, made.name);
  const to = path.join(parent, 'palautettu');
  expect(await desk.ask('backup.restore', { from, to, operationId: 'r' })).toMatchObject({
    error: { kind: 'conflict', reason: 'already-open' },
  });
  const other = testCore();
  expect(await other.call('backup.restore', { from, to, operationId: 'r' })).toMatchObject({
    state: 'locked',
    folderName: 'palautettu',
  });
  expect(other.events).toContainEqual(
    expect.objectContaining({ name: 'progress', payload: expect.objectContaining({ operationId: 'r' }) }),
  );
  await other.call('vault.unlock', { userId: 1, password: PASSWORD });
  expect(await other.call('file.bytes', { fileId: id })).toMatchObject({ bytes: grayPng(3) });
  expect(await other.call('vault.check', { operationId: 'c' })).toMatchObject({
    database: 'intact',
    audit: { intact: true },
    files: { checked: 1, damaged: [], missing: [] },
  });
  await other.call('core.close', { backup: false });
});

test('closing backs up when that is set, and says what it does', async () => {
  await desk.call('backup.useFolder', { folder: backups });
  desk.events.length = 0;
  expect(await desk.call('core.close', { backup: true })).toEqual({ backup: 'made' });
  expect(readdirSync(backups)).toHaveLength(1);
  expect(desk.events).toEqual([
    { name: 'closing', payload: { step: 'backup' } },
    { name: 'closing', payload: { step: 'closing' } },
    { name: 'locked', payload: { reason: 'closing' } },
  ]);
});

test('closing without backing up, by the setting or by the question', async () => {
  await desk.call('backup.useFolder', { folder: backups });
  await desk.call('settings.save', { ...validInputs()['settings.save'], backupOnClose: false });
  expect(await desk.call('core.close', { backup: true })).toEqual({ backup: 'not-configured' });
  expect(readdirSync(backups)).toEqual([]);
});

test('a backup folder that is gone does not keep the vault open', async () => {
  await desk.call('backup.useFolder', { folder: backups });
  rmSync(backups, { recursive: true });
  expect(await desk.ask('backup.make', { operationId: 'b' })).toMatchObject({
    error: { kind: 'conflict', reason: 'backup-folder-missing' },
  });
  expect(await desk.call('core.close', { backup: true })).toEqual({ backup: 'failed' });
  const next = testCore();
  await next.call('vault.use', { folder: desk.folder });
  expect(await next.call('vault.unlock', { userId: 1, password: PASSWORD })).toMatchObject({ state: 'open' });
  await next.call('core.close', { backup: false });
});

test('a restoring cancelled on its way leaves the folder empty, and it can be restored into afterwards', async () => {
  for (let gray = 1; gray <= 5; gray += 1) await stageFile(desk, { name: 'a.png', bytes: grayPng(gray) });
  await desk.call('backup.useFolder', { folder: backups });
  const made = await desk.call('backup.make', { operationId: 'b' });
  const input = {
    from: path.join(backups, made.name),
    to: path.join(parent, 'palautettu'),
    operationId: 'r',
  };
  const other = testCore();
  const cancelAtFirstProgress = other.onEvent(({ name }) => {
    if (name === 'progress') void other.ask('operation.cancel', { operationId: 'r' });
  });
  expect(await other.ask('backup.restore', input)).toMatchObject({ error: { kind: 'cancelled' } });
  cancelAtFirstProgress();
  expect(await other.call('vault.status', {})).toMatchObject({ state: 'absent' });
  expect(await other.call('backup.restore', input)).toMatchObject({ state: 'locked' });
  await other.call('core.close', { backup: false });
});
