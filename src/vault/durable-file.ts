import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './vault-error.ts';

/** Only the clerk's own account reads the vault (security checklist 14). */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/**
 * Replaces a file so that after a crash at any moment either the old or the new bytes are there in full. Durable when
 * it returns. A temporary file that could not be finished is removed.
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.tmp`;
  try {
    writeSynced(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Writes a new file and forces it to the disk; its name is durable only after syncFolder. */
export function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', PRIVATE_FILE);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** An empty private file for SQLite to fill: it would create one that others can read. */
export function reservePrivateFile(path: string): void {
  closeSync(openSync(path, 'wx', PRIVATE_FILE));
}

/** Its parent must be there: the recursive call reports a read-only disk as a missing folder. */
export function makePrivateFolder(path: string): void {
  if (!existsSync(path)) mkdirSync(path, { mode: PRIVATE_FOLDER });
}

/** Forces the content of a file to the disk. */
export function syncFile(path: string): void {
  syncPath(path, 'r+');
}

/** Makes the names in a folder durable. Windows has no such call and orders its renames itself. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') syncPath(path, 'r');
}

/** The bytes of a file, or null when there is none. */
export function readIfPresent(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function syncPath(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
