import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { helsinkiClock } from '../../src/helsinki-clock.ts';
import { COST_FLOOR } from '../../src/vault/key-slot.ts';
import { confirmRecoveryKey, createVaultAtCost } from '../../src/vault/vault.ts';
import { PASSWORD, READY_VAULTS, USER_NAME, type ReadyVault } from './ready-vault.ts';
import { visitorsRequest } from './visitors-request.ts';

const CORE = fileURLToPath(new URL('../../dist/core/process.mjs', import.meta.url));

type Call = readonly [method: string, input: unknown];

/**
 * Runs once, before all tests: makes the vaults that they copy. Their key derivation is as fast as a vault accepts: at the
 * program's own pace making one would be most of what a test spends on its vault.
 * @returns what runs once, after all tests.
 */
export default async function makeReadyVaults(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kirjaamo-ready-'));
  process.env[READY_VAULTS] = folder;
  const request = visitorsRequest(helsinkiClock().today, 'Koeasiakas', 'Aino Testi');
  makeReadyVault(folder, 'without-request', []);
  makeReadyVault(folder, 'with-request', [['case.register', request]]);
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

function makeReadyVault(parent: string, name: ReadyVault, calls: readonly Call[]): void {
  const folder = path.join(parent, name);
  const owner = { userName: USER_NAME, password: PASSWORD };
  const { vault, recoveryKey } = createVaultAtCost(folder, owner, COST_FLOOR);
  const groups = recoveryKey.split('-').map((text, index) => ({ index, text }));
  if (!confirmRecoveryKey(vault, groups)) throw new Error('The recovery key is not the one that was made');
  vault.close();
  callBuiltCore([
    ['vault.use', { folder }],
    ['vault.unlock', { userId: 1, password: PASSWORD }],
    ['organisation.save', sourceStatementDefaults()],
    ...calls,
  ]);
}

/** Pipes the calls into the built core, which answers them all before it closes its vault and ends. */
function callBuiltCore(calls: readonly Call[]): void {
  const lines = calls.map(([method, input], id) => JSON.stringify({ id, method, input }));
  const output = execFileSync(process.execPath, [CORE, '--stdio'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  const succeeded = output.split('\n').filter((line) => line.includes('"ok":true')).length;
  if (succeeded !== calls.length) throw new Error(`The core refused a call: ${output}`);
}
