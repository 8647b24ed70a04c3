import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { attachmentPath, type FileStore, openFileStore } from '../files/file-store.ts';
import { type BackupContent, manifestIsOurs, readManifest, writeManifest } from './backup-manifest.ts';
import { makePrivateFolder, PRIVATE_FOLDER, syncFolder } from './durable-file.ts';
import { copyWithSum, type Progress, sumOf } from './hashed-copy.ts';
import { HEADER_COPY, HEADER_FILE, writeHeader } from './header.ts';
import { copyDatabase } from './keyed-database.ts';
import { withDatabaseKey } from './vault-database.ts';
import { codeOf, storageErrorOf, VaultConflict, VaultError } from './vault-error.ts';
import { DATABASE_FILE, FILES_FOLDER } from './vault-layout.ts';
import { secretsOf } from './vault-secrets.ts';
import type { OpenVault } from './vault.ts';

export { restoreBackup } from './restore.ts';

export interface BackupFacts {
  /** ISO date and time with offset. */
  readonly now: string;
  /** Newest hash and number of events of the audit log, read in the same turn as makeBackup is called. */
  readonly auditHead: string;
  readonly auditCount: number;
  /** How many backups of this vault stay in the folder. */
  readonly keep: number;
  /** Every file that has a row, read in the same turn. */
  readonly attachments: readonly Attachment[];
}

type Attachment = Parameters<FileStore['read']>[0];
type CopiedFile = BackupContent['files'][number];

interface Copied {
  readonly files: readonly CopiedFile[];
  /** The first attachment that is damaged or missing in the vault itself. */
  readonly fault: VaultError | null;
}

const VANISHED = new Set(['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ENXIO', 'ESTALE', 'ENOTCONN']);

const running = new WeakSet<OpenVault>();

/**
 * Copies the vault as it is at the call, encrypted, into a new folder in `into`, and proves the copy by opening it with
 * the key and reading every file back. The desk stays usable meanwhile. The folder gets its name when everything is
 * durable; a failed or cancelled backup leaves nothing. `files`: attachments in it.
 *
 * An attachment that is damaged or missing in the vault itself is thrown as VaultError `attachment` at the end: the rest
 * is backed up, and no older backup, which may be the last to hold it whole, goes.
 *
 * Throws VaultConflict `backup-folder-missing` (also when the folder vanishes on the way), VaultError, or the reason of
 * `signal`.
 */
export async function makeBackup(
  vault: OpenVault,
  into: string,
  facts: BackupFacts,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ readonly name: string; readonly files: number }> {
  if (running.has(vault)) throw new VaultError('in-use', 'backup');
  signal.throwIfAborted();
  const partial = join(into, `.partial-${vault.vaultId}`);
  const release = vault.files.hold();
  running.add(vault);
  try {
    if (!existsSync(into)) throw new VaultConflict('backup-folder-missing');
    startCopy(vault, partial, facts);
    const { files, fault } = await copyFiles(vault, partial, facts.attachments, progress, signal);
    const name = finishCopy(vault, into, partial, facts, files);
    if (fault !== null) throw fault;
    rotate(vault, into, name, facts.keep);
    return { name, files: facts.attachments.length };
  } catch (error) {
    removeQuietly(partial);
    throw signal.aborted ? error : backupFault(error, into);
  } finally {
    running.delete(vault);
    release();
  }
}

/** The database and the header: in one turn with the call, so that they fit the facts and the listed attachments. */
function startCopy(vault: OpenVault, partial: string, facts: BackupFacts): void {
  const { masterKey, header } = secretsOf(vault);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: PRIVATE_FOLDER });
  makePrivateFolder(join(partial, FILES_FOLDER));
  withDatabaseKey(masterKey, (key) =>
    copyDatabase(vault.database, join(partial, DATABASE_FILE), key, (copy) => requireAudit(copy, facts)),
  );
  writeHeader(partial, header);
}

async function copyFiles(
  vault: OpenVault,
  partial: string,
  attachments: readonly Attachment[],
  progress: Progress,
  signal: AbortSignal,
): Promise<Copied> {
  const copied: CopiedFile[] = [];
  let fault: VaultError | null = null;
  const copies = openFileStore(join(partial, FILES_FOLDER));
  const total = attachments.length + 1;
  for (const [index, attachment] of attachments.entries()) {
    signal.throwIfAborted();
    try {
      // One file after the other: the disk is the bottleneck and a cancellation takes effect between two.
      // oxlint-disable-next-line eslint/no-await-in-loop
      copied.push(await copyAttachment(vault, partial, attachment.id));
      copies.read(attachment);
    } catch (error) {
      if (!(error instanceof VaultError) || error.part !== 'attachment') throw error;
      fault ??= error;
    }
    progress(index + 1, total);
  }
  for (const path of [DATABASE_FILE, HEADER_FILE, HEADER_COPY]) {
    signal.throwIfAborted();
    // oxlint-disable-next-line eslint/no-await-in-loop -- as above
    copied.push({ path, ...(await sumOf(join(partial, path))) });
  }
  signal.throwIfAborted();
  progress(total, total);
  return { files: copied, fault };
}

