import type { WorkingDays } from '../domain/public-holidays.ts';
import type { DeskContext } from './context.ts';

/** The days off as this house keeps them: by rule, with its own changes, the eves when it has chosen so. */
export function workingDays({ storage }: Pick<DeskContext, 'storage'>): WorkingDays {
  return { evesRollOver: storage.settings.get().evesRollOver, changes: storage.holidays.changes() };
}
