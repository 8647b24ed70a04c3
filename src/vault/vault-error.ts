import type { StoragePart, StorageReason } from '../api/errors.ts';

/** The vault or a part of it cannot be used; named so that the window can say what to do. Carries no path and no content. */
export class VaultError extends Error {
  readonly reason: StorageReason;
  readonly part: StoragePart;

  constructor(reason: StorageReason, part: StoragePart) {
    super(`vault: ${part} ${reason}`);
    this.name = 'VaultError';
    this.reason = reason;
    this.part = part;
  }
}

/** A wrong password or recovery key, or a try made before the waiting time was over (then the key was not even looked at). */
export class WrongKeyError extends Error {
  /** Whole seconds until the next try is looked at; 0 = at once. */
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('vault: wrong key');
    this.name = 'WrongKeyError';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** A recovery key that cannot have been printed like this: a group's check character does not fit. */
export class MistypedRecoveryKey extends Error {
  /** Index of the first wrong group, from 0. */
  readonly group: number;

  constructor(group: number) {
    super('vault: recovery key mistyped');
    this.name = 'MistypedRecoveryKey';
    this.group = group;
  }
}

/** What was asked does not fit what is there. */
export class VaultConflict extends Error {
  readonly reason: 'vault-exists' | 'folder-not-empty' | 'backup-folder-missing';

  constructor(reason: VaultConflict['reason']) {
    super(`vault: ${reason}`);
    this.name = 'VaultConflict';
    this.reason = reason;
  }
}

const FILE_SYSTEM_REASONS: Readonly<Record<string, StorageReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENODEV: 'missing',
  ENXIO: 'missing',
  EIO: 'damaged',
  EBUSY: 'in-use',
};

/** Primary SQLite codes; an extended code (`SQLITE_READONLY_DIRECTORY`) is read by its beginning. */
const DATABASE_REASONS: readonly (readonly [code: string, reason: StorageReason])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'missing'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR', 'damaged'],
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
];

/**
 * The named storage failure behind an error of the database or the file system, read by its code and never by its
 * text; null for anything else, which is a bug. `part` names what was being touched when a file system code says only
 * that a file could not be used.
 */
export function storageErrorOf(error: unknown, part: StoragePart = 'folder'): VaultError | null {
  if (error instanceof VaultError) return error;
  const code = codeOf(error);
  if (code === null) return null;
  const fileReason = FILE_SYSTEM_REASONS[code];
  if (fileReason !== undefined) return new VaultError(fileReason, part);
  const found = DATABASE_REASONS.find(([primary]) => code === primary || code.startsWith(`${primary}_`));
  return found === undefined ? null : new VaultError(found[1], part === 'backup' ? 'backup' : 'database');
}

/** Runs `work`; an error that storageErrorOf knows leaves as a VaultError, every other as it came. */
export function namingFaults<Value>(part: StoragePart, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw storageErrorOf(error, part) ?? error;
  }
}

/** The `code` of a system or database error, or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
