import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { RegisterTaskRecord } from '../storage/register-task-table.ts';
import { openCaseOf, replyOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, notFound } from './failure.ts';

/**
 * What one register gave. May be done before the identity is settled, so that no day is lost waiting; the reply itself
 * is what waits.
 */
export function record(context: DeskContext, input: z.output<typeof inputs.recordSearch>): null {
  const { storage, today, actor } = context;
  const { caseRecord, task } = searchableTask(context, input.taskId);
  const { outcome, note, fileIds } = input;
  const ground = outcome === 'exempt' ? input.ground : null;
  const findings = outcome === 'found' ? input.findings : [];
  storage.tasks.record(task.id, { outcome, ground, note, findings, doneOn: today, doneBy: actor });
  storage.files.assign(fileIds, { kind: 'task', id: task.id });
  storeStage(context, caseRecord);
  context.record({
    action: 'register-searched',
    caseId: caseRecord.id,
    detail: { registerId: task.registerId, outcome, ground, findings: findings.length },
  });
  return null;
}

export function reopen(context: DeskContext, { taskId }: z.output<typeof inputs.taskRef>): null {
  const { caseRecord, task } = searchableTask(context, taskId);
  if (task.outcome === null) return null;
  context.storage.tasks.reopen(taskId);
  storeStage(context, caseRecord);
  context.record({
    action: 'register-reopened',
    caseId: caseRecord.id,
    detail: { registerId: task.registerId },
  });
  return null;
}

/** A task whose result the reply does not hold yet. */
function searchableTask(
  context: DeskContext,
  taskId: number,
): { readonly caseRecord: CaseRecord; readonly task: RegisterTaskRecord } {
  const found = context.storage.tasks.get(taskId);
  if (found === null) throw notFound('task');
  const caseRecord = openCaseOf(context, found.caseId);
  if (replyOf(context, found.caseId) !== null) throw conflict('reply-issued');
  return { caseRecord, task: found.task };
}
