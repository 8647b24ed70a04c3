import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { prepareAuditLog } from '../../src/storage/audit-log.ts';
import { COST_FLOOR } from '../../src/vault/key-slot.ts';
import { createVaultAtCost, openVault, type OpenVault } from '../../src/vault/vault.ts';
import { copyVault, PASSWORD, USER_NAME } from '../helpers/copied-vault.ts';

export { PASSWORD, USER_NAME };
export const LOGIN = { userId: 1, password: PASSWORD };

// Opening a vault costs what a guess costs, and a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** An empty folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kirjaamo-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface TestVault {
  readonly vault: OpenVault;
  readonly recoveryKey: string;
  readonly folder: string;
}

/** Makes a vault at the cheapest cost that is not refused. */
export function createdVault(folder: string): TestVault {
  const made = createVaultAtCost(folder, { userName: USER_NAME, password: PASSWORD }, COST_FLOOR);
  onTestFinished(() => made.vault.close());
  return { ...made, folder };
}

/** An open vault without content: a copy of the one that was made for all tests, as making one takes time. */
export function newVault(): TestVault {
  const folder = join(temporaryFolder(), 'vault');
  const recoveryKey = copyVault(folder);
  return { vault: opened(folder), recoveryKey, folder };
}

/** openVault, closed at the end of the test whatever happens. */
export function opened(folder: string, password = PASSWORD): OpenVault {
  const vault = openVault(folder, { userId: 1, password });
  onTestFinished(() => vault.close());
  return vault;
}

/** Appends events with an invented note. */
export function appendEvents(vault: OpenVault, count: number, note = 'merkintä'): void {
  const log = prepareAuditLog(vault.database);
  vault.database.transaction(() => {
    for (let number = 1; number <= count; number += 1) {
      log.append(
        { action: 'case-closed', caseId: 1, detail: { outcome: 'answered', note: `${note} ${number}` } },
        '2026-03-02T09:00:00+02:00',
        'Kirjaaja',
      );
    }
  })();
}

/** What `work` throws. */
export function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

export function flipByte(path: string, position: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(position) ^ 0x01, position);
  writeFileSync(path, bytes);
}

/** Every file below a folder by its path. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

export function subFolder(name: string): string {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  return folder;
}
