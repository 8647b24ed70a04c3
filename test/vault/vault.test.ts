import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareAuditLog } from '../../src/storage/audit-log.ts';
import { HEADER_COPY, HEADER_FILE } from '../../src/vault/header.ts';
import {
  MistypedRecoveryKey,
  VaultConflict,
  VaultError,
  WrongKeyError,
} from '../../src/vault/vault-error.ts';
import {
  changePassword,
  confirmRecoveryKey,
  createVault,
  inspectFolder,
  openVault,
  openWithRecoveryKey,
  renewRecoveryKey,
} from '../../src/vault/vault.ts';
import {
  appendEvents,
  filesIn,
  LOGIN,
  newVault,
  opened,
  PASSWORD,
  temporaryFolder,
  thrownBy,
  createdVault,
  USER_NAME,
} from './temporary-vault.ts';

const NEW_PASSWORD = 'kolme kaunista kuusta';

test('a vault keeps what was written, and its files', () => {
  const { vault, folder } = createdVault(join(temporaryFolder(), 'vault'));
  appendEvents(vault, 3);
  const written = vault.files.write(Buffer.from('liite'));
  vault.close();
  vault.close();

  expect(inspectFolder(folder)).toEqual({ state: 'locked', users: [{ id: 1, name: USER_NAME }] });
  const again = opened(folder);
  expect(again.user).toEqual({ id: 1, name: USER_NAME });
  expect(again.vaultId).toBe(vault.vaultId);
  expect(prepareAuditLog(again.database).verify()).toMatchObject({ intact: true, count: 3 });
  expect(Buffer.from(again.files.read(written)).toString()).toBe('liite');
});

test('the measured cost of a guess opens again and is within its bounds', () => {
  const folder = join(temporaryFolder(), 'vault');
  createVault(folder, { userName: USER_NAME, password: PASSWORD }).vault.close();
  const header = JSON.parse(readFileSync(join(folder, HEADER_FILE), 'utf8')) as {
    users: { slot: { memory: number; passes: number } }[];
  };
  expect(header.users[0]?.slot.memory).toBeGreaterThanOrEqual(64 * 1024 * 1024);
  expect(header.users[0]?.slot.memory).toBeLessThanOrEqual(1024 * 1024 * 1024);
  expect(header.users[0]?.slot.passes).toBeGreaterThanOrEqual(3);
  expect(opened(folder).user.id).toBe(1);
});

test('only the own account can read a vault', () => {
  const { vault, folder } = createdVault(join(temporaryFolder(), 'vault'));
  appendEvents(vault, 1);
  vault.files.write(Buffer.from('liite'));
  const folders = [folder, ...readdirSync(join(folder, 'files')).map((name) => join(folder, 'files', name))];
  expect(folders.map((path) => statSync(path).mode & 0o777)).toEqual(folders.map(() => 0o700));
  const files = filesIn(folder);
  expect(files.map((path) => statSync(path).mode & 0o777)).toEqual(files.map(() => 0o600));
  expect(files.some((path) => path.endsWith('vault.db-wal'))).toBe(true);
});

test('an absent or empty folder is a place for a vault, any other is not', () => {
  const folder = temporaryFolder();
  expect(inspectFolder(folder)).toEqual({ state: 'absent' });
  expect(inspectFolder(join(folder, 'none'))).toEqual({ state: 'absent' });

  const taken = join(folder, 'taken');
  mkdirSync(taken);
  writeFileSync(join(taken, 'muistio.txt'), 'omaa');
  expect(thrownBy(() => createdVault(taken))).toMatchObject({ reason: 'folder-not-empty' });
  expect(readdirSync(taken)).toEqual(['muistio.txt']);

  const { vault } = createdVault(join(folder, 'vault'));
  vault.close();
  const refusal = thrownBy(() => createdVault(join(folder, 'vault')));
  expect(refusal).toBeInstanceOf(VaultConflict);
  expect(refusal).toMatchObject({ reason: 'vault-exists' });
});

test('what an interrupted creation left behind is no vault and makes room', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'unfinished'), '');
  writeFileSync(join(folder, 'vault.db'), 'half');
  expect(inspectFolder(folder)).toEqual({ state: 'absent' });
  const { vault } = createdVault(folder);
  vault.close();
  expect(opened(folder).user.id).toBe(1);
  expect(readdirSync(folder)).not.toContain('unfinished');
});

test('a wrong password is told from damage and is delayed across restarts', () => {
  const { vault, folder } = newVault();
  vault.close();
  const wrong = () => thrownBy(() => openVault(folder, { userId: 1, password: 'väärä' }));
  expect(wrong()).toBeInstanceOf(WrongKeyError);
  expect([wrong(), wrong(), wrong()]).toMatchObject(
    [0, 0, 2].map((retryAfterSeconds) => ({ retryAfterSeconds })),
  );

  // The right password is not even looked at now.
  expect(thrownBy(() => openVault(folder, LOGIN))).toMatchObject({
    name: 'WrongKeyError',
    retryAfterSeconds: 2,
  });

  const attempts = join(folder, 'attempts.json');
  expect(JSON.parse(readFileSync(attempts, 'utf8'))).toMatchObject({ failures: 4 });
  writeFileSync(attempts, JSON.stringify({ failures: 4, lastAt: Date.now() - 2000 }));
  opened(folder).close();
  expect(readdirSync(folder)).not.toContain('attempts.json');
});

test('an unknown user is refused like a wrong password', () => {
  const { vault, folder } = newVault();
  vault.close();
  expect(thrownBy(() => openVault(folder, { userId: 2, password: PASSWORD }))).toBeInstanceOf(WrongKeyError);
});

