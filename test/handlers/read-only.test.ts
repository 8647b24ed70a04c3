import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readOnly } from '../../src/handlers/read-only.ts';

test('a query cannot write, whatever it tries, and a command afterwards can', () => {
  const database = new Database(':memory:');
  database.exec('CREATE TABLE t (a INTEGER) STRICT');
  const insert = database.prepare('INSERT INTO t VALUES (1)');
  const count = database.prepare('SELECT count(*) FROM t').pluck();

  expect(() => readOnly(database, () => insert.run())).toThrow(
    expect.objectContaining({ code: 'SQLITE_READONLY' }),
  );
  expect(() => readOnly(database, () => database.exec('DROP TABLE t'))).toThrow(
    expect.objectContaining({ code: 'SQLITE_READONLY' }),
  );
  expect(readOnly(database, () => count.get())).toBe(0);
  insert.run();
  expect(count.get()).toBe(1);
});
