import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WrittenFile } from '../../src/files/file-store.ts';
import { prepareAuditLog } from '../../src/storage/audit-log.ts';
import { canonicalJson, type Json } from '../../src/vault/canonical-json.ts';
import { databaseIntact } from '../../src/vault/check-database.ts';
import { HEADER_COPY, HEADER_FILE } from '../../src/vault/header.ts';
import { COST_FLOOR } from '../../src/vault/key-slot.ts';
import { VaultError } from '../../src/vault/vault-error.ts';
import { createVaultAtCost, inspectFolder, openVault } from '../../src/vault/vault.ts';
import { copyVault } from '../helpers/copied-vault.ts';
import {
  appendEvents,
  flipByte,
  LOGIN,
  opened,
  USER_NAME,
  temporaryFolder,
  thrownBy,
} from './temporary-vault.ts';

const EVENTS = 40;
const ATTACHMENT = Buffer.alloc(150_000, 'liite ');

let original = '';
let written: WrittenFile;
/** The vault as a killed program leaves it: what was written last stands in the log. */
let killed = '';

beforeAll(() => {
  original = mkdtempSync(join(tmpdir(), 'kirjaamo-test-'));
  killed = mkdtempSync(join(tmpdir(), 'kirjaamo-test-'));
  copyVault(join(original, 'vault'));
  const vault = openVault(join(original, 'vault'), LOGIN);
  appendEvents(vault, EVENTS - 1);
  written = vault.files.write(ATTACHMENT);
  appendEvents(vault, 1);
  cpSync(original, killed, { recursive: true });
  vault.close();
});

afterAll(() => {
  for (const folder of [original, killed]) rmSync(folder, { recursive: true, force: true });
});

function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), 'vault');
  cpSync(join(folder, 'vault'), copy, { recursive: true });
  return copy;
}

/** Positions all over a file of `size` bytes, its ends among them. */
function positions(size: number, count: number): readonly number[] {
  return [
    0,
    ...Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * size) / count)),
    size - 1,
  ];
}

/** What the vault holds, after everything was read; or the error by which the damage was named. */
function reading(folder: string): 'whole' | VaultError {
  try {
    const vault = opened(folder);
    try {
      if (!databaseIntact(vault.database)) return new VaultError('damaged', 'database');
      const verdict = prepareAuditLog(vault.database).verify();
      expect(verdict).toMatchObject({ intact: true, count: EVENTS });
      expect(vault.files.read(written)).toEqual(ATTACHMENT);
      return 'whole';
    } finally {
      vault.close();
    }
  } catch (error) {
    if (error instanceof VaultError) return error;
    throw error;
  }
}

function withChecksum(header: { [name: string]: Json }): string {
  const { checksum: _, ...rest } = header;
  return JSON.stringify({
    ...rest,
    checksum: createHash('sha256').update(canonicalJson(rest)).digest('hex'),
  });
}

function rewriteHeader(folder: string, change: (header: { [name: string]: Json }) => void): void {
  for (const name of [HEADER_FILE, HEADER_COPY]) {
    const header = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { [name: string]: Json };
    change(header);
    writeFileSync(join(folder, name), withChecksum(header));
  }
}

test('any flipped byte of the header is named, and repaired from the copy', () => {
  const folder = copyOf(original);
  const good = readFileSync(join(folder, HEADER_FILE));
  for (const position of positions(good.length, 60)) {
    writeFileSync(join(folder, HEADER_FILE), good);
    writeFileSync(join(folder, HEADER_COPY), good);
    flipByte(join(folder, HEADER_FILE), position);
    expect(inspectFolder(folder)).toMatchObject({ state: 'locked', users: [{ name: USER_NAME }] });
    flipByte(join(folder, HEADER_COPY), position);
    expect(thrownBy(() => inspectFolder(folder))).toMatchObject({ reason: 'damaged', part: 'header' });
  }
  writeFileSync(join(folder, HEADER_COPY), good);
  expect(reading(folder)).toBe('whole');
  expect(readFileSync(join(folder, HEADER_FILE))).toEqual(good);
});

test('a cut or lost header is repaired from its copy', () => {
  const folder = copyOf(original);
  truncateSync(join(folder, HEADER_FILE), 100);
  expect(reading(folder)).toBe('whole');
  rmSync(join(folder, HEADER_FILE));
  expect(reading(folder)).toBe('whole');
  rmSync(join(folder, HEADER_COPY));
  expect(reading(folder)).toBe('whole');
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([HEADER_FILE, HEADER_COPY]));
});

test('a header forged with a right checksum is found out by the key', () => {
  const folder = copyOf(original);
  rewriteHeader(folder, (header) => (header['vaultId'] = '6b1d9a50-2f7e-4f0a-9d0f-0f5b7c1f7a11'));
  expect(thrownBy(() => openVault(folder, LOGIN))).toMatchObject({ reason: 'damaged', part: 'header' });
});

