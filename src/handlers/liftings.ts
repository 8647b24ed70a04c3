import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { compareDates } from '../domain/calendar-date.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { RegisterTaskRecord } from '../storage/register-task-table.ts';
import { openRequestOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, invalid } from './failure.ts';
import { storeLetterStep } from './letter-record.ts';

/**
 * Prepares the end of a restriction: a task for each register in which it was set. The person is told first; the tasks
 * can be done once the notice has left (GDPR 18(3)). Until the notice has left, preparing again replaces day and
 * reasons, and makes an issued notice void.
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
  const prepared = storage.liftings.ofRequest(requestId);
  if (prepared !== null && prepared.noticeSentOn !== null) throw conflict('already-lifting');
  if (compareDates(liftOn, today) < 0) throw invalid('liftOn', 'in-past');

  const lifting = { liftOn, reasons };
  const liftId = prepared?.id ?? storage.liftings.insert(requestId, lifting);
  if (prepared === null) insertTasks(context, record, requestId, restricted);
  else {
    storage.liftings.change(liftId, lifting);
    if (prepared.letterId !== null) storeLetterStep(context, prepared.letterId);
  }
  storeStage(context, record);
  context.record({ action: 'restriction-lift-prepared', caseId: record.id, detail: { liftOn } });
  return { liftId };
}

function insertTasks(
  { storage }: DeskContext,
  record: CaseRecord,
  requestId: number,
  restricted: readonly RegisterTaskRecord[],
): void {
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
}
