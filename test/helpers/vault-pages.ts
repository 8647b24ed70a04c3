import { createDecipheriv } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withDatabaseKey } from '../../src/vault/vault-database.ts';
import { DATABASE_FILE } from '../../src/vault/vault-layout.ts';
import { secretsOf } from '../../src/vault/vault-secrets.ts';
import { openVault } from '../../src/vault/vault.ts';
import { PASSWORD } from './desk.ts';

/** SQLCipher 4: AES-256-CBC page by page; the page ends with its initialisation vector and a code over both. */
const PAGE_BYTES = 4096;
const RESERVED_BYTES = 80;
const VECTOR_BYTES = 16;
/** Plain at the beginning of the first page. */
const SALT_BYTES = 16;
const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/**
 * Every page of a locked vault's database and of its write-ahead log, decrypted without SQLite: also the free ones and
 * what lies unused within a page.
 */
export function vaultPages(folder: string): readonly Buffer[] {
  const key = databaseKey(folder);
  const database = readFileSync(path.join(folder, DATABASE_FILE));
  const log = path.join(folder, `${DATABASE_FILE}-wal`);
  return [
    ...pagesOf(database).map((page, place) => decrypted(page, key, place === 0 ? SALT_BYTES : 0)),
    ...(existsSync(log) ? framesOf(readFileSync(log)).map((frame) => decryptedFrame(frame, key)) : []),
  ];
}

/**
 * Those of the words that can be read in the vault: in a page of its database or log, or as plain text in any of its files.
 * The index of words leaves out what a word shares with the one before it, so that the end of a word counts as the word.
 */
export function wordsFoundIn(folder: string, words: readonly string[]): readonly string[] {
  const contents = [...vaultPages(folder), ...filesIn(folder).map((file) => readFileSync(file))].flatMap(
    (bytes) => [bytes.toString('latin1').toLowerCase(), bytes.toString('utf8').toLowerCase()],
  );
  return words.filter((word) => contents.some((content) => content.includes(word.toLowerCase().slice(4))));
}

/** Every file below a folder by its path. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** By folder: the key of a vault never changes, and asking for it costs a guess. */
const keys = new Map<string, Buffer>();

function databaseKey(folder: string): Buffer {
  const known = keys.get(folder);
  if (known !== undefined) return known;
  const vault = openVault(folder, { userId: 1, password: PASSWORD });
  try {
    const key = withDatabaseKey(secretsOf(vault).masterKey, (own) => Buffer.from(own));
    keys.set(folder, key);
    return key;
  } finally {
    vault.close();
  }
}

function pagesOf(database: Buffer): readonly Buffer[] {
  return Array.from({ length: database.length / PAGE_BYTES }, (_, place) =>
    database.subarray(place * PAGE_BYTES, (place + 1) * PAGE_BYTES),
  );
}

function framesOf(log: Buffer): readonly Buffer[] {
  const size = FRAME_HEADER_BYTES + PAGE_BYTES;
  return Array.from({ length: Math.floor((log.length - LOG_HEADER_BYTES) / size) }, (_, place) =>
    log.subarray(LOG_HEADER_BYTES + place * size, LOG_HEADER_BYTES + (place + 1) * size),
  );
}

function decryptedFrame(frame: Buffer, key: Buffer): Buffer {
  const first = frame.readUInt32BE(0) === 1;
  return decrypted(frame.subarray(FRAME_HEADER_BYTES), key, first ? SALT_BYTES : 0);
}

function decrypted(page: Buffer, key: Buffer, from: number): Buffer {
  const end = PAGE_BYTES - RESERVED_BYTES;
  const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + VECTOR_BYTES));
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(page.subarray(from, end)), cipher.final()]);
}
