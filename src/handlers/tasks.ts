import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { AuditEvent } from '../domain/audit-event.ts';
import { compareDates, type CalendarDate } from '../domain/calendar-date.ts';
import { emptyResult, taskProblems, type TaskKind, type TaskResult } from '../domain/register-task.ts';
import { GROUNDS_OF_REGISTER } from '../domain/retention-ground.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { DoneTask, RegisterTaskRecord } from '../storage/register-task-table.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import { openRequestOf, requestFactsOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure, invalid, notFound } from './failure.ts';

type TaskInput = z.output<typeof inputs.recordTask>;

interface TaskPlace {
  readonly record: CaseRecord;
  readonly request: RequestRecord;
  readonly task: RegisterTaskRecord;
}

/** Kinds that change a register to somebody's harm, were it not the person who asks. */
const NEEDS_IDENTITY: ReadonlySet<TaskKind> = new Set(['correct', 'erase', 'restrict', 'stop']);

/**
 * What was done in one register. Looking may begin before the identity is settled, so that no day is lost waiting; what
 * changes a register waits for it.
 */
export function record(context: DeskContext, input: TaskInput): null {
  const { storage } = context;
  const place = changeableTask(context, input.taskId);
  const { record: caseRecord, request, task } = place;
  if (input.result.kind !== task.kind) throw invalid('result.kind', 'not-for-this-task');
  if (NEEDS_IDENTITY.has(task.kind) && !requestFactsOf(context, caseRecord, request).identitySettled) {
    throw conflict('identity-not-settled');
  }
  refuseProblems(context, place, input);

  const done = doneTask(input);
  storage.tasks.record(task.id, done);
  storage.files.assign(input.fileIds, { kind: 'task', id: task.id });
  storeStage(context, caseRecord);
  context.record(recordedEvent(caseRecord.id, task, done));
  return null;
}

export function reopen(context: DeskContext, { taskId }: z.output<typeof inputs.taskRef>): null {
  const { record: caseRecord, task } = changeableTask(context, taskId);
  if (task.outcome === null) return null;
  context.storage.tasks.reopen(taskId);
  storeStage(context, caseRecord);
  const { kind, registerId } = task;
  context.record(
    kind === 'search'
      ? { action: 'register-reopened', caseId: caseRecord.id, detail: { registerId } }
      : { action: 'task-reopened', caseId: caseRecord.id, detail: { task: kind, registerId } },
  );
  return null;
}

/** A task whose result no decision rests on yet; lifting a restriction is what follows its decision. */
function changeableTask(context: DeskContext, taskId: number): TaskPlace {
  const { storage } = context;
  const found = storage.tasks.get(taskId);
  if (found === null) throw notFound('task');
  const { task } = found;
  const place = { ...openRequestOf(context, task.requestId), task };
  const decision = storage.decisions.standing(task.requestId);
  if (task.kind === 'lift-restriction') {
    if (decision?.terms.kind !== 'restriction') throw conflict('nothing-to-lift');
    if (noticeOfLifting(context, task.requestId) === null) throw conflict('notice-not-sent');
    return place;
  }
  if (decision !== null) throw conflict('already-decided');
  // What was erased once its ground had ended cannot be un-erased on paper.
  if (storage.kept.anyErasedOf(taskId)) throw conflict('kept-item-erased');
  return place;
}

/** The day on which the person was told that the restriction ends (GDPR 18(3)); null while they were not. */
function noticeOfLifting({ storage }: DeskContext, requestId: number): CalendarDate | null {
  return storage.liftings.ofRequest(requestId)?.noticeSentOn ?? null;
}

function refuseProblems(
  context: DeskContext,
  { record: { receivedOn }, task }: TaskPlace,
  input: TaskInput,
): void {
  const { manual, registerId, requestId, kind } = task;
  const problems = taskProblems(
    input,
    { manual, receivedOn },
    GROUNDS_OF_REGISTER[registerId],
    context.today,
  );
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });
  const lifting = kind === 'lift-restriction' ? context.storage.liftings.ofRequest(requestId) : null;
  if (lifting === null) return;
  const { doneOn } = input.attestation;
  if (lifting.noticeSentOn !== null && compareDates(doneOn, lifting.noticeSentOn) < 0) {
    throw invalid('attestation.doneOn', 'before-notice');
  }
  // The person was told that the restriction holds until that day.
  if (compareDates(doneOn, lifting.liftOn) < 0) throw invalid('attestation.doneOn', 'before-lifting');
}

/** What a form left over from another choice is not kept. */
function doneTask({ outcome, ground, note, result, attestation }: TaskInput): DoneTask {
  return {
    outcome,
    ground: outcome === 'exempt' ? ground : null,
    note,
    result: outcome === 'found' ? result : emptyResult(result.kind),
    attestation,
  };
}

function recordedEvent(caseId: number, task: RegisterTaskRecord, done: DoneTask): AuditEvent {
  const { registerId } = task;
  const { outcome, ground, result, attestation } = done;
  if (result.kind === 'search') {
    const detail = { registerId, outcome, ground, findings: result.findings.length };
    return { action: 'register-searched', caseId, detail };
  }
  const { doneBy } = attestation;
  const detail = { task: result.kind, registerId, outcome, doneBy, items: itemsOf(result) };
  return { action: 'task-recorded', caseId, detail };
}

function itemsOf(result: Exclude<TaskResult, { kind: 'search' }>): number {
  if (result.kind === 'correct') return result.corrections.length;
  return result.kind === 'erase' || result.kind === 'export' ? result.items.length : 0;
}
