import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { prepareAuditLog } from '../../src/storage/audit-log.ts';
import { makeBackup, restoreBackup } from '../../src/vault/backup.ts';
import type { WrittenFile } from '../../src/files/file-store.ts';
import { canonicalJson, type Json } from '../../src/vault/canonical-json.ts';
import type { OpenVault } from '../../src/vault/vault.ts';
import {
  appendEvents,
  filesIn,
  flipByte,
  newVault,
  opened,
  subFolder,
  temporaryFolder,
  createdVault,
} from './temporary-vault.ts';

const NOW = '2026-03-02T09:00:00+02:00';
const quiet = () => undefined;
const never = new AbortController().signal;

/** What a vault's rows would say of its files. */
const attachmentsOf = new WeakMap<OpenVault, readonly WrittenFile[]>();

function factsOf(vault: OpenVault, now = NOW, keep = 5) {
  const { head, count } = prepareAuditLog(vault.database).head();
  return { now, keep, auditHead: head, auditCount: count, attachments: attachmentsOf.get(vault) ?? [] };
}

function forgeManifest(folder: string, vaultId: string): void {
  const path = join(folder, 'manifest.json');
  const { checksum: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Json>;
  const changed = { ...manifest, vaultId };
  const checksum = createHash('sha256').update(canonicalJson(changed)).digest('hex');
  writeFileSync(path, JSON.stringify({ ...changed, checksum }));
}

/** A vault with three files and a folder with one backup of it. */
async function backedUp() {
  const made = newVault();
  appendEvents(made.vault, 5);
  const files = ['yksi', 'kaksi', 'kolme'].map((text) => made.vault.files.write(Buffer.from(text)));
  attachmentsOf.set(made.vault, files);
  const into = subFolder('backups');
  const backup = await makeBackup(made.vault, into, factsOf(made.vault), quiet, never);
  return { ...made, files, into, backup, backupFolder: join(into, backup.name) };
}

test('a backup holds the vault of its moment and restores to it', async () => {
  const { vault, files, into, backup, backupFolder } = await backedUp();
  expect(backup).toEqual({ name: 'kirjaamo-2026-03-02T09-00-00', files: 3 });
  expect(readdirSync(into)).toEqual([backup.name]);
  appendEvents(vault, 1);
  const verdict = prepareAuditLog(vault.database).verify();

  const restored = join(temporaryFolder(), 'restored');
  const steps: number[] = [];
  await restoreBackup(backupFolder, restored, (done) => void steps.push(done), never);
  expect(steps).toEqual([1, 2, 3, 4, 5, 6]);
  const again = opened(restored);
  expect(again.vaultId).toBe(vault.vaultId);
  const restoredVerdict = prepareAuditLog(again.database).verify();
  expect(restoredVerdict).toMatchObject({ intact: true, count: 5 });
  expect(restoredVerdict.head).not.toBe(verdict.head);
  const manifest = JSON.parse(readFileSync(join(backupFolder, 'manifest.json'), 'utf8')) as {
    audit: unknown;
  };
  expect(manifest.audit).toEqual({ head: restoredVerdict.head, count: 5 });
  expect(files.map((file) => Buffer.from(again.files.read(file)).toString())).toEqual([
    'yksi',
    'kaksi',
    'kolme',
  ]);
  expect(readdirSync(restored)).not.toContain('unfinished');
});

test('a backup is as unreadable as the vault', async () => {
  const { backupFolder } = await backedUp();
  expect(readFileSync(join(backupFolder, 'vault.db')).subarray(0, 15).toString('latin1')).not.toBe(
    'SQLite format 3',
  );
  for (const path of filesIn(backupFolder))
    expect(readFileSync(path, 'latin1')).not.toMatch(/merkintä|yksi|kaksi/u);
});

test('the desk may be used while a backup is made: what it listed stays to be copied', async () => {
  const { vault, files, into } = await backedUp();
  const backup = makeBackup(vault, into, factsOf(vault, '2026-03-03T09:00:00+02:00'), quiet, never);
  await expect(makeBackup(vault, into, factsOf(vault), quiet, never)).rejects.toMatchObject({
    reason: 'in-use',
    part: 'backup',
  });
  for (const { id } of files) vault.files.remove(id);
  appendEvents(vault, 2);
  vault.files.write(Buffer.from('neljä'));
  expect(await backup).toMatchObject({ files: 3 });
  expect(vault.files.list()).toHaveLength(1);

  const restored = join(temporaryFolder(), 'restored');
  await restoreBackup(join(into, 'kirjaamo-2026-03-03T09-00-00'), restored, quiet, never);
  const again = opened(restored);
  expect(again.files.list()).toEqual(files.map(({ id }) => id).toSorted());
  expect(prepareAuditLog(again.database).head().count).toBe(5);
});

test("only the newest backups of this vault stay; other folders and other vaults' backups are left alone", async () => {
  const { vault, into, backup } = await backedUp();
  const other = createdVault(join(temporaryFolder(), 'other'));
  await makeBackup(other.vault, into, factsOf(other.vault, '2020-01-01T00:00:00+02:00'), quiet, never);
  mkdirSync(join(into, 'kirjaamo-2019'));
  // A manifest that names this vault without having been written with its key.
  const forged = join(into, 'kirjaamo-2018');
  cpSync(join(into, 'kirjaamo-2020-01-01T00-00-00'), forged, { recursive: true });
  forgeManifest(forged, vault.vaultId);
  for (const day of ['03', '04', '05'])
    await makeBackup(vault, into, factsOf(vault, `2026-03-${day}T09:00:00+02:00`, 2), quiet, never);
  expect(readdirSync(into).toSorted()).toEqual([
    'kirjaamo-2018',
    'kirjaamo-2019',
    'kirjaamo-2020-01-01T00-00-00',
    'kirjaamo-2026-03-04T09-00-00',
    'kirjaamo-2026-03-05T09-00-00',
  ]);
  expect(backup.name).toBe('kirjaamo-2026-03-02T09-00-00');
});

test('a backup made with the clock set back, or in the hour that comes twice, is not the one that goes', async () => {
  const { vault, into } = await backedUp();
  const madeOn = async (now: string) =>
    (await makeBackup(vault, into, factsOf(vault, now, 2), quiet, never)).name;
  await madeOn('2026-10-25T03:50:00+03:00');
  const first = await madeOn('2026-10-25T03:55:00+03:00');
  const secondHour = await madeOn('2026-10-25T03:10:00+02:00');
  const last = await madeOn('2026-10-25T03:20:00+02:00');
  expect(first).toBe('kirjaamo-2026-10-25T03-55-00');
  expect(readdirSync(into).toSorted()).toEqual([secondHour, last]);
  const setBack = await madeOn('2026-02-01T09:00:00+02:00');
  expect(readdirSync(into).toSorted()).toEqual([setBack, last]);
});

test('a damaged or missing attachment is named; the rest is backed up and no older backup goes for it', async () => {
  const { vault, folder, into, files, backup } = await backedUp();
  const madeOn = (day: string) =>
    makeBackup(vault, into, factsOf(vault, `2026-03-${day}T09:00:00+02:00`, 1), quiet, never);
  const [flipped, gone] = files.map(({ id }) => join(folder, 'files', id.slice(0, 2), id));
  const good = readFileSync(flipped ?? '');
  flipByte(flipped ?? '', good.length - 1);
  await expect(madeOn('03')).rejects.toMatchObject({ reason: 'damaged', part: 'attachment' });
  writeFileSync(flipped ?? '', good);
  rmSync(gone ?? '');
  await expect(madeOn('04')).rejects.toMatchObject({ reason: 'missing', part: 'attachment' });
  const kept = [backup.name, 'kirjaamo-2026-03-03T09-00-00', 'kirjaamo-2026-03-04T09-00-00'];
  expect(readdirSync(into).toSorted()).toEqual(kept);

  const restored = join(temporaryFolder(), 'restored');
  await restoreBackup(join(into, 'kirjaamo-2026-03-04T09-00-00'), restored, quiet, never);
  expect(opened(restored).files.list()).toHaveLength(2);
});

test('a cancelled backup leaves nothing behind', async () => {
  const { vault, into, backup } = await backedUp();
  const cancel = new AbortController();
  const making = makeBackup(
    vault,
    into,
    factsOf(vault, '2026-03-03T09:00:00+02:00'),
    () => cancel.abort(),
    cancel.signal,
  );
  await expect(making).rejects.toMatchObject({ name: 'AbortError' });
  expect(readdirSync(into)).toEqual([backup.name]);
});

test('a folder that is not there, or no longer, is named', async () => {
  const { vault } = await backedUp();
  const missing = join(temporaryFolder(), 'none');
  await expect(makeBackup(vault, missing, factsOf(vault), quiet, never)).rejects.toMatchObject({
    reason: 'backup-folder-missing',
  });
  expect(existsSync(missing)).toBe(false);

  const stick = subFolder('stick');
  const pulledOut = () => rmSync(stick, { recursive: true, force: true });
  await expect(makeBackup(vault, stick, factsOf(vault), pulledOut, never)).rejects.toMatchObject({
    reason: 'backup-folder-missing',
  });
});

test('a backup of a damaged vault does not pass for one', async () => {
  const { vault, folder, into, files, backup } = await backedUp();
  const now = '2026-03-03T09:00:00+02:00';
  const facts = { ...factsOf(vault, now), auditCount: 6 };
  await expect(makeBackup(vault, into, facts, quiet, never)).rejects.toMatchObject({
    reason: 'damaged',
    part: 'backup',
  });

  flipByte(join(folder, 'vault.db'), 4096 * 2 + 9);
  vault.database.pragma('shrink_memory');
  await expect(makeBackup(vault, into, factsOf(vault, now), quiet, never)).rejects.toMatchObject({
    reason: 'damaged',
    part: 'database',
  });
  expect(files).toHaveLength(3);
  expect(readdirSync(into)).toEqual([backup.name]);
});

test('any flipped, cut or missing file of a backup is refused and the target stays empty', async () => {
  const { backupFolder } = await backedUp();
  const target = subFolder('target');
  for (const path of filesIn(backupFolder)) {
    const good = readFileSync(path);
    const refused = async (folder: string) => {
      await expect(
        restoreBackup(backupFolder, folder, quiet, never),
        relative(backupFolder, path),
      ).rejects.toMatchObject({
        part: 'backup',
        reason: path.endsWith('manifest.json') && !existsSync(path) ? 'missing' : 'damaged',
      });
    };
    for (const position of [0, Math.floor(good.length / 2), good.length - 3]) {
      flipByte(path, position);
      await refused(target);
      writeFileSync(path, good);
    }
    truncateSync(path, good.length - 5);
    await refused(target);
    rmSync(path);
    await refused(join(target, 'inner'));
    writeFileSync(path, good);
    expect(readdirSync(target)).toEqual([]);
  }
  await restoreBackup(backupFolder, target, quiet, never);
  expect(opened(target).user.id).toBe(1);
});

test('restoring goes only into an empty folder and can be cancelled', async () => {
  const { folder, backupFolder } = await backedUp();
  await expect(restoreBackup(backupFolder, folder, quiet, never)).rejects.toMatchObject({
    reason: 'vault-exists',
  });
  await expect(restoreBackup(backupFolder, dirname(backupFolder), quiet, never)).rejects.toMatchObject({
    reason: 'folder-not-empty',
  });
  expect(existsSync(join(backupFolder, 'manifest.json'))).toBe(true);
  await expect(restoreBackup(temporaryFolder(), join(folder, 'x'), quiet, never)).rejects.toMatchObject({
    reason: 'missing',
    part: 'backup',
  });

  const target = join(temporaryFolder(), 'restored');
  const cancel = new AbortController();
  const restoring = restoreBackup(backupFolder, target, () => cancel.abort(), cancel.signal);
  await expect(restoring).rejects.toMatchObject({ name: 'AbortError' });
  expect(existsSync(target)).toBe(false);
});
