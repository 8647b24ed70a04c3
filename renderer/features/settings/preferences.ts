import type { Settings } from '../../../src/api/views.ts';
import type { CoreInput } from '../../api.ts';

/** What `settings.save` takes: a section changes its own fields and leaves the rest as they are. */
export function preferencesOf(settings: Settings): CoreInput<'settings.save'> {
  const { autoLockMinutes, backupOnClose, backupsKept, evesRollOver, copyRetentionMonths } = settings;
  return { autoLockMinutes, backupOnClose, backupsKept, evesRollOver, copyRetentionMonths };
}
