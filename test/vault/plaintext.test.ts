import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { appendEvents, filesIn, newVault } from './temporary-vault.ts';

const MARKER = 'Koekirjaaja Ääkkönen-Kvöötti';

/** Every way in which the marker could be found in the bytes of a file. */
function holdsMarker(path: string): boolean {
  const bytes = readFileSync(path);
  return (['utf8', 'utf16le', 'latin1'] as const).some((encoding) =>
    bytes.includes(Buffer.from(MARKER, encoding)),
  );
}

test('no content lies in plain text on the disk, while the vault is open, backed by the log, and after closing', () => {
  const { vault, folder } = newVault();
  const temporaryBefore = new Set(readdirSync(tmpdir()));
  appendEvents(vault, 2000, MARKER);
  vault.files.write(Buffer.from(MARKER.repeat(5000)));
  // Larger than the page cache, sorted without an index: what would spill into a temporary file.
  vault.database.pragma('cache_size = 10');
  vault.database
    .prepare(
      'SELECT a.detail FROM audit_detail a JOIN audit_detail b ON b.sequence <= 20 ORDER BY a.detail || b.detail',
    )
    .all();

  const files = filesIn(folder);
  expect(files.some((path) => path.endsWith('vault.db-wal'))).toBe(true);
  expect(files.filter(holdsMarker)).toEqual([]);
  expect(readFileSync(join(folder, 'vault.db')).subarray(0, 15).toString('latin1')).not.toBe(
    'SQLite format 3',
  );
  expect(
    readdirSync(tmpdir()).filter((name) => !temporaryBefore.has(name) && /etilqs|sqlite/iu.test(name)),
  ).toEqual([]);
  vault.close();
  expect(filesIn(folder).filter(holdsMarker)).toEqual([]);
});

test('every connection has the settings that durability and secrecy rest on', () => {
  const { vault } = newVault();
  const setting = (name: string): unknown => vault.database.pragma(name, { simple: true });
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('synchronous')).toBe(2);
  expect(setting('temp_store')).toBe(2);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('secure_delete')).toBe(1);
  expect(setting('locking_mode')).toBe('exclusive');
  expect(setting('cipher')).toBe('sqlcipher');
});
