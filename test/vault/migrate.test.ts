import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../src/vault/migrate.ts';
import { MIGRATIONS } from '../../src/vault/migrations/index.ts';
import { newVault, opened, thrownBy } from './temporary-vault.ts';

const FIRST = { version: 10, name: 'first', sql: 'CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT' };
const SECOND = { version: 20, name: 'second', sql: 'CREATE TABLE two (id INTEGER PRIMARY KEY) STRICT' };
const BROKEN = {
  version: 30,
  name: 'broken',
  sql: 'CREATE TABLE three (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)',
};

const none = () => undefined;

test('the migrations are numbered upwards and run on an empty database', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual(versions.toSorted((left, right) => left - right));
  expect(new Set(versions).size).toBe(versions.length);
  const database = new Database(':memory:');
  migrate(database);
  expect(schemaVersion(database)).toBe(versions.at(-1));
  database.close();
});

test('only due steps run, all of them or none, after the copy', () => {
  const database = new Database(':memory:');
  const copied: number[] = [];
  migrate(database, (version) => void copied.push(version), [FIRST]);
  expect(copied).toEqual([]);
  expect(
    thrownBy(() => migrate(database, (version) => void copied.push(version), [FIRST, SECOND, BROKEN])),
  ).toBeInstanceOf(Error);
  expect(copied).toEqual([10]);
  expect(schemaVersion(database)).toBe(10);
  expect(database.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['one']);
  migrate(database, none, [FIRST, SECOND]);
  migrate(database, () => expect.unreachable(), [FIRST, SECOND]);
  expect(schemaVersion(database)).toBe(20);
  expect(thrownBy(() => migrate(database, none, [FIRST]))).toMatchObject({
    reason: 'newer-version',
    part: 'database',
  });
  database.close();
});

test('an older vault is brought up to date, and the copy made before goes when it has succeeded', () => {
  const { vault, folder } = newVault();
  const newest = schemaVersion(vault.database);
  // A vault of the release that knew the audit log only.
  const tables = vault.database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck();
  vault.database.pragma('foreign_keys = OFF');
  for (const name of tables.all()) vault.database.exec(`DROP TABLE IF EXISTS "${name}"`);
  vault.database.exec(MIGRATIONS[0].sql);
  vault.database.pragma('user_version = 10');
  vault.close();

  const again = opened(folder);
  expect(schemaVersion(again.database)).toBe(newest);
  expect(readdirSync(folder).filter((name) => name.startsWith('before-migration'))).toEqual([]);
});

test('a migration that fails leaves the vault as it was, with its verified copy beside it', () => {
  const { vault, folder } = newVault();
  // The tables of the next step are there already: it cannot run.
  vault.database.pragma('user_version = 10');
  vault.close();
  expect(thrownBy(() => opened(folder))).toMatchObject({ code: 'SQLITE_ERROR' });
  expect(existsSync(join(folder, 'before-migration-10.db'))).toBe(true);
});