test('changing the password needs the old one and ends it', () => {
  const { vault, folder } = newVault();
  expect(thrownBy(() => changePassword(vault, 'väärä', NEW_PASSWORD))).toBeInstanceOf(WrongKeyError);
  changePassword(vault, PASSWORD, NEW_PASSWORD);
  vault.close();
  expect(thrownBy(() => openVault(folder, LOGIN))).toBeInstanceOf(WrongKeyError);
  expect(opened(folder, NEW_PASSWORD).user.id).toBe(1);
  expect(readFileSync(join(folder, HEADER_COPY))).toEqual(readFileSync(join(folder, HEADER_FILE)));
});

test('a password typed with a combining mark is the same password', () => {
  const { vault, folder } = newVault();
  vault.close();
  expect(opened(folder, PASSWORD.normalize('NFD')).user.id).toBe(1);
});

test('the recovery key opens the vault, however it is typed, and sets a new password', () => {
  const { vault, folder, recoveryKey } = newVault();
  appendEvents(vault, 1);
  vault.close();
  const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const again = openWithRecoveryKey(folder, { userId: 1, recoveryKey: typed, newPassword: NEW_PASSWORD });
  expect(prepareAuditLog(again.database).head().count).toBe(1);
  again.close();
  expect(opened(folder, NEW_PASSWORD).user.id).toBe(1);
});

test('a mistyped recovery key is named by its group and is no try', () => {
  const { vault, folder, recoveryKey } = newVault();
  vault.close();
  const groups = recoveryKey.split('-');
  const mistyped = groups
    .with(4, `${groups[4]?.startsWith('A') === true ? 'B' : 'A'}${groups[4]?.slice(1)}`)
    .join('-');
  const refusal = thrownBy(() =>
    openWithRecoveryKey(folder, { userId: 1, recoveryKey: mistyped, newPassword: NEW_PASSWORD }),
  );
  expect(refusal).toBeInstanceOf(MistypedRecoveryKey);
  expect(refusal).toMatchObject({ group: 4 });
  expect(readdirSync(folder)).not.toContain('attempts.json');
});

test('a renewed recovery key ends the old one and must be confirmed anew', () => {
  const { vault, folder, recoveryKey } = newVault();
  expect(thrownBy(() => renewRecoveryKey(vault, 'väärä'))).toBeInstanceOf(WrongKeyError);
  const groups = recoveryKey.split('-').map((text, index) => ({ index, text }));
  expect(confirmRecoveryKey(vault, groups.slice(2, 4))).toBe(true);
  const renewed = renewRecoveryKey(vault, PASSWORD);
  expect(vault.recoveryKeyConfirmed).toBe(false);
  expect(confirmRecoveryKey(vault, groups)).toBe(false);
  vault.close();
  expect(
    thrownBy(() => openWithRecoveryKey(folder, { userId: 1, recoveryKey, newPassword: NEW_PASSWORD })),
  ).toBeInstanceOf(WrongKeyError);
  openWithRecoveryKey(folder, { userId: 1, recoveryKey: renewed, newPassword: NEW_PASSWORD }).close();
});

test('two groups of the printed key confirm it, for good', () => {
  const { vault, folder, recoveryKey } = newVault();
  const group = (index: number) => ({ index, text: ` ${recoveryKey.split('-')[index]?.toLowerCase()} ` });
  expect(confirmRecoveryKey(vault, [group(1), { index: 5, text: 'AAAAA' }])).toBe(false);
  expect(confirmRecoveryKey(vault, [group(1), group(1)])).toBe(false);
  expect(confirmRecoveryKey(vault, [group(1), { index: 8, text: 'AAAAA' }])).toBe(false);
  expect(vault.recoveryKeyConfirmed).toBe(false);
  expect(confirmRecoveryKey(vault, [group(1), group(6)])).toBe(true);
  expect(vault.recoveryKeyConfirmed).toBe(true);
  vault.close();
  expect(vault.recoveryKeyConfirmed).toBe(true);
  expect(opened(folder).recoveryKeyConfirmed).toBe(true);
});

test('neither password nor recovery key nor any group of it lies in the folder', () => {
  const { vault, folder, recoveryKey } = newVault();
  vault.close();
  const everything = filesIn(folder)
    .map((path) => readFileSync(path, 'latin1').toUpperCase())
    .join();
  for (const secret of [PASSWORD, recoveryKey, ...recoveryKey.split('-')]) {
    // A printed group in digits and A-F alone may by chance occur in a hexadecimal code.
    if (/[G-Z]/u.test(secret.toUpperCase())) expect(everything).not.toContain(secret.toUpperCase());
  }
});

test('a second opening in the same process is refused as in use', () => {
  const { folder } = newVault();
  const refusal = thrownBy(() => openVault(folder, LOGIN));
  expect(refusal).toBeInstanceOf(VaultError);
  expect(refusal).toMatchObject({ reason: 'in-use', part: 'database' });
});

test('a header or a database that went missing is named', () => {
  const { vault, folder } = newVault();
  vault.close();
  rmSync(join(folder, HEADER_FILE));
  rmSync(join(folder, HEADER_COPY));
  expect(thrownBy(() => inspectFolder(folder))).toMatchObject({ reason: 'missing', part: 'header' });
  expect(thrownBy(() => createdVault(folder))).toMatchObject({ reason: 'vault-exists' });

  const other = newVault();
  other.vault.close();
  rmSync(join(other.folder, 'vault.db'));
  expect(thrownBy(() => openVault(other.folder, LOGIN))).toMatchObject({
    reason: 'missing',
    part: 'database',
  });
});
