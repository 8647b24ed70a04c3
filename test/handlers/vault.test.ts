import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { printedBy, QUEUE } from '../devices/test-queues.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  momentOn,
  openTestDesk,
  PASSWORD,
  temporaryFolder,
  testCore,
  type TestDesk,
  USER_NAME,
} from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';
import { stageFile } from '../helpers/case-steps.ts';

const NEW_PASSWORD = 'kolme kuusta kaatui';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.end());

describe('status', () => {
  test('without a folder there is no vault', async () => {
    expect(await testCore().call('vault.status', {})).toEqual({ state: 'absent', folderName: null });
  });

  test('a folder is known by its name only', async () => {
    expect(await desk.call('vault.status', {})).toEqual({
      state: 'open',
      folderName: 'holvi',
      user: { id: 1, name: USER_NAME },
      organisationSaved: true,
      days: { evesRollOver: false, changes: [] },
      recoveryKeyConfirmed: false,
      today: '2026-11-22',
      autoLockMinutes: 5,
    });
    expect(await desk.call('vault.lock', { reason: 'user' })).toEqual({
      state: 'locked',
      folderName: 'holvi',
      users: [{ id: 1, name: USER_NAME }],
    });
  });

  test('the day is the clock’s, also after midnight', async () => {
    desk.moment = momentOn('2026-11-23', '00:00:01+02:00');
    expect(await desk.call('vault.status', {})).toMatchObject({ today: '2026-11-23' });
  });
});

describe('making a vault', () => {
  test('needs a folder and makes one that opens with its password', async () => {
    const fresh = testCore();
    expect(await fresh.ask('vault.create', { userName: USER_NAME, password: PASSWORD })).toMatchObject({
      error: { kind: 'not-found', what: 'vault' },
    });
    const folder = temporaryFolder();
    expect(await fresh.call('vault.use', { folder })).toMatchObject({ state: 'absent' });
    const { recoveryKey } = await fresh.call('vault.create', { userName: USER_NAME, password: PASSWORD });
    expect(recoveryKey.split('-')).toHaveLength(8);
    expect(await fresh.call('vault.status', {})).toMatchObject({ state: 'open', organisationSaved: false });
    expect(await fresh.ask('vault.use', { folder })).toMatchObject({
      error: { kind: 'conflict', reason: 'already-open' },
    });
    await fresh.call('vault.lock', { reason: 'user' });
    expect(await fresh.ask('vault.create', { userName: USER_NAME, password: PASSWORD })).toMatchObject({
      error: { kind: 'conflict', reason: 'vault-exists' },
    });
    expect(await fresh.call('vault.unlock', { userId: 1, password: PASSWORD })).toMatchObject({
      state: 'open',
    });
    await fresh.call('core.close', { backup: false });
    rmSync(folder, { recursive: true });
  });
});

describe('locking', () => {
  test('is recorded, as the unlocking is, and told to the window; a locked vault is not locked again', async () => {
    const before = await auditCount();
    await desk.call('vault.lock', { reason: 'system' });
    await desk.call('vault.lock', { reason: 'user' });
    expect(desk.events.filter(({ name }) => name === 'locked')).toEqual([
      { name: 'locked', payload: { reason: 'system' } },
    ]);
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    expect(await auditCount()).toBe(before + 2);
  });

  async function auditCount(): Promise<number> {
    return (await desk.call('vault.check', { operationId: 'count' })).audit.count;
  }
});

describe('unlocking', () => {
  test('an open vault is not opened again', async () => {
    expect(await desk.ask('vault.unlock', { userId: 1, password: PASSWORD })).toMatchObject({
      error: { kind: 'conflict', reason: 'already-open' },
    });
  });

  test('a wrong password and an unknown user are named, and the vault opens afterwards', async () => {
    await desk.call('vault.lock', { reason: 'user' });
    expect(await desk.ask('vault.unlock', { userId: 2, password: PASSWORD })).toMatchObject({
      error: { kind: 'not-found', what: 'user' },
    });
    expect(await desk.ask('vault.unlock', { userId: 1, password: 'väärä salasana' })).toMatchObject({
      error: { kind: 'wrong-key' },
    });
    expect(await desk.ask('today.get', {})).toMatchObject({ error: { kind: 'locked' } });
  });

  test('a second core is told that the vault is in use', async () => {
    const second = testCore();
    await second.call('vault.use', { folder: desk.folder });
    expect(await second.ask('vault.unlock', { userId: 1, password: PASSWORD })).toMatchObject({
      error: { kind: 'storage', reason: 'in-use' },
    });
  });

  test('files without a row are swept', async () => {
    const { id } = await stageFile(desk, { name: 'a.png', bytes: grayPng(1) });
    await desk.call('vault.lock', { reason: 'user' });
    const kept = readdirSync(path.join(desk.folder, 'files'), { recursive: true, withFileTypes: true }).find(
      (entry) => entry.isFile() && entry.name === id,
    );
    if (kept === undefined) throw new Error('The staged file is not in the vault');
    const orphan = path.join(kept.parentPath, `${id.slice(0, -4)}ffff`);
    writeFileSync(orphan, readFileSync(path.join(kept.parentPath, id)));
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    expect(readdirSync(kept.parentPath)).toEqual([id]);
  });
});