async function copyAttachment(vault: OpenVault, partial: string, id: string): Promise<CopiedFile> {
  const path = join(FILES_FOLDER, attachmentPath(id));
  const target = join(partial, path);
  makePrivateFolder(dirname(target));
  const read = await copyWithSum(
    join(vault.folder, path),
    target,
    (error) => storageErrorOf(error, 'attachment') ?? error,
  ).catch((error: unknown) => {
    rmSync(target, { force: true });
    throw error;
  });
  const written = await sumOf(target);
  if (written.sha256 !== read.sha256) throw new VaultError('damaged', 'backup');
  return { path: path.replaceAll('\\', '/'), ...read };
}

/** Manifest, durable names, and then the folder's own name. */
function finishCopy(
  vault: OpenVault,
  into: string,
  partial: string,
  facts: BackupFacts,
  files: readonly CopiedFile[],
): string {
  const content: BackupContent = {
    format: 'kirjaamo-backup',
    version: 1,
    vaultId: vault.vaultId,
    madeAt: facts.now,
    audit: { head: facts.auditHead, count: facts.auditCount },
    files: [...files],
  };
  for (const folder of readdirSync(join(partial, FILES_FOLDER)))
    syncFolder(join(partial, FILES_FOLDER, folder));
  syncFolder(join(partial, FILES_FOLDER));
  writeManifest(partial, content, secretsOf(vault).masterKey);
  const name = freeName(into, `kirjaamo-${facts.now.slice(0, 19).replaceAll(':', '-')}`);
  renameSync(partial, join(into, name));
  syncFolder(into);
  return name;
}

function freeName(into: string, wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(join(into, name)); number += 1) name = `${wanted}-${number}`;
  return name;
}

function requireAudit(copy: Database, facts: BackupFacts): void {
  const count = copy.prepare<[], number>('SELECT count(*) FROM audit_event').pluck().get();
  const head = copy
    .prepare<[], string>('SELECT hash FROM audit_event ORDER BY sequence DESC LIMIT 1')
    .pluck()
    .get();
  if (count !== facts.auditCount || (head !== undefined && head !== facts.auditHead))
    throw new VaultError('damaged', 'backup');
}

/**
 * Only backups that were made with this vault's key are removed, the oldest first; what cannot be read is left alone. The
 * one that was just made stays whatever its date says: the clock may have been set back.
 */
function rotate(vault: OpenVault, into: string, made: string, keep: number): void {
  const { masterKey } = secretsOf(vault);
  const oldestFirst = readdirSync(into)
    .filter((name) => name.startsWith('kirjaamo-') && name !== made)
    .flatMap((name) => {
      const at = madeAt(join(into, name), vault.vaultId, masterKey);
      return at === null ? [] : [{ name, at }];
    })
    .toSorted((one, other) => one.at - other.at || (one.name < other.name ? -1 : 1));
  for (const { name } of oldestFirst.slice(0, Math.max(0, oldestFirst.length - Math.max(0, keep - 1)))) {
    // Renamed first, so that a half-removed folder does not pass for a backup.
    const removed = join(into, `.partial-${vault.vaultId}`);
    renameSync(join(into, name), removed);
    rmSync(removed, { recursive: true });
  }
}

/** When a backup of this vault was made, in milliseconds since the epoch; null for a folder that is none. */
function madeAt(folder: string, vaultId: string, masterKey: Buffer): number | null {
  try {
    const manifest = readManifest(folder);
    const ours = manifest.vaultId === vaultId && manifestIsOurs(manifest, masterKey);
    return ours ? Date.parse(manifest.madeAt) : null;
  } catch {
    return null;
  }
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The stick is gone or full; the name says that it is no backup, and the next one removes it.
  }
}

function backupFault(error: unknown, into: string): unknown {
  if (error instanceof VaultError || error instanceof VaultConflict) return error;
  const code = codeOf(error) ?? '';
  // Only the vault's own database is read through this connection; the copy's faults come from writing it.
  if (/^SQLITE_(?:CORRUPT|NOTADB)/u.test(code)) return new VaultError('damaged', 'database');
  const gone = VANISHED.has(code) || (/^SQLITE_(?:IOERR|CANTOPEN)/u.test(code) && !existsSync(into));
  return gone ? new VaultConflict('backup-folder-missing') : (storageErrorOf(error, 'backup') ?? error);
}