test('weakened parameters are refused before any password is asked', () => {
  for (const weaker of [{ memory: COST_FLOOR.memory - 1 }, { passes: 2 }]) {
    const folder = copyOf(original);
    rewriteHeader(folder, (header) => {
      const users = header['users'] as { slot: { [name: string]: Json } }[];
      Object.assign(users[0]?.slot ?? {}, weaker);
    });
    expect(thrownBy(() => inspectFolder(folder))).toMatchObject({
      reason: 'weak-parameters',
      part: 'header',
    });
    expect(thrownBy(() => openVault(folder, LOGIN))).toMatchObject({
      reason: 'weak-parameters',
      part: 'header',
    });
  }
});

test('a newer header and a newer database are refused by name and stay as they are', () => {
  const newerHeader = copyOf(original);
  rewriteHeader(newerHeader, (header) => (header['version'] = 2));
  expect(thrownBy(() => inspectFolder(newerHeader))).toMatchObject({
    reason: 'newer-version',
    part: 'header',
  });

  const newerDatabase = copyOf(original);
  const vault = opened(newerDatabase);
  vault.database.pragma('user_version = 9999');
  vault.close();
  expect(thrownBy(() => openVault(newerDatabase, LOGIN))).toMatchObject({
    reason: 'newer-version',
    part: 'database',
  });
});

test('any flipped byte of the database is named', () => {
  const folder = copyOf(original);
  const path = join(folder, 'vault.db');
  const good = readFileSync(path);
  // Some in the first page (salt, content, authentication), one in each of the others.
  const places = [
    0,
    15,
    1000,
    4095,
    ...Array.from({ length: good.length / 4096 - 1 }, (_, page) => (page + 1) * 4096 + ((page * 997) % 4096)),
  ];
  const vault = opened(folder);
  const found = places.filter((position) => {
    flipByte(path, position);
    const named = !databaseIntact(vault.database);
    flipByte(path, position);
    return named;
  });
  expect(found).toEqual(places);
  expect(databaseIntact(vault.database)).toBe(true);
});

test('a flipped or cut database is named when the vault is opened or read', () => {
  const folder = copyOf(original);
  const path = join(folder, 'vault.db');
  const good = readFileSync(path);
  for (const position of [3, 2000, 4096 * 3 + 50, good.length - 1]) {
    writeFileSync(path, good);
    flipByte(path, position);
    expect(reading(folder)).toMatchObject({ reason: 'damaged', part: 'database' });
  }
  for (const length of [0, 100, 4096, good.length - 4096, good.length - 1]) {
    writeFileSync(path, good.subarray(0, length));
    expect(reading(folder)).toMatchObject({ reason: 'damaged', part: 'database' });
  }
});

test("another vault's database is named as damaged, not as a wrong password", () => {
  const folder = copyOf(original);
  const other = join(temporaryFolder(), 'other');
  createVaultAtCost(other, { userName: 'Toinen', password: 'toinen salasana' }, COST_FLOOR).vault.close();
  cpSync(join(other, 'vault.db'), join(folder, 'vault.db'));
  expect(thrownBy(() => openVault(folder, LOGIN))).toMatchObject({ reason: 'damaged', part: 'database' });
});

test('a damaged log that a killed program left behind loses nothing', () => {
  const size = statSync(join(killed, 'vault', 'vault.db-wal')).size;
  expect(size).toBeGreaterThan(0);
  for (const position of [0, 30, 60, 3000, size - 1]) {
    const folder = copyOf(killed);
    flipByte(join(folder, 'vault.db-wal'), position);
    expect(reading(folder)).toBe('whole');
  }
  for (const length of [0, 20, 5000]) {
    const folder = copyOf(killed);
    truncateSync(join(folder, 'vault.db-wal'), length);
    expect(reading(folder)).toBe('whole');
  }
});

test('a flipped or cut attachment is named', () => {
  const folder = copyOf(original);
  const path = join(folder, 'files', written.id.slice(0, 2), written.id);
  const good = readFileSync(path);
  const vault = opened(folder);
  const read = () => thrownBy(() => vault.files.read(written));
  for (const position of positions(good.length, 30)) {
    flipByte(path, position);
    expect(read()).toMatchObject({ reason: 'damaged', part: 'attachment' });
    flipByte(path, position);
  }
  for (const length of [0, 10, 24, 24 + 65_536 + 17, 24 + 2 * (65_536 + 17), good.length - 1]) {
    writeFileSync(path, good.subarray(0, length));
    expect(read()).toMatchObject({ reason: 'damaged', part: 'attachment' });
  }
  rmSync(path);
  expect(read()).toMatchObject({ reason: 'missing', part: 'attachment' });
});
