import path from 'node:path';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import type { Preferences } from '../storage/settings-table.ts';
import type { DeskContext } from './context.ts';
import { reckonOpenCases } from './holidays.ts';

const FIELDS = [
  'autoLockMinutes',
  'backupOnClose',
  'backupsKept',
  'evesRollOver',
  'copyRetentionMonths',
] as const satisfies readonly (keyof Preferences)[];

export function get(context: DeskContext): view.Settings {
  const { backupFolder, ...settings } = context.storage.settings.get();
  return { ...settings, backupFolderName: backupFolder === null ? null : path.basename(backupFolder) };
}

/** The eves move due dates: with them the open cases are reckoned anew. */
export function save(context: DeskContext, input: z.output<typeof inputs.settings>): null {
  const { settings } = context.storage;
  const before = settings.get();
  const fields = FIELDS.filter((field) => before[field] !== input[field]);
  if (fields.length === 0) return null;
  settings.save(input);
  if (fields.includes('evesRollOver')) reckonOpenCases(context);
  context.record({ action: 'settings-saved', caseId: null, detail: { fields } });
  return null;
}
