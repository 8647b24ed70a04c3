import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { taskProblems, type Attestation } from '../domain/register-task.ts';
import type { KeptRecord } from '../storage/kept-table.ts';
import { caseOf } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure, notFound } from './failure.ts';

export function list(
  { storage, today }: DeskContext,
  { view: listView, offset, limit }: z.output<typeof inputs.listKept>,
): view.KeptItems {
  return storage.kept.list(listView, today, offset, limit);
}

/**
 * Erases what was kept, as the letter K7b promised: from a closed case as well, and before the ground has ended when
 * nobody needs the data any more.
 */
export function erase(
  context: DeskContext,
  { itemId, attestation }: z.output<typeof inputs.eraseKept>,
): null {
  const item = context.storage.kept.get(itemId);
  if (item === null) throw notFound('kept-item');
  if (item.erased !== null) throw conflict('kept-item-erased');
  refuseProblems(context, item, attestation);
  context.storage.kept.erase(itemId, attestation);
  context.record({
    action: 'kept-item-erased',
    caseId: item.caseId,
    detail: { registerId: item.registerId, doneBy: attestation.doneBy },
  });
  return null;
}

/** The rules of a task that erases: binder and second person where paper is shredded. */
function refuseProblems(context: DeskContext, item: KeptRecord, attestation: Attestation): void {
  const { category, item: name, manual, caseId } = item;
  const erased = {
    category,
    item: name,
    marketing: false,
    decision: 'erased',
    ground: null,
    groundStartsOn: null,
    reasons: '',
  } as const;
  const problems = taskProblems(
    { outcome: 'found', ground: null, note: '', result: { kind: 'erase', items: [erased] }, attestation },
    { manual, receivedOn: caseOf(context, caseId).receivedOn },
    [],
    context.today,
  );
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });
}
