import type { Database } from 'better-sqlite3';
import { MIGRATIONS } from './migrations/index.ts';
import { VaultError } from './vault-error.ts';

/** A step of the schema. Frozen once released; `version` grows in tens. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The schema version of a database, 0 for an empty one. */
export function schemaVersion(database: Database): number {
  const version: unknown = database.pragma('user_version', { simple: true });
  if (typeof version !== 'number') throw new VaultError('damaged', 'database');
  return version;
}

/**
 * Brings the schema up to date, all due steps in one transaction. `beforeChange` runs first when a database that
 * already has content is about to change; if it throws, nothing changes. Throws VaultError `newer-version` for a
 * database of a later program.
 */
export function migrate(
  database: Database,
  beforeChange: (version: number) => void = () => undefined,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  const version = schemaVersion(database);
  if (version > Math.max(...migrations.map((migration) => migration.version))) {
    throw new VaultError('newer-version', 'database');
  }
  const due = migrations.filter((migration) => migration.version > version);
  if (due.length === 0) return;
  if (version > 0) beforeChange(version);
  withoutForeignKeys(database, () => {
    database
      .transaction(() => {
        for (const migration of due) {
          database.exec(migration.sql);
          database.pragma(`user_version = ${migration.version}`);
        }
        const orphans: unknown = database.pragma('foreign_key_check');
        if (!Array.isArray(orphans) || orphans.length > 0) throw new VaultError('damaged', 'database');
      })
      .immediate();
  });
}

/** A table that is made anew is dropped for a moment; SQLite can only look away outside a transaction. */
function withoutForeignKeys(database: Database, work: () => void): void {
  const enforced: unknown = database.pragma('foreign_keys', { simple: true });
  database.pragma('foreign_keys = OFF');
  try {
    work();
  } finally {
    database.pragma(`foreign_keys = ${enforced === 1 ? 'ON' : 'OFF'}`);
  }
}
