import { expect, test } from 'vitest';
import { prepareSigningKeyTable, type NewSigningKey } from '../../src/storage/signing-key-table.ts';
import { deskDatabase } from '../helpers/desk-database.ts';

const AT = '2026-11-22T09:00:00+02:00';
const facts = {
  subject: 'Aino Esimerkki',
  issuer: 'Koejuuri',
  serial: '0A',
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2036-01-01T00:00:00.000Z',
  certificate: Uint8Array.of(1),
};
const inFile: NewSigningKey = { ...facts, place: { kind: 'p12', p12: Uint8Array.of(7, 8, 9) } };
const onToken: NewSigningKey = {
  ...facts,
  place: { kind: 'token', module: '/kortti.so', tokenSerial: '01', keyId: Uint8Array.of(2) },
};

test('a key is read as it was added', () => {
  const keys = prepareSigningKeyTable(deskDatabase());
  const ids = [inFile, onToken].map((key) => keys.insert(key, AT, 'Clerk'));
  expect(keys.list().map(({ id }) => id)).toEqual(ids);
  for (const [index, key] of [inFile, onToken].entries()) {
    const kept = keys.get(ids[index] ?? 0);
    expect(kept).toMatchObject({ subject: key.subject, addedAt: AT, addedBy: 'Clerk' });
    expect(kept?.place.kind).toBe(key.place.kind);
  }
});

test('of a removed one the key is gone, and the row stays for the letters it signed', () => {
  const database = deskDatabase();
  const keys = prepareSigningKeyTable(database);
  const id = keys.insert(inFile, AT, 'Clerk');
  keys.remove(id, AT);
  expect(keys.get(id)).toBeNull();
  expect(keys.list()).toEqual([]);
  const row = database.prepare('SELECT p12, certificate, removed_at FROM signing_key WHERE id = ?').get(id);
  expect(row).toEqual({ p12: null, certificate: Buffer.from([1]), removed_at: AT });
  expect(() => keys.remove(id, AT)).toThrow('Expected to change one row');
});

test('the module is remembered', () => {
  const keys = prepareSigningKeyTable(deskDatabase());
  expect(keys.module()).toBeNull();
  keys.saveModule('/kortti.so');
  expect(keys.module()).toBe('/kortti.so');
});
