import type * as view from '../api/views.ts';
import type { DeskContext } from './context.ts';

const MOST_URGENT = 10;

export function get({ storage, today }: DeskContext): view.Today {
  return {
    today,
    counts: {
      ...storage.caseLists.counts(today),
      ...storage.letterLists.counts(),
      incomingFiles: storage.files.staged().length,
      keptDue: storage.kept.dueCount(today),
      retentionDue: storage.retention.dueCount(today),
    },
    next: storage.caseLists.mostUrgent(MOST_URGENT),
    lastBackupAt: storage.settings.get().lastBackupAt,
  };
}
