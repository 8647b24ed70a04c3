import path from 'node:path';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { databaseIntact } from '../vault/check-database.ts';
import { VaultError } from '../vault/vault-error.ts';
import {
  changePassword as changeVaultPassword,
  createVault,
  inspectFolder,
  openVault,
  openWithRecoveryKey,
} from '../vault/vault.ts';
import { chosenFolder } from './chosen-folder.ts';
import type { CallContext, DeskContext, OperationContext } from './context.ts';
import { closeDesk, openDesk } from './desk.ts';
import { conflict, notFound } from './failure.ts';
import type { House } from './house.ts';
import { workingDays } from './working-days.ts';

export function status(
  house: House,
  _input: z.output<typeof inputs.none>,
  call: CallContext,
): view.VaultStatus {
  if (house.folder === null) return { state: 'absent', folderName: null };
  const folderName = path.basename(house.folder);
  if (house.desk === null) return { ...inspectFolder(house.folder), folderName };
  const { vault, storage } = house.desk;
  return {
    state: 'open',
    folderName,
    user: vault.user,
    organisationSaved: storage.organisation.get() !== null,
    recoveryKeyConfirmed: vault.recoveryKeyConfirmed,
    today: call.today,
    autoLockMinutes: storage.settings.get().autoLockMinutes,
    days: workingDays({ storage }),
  };
}

/**
 * A folder that cannot be looked at leaves the choice as it was. Without a choice it is the vault of the last start: it
 * is kept, so that `vault.status` tells its trouble instead of an empty desk.
 */
export function use(
  house: House,
  input: z.output<typeof inputs.folder>,
  call: CallContext,
): view.VaultStatus {
  refuseWhileOpen(house);
  const folder = chosenFolder('folder', input.folder);
  house.folder ??= folder;
  inspectFolder(folder);
  house.folder = folder;
  return status(house, {}, call);
}

export function create(
  house: House,
  input: z.output<typeof inputs.createVault>,
  call: CallContext,
): view.RecoveryKey {
  const { vault, recoveryKey } = createVault(closedFolder(house), input);
  const { userName } = input;
  openDesk(house, vault, { action: 'vault-created', caseId: null, detail: { userName } }, call);
  return { recoveryKey };
}

export function unlock(
  house: House,
  input: z.output<typeof inputs.unlock>,
  call: CallContext,
): view.VaultStatus {
  const folder = closedFolder(house);
  refuseUnknownUser(folder, input.userId);
  const vault = openVault(folder, input);
  openDesk(house, vault, { action: 'unlocked', caseId: null, detail: { method: 'password' } }, call);
  return status(house, {}, call);
}

export function unlockWithRecoveryKey(
  house: House,
  input: z.output<typeof inputs.unlockWithRecoveryKey>,
  call: CallContext,
): view.VaultStatus {
  const folder = closedFolder(house);
  refuseUnknownUser(folder, input.userId);
  const vault = openWithRecoveryKey(folder, input);
  openDesk(house, vault, { action: 'unlocked', caseId: null, detail: { method: 'recovery-key' } }, call);
  return status(house, {}, call);
}

export async function lock(
  house: House,
  input: z.output<typeof inputs.lock>,
  call: CallContext,
): Promise<view.VaultStatus> {
  await closeDesk(house, input.reason, call);
  return status(house, {}, call);
}

export function changePassword(context: DeskContext, input: z.output<typeof inputs.changePassword>): null {
  // Recorded first: when the header cannot be written, the event is rolled back with it.
  context.record({ action: 'password-changed', caseId: null, detail: {} });
  changeVaultPassword(context.vault, input.currentPassword, input.newPassword);
  return null;
}

/** Reads everything through. What is damaged or missing is listed by the name under which it was received. */
export async function check(context: OperationContext): Promise<view.VaultCheck> {
  const files = context.storage.files.all();
  const total = files.length + 1;
  context.progress(0, total);
  const database = databaseIntact(context.vault.database) ? 'intact' : 'damaged';
  const audit = context.storage.audit.verify();

  const damaged: string[] = [];
  const missing: string[] = [];
  for (const [index, { file, key }] of files.entries()) {
    context.progress(index + 1, total);
    await otherCalls();
    context.signal.throwIfAborted();
    try {
      context.vault.files.read({ id: file.id, key, sha256: file.sha256 });
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      (error.reason === 'missing' ? missing : damaged).push(file.name);
    }
  }
  context.progress(total, total);
  return { database, audit, files: { checked: files.length, damaged, missing } };
}

/** Lets calls that came in meanwhile have their turn. */
function otherCalls(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

function refuseWhileOpen(house: House): void {
  if (house.desk !== null) throw conflict('already-open');
}

function closedFolder(house: House): string {
  refuseWhileOpen(house);
  if (house.folder === null) throw notFound('vault');
  return house.folder;
}

function refuseUnknownUser(folder: string, userId: number): void {
  const found = inspectFolder(folder);
  if (found.state === 'absent') throw notFound('vault');
  if (!found.users.some((user) => user.id === userId)) throw notFound('user');
}
