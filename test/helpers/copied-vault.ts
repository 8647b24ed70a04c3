import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COST_FLOOR } from '../../src/vault/key-slot.ts';
import { createVaultAtCost } from '../../src/vault/vault.ts';
import { runFolder } from './run-folder.ts';

export const USER_NAME = 'Aino Esimerkki';
/** With letters that can be typed in two ways. */
export const PASSWORD = 'seitsemän veljestä';

/**
 * Puts a vault without content into an absent folder: a copy of one that is made once in a run, as its key derivation,
 * though as fast as a vault accepts, is most of what a test would spend on a vault of its own. All copies have the same id
 * and keys: a test that needs a stranger's vault makes one. @returns its recovery key.
 */
export function copyVault(folder: string): string {
  const pattern = path.join(runFolder(), 'pattern');
  if (!existsSync(pattern)) makePattern(pattern);
  cpSync(path.join(pattern, 'vault'), folder, { recursive: true });
  return readFileSync(path.join(pattern, 'recovery-key'), 'utf8');
}

/** Shows the pattern only when it is whole, as another test process may want it at the same moment. */
function makePattern(pattern: string): void {
  const own = mkdtempSync(`${pattern}-`);
  const owner = { userName: USER_NAME, password: PASSWORD };
  const { vault, recoveryKey } = createVaultAtCost(path.join(own, 'vault'), owner, COST_FLOOR);
  vault.close();
  writeFileSync(path.join(own, 'recovery-key'), recoveryKey);
  try {
    renameSync(own, pattern);
  } catch (error) {
    // The other process was first.
    if (!existsSync(pattern)) throw error;
    rmSync(own, { recursive: true });
  }
}
