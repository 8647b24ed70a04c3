import { statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { MethodValue, CoreCalls } from '../api/contract.ts';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { makeBackup, restoreBackup } from '../vault/backup.ts';
import { chosenFolder } from './chosen-folder.ts';
import type { CallContext, DeskContext } from './context.ts';
import { closeDesk, deskContext } from './desk.ts';
import { conflict, invalid } from './failure.ts';
import type { House } from './house.ts';
import type { OperationContext } from './method.ts';
import { get as settings } from './settings.ts';
import { use } from './vault.ts';

export async function make(context: OperationContext): Promise<view.BackupMade> {
  const { backupFolder, backupsKept } = context.storage.settings.get();
  if (backupFolder === null) throw conflict('backup-folder-missing');
  const { head, count } = context.storage.audit.head();
  const facts = { now: context.now, auditHead: head, auditCount: count, keep: backupsKept };
  const { name, files } = await makeBackup(
    context.vault,
    backupFolder,
    facts,
    (done, total) => context.progress(done, total),
    context.signal,
  );
  context.transaction(() => {
    context.storage.settings.saveLastBackup(context.now);
    context.record({ action: 'backup-made', caseId: null, detail: { name, files } });
  });
  return { name, at: context.now, files, auditCount: count };
}

export function useFolder(context: DeskContext, input: z.output<typeof inputs.folder>): view.Settings {
  const folder = chosenFolder('folder', input.folder);
  if (!isFolder(folder)) throw conflict('backup-folder-missing');
  if (liesIn(context.vault.folder, folder)) throw invalid('folder', 'inside-vault');
  context.storage.settings.saveBackupFolder(folder);
  context.record({ action: 'settings-saved', caseId: null, detail: { fields: ['backupFolder'] } });
  return settings(context);
}

export async function restore(
  house: House,
  input: z.output<typeof inputs.restoreBackup>,
  call: CallContext,
): Promise<view.VaultStatus> {
  if (house.desk !== null) throw conflict('already-open');
  const from = chosenFolder('from', input.from);
  const to = chosenFolder('to', input.to);
  await restoreBackup(from, to, (done, total) => call.progress(done, total), call.signal);
  return use(house, { folder: to }, call);
}

/** The close handshake. A backup that fails does not keep the vault open; the reply says so. */
export async function closeCore(
  house: House,
  input: z.output<typeof inputs.closeCore>,
  call: CallContext,
): Promise<MethodValue<CoreCalls, 'core.close'>> {
  await house.operations.stop();
  const backup = input.backup ? await backupAtClose(house, call) : 'not-asked';
  house.emit({ name: 'closing', payload: { step: 'closing' } });
  await closeDesk(house, 'closing', call);
  house.closed = true;
  return { backup };
}

async function backupAtClose(house: House, call: CallContext): Promise<'made' | 'not-configured' | 'failed'> {
  if (house.desk === null) return 'not-configured';
  const { backupFolder, backupOnClose } = house.desk.storage.settings.get();
  if (!backupOnClose || backupFolder === null) return 'not-configured';
  house.emit({ name: 'closing', payload: { step: 'backup' } });
  try {
    await make(deskContext(house.desk, call));
    return 'made';
  } catch (error) {
    house.reportIncident(error);
    return 'failed';
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function liesIn(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
