import Database from 'better-sqlite3';
import { MIGRATIONS } from '../../src/vault/migrations/index.ts';

/** An unkeyed database in memory with the vault's tables. */
export function deskDatabase(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  for (const { sql } of MIGRATIONS) database.exec(sql);
  return database;
}
