import { chmodSync, existsSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makePrivateFolder, PRIVATE_FOLDER, syncFolder, writeSynced } from './durable-file.ts';
import { hasHeader, HEADER_COPY, HEADER_FILE } from './header.ts';
import { DATABASE_FILE, FILES_FOLDER } from './vault-layout.ts';
import { codeOf, VaultConflict } from './vault-error.ts';

/**
 * Stands in a folder while a vault is made or restored there; the header is written last. A folder with this mark and
 * without a header was left by a program that was killed: it never held anything that somebody was told is safe.
 */
const MARK = 'unfinished';

const VAULT_NAMES = [
  HEADER_FILE,
  HEADER_COPY,
  `${HEADER_FILE}.tmp`,
  `${HEADER_COPY}.tmp`,
  DATABASE_FILE,
  `${DATABASE_FILE}-wal`,
  `${DATABASE_FILE}-journal`,
  FILES_FOLDER,
];

/** What the systems' file managers leave in a folder that looks empty. */
const IGNORED = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found']);

/** True for a folder in which making a vault was interrupted. */
export function isUnfinished(folder: string): boolean {
  return existsSync(join(folder, MARK)) && !hasHeader(folder);
}

/**
 * Makes room for a vault in an absent or empty folder and marks it. Returns what undoes it: everything that was put
 * there goes, the folder too if it was made here. Throws VaultConflict `vault-exists` or `folder-not-empty`.
 */
export function beginVault(folder: string): () => void {
  const existed = existsSync(folder);
  if (existed && isUnfinished(folder)) clear(folder);
  const names = existed ? readdirSync(folder).filter((name) => !IGNORED.has(name)) : [];
  if (hasHeader(folder) || names.includes(DATABASE_FILE)) throw new VaultConflict('vault-exists');
  if (names.length > 0) throw new VaultConflict('folder-not-empty');
  makePrivateFolder(folder);
  const undo = (): void => {
    try {
      clear(folder);
      if (!existed) rmdirSync(folder);
    } catch {
      // The folder is out of reach or somebody put a file there: the mark still says that no vault was finished.
    }
  };
  try {
    makePrivate(folder);
    writeSynced(join(folder, MARK), Buffer.alloc(0));
    syncFolder(folder);
    if (!existed) syncParent(folder);
  } catch (error) {
    undo();
    throw error;
  }
  return undo;
}

/** The header is there: takes the mark away. Harmless on a finished vault. */
export function finishVault(folder: string): void {
  if (!existsSync(join(folder, MARK))) return;
  rmSync(join(folder, MARK));
  syncFolder(folder);
}

/** Only what a vault consists of goes; the mark goes last, so that clearing can be repeated. */
function clear(folder: string): void {
  for (const name of [...VAULT_NAMES, MARK]) rmSync(join(folder, name), { recursive: true, force: true });
}

/** A file system without permissions (a memory stick) refuses to set them; the vault is encrypted all the same. */
function makePrivate(folder: string): void {
  try {
    chmodSync(folder, PRIVATE_FOLDER);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
}

/** The name of a new folder is durable once its parent is; a parent that may not be opened is left to the system. */
function syncParent(folder: string): void {
  if (basename(folder) === '') return;
  try {
    syncFolder(dirname(folder));
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error;
  }
}
