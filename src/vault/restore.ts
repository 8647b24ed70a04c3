import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BackupManifest, readManifest } from './backup-manifest.ts';
import { makePrivateFolder, syncFolder } from './durable-file.ts';
import { copyWithSum, type Progress, sumOf } from './hashed-copy.ts';
import { HEADER_COPY, HEADER_FILE, readHeader, writeHeader } from './header.ts';
import { beginVault, finishVault } from './unfinished.ts';
import { codeOf, storageErrorOf, VaultConflict, VaultError } from './vault-error.ts';
import { DATABASE_FILE, FILES_FOLDER } from './vault-layout.ts';

/**
 * Restores a backup into an absent or empty folder, comparing every file with the manifest on the way; the header comes
 * last, so that only a whole vault is one. A failed or cancelled restoring leaves the folder as it was.
 *
 * Throws VaultConflict `vault-exists` or `folder-not-empty`, VaultError (`damaged`, `missing`, `newer-version` of part
 * `backup`; `full`, `read-only` of part `folder`), or the reason of `signal`.
 */
export async function restoreBackup(
  from: string,
  to: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const manifest = readBackupManifest(from);
  let undo: () => void = () => undefined;
  try {
    undo = beginVault(to);
    await copyBack(manifest, from, to, progress, signal);
    signal.throwIfAborted();
    writeHeader(to, readHeader(from));
    finishVault(to);
  } catch (error) {
    undo();
    throw signal.aborted || error instanceof VaultConflict
      ? error
      : (storageErrorOf(error, 'folder') ?? error);
  }
}

function readBackupManifest(from: string): BackupManifest {
  try {
    const manifest = readManifest(from);
    const paths = manifest.files.map(({ path }) => path);
    if ([DATABASE_FILE, HEADER_FILE].every((path) => paths.includes(path))) return manifest;
  } catch (error) {
    throw storageErrorOf(error, 'backup') ?? error;
  }
  throw new VaultError('damaged', 'backup');
}

async function copyBack(
  manifest: BackupManifest,
  from: string,
  to: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const unreadable = (error: unknown): unknown => sourceFault(error, from);
  const folders = new Set<string>();
  makePrivateFolder(join(to, FILES_FOLDER));
  for (const [index, file] of manifest.files.entries()) {
    signal.throwIfAborted();
    const source = join(from, file.path);
    const target = join(to, file.path);
    const isHeader = file.path === HEADER_FILE || file.path === HEADER_COPY;
    makePrivateFolder(dirname(target));
    folders.add(dirname(target));
    const found = isHeader
      ? // The header is only compared here; it is written last.
        // oxlint-disable-next-line eslint/no-await-in-loop -- one file after the other, as in a backup
        await sumOf(source).catch((error: unknown) => {
          throw unreadable(error);
        })
      : // oxlint-disable-next-line eslint/no-await-in-loop -- one file after the other, as in a backup
        await copyWithSum(source, target, unreadable);
    if (found.sha256 !== file.sha256) throw new VaultError('damaged', 'backup');
    progress(index + 1, manifest.files.length);
  }
  for (const folder of [...folders, join(to, FILES_FOLDER)]) syncFolder(folder);
}

function sourceFault(error: unknown, from: string): unknown {
  if (codeOf(error) === null) return error;
  return new VaultError(existsSync(from) ? 'damaged' : 'missing', 'backup');
}
