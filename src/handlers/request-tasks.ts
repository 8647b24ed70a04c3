import { changedData, outcomeOfTasks, type RequestOutcome } from '../domain/decision.ts';
import { TASK_OF_REQUEST, type TaskKind } from '../domain/register-task.ts';
import type { RequestKind } from '../domain/request.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import type { DeskContext } from './context.ts';
import * as organisation from './organisation.ts';

/** The checklist of a request, frozen: a task for each register, with its name and hint as they are now. */
export function insertTasks(
  context: DeskContext,
  caseId: number,
  requestId: number,
  kind: RequestKind,
): void {
  const task: TaskKind | null = TASK_OF_REQUEST[kind];
  if (task === null) return;
  context.storage.tasks.insert(caseId, requestId, task, organisation.get(context).registers);
}

/**
 * What the work came to: the outcome that the decision has to have. Lifting a restriction comes after its decision and
 * tells nothing of it; what the draft of an access reply or one of its enclosures leaves out is not granted (GDPR 15(4)). null while the tasks do
 * not tell.
 */
export function outcomeOfWork({ storage }: DeskContext, { id, kind }: RequestRecord): RequestOutcome | null {
  const tasks = storage.tasks.ofRequest(id).filter((task) => task.kind !== 'lift-restriction');
  const outcome = outcomeOfTasks(tasks);
  if (kind !== 'access' || outcome !== 'granted') return outcome;
  const withheld = [storage.replies.get(id), ...storage.enclosures.listed(id)].map(
    (source) => source?.withheld ?? '',
  );
  return withheld.every((told) => told.trim() === '') ? 'granted' : 'partly-granted';
}

/** Whether any register was changed for the request. */
export function hasChangedData({ storage }: DeskContext, requestId: number): boolean {
  return storage.tasks.ofRequest(requestId).some(changedData);
}
