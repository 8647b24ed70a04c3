import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { extensionGuard } from '../domain/extension.ts';
import { deadlineOf, openCaseOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict } from './failure.ts';

/**
 * Writes the reasons of an extension down, anew while its notice is not issued; it is in force once that has left in time
 * (GDPR 12(3)).
 */
export function prepare(
  context: DeskContext,
  { caseId, ...extension }: z.output<typeof inputs.prepareExtension>,
): { readonly extensionId: number } {
  const { storage, today } = context;
  const record = openCaseOf(context, caseId);
  const noticeDueOn = deadlineOf(context, record).extensionNoticeDueOn ?? record.dueOn;
  const before = storage.extensions.ofCase(caseId);
  const already = before !== null && before.letterId !== null;
  const guard = extensionGuard(record.regime, noticeDueOn, today, already);
  if (guard !== null) throw conflict(guard);
  const extensionId = before === null ? storage.extensions.insert(caseId, extension) : before.id;
  if (before !== null) storage.extensions.change(extensionId, extension);
  storeStage(context, record);
  context.record({ action: 'extension-prepared', caseId, detail: { factors: extension.factors } });
  return { extensionId };
}
