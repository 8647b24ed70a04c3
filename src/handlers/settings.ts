import path from 'node:path';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import type { DeskContext } from './context.ts';

export function get(context: DeskContext): view.Settings {
  const { backupFolder, ...settings } = context.storage.settings.get();
  return { ...settings, backupFolderName: backupFolder === null ? null : path.basename(backupFolder) };
}

export function save(context: DeskContext, input: z.output<typeof inputs.settings>): null {
  const { settings } = context.storage;
  const before = settings.get();
  const fields = (['autoLockMinutes', 'backupOnClose', 'backupsKept'] as const).filter(
    (field) => before[field] !== input[field],
  );
  if (fields.length === 0) return null;
  settings.save(input);
  context.record({ action: 'settings-saved', caseId: null, detail: { fields } });
  return null;
}
