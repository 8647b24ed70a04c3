import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makePrivateFolder, readIfPresent, syncFolder, writeDurably } from '../vault/durable-file.ts';
import { randomBytes } from '../vault/sub-key.ts';
import { namingFaults, VaultError } from '../vault/vault-error.ts';
import { decryptStream, encryptStream, STREAM_KEY_BYTES } from './secret-stream.ts';

/** A file as it lies in the store; its key must be kept in the file's row: without it the bytes are gone. */
export interface WrittenFile {
  /** UUID, also the file's name on disk. */
  readonly id: string;
  /** 32 bytes, used for this file only. */
  readonly key: Uint8Array;
  /** SHA-256 of the bytes as received, 64 hex characters. */
  readonly sha256: string;
  /** Bytes as received. */
  readonly size: number;
}

/** Attachment bytes, each encrypted under its own key. Throws VaultError with part `attachment`. */
export interface FileStore {
  /** Durable when it returns: encrypted under a temporary name, synced, renamed, folder synced. */
  write(bytes: Uint8Array): WrittenFile;
  /** The bytes as received; `missing` or `damaged` when they are not exactly those. */
  read(file: { readonly id: string; readonly key: Uint8Array; readonly sha256: string }): Uint8Array;
  /** Silent when the file is not there. While a backup holds the files, the removal waits for its end. */
  remove(id: string): void;
  /** Removes everything that is not in `known` (files whose row was never committed) and returns the removed ids. */
  sweep(known: ReadonlySet<string>): readonly string[];
  /** Ids of the files on disk, sorted. */
  list(): readonly string[];
  /** Keeps every file in place until the returned function is called: what a backup has listed stays there to be copied. */
  hold(): () => void;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Where a file lies below the files folder: `ab/ab12...`. Throws a RangeError for anything but a UUID, so that no name leads out. */
export function attachmentPath(id: string): string {
  if (!UUID.test(id)) throw new RangeError('not a file id');
  return join(id.slice(0, 2), id);
}

/** The store in a folder, which is made with the first file. */
export function openFileStore(folder: string): FileStore {
  let holders = 0;
  const waiting = new Set<string>();

  const remove = (id: string): void => {
    const path = join(folder, attachmentPath(id));
    if (holders > 0) waiting.add(id);
    else namingFaults('attachment', () => rmSync(path, { force: true }));
  };

  return {
    write: (bytes) => namingFaults('attachment', () => writeFile(folder, bytes)),
    read: (file) => namingFaults('attachment', () => readFile(folder, file)),
    remove,
    sweep: (known) => namingFaults('attachment', () => sweepFolder(folder, known, remove)),
    list: () => namingFaults('attachment', () => idsIn(folder)),
    hold() {
      let held = true;
      holders += 1;
      return () => {
        if (!held) return;
        held = false;
        holders -= 1;
        if (holders > 0) return;
        for (const id of waiting) remove(id);
        waiting.clear();
      };
    },
  };
}

function writeFile(folder: string, bytes: Uint8Array): WrittenFile {
  const id = randomUUID();
  const key = randomBytes(STREAM_KEY_BYTES);
  const path = join(folder, attachmentPath(id));
  makeSubFolder(folder, dirname(path));
  writeDurably(path, encryptStream(bytes, key, id));
  return { id, key, sha256: sha256(bytes), size: bytes.length };
}

function readFile(folder: string, file: Parameters<FileStore['read']>[0]): Uint8Array {
  const stored = readIfPresent(join(folder, attachmentPath(file.id)));
  if (stored === null) throw new VaultError('missing', 'attachment');
  const bytes = decryptStream(stored, Buffer.from(file.key), file.id);
  if (bytes === null || sha256(bytes) !== file.sha256) throw new VaultError('damaged', 'attachment');
  return bytes;
}

/** Besides whole files without a row also what an interrupted writing left behind. */
function sweepFolder(
  folder: string,
  known: ReadonlySet<string>,
  remove: (id: string) => void,
): readonly string[] {
  for (const name of namesIn(folder).filter((path) => path.endsWith('.tmp')))
    rmSync(join(folder, name), { force: true });
  const unknown = idsIn(folder).filter((id) => !known.has(id));
  for (const id of unknown) remove(id);
  return unknown;
}

function idsIn(folder: string): readonly string[] {
  return namesIn(folder)
    .map((path) => path.slice(3))
    .filter((name) => UUID.test(name))
    .toSorted();
}

/** Every `ab/name` below the folder; none when the folder was not made yet. */
function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{2}$/u.test(name))
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(name, file)));
}

function makeSubFolder(folder: string, subFolder: string): void {
  if (existsSync(subFolder)) return;
  makePrivateFolder(folder);
  makePrivateFolder(subFolder);
  syncFolder(folder);
  syncFolder(dirname(folder));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
