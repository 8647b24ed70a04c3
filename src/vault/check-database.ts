import type { Database } from 'better-sqlite3';
import { startOfDatabaseFile } from './database-file.ts';

/**
 * True when every page of the database can be read and authenticated and SQLite's own check finds nothing. Reads the
 * whole file. The cipher authenticates each page as it is read, so a flipped byte shows here as an error of the read.
 */
export function databaseIntact(database: Database): boolean {
  try {
    // What is remembered from earlier reads says nothing about the disk.
    database.pragma('shrink_memory');
    const rows: unknown = database.pragma('integrity_check(1)');
    const broken: unknown = database.pragma('foreign_key_check');
    const wellFormed =
      JSON.stringify(rows) === '[{"integrity_check":"ok"}]' && Array.isArray(broken) && broken.length === 0;
    return wellFormed && saltOnDiskIntact(database);
  } catch {
    return false;
  }
}

/** The file begins with the salt, which no page's code covers: it is read once at opening, and then never again. */
function saltOnDiskIntact(database: Database): boolean {
  const salt = database
    .prepare<[], string | null>("SELECT sqlite3mc_codec_data('cipher_salt')")
    .pluck()
    .get();
  // An unkeyed database in memory, as some tests have it.
  if (salt === null || salt === undefined) return true;
  return startOfDatabaseFile(database, salt.length / 2).toString('hex') === salt.toLowerCase();
}
