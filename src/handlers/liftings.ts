import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { compareDates } from '../domain/calendar-date.ts';
import { openRequestOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, invalid } from './failure.ts';

/**
 * Prepares the end of a restriction: a task for each register in which it was set. The person is told first; the tasks
 * can be done once the notice has left (GDPR 18(3)).
 */
export function prepare(
  context: DeskContext,
  { requestId, liftOn, reasons }: z.output<typeof inputs.prepareLift>,
): { readonly liftId: number } {
  const { storage, today } = context;
  const { record, request } = openRequestOf(context, requestId);
  const decision = storage.decisions.standing(requestId);
  const restricted = storage.tasks
    .ofRequest(requestId)
    .filter(({ kind, outcome }) => kind === 'restrict' && outcome === 'found');
  if (request.kind !== 'restriction' || decision?.terms.kind !== 'restriction' || restricted.length === 0) {
    throw conflict('nothing-to-lift');
  }
  if (storage.liftings.ofRequest(requestId) !== null) throw conflict('already-lifting');
  if (compareDates(liftOn, today) < 0) throw invalid('liftOn', 'in-past');

  const liftId = storage.liftings.insert(requestId, { liftOn, reasons });
  storage.tasks.insert(
    record.id,
    requestId,
    'lift-restriction',
    restricted.map(({ registerId: id, registerName: name, manual, searchHint }) => ({
      id,
      name,
      manual,
      searchHint,
    })),
  );
  storeStage(context, record);
  context.record({ action: 'restriction-lift-prepared', caseId: record.id, detail: { liftOn } });
  return { liftId };
}
