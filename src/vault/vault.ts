import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import sodium from 'sodium-native';
import { type FileStore, openFileStore } from '../files/file-store.ts';
import { closeDatabase } from './database-file.ts';
import { makePrivateFolder } from './durable-file.ts';
import {
  authenticateHeader,
  hasHeader,
  healHeader,
  type Header,
  type HeaderContent,
  readHeader,
  sealedHeader,
  writeHeader,
} from './header.ts';
import { calibratedCost, type GuessCost, unwrapKey, type WrappedKey } from './key-slot.ts';
import { forgetFailures, noteFailure, waitingSeconds } from './opening-attempts.ts';
import { normalisedGroup, parseRecoveryKey } from './recovery-key.ts';
import {
  groupCode,
  newRecovery,
  passwordBytes,
  RECOVERY_OWNER,
  userOwner,
  userSlot,
} from './slot-holders.ts';
import { KEY_BYTES, randomBytes, sameCode, subKey } from './sub-key.ts';
import { beginVault, finishVault, isUnfinished } from './unfinished.ts';
import { createDatabase, openDatabase } from './vault-database.ts';
import { MistypedRecoveryKey, namingFaults, WrongKeyError } from './vault-error.ts';
import { DATABASE_FILE, FILES_FOLDER } from './vault-layout.ts';
import { dropSecrets, keepSecrets, secretsOf } from './vault-secrets.ts';

export interface VaultUser {
  readonly id: number;
  readonly name: string;
}

/** A vault whose keys are in memory. One at a time per folder, whatever process asks. */
export interface OpenVault {
  readonly folder: string;
  readonly vaultId: string;
  readonly user: VaultUser;
  /** Keyed, locked for this process, migrated. */
  readonly database: Database;
  readonly files: FileStore;
  /** Whether the clerk has typed back part of the printed recovery key. */
  readonly recoveryKeyConfirmed: boolean;
  /** Writes what is pending into the database file, closes it and zeroes the keys. May be repeated. */
  close(): void;
}

export type FolderState =
  { readonly state: 'absent' } | { readonly state: 'locked'; readonly users: readonly VaultUser[] };

export interface VaultOwner {
  readonly userName: string;
  readonly password: string;
}

/** What lies in a folder. Throws VaultError when it is a vault that cannot be opened: `missing`, `damaged`, `newer-version`, `weak-parameters`. */
export function inspectFolder(folder: string): FolderState {
  return namingFaults('folder', () => {
    const vaultThere =
      hasHeader(folder) || (existsSync(join(folder, DATABASE_FILE)) && !isUnfinished(folder));
    return vaultThere ? { state: 'locked', users: usersOf(readHeader(folder)) } : { state: 'absent' };
  });
}

/** Makes a vault in an absent or empty folder and opens it. Takes a few seconds. Throws VaultConflict or VaultError. */
export function createVault(
  folder: string,
  owner: VaultOwner,
): { readonly vault: OpenVault; readonly recoveryKey: string } {
  return createVaultAtCost(folder, owner, calibratedCost());
}

/** createVault with a given cost of a guess instead of a measured one. */
export function createVaultAtCost(
  folder: string,
  owner: VaultOwner,
  cost: GuessCost,
): { readonly vault: OpenVault; readonly recoveryKey: string } {
  return namingFaults('folder', () => {
    const undo = beginVault(folder);
    const masterKey = randomBytes(KEY_BYTES);
    let database: Database | null = null;
    try {
      database = createDatabase(folder, masterKey);
      makePrivateFolder(join(folder, FILES_FOLDER));
      const user = { id: 1, name: owner.userName };
      const { recovery, printed } = newRecovery(masterKey);
      const header = sealedHeader(
        {
          format: 'kirjaamo-vault',
          version: 1,
          vaultId: randomUUID(),
          cipher: 'sqlcipher-4',
          users: [{ ...user, slot: userSlot(masterKey, user.id, owner.password, cost) }],
          recovery,
        },
        masterKey,
      );
      writeHeader(folder, header);
      finishVault(folder);
      return { vault: vaultOf(folder, user, database, masterKey, header), recoveryKey: printed };
    } catch (error) {
      if (database !== null) closeDatabase(database);
      sodium.sodium_memzero(masterKey);
      undo();
      throw error;
    }
  });
}

/**
 * Opens a vault with a user's password. Throws WrongKeyError (also for an unknown user) or VaultError. A try during the
 * delay that follows wrong ones is not looked at.
 */
export function openVault(
  folder: string,
  login: { readonly userId: number; readonly password: string },
): OpenVault {
  return namingFaults('folder', () => {
    const { header, user } = lockedVault(folder, login.userId);
    const masterKey = unlock(folder, user.slot, passwordBytes(login.password), userOwner(user.id));
    return openUnlocked(folder, header, user, masterKey);
  });
}

/**
 * Opens a vault with the printed recovery key and gives the user a new password. Throws MistypedRecoveryKey, which
 * does not count as a try, WrongKeyError or VaultError.
 */
export function openWithRecoveryKey(
  folder: string,
  login: { readonly userId: number; readonly recoveryKey: string; readonly newPassword: string },
): OpenVault {
  return namingFaults('folder', () => {
    const typed = parseRecoveryKey(login.recoveryKey);
    if (!typed.ok) throw new MistypedRecoveryKey(typed.group);
    const { header, user } = lockedVault(folder, login.userId);
    const masterKey = unlock(folder, header.recovery.slot, typed.key, RECOVERY_OWNER);
    const vault = openUnlocked(folder, header, user, masterKey);
    try {
      setPassword(vault, login.newPassword);
      return vault;
    } catch (error) {
      vault.close();
      throw error;
    }
  });
}

