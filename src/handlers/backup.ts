import { statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { makeBackup, restoreBackup } from '../vault/backup.ts';
import { chosenFolder } from './chosen-folder.ts';
import type { CallContext, DeskContext, OperationContext } from './context.ts';
import { conflict, invalid } from './failure.ts';
import type { House } from './house.ts';
import { get as settings } from './settings.ts';
import { use } from './vault.ts';

export async function make(context: OperationContext): Promise<view.BackupMade> {
  const { backupFolder, backupsKept } = context.storage.settings.get();
  if (backupFolder === null) throw conflict('backup-folder-missing');
  const { head, count } = context.storage.audit.head();
  const attachments = context.storage.files
    .all()
    .map(({ file: { id, sha256 }, key }) => ({ id, sha256, key }));
  const facts = { now: context.now, auditHead: head, auditCount: count, keep: backupsKept, attachments };
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

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function liesIn(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
