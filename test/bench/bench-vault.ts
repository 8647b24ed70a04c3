import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Organisation } from '../../src/domain/organisation.ts';
import { prepareStorage } from '../../src/storage/storage.ts';
import { openKeyedDatabase } from '../../src/vault/keyed-database.ts';
import { COST_FLOOR } from '../../src/vault/key-slot.ts';
import { withDatabaseKey } from '../../src/vault/vault-database.ts';
import { DATABASE_FILE } from '../../src/vault/vault-layout.ts';
import { secretsOf } from '../../src/vault/vault-secrets.ts';
import { createVaultAtCost } from '../../src/vault/vault.ts';
import { caseEntry, CLERK } from './invented-desk.ts';

export const PASSWORD = 'kaksi kaunista kuusta';

/** What decides how a connection works; a baseline has to be set up the same. */
const CONNECTION_PRAGMAS = [
  'cache_size',
  'locking_mode',
  'temp_store',
  'journal_mode',
  'synchronous',
  'wal_autocheckpoint',
  'secure_delete',
  'foreign_keys',
] as const;

export type ConnectionSettings = ReadonlyMap<(typeof CONNECTION_PRAGMAS)[number], unknown>;

/** A closed vault with many cases, and its database once more without encryption. */
export interface BenchVault {
  readonly cases: number;
  readonly folder: string;
  /** Opens it without a guess. */
  readonly masterKey: Buffer;
  readonly plainDatabase: string;
  /** Those of the vault's own connection. */
  readonly settings: ConnectionSettings;
}

/** Cases a transaction while the vault is filled. */
const BATCH = 25_000;

/** Makes a vault of `cases` cases in `parent`; its password is {@link PASSWORD}, its guess the cheapest allowed. */
export function makeBenchVault(parent: string, organisation: Organisation, cases: number): BenchVault {
  const folder = path.join(parent, `vault-${cases}`);
  const { vault } = createVaultAtCost(folder, { userName: CLERK, password: PASSWORD }, COST_FLOOR);
  const { database } = vault;
  const settings: ConnectionSettings = new Map(
    CONNECTION_PRAGMAS.map((name) => [name, database.pragma(name, { simple: true })]),
  );
  // Only while filling: nothing is lost if this ends early.
  database.pragma('synchronous = OFF');
  database.pragma('journal_mode = OFF');
  database.pragma('cache_size = -600000');
  const storage = prepareStorage(database);
  database.transaction(() => storage.organisation.save(organisation))();
  const enter = caseEntry(storage, organisation, cases);
  for (let start = 0; start < cases; start += BATCH) {
    database.transaction(() => {
      for (let index = start; index < Math.min(start + BATCH, cases); index += 1) enter(index);
    })();
  }
  const masterKey = Buffer.from(secretsOf(vault).masterKey);
  vault.close();
  const plainDatabase = path.join(parent, `plain-${cases}.db`);
  decrypt(path.join(folder, DATABASE_FILE), plainDatabase, masterKey);
  return { cases, folder, masterKey, plainDatabase, settings };
}

/** The same database, page by page, without encryption. All people in it are invented. */
function decrypt(encrypted: string, plain: string, masterKey: Buffer): void {
  rmSync(plain, { force: true });
  copyFileSync(encrypted, plain);
  const copy = withDatabaseKey(masterKey, (key) => openKeyedDatabase(plain, key));
  try {
    copy.pragma('journal_mode = DELETE');
    copy.pragma('synchronous = OFF');
    copy.pragma("rekey = ''");
  } finally {
    copy.close();
  }
}