/** Re-wraps the user's slot. Throws WrongKeyError when `currentPassword` is not the user's. */
export function changePassword(vault: OpenVault, currentPassword: string, newPassword: string): void {
  namingFaults('folder', () => {
    requirePassword(vault, currentPassword);
    setPassword(vault, newPassword);
  });
}

/** Asks for the user's password once more before something that cannot be taken back. Throws WrongKeyError. */
export function confirmPassword(vault: OpenVault, password: string): void {
  namingFaults('folder', () => requirePassword(vault, password));
}

/** A new recovery key as printed; the old one opens nothing any more. Throws WrongKeyError. */
export function renewRecoveryKey(vault: OpenVault, password: string): string {
  return namingFaults('folder', () => {
    requirePassword(vault, password);
    const { recovery, printed } = newRecovery(secretsOf(vault).masterKey);
    changeHeader(vault, { recovery });
    return printed;
  });
}

/**
 * Compares groups typed back from paper (at least two different ones) with the printed key, and remembers that they
 * were right.
 */
export function confirmRecoveryKey(
  vault: OpenVault,
  groups: readonly { readonly index: number; readonly text: string }[],
): boolean {
  return namingFaults('folder', () => {
    const { masterKey, header } = secretsOf(vault);
    const right = groups.every(({ index, text }) => {
      const kept = header.recovery.groups[index];
      return kept !== undefined && sameCode(kept, groupCode(masterKey, index, normalisedGroup(text)));
    });
    if (!right || new Set(groups.map(({ index }) => index)).size < 2) return false;
    if (!header.recovery.confirmed)
      changeHeader(vault, { recovery: { ...header.recovery, confirmed: true } });
    return true;
  });
}

function usersOf(header: Header): readonly VaultUser[] {
  return header.users.map(({ id, name }) => ({ id, name }));
}

function lockedVault(
  folder: string,
  userId: number,
): { readonly header: Header; readonly user: Header['users'][number] } {
  const header = readHeader(folder);
  accessSync(folder, constants.W_OK);
  const user = header.users.find(({ id }) => id === userId);
  if (user === undefined) throw new WrongKeyError(0);
  return { header, user };
}

/** The master key of a slot; counts wrong tries. Zeroes `secret`. */
function unlock(folder: string, slot: WrappedKey, secret: Buffer, owner: string): Buffer {
  try {
    const wait = waitingSeconds(folder, Date.now());
    if (wait > 0) throw new WrongKeyError(wait);
    const masterKey = unwrapKey(slot, secret, owner);
    if (masterKey === null) throw new WrongKeyError(noteFailure(folder, Date.now()));
    forgetFailures(folder);
    return masterKey;
  } finally {
    sodium.sodium_memzero(secret);
  }
}

/** The last steps of opening, with the right key. Takes over `masterKey`: zeroed when it fails, else at closing. */
function openUnlocked(folder: string, header: Header, user: VaultUser, masterKey: Buffer): OpenVault {
  let database: Database | null = null;
  try {
    authenticateHeader(header, masterKey);
    database = openDatabase(folder, masterKey);
    // Only now, as the database's lock keeps a second program from doing the same.
    healHeader(folder, header);
    finishVault(folder);
    return vaultOf(folder, { id: user.id, name: user.name }, database, masterKey, header);
  } catch (error) {
    if (database !== null) closeDatabase(database);
    sodium.sodium_memzero(masterKey);
    throw error;
  }
}

function vaultOf(
  folder: string,
  user: VaultUser,
  database: Database,
  masterKey: Buffer,
  header: Header,
): OpenVault {
  let confirmed = header.recovery.confirmed;
  const vault: OpenVault = {
    folder,
    vaultId: header.vaultId,
    user,
    database,
    files: openFileStore(join(folder, FILES_FOLDER)),
    get recoveryKeyConfirmed() {
      if (database.open) confirmed = secretsOf(vault).header.recovery.confirmed;
      return confirmed;
    },
    close() {
      closeDatabase(database);
      dropSecrets(vault);
    },
  };
  keepSecrets(vault, { masterKey, suppressionKey: subKey(masterKey, 'suppression'), header });
  return vault;
}

function requirePassword(vault: OpenVault, password: string): void {
  const user = secretsOf(vault).header.users.find(({ id }) => id === vault.user.id);
  if (user === undefined) throw new WrongKeyError(0);
  sodium.sodium_memzero(unlock(vault.folder, user.slot, passwordBytes(password), userOwner(user.id)));
}

function setPassword(vault: OpenVault, password: string): void {
  const { masterKey, header } = secretsOf(vault);
  const users = header.users.map((user) =>
    user.id === vault.user.id ? { ...user, slot: userSlot(masterKey, user.id, password, user.slot) } : user,
  );
  changeHeader(vault, { users });
}

function changeHeader(vault: OpenVault, change: Partial<Pick<HeaderContent, 'users' | 'recovery'>>): void {
  const secrets = secretsOf(vault);
  const { authentication: _, ...content } = secrets.header;
  const header = sealedHeader({ ...content, ...change }, secrets.masterKey);
  writeHeader(vault.folder, header);
  secrets.header = header;
}
