import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSavedFile } from '../../main/saved-file.ts';

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
