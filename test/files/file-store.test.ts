import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentPath, openFileStore } from '../../src/files/file-store.ts';
import { temporaryFolder, thrownBy } from '../vault/temporary-vault.ts';

const CHUNK = 64 * 1024;

test('bytes come back as they were given, whatever their length', () => {
  const store = openFileStore(join(temporaryFolder(), 'files'));
  for (const length of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 200_000]) {
    const bytes = Buffer.alloc(length, 'liite');
    const written = store.write(bytes);
    expect(written.size).toBe(length);
    expect(Buffer.from(store.read(written)).equals(bytes)).toBe(true);
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(new Uint8Array(store.read(store.write(bytes)))).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
});

test('the same bytes twice share a sum but neither key nor content on the disk', () => {
  const folder = join(temporaryFolder(), 'files');
  const store = openFileStore(folder);
  const bytes = Buffer.from('sama asiakirja'.repeat(10));
  const [first, second] = [store.write(bytes), store.write(bytes)];
  expect(second.sha256).toBe(first.sha256);
  expect(second.key).not.toEqual(first.key);
  const onDisk = [first, second].map(({ id }) => readFileSync(join(folder, attachmentPath(id))));
  expect(onDisk[0]).not.toEqual(onDisk[1]);
  expect(onDisk.some((stored) => stored.includes('sama'))).toBe(false);
  expect(statSync(join(folder, attachmentPath(first.id))).mode & 0o777).toBe(0o600);
});

test('a wrong key, a wrong sum or another file in its place is damage', () => {
  const folder = join(temporaryFolder(), 'files');
  const store = openFileStore(folder);
  const [first, second] = [store.write(Buffer.from('yksi')), store.write(Buffer.from('kaksi'))];
  const damaged = { reason: 'damaged', part: 'attachment' };
  expect(thrownBy(() => store.read({ ...first, key: second.key }))).toMatchObject(damaged);
  expect(thrownBy(() => store.read({ ...first, sha256: second.sha256 }))).toMatchObject(damaged);
  mkdirSync(join(folder, second.id.slice(0, 2)), { recursive: true });
  renameSync(join(folder, attachmentPath(first.id)), join(folder, attachmentPath(second.id)));
  expect(thrownBy(() => store.read({ ...second, key: first.key, sha256: first.sha256 }))).toMatchObject(
    damaged,
  );
});

test('no name but a UUID is a path', () => {
  const store = openFileStore(join(temporaryFolder(), 'files'));
  for (const id of ['', '..', '../vault.json', 'ab/../../vault.db', 'a'.repeat(36)]) {
    expect(() => store.remove(id)).toThrow(RangeError);
    expect(() => store.read({ id, key: Buffer.alloc(32), sha256: '' })).toThrow(RangeError);
  }
});

test('the sweep takes what no row knows, and what an interrupted writing left', () => {
  const folder = join(temporaryFolder(), 'files');
  const store = openFileStore(folder);
  expect(store.list()).toEqual([]);
  expect(store.sweep(new Set())).toEqual([]);
  const [kept, orphan] = [store.write(Buffer.from('yksi')), store.write(Buffer.from('kaksi'))];
  writeFileSync(join(folder, `${attachmentPath(kept.id)}.tmp`), 'puolikas');
  expect(store.list()).toEqual([kept.id, orphan.id].toSorted());
  expect(store.sweep(new Set([kept.id]))).toEqual([orphan.id]);
  expect(store.list()).toEqual([kept.id]);
  expect(readdirSync(join(folder, kept.id.slice(0, 2)))).toEqual([kept.id]);
});

test('what is held is removed only when nobody holds it any more', () => {
  const store = openFileStore(join(temporaryFolder(), 'files'));
  const { id } = store.write(Buffer.from('yksi'));
  const [first, second] = [store.hold(), store.hold()];
  store.remove(id);
  first();
  first();
  expect(store.list()).toEqual([id]);
  second();
  expect(store.list()).toEqual([]);
});
