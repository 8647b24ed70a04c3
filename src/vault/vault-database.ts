import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import sodium from 'sodium-native';
import { closeDatabase } from './database-file.ts';
import { reservePrivateFile, syncFolder } from './durable-file.ts';
import { copyDatabase, openKeyedDatabase } from './keyed-database.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { subKey } from './sub-key.ts';
import { namingFaults, VaultError } from './vault-error.ts';
import { DATABASE_FILE } from './vault-layout.ts';

/** A new database with today's schema in an empty vault folder. */
export function createDatabase(folder: string, masterKey: Buffer): Database {
  return namingFaults('database', () =>
    withDatabaseKey(masterKey, (key) => {
      const path = join(folder, DATABASE_FILE);
      reservePrivateFile(path);
      return closingOnError(openKeyedDatabase(path, key), migrate);
    }),
  );
}

/**
 * The database of an existing vault, locked for this process and brought up to date. Before its content changes a
 * verified copy is laid beside it and kept until the change has succeeded. Throws VaultError with part `database`.
 */
export function openDatabase(folder: string, masterKey: Buffer): Database {
  return namingFaults('database', () =>
    withDatabaseKey(masterKey, (key) =>
      closingOnError(openKeyedDatabase(join(folder, DATABASE_FILE), key), (database) => {
        // A file cut to nothing is a new database to SQLite; in an existing vault it is damage.
        if (schemaVersion(database) === 0) throw new VaultError('damaged', 'database');
        migrate(database, (version) => copyBeforeMigration(database, folder, version, key));
        removeCopies(folder);
      }),
    ),
  );
}

/** Runs `work` with the database's sub-key and zeroes it. */
export function withDatabaseKey<Value>(masterKey: Buffer, work: (key: Buffer) => Value): Value {
  const key = subKey(masterKey, 'database');
  try {
    return work(key);
  } finally {
    sodium.sodium_memzero(key);
  }
}

function closingOnError(database: Database, prepare: (database: Database) => void): Database {
  try {
    prepare(database);
    return database;
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
}

function copyBeforeMigration(database: Database, folder: string, version: number, key: Buffer): void {
  const path = join(folder, `before-migration-${version}.db`);
  const unverified = `${path}.tmp`;
  rmSync(unverified, { force: true });
  try {
    copyDatabase(database, unverified, key);
    renameSync(unverified, path);
  } catch (error) {
    rmSync(unverified, { force: true });
    throw error;
  }
  syncFolder(folder);
}

function removeCopies(folder: string): void {
  const copies = readdirSync(folder).filter((name) => /^before-migration-\d+\.db(?:\.tmp)?$/u.test(name));
  for (const name of copies) rmSync(join(folder, name));
}
