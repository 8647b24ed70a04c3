import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  prepareSuppressionTable,
  type NewSuppression,
  type StoredKey,
  type SuppressionTable,
} from '../../src/storage/suppression-table.ts';
import { deskDatabase } from '../helpers/desk-database.ts';

const ENTRY: NewSuppression = {
  decisionId: null,
  personId: null,
  name: 'Testi Asiakas',
  streetAddress: '',
  postalCode: '',
  locality: '',
  email: '',
  phone: '',
  scopes: ['direct-advertising'],
  since: calendarDate('2026-11-20'),
  documentNumber: '2026/1-1',
};

function hash(byte: number): Buffer {
  return Buffer.alloc(32, byte);
}

function allKeys(table: SuppressionTable, limit: number): readonly StoredKey[] {
  const found: StoredKey[] = [];
  let page: readonly StoredKey[];
  do {
    page = table.keys('name', found.at(-1) ?? null, limit);
    found.push(...page);
  } while (page.length > 0);
  return found;
}

test('keys are read in portions, each once, also when many people share one', () => {
  const table = prepareSuppressionTable(deskDatabase());
  const bytes = [7, 0, 7, 255, 7, 3, 0];
  const expected = bytes
    .map((byte) => ({
      hash: hash(byte),
      suppressionId: table.insert(ENTRY, [{ kind: 'name', hash: hash(byte) }]),
    }))
    .toSorted((left, right) => left.hash.compare(right.hash) || left.suppressionId - right.suppressionId);
  table.insert(ENTRY, [{ kind: 'phone', hash: hash(1) }]);
  for (const limit of [1, 2, 3, 100]) expect(allKeys(table, limit)).toEqual(expected);
});

test('a scope that has ended does not end twice, and a removed entry leaves nothing', () => {
  const database = deskDatabase();
  const table = prepareSuppressionTable(database);
  const id = table.insert(ENTRY, [{ kind: 'name', hash: hash(1) }]);
  expect(table.idsInForce('direct-advertising')).toEqual([id]);
  const end = () => table.withdraw(id, ['direct-advertising'], calendarDate('2026-11-22'), '2026/2-1');
  end();
  expect(table.idsInForce('direct-advertising')).toEqual([]);
  expect(end).toThrow('Expected to change one row');
  expect(table.restore('2026/2-1', ['direct-advertising'])).toEqual([
    { id, scopes: ['direct-advertising'], documentNumber: '2026/1-1' },
  ]);
  table.remove(id);
  for (const name of ['suppression', 'suppression_scope', 'suppression_key', 'suppression_search']) {
    expect(database.prepare(`SELECT count(*) FROM ${name}`).pluck().get(), name).toBe(0);
  }
});