describe('keys', () => {
  test('a changed password opens, the old one does not', async () => {
    await desk.call('vault.changePassword', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    await desk.call('vault.lock', { reason: 'user' });
    expect(await desk.call('vault.unlock', { userId: 1, password: NEW_PASSWORD })).toMatchObject({
      state: 'open',
    });
    await desk.call('vault.lock', { reason: 'user' });
    expect(await desk.ask('vault.unlock', { userId: 1, password: PASSWORD })).toMatchObject({
      error: { kind: 'wrong-key' },
    });
  });

  test('the recovery key gives a new password; a typing error in it is named by its group', async () => {
    await desk.call('vault.lock', { reason: 'user' });
    const groups = desk.recoveryKey.split('-');
    const [first = '', second = '', ...rest] = groups;
    const typed = [first, otherFirstCharacter(second), ...rest].join('-');
    expect(
      await desk.ask('vault.unlockWithRecoveryKey', {
        userId: 1,
        recoveryKey: typed,
        newPassword: NEW_PASSWORD,
      }),
    ).toMatchObject({ error: { kind: 'invalid', problems: [{ path: 'recoveryKey.1', code: 'mistyped' }] } });

    const { recoveryKey } = desk;
    await desk.call('vault.unlockWithRecoveryKey', { userId: 1, recoveryKey, newPassword: NEW_PASSWORD });
    await desk.call('vault.lock', { reason: 'user' });
    expect(await desk.call('vault.unlock', { userId: 1, password: NEW_PASSWORD })).toMatchObject({
      state: 'open',
    });
  });

  test('typing part of the recovery key back confirms it, and renewing asks again', async () => {
    const groups = desk.recoveryKey.split('-');
    const typedBack = [1, 6].map((index) => ({ index, text: groups[index] ?? '' }));
    await desk.call('recoveryKey.confirm', { groups: typedBack });
    expect(await desk.call('vault.status', {})).toMatchObject({ recoveryKeyConfirmed: true });

    expect(await desk.ask('recoveryKey.renew', { password: 'väärä salasana' })).toMatchObject({
      error: { kind: 'wrong-key' },
    });
    const renewed = await desk.ask('recoveryKey.renew', { password: PASSWORD });
    expect(renewed).toMatchObject({ ok: true });
    expect(await desk.call('vault.status', {})).toMatchObject({ recoveryKeyConfirmed: false });
  });
});

describe('printing the recovery key', () => {
  test('leaves the printer as paper, and a trace in the log', async () => {
    const events = async () => (await desk.call('vault.check', { operationId: 'count' })).audit.count;
    const before = await events();
    const input = { recoveryKey: desk.recoveryKey, printerId: QUEUE };
    expect(await printedBy(() => desk.call('recoveryKey.print', input))).toHaveLength(1);
    expect(await events()).toBe(before + 1);
  });

  test('a printer that is not there is named, and a key that cannot be right is not printed', async () => {
    const { recoveryKey } = desk;
    const printerId = 'ei-tulostinta';
    expect(await desk.ask('recoveryKey.print', { recoveryKey, printerId })).toMatchObject({
      error: { kind: 'device', device: 'printer' },
    });
    expect(await desk.ask('recoveryKey.print', { recoveryKey: 'AAAAA-BBBBB', printerId })).toMatchObject({
      error: { kind: 'invalid', problems: [{ path: 'recoveryKey.0', code: 'mistyped' }] },
    });
  });
});

describe('check', () => {
  test('names the file whose byte was flipped and the one that is gone', async () => {
    const staged = [];
    for (const [index, name] of ['ehjä.png', 'rikki.png', 'poissa.png'].entries()) {
      staged.push(await stageFile(desk, { name, bytes: grayPng(index + 1) }));
    }
    expect(await desk.call('vault.check', { operationId: 'check' })).toMatchObject({
      database: 'intact',
      audit: { intact: true, firstBroken: null },
      files: { checked: 3, damaged: [], missing: [] },
    });

    const [, flipped, gone] = staged.map(({ id }) => fileOf(desk.folder, id));
    if (flipped === undefined || gone === undefined) throw new Error('The files are not in the vault');
    const bytes = readFileSync(flipped);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    rmSync(gone);
    expect(await desk.call('vault.check', { operationId: 'check' })).toMatchObject({
      files: { checked: 3, damaged: ['rikki.png'], missing: ['poissa.png'] },
    });
  });
});

test('a command on a vault whose folder is gone is refused, not acknowledged and lost', async () => {
  const content = 'kesken';
  await desk.call('draft.save', { form: 'new-request', content });
  renameSync(desk.folder, `${desk.folder}-siirretty`);
  expect(await desk.ask('draft.save', { form: 'new-request', content: 'lisää' })).toMatchObject({
    error: { kind: 'storage', reason: 'missing', part: 'folder' },
  });
  renameSync(`${desk.folder}-siirretty`, desk.folder);
  expect(await desk.call('draft.load', { form: 'new-request' })).toMatchObject({ content });
});

function fileOf(folder: string, id: string): string {
  const names = readdirSync(path.join(folder, 'files'), { recursive: true, encoding: 'utf8' });
  return path.join(folder, 'files', names.find((name) => path.basename(name) === id) ?? '');
}

function otherFirstCharacter(group: string): string {
  return (group.startsWith('A') ? 'B' : 'A') + group.slice(1);
}
