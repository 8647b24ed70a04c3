import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSavedFile, writeSavedFolder } from '../../main/saved-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kirjaamo-saved-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const BYTES = new TextEncoder().encode('nimi;puhelin\r\n');

test('a saved file is for its owner alone, also in the place of one that was for all', async () => {
  const file = path.join(folder, 'luettelo.csv');
  writeFileSync(file, 'entinen', { mode: 0o644 });
  expect(await writeSavedFile(file, BYTES)).toBeNull();
  expect(readFileSync(file)).toEqual(Buffer.from(BYTES));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['luettelo.csv']);
});

test('a folder that is gone is named, and nothing is left half-written', async () => {
  expect(await writeSavedFile(path.join(folder, 'ei', 'luettelo.csv'), BYTES)).toEqual({
    kind: 'storage',
    reason: 'missing',
    part: 'folder',
  });
  // A folder stands where the file would.
  mkdirSync(path.join(folder, 'luettelo.csv', 'sisältö'), { recursive: true });
  await expect(writeSavedFile(path.join(folder, 'luettelo.csv'), BYTES)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['luettelo.csv']);
});

test('files that go together get a new folder of their own, beside one of that name', async () => {
  const files = [
    { name: '2026-1-3-allekirjoitettu.pdf', bytes: BYTES },
    { name: '../2026-1-3-liite-2.pdf', bytes: BYTES },
  ];
  const target = path.join(folder, '2026-1-3');
  expect(await writeSavedFolder(target, files)).toBeNull();
  expect(await writeSavedFolder(target, files.slice(0, 1))).toBeNull();
  expect(readdirSync(folder).toSorted()).toEqual(['2026-1-3', '2026-1-3 (2)']);
  expect(readdirSync(target).toSorted()).toEqual(['2026-1-3-allekirjoitettu.pdf', '2026-1-3-liite-2.pdf']);
  expect(readFileSync(path.join(target, '2026-1-3-liite-2.pdf'))).toEqual(Buffer.from(BYTES));
  expect(statSync(target).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(target, '2026-1-3-liite-2.pdf')).mode & 0o777).toBe(0o600);
});

test('of files that cannot all be written none is left', async () => {
  const twice = { name: 'sama.pdf', bytes: BYTES };
  await expect(writeSavedFolder(path.join(folder, '2026-1-3'), [twice, twice])).rejects.toThrow();
  expect(await writeSavedFolder(path.join(folder, 'ei', '2026-1-3'), [twice])).toMatchObject({
    reason: 'missing',
  });
  expect(readdirSync(folder)).toEqual([]);
});
