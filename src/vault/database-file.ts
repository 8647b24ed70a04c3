import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { VaultError } from './vault-error.ts';

/**
 * The file behind an open database, looked at past SQLite. On POSIX systems closing any descriptor of a file gives up
 * every lock that the process holds on it, SQLite's own too, and lets a second program in: so the file is opened once
 * and closed only after the database.
 */
const descriptors = new WeakMap<Database, number>();

/** Keeps a descriptor of the database's file from now until closeDatabase. */
export function keepDatabaseFile(database: Database): void {
  descriptors.set(database, openSync(database.name, 'r'));
}

/** Closes the database and then its file. May be repeated. */
export function closeDatabase(database: Database): void {
  database.close();
  const descriptor = descriptors.get(database);
  if (descriptor === undefined) return;
  descriptors.delete(database);
  closeSync(descriptor);
}

/** The first bytes of the database's file as they lie on the disk. */
export function startOfDatabaseFile(database: Database, length: number): Buffer {
  const start = Buffer.alloc(length);
  const kept = descriptors.get(database);
  // A copy that is being verified holds no lock that could be lost.
  const descriptor = kept ?? openSync(database.name, 'r');
  try {
    readSync(descriptor, start, 0, length, 0);
  } finally {
    if (kept === undefined) closeSync(descriptor);
  }
  return start;
}

/**
 * Throws VaultError `missing` when the file that is written to is not the one that will be found at the next opening: the
 * folder was deleted, moved or replaced. The system goes on writing into a deleted file without a word.
 */
export function requireInPlace(database: Database): void {
  const descriptor = descriptors.get(database);
  if (descriptor === undefined) return;
  const found = statSync(database.name, { bigint: true, throwIfNoEntry: false });
  const written = fstatSync(descriptor, { bigint: true });
  if (found?.ino !== written.ino || found.dev !== written.dev) throw new VaultError('missing', 'folder');
}
