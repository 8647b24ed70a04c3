import Database from 'better-sqlite3';
import { syncFile, syncFolder, reservePrivateFile } from './durable-file.ts';
import { dirname } from 'node:path';
import { databaseIntact } from './check-database.ts';
import { closeDatabase, keepDatabaseFile } from './database-file.ts';
import { VaultError } from './vault-error.ts';

/** How long another program may hold the database before it is called in use. */
const PATIENCE_MILLISECONDS = 200;

/**
 * The vault's database, open for this process alone: the operating system's lock keeps a second program out and ends
 * with the process, however it ends. `key`: 32 bytes. Throws SQLite errors (namingFaults): `in-use`, `damaged`, ...
 *
 * The file must exist; an empty one becomes a new database.
 */
export function openKeyedDatabase(path: string, key: Buffer): Database.Database {
  const database = new Database(path, { fileMustExist: true, timeout: PATIENCE_MILLISECONDS });
  try {
    keepDatabaseFile(database);
    applyKey(database, key);
    database.pragma('locking_mode = EXCLUSIVE');
    // The first access: here a key that does not fit shows, and the lock is taken.
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    database.pragma('user_version');
    // The driver's default spills sorted rows to the disk in plain text.
    database.pragma('temp_store = MEMORY');
    database.pragma('journal_mode = WAL');
    // WAL alone would not sync each commit.
    database.pragma('synchronous = FULL');
    // Every commit goes into the database file before it is acknowledged: a damaged log that a crash left behind would
    // otherwise be read only up to the damage, which is a silently shorter list.
    database.pragma('wal_autocheckpoint = 1');
    database.pragma('secure_delete = ON');
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
}

/**
 * Writes an encrypted copy of the database under the same key into a new file and verifies it by opening it. Durable
 * when it returns. `also` runs on the open copy. Throws VaultError `damaged` when the copy is not whole.
 */
export function copyDatabase(
  database: Database.Database,
  path: string,
  key: Buffer,
  also: (copy: Database.Database) => void = () => undefined,
): void {
  reservePrivateFile(path);
  // The driver's own backup() fails on keyed databases.
  database.prepare('VACUUM INTO ?').run(path);
  syncFile(path);
  syncFolder(dirname(path));
  const copy = new Database(path, { fileMustExist: true, readonly: true });
  try {
    applyKey(copy, key);
    if (!databaseIntact(copy)) throw new VaultError('damaged', 'database');
    also(copy);
  } finally {
    copy.close();
  }
}

function applyKey(database: Database.Database, key: Buffer): void {
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  database.pragma(`key = "x'${key.toString('hex')}'"`);
}
