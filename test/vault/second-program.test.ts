import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { prepareAuditLog } from '../../src/storage/audit-log.ts';
import { databaseIntact } from '../../src/vault/check-database.ts';
import { requireInPlace } from '../../src/vault/database-file.ts';
import { openVault } from '../../src/vault/vault.ts';
import { LOGIN, newVault, opened, PASSWORD, thrownBy } from './temporary-vault.ts';

const CHILD = fileURLToPath(new URL('appending-child.ts', import.meta.url));

function program(
  folder: string,
  work: 'hold' | 'append',
): { child: ChildProcess; lines: AsyncIterator<string> } {
  const child = spawn(process.execPath, [CHILD, folder, PASSWORD, work], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, lines };
}

test('a vault that another program has open is in use, and free when that program is killed', async () => {
  const { vault, folder } = newVault();
  vault.close();
  const { child, lines } = program(folder, 'hold');
  expect(await lines.next()).toMatchObject({ value: 'open' });

  expect(thrownBy(() => openVault(folder, LOGIN))).toMatchObject({ reason: 'in-use', part: 'database' });

  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect(opened(folder).user.id).toBe(1);
});

test('checking an open vault does not give up its lock', async () => {
  const { vault, folder } = newVault();
  expect(databaseIntact(vault.database)).toBe(true);
  const { lines } = program(folder, 'hold');
  // The other program ends at once, as it cannot open the vault.
  expect(await lines.next()).toMatchObject({ done: true });
  expect(databaseIntact(vault.database)).toBe(true);
});

test('a vault whose folder is gone or was replaced takes no entry any more', () => {
  const { vault, folder } = newVault();
  requireInPlace(vault.database);
  renameSync(folder, `${folder}-moved`);
  expect(thrownBy(() => requireInPlace(vault.database))).toMatchObject({ reason: 'missing', part: 'folder' });
  cpSync(`${folder}-moved`, folder, { recursive: true });
  expect(thrownBy(() => requireInPlace(vault.database))).toMatchObject({ reason: 'missing', part: 'folder' });
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-moved`, folder);
  requireInPlace(vault.database);
});

test('every acknowledged entry survives kill -9 at any moment, with its file', async () => {
  const { vault, folder } = newVault();
  vault.close();
  for (const acknowledgedBeforeKill of [1, 17, 60 + Math.floor(Math.random() * 60)]) {
    const { child, lines } = program(folder, 'append');
    const acknowledged: string[] = [];
    expect(await lines.next()).toMatchObject({ value: 'open' });
    const ended = once(child, 'exit');
    for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
      // What the system cut in the middle was not read by anybody in full.
      if (/^\d+ \S{36} [0-9a-f]{64} [0-9a-f]{64}$/u.test(line.value)) acknowledged.push(line.value);
      if (acknowledged.length === acknowledgedBeforeKill) child.kill('SIGKILL');
    }
    await ended;
    expect(acknowledged.length).toBeGreaterThanOrEqual(acknowledgedBeforeKill);

    const again = opened(folder);
    const log = prepareAuditLog(again.database);
    const verdict = log.verify();
    expect(verdict.intact).toBe(true);
    expect(databaseIntact(again.database)).toBe(true);
    expect(verdict.count).toBeGreaterThanOrEqual(Number(acknowledged.at(-1)?.split(' ')[0]));
    const kept = new Set(
      log.ofCase(7).map((event) => (event.action === 'document-added' ? event.detail.title : '')),
    );
    for (const line of acknowledged) {
      const [, id = '', key = '', sha256 = ''] = line.split(' ');
      expect(kept.has(id)).toBe(true);
      expect(again.files.read({ id, key: Buffer.from(key, 'hex'), sha256 })).toHaveLength(5000);
    }
    // At most the file of the entry that was under way is left without one, and goes.
    expect(again.files.sweep(kept).length).toBeLessThanOrEqual(1);
    expect(again.files.list()).toHaveLength(kept.size);
    again.close();
  }
});
