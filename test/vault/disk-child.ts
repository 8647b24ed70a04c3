import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareAuditLog } from '../../src/storage/audit-log.ts';
import { makeBackup } from '../../src/vault/backup.ts';
import { COST_FLOOR } from '../../src/vault/key-slot.ts';
import { storageErrorOf } from '../../src/vault/vault-error.ts';
import { changePassword, createVaultAtCost, openVault, type OpenVault } from '../../src/vault/vault.ts';

/** Scenarios on a disk that is full or read-only, reported as JSON. Started by small-disk.ts on mounts of its own. */
const [scenario = '', folder = ''] = process.argv.slice(2);

const PASSWORD = 'seitsemän veljestä';
const LOGIN = { userId: 1, password: PASSWORD };
const OWNER = { userName: 'Kirjaaja', password: PASSWORD };

function named(error: unknown): string {
  const found = storageErrorOf(error);
  return found === null ? `not named: ${String(error)}` : `${found.reason} ${found.part}`;
}

function refusal(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return named(error);
  }
}

function createOn(place: string): string {
  return refusal(() => createVaultAtCost(place, OWNER, COST_FLOOR).vault.close());
}

function backupInto(vault: OpenVault, into: string): Promise<string> {
  const { head, count } = prepareAuditLog(vault.database).head();
  const facts = {
    now: '2026-03-02T09:00:00+02:00',
    auditHead: head,
    auditCount: count,
    keep: 3,
    attachments: [],
  };
  return makeBackup(vault, into, facts, () => undefined, new AbortController().signal).then(
    () => 'done',
    named,
  );
}

/** `folder/disk` is small; the vault is made on it, and then everything is tried when nothing fits any more. */
async function full(): Promise<unknown> {
  const disk = join(folder, 'disk');
  const place = join(disk, 'vault');
  const ballast = join(disk, 'ballast');
  const fill = (): void => {
    for (const size of [1024 * 1024, 64 * 1024, 4096]) {
      for (let part = 0; ; part += 1) {
        try {
          writeFileSync(`${ballast}-${size}-${part}`, Buffer.alloc(size));
        } catch {
          rmSync(`${ballast}-${size}-${part}`, { force: true });
          break;
        }
      }
    }
  };
  fill();
  const creating = createOn(place);
  const afterCreating = existsSync(place);
  for (const name of readdirSync(disk)) rmSync(join(disk, name));

  const vault = createVaultAtCost(place, OWNER, COST_FLOOR).vault;
  const log = prepareAuditLog(vault.database);
  const append = (note: string): void =>
    void log.append(
      { action: 'case-closed', caseId: 1, detail: { outcome: 'answered', note } },
      '2026-03-02T09:00:00+02:00',
      'Kirjaaja',
    );
  append('ensimmäinen');
  fill();
  let acknowledged = 1;
  const appending = refusal(() => {
    for (; acknowledged < 100_000; acknowledged += 1) append('x'.repeat(2000));
  });
  const writing = refusal(() => vault.files.write(Buffer.alloc(200_000)));
  const password = refusal(() => changePassword(vault, PASSWORD, 'toinen salasana 2'));
  const backup = await backupInto(vault, disk);
  const left = readdirSync(disk).filter((name) => !name.startsWith('ballast'));
  const filesLeft = vault.files.list().length;
  vault.close();

  const again = openVault(place, LOGIN);
  const verdict = prepareAuditLog(again.database).verify();
  again.close();
  const kept = verdict.intact && verdict.count === acknowledged;
  return { creating, afterCreating, appending, writing, password, backup, left, filesLeft, kept };
}

/** `folder/disk` is read-only and holds a vault; `folder/vault` can be written. */
async function readOnly(): Promise<unknown> {
  const disk = join(folder, 'disk');
  const vault = openVault(join(folder, 'vault'), LOGIN);
  const backup = await backupInto(vault, disk);
  vault.close();
  return {
    opening: refusal(() => openVault(join(disk, 'vault'), LOGIN)),
    wrong: refusal(() => openVault(join(disk, 'vault'), { ...LOGIN, password: 'väärä' })),
    creating: createOn(join(disk, 'new')),
    backup,
  };
}

const scenarios: Readonly<Record<string, () => Promise<unknown>>> = { full, readOnly };
process.stdout.write(JSON.stringify(await scenarios[scenario]?.()));
