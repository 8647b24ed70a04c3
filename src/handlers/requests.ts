import type { z } from 'zod';
import type { FieldProblem } from '../api/errors.ts';
import type * as inputs from '../api/inputs.ts';
import { compareDates, type CalendarDate } from '../domain/calendar-date.ts';
import { decisionGuard, revokingGuard } from '../domain/case-stage.ts';
import { decisionProblems, type DecisionTerms, type RequestDecision } from '../domain/decision.ts';
import { groundHolds } from '../domain/refusal-ground.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import { enterBan, takeBanBack, takeWithdrawalBack, withdrawBans } from './bans.ts';
import {
  factsOf,
  inDueForm,
  openRequestOf,
  requestFactsOf,
  storeStage,
  type RequestInCase,
} from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure } from './failure.ts';
import { storeLetterStep } from './letter-record.ts';
import { hasChangedData, outcomeOfWork } from './request-tasks.ts';

/** What the kind, the law of the day and the work done leave to be decided, and nothing else. */
export function decide(
  context: DeskContext,
  { requestId, ...input }: z.output<typeof inputs.decideRequest>,
): null {
  const { record, request } = openRequestOf(context, requestId);
  const problems: FieldProblem[] = [
    ...decisionProblems(input, request.kind, record.regime),
    ...termsProblems(input.terms, record.receivedOn, context.today),
    ...groundProblems(context, { record, request }, input),
  ];
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });
  const { outcome } = input;
  const ground = input.refusal?.ground ?? null;
  const guard = decisionGuard(
    factsOf(context, record),
    requestFactsOf(context, record, request),
    { outcome, ground },
    {
      fromTasks: outcomeOfWork(context, request),
      changedData: hasChangedData(context, requestId),
      formMissing: !inDueForm(context, record),
    },
  );
  if (guard !== null) throw conflict(guard);

  const decision = { ...input, transferredTo: outcome === 'transferred' ? input.transferredTo : '' };
  const decisionId = storeDecision(context, request, decision);
  if (outcome === 'granted' && decision.terms.kind === 'ban') {
    if (request.kind === 'marketing-ban') {
      enterBan(context, record, request, decisionId, decision.terms.from);
    } else withdrawBans(context, record, request, decision.terms.from);
  }
  storeStage(context, record);
  return null;
}

/** Takes the standing decision back; what it was stays readable, and its letters that have not left become void. */
export function revoke(
  context: DeskContext,
  { requestId, reason }: z.output<typeof inputs.revokeDecision>,
): null {
  const { storage } = context;
  const { record, request } = openRequestOf(context, requestId);
  const guard = revokingGuard(factsOf(context, record), requestFactsOf(context, record, request));
  if (guard !== null) throw conflict(guard);
  const decision = storage.decisions.standing(requestId);
  if (decision === null) throw conflict('not-decided');

  storage.decisions.revoke(decision.id, context.now, context.actor, reason);
  storage.requests.forgetNoRecipients(requestId);
  for (const { letterId } of storage.letters.ofDecision(decision.id)) storeLetterStep(context, letterId);
  for (const { letterId } of storage.recipients.ofRequest(requestId)) {
    if (letterId !== null) storeLetterStep(context, letterId);
  }
  const notice = storage.liftings.ofRequest(requestId)?.letterId ?? null;
  if (notice !== null) storeLetterStep(context, notice);
  if (decision.terms.kind === 'ban') {
    if (request.kind === 'marketing-ban') takeBanBack(context, decision.id);
    else takeWithdrawalBack(context, record, request);
  }
  storeStage(context, record);
  context.record({ action: 'decision-revoked', caseId: record.id, detail: { kind: request.kind, reason } });
  return null;
}

/** Stores and audits a decision; what follows from it is the caller's. */
export function storeDecision(
  context: DeskContext,
  { id, caseId, kind }: RequestRecord,
  decision: RequestDecision,
): number {
  const decisionId = context.storage.decisions.insert(id, decision, context.today, context.actor);
  const { outcome, refusal } = decision;
  context.record({
    action: 'request-decided',
    caseId,
    detail: { kind, outcome, ground: refusal?.ground ?? null },
  });
  return decisionId;
}

/** A ground that speaks of the form or of the identity is none once these are in order. */
function groundProblems(
  context: DeskContext,
  { record, request }: RequestInCase,
  { refusal }: Pick<RequestDecision, 'refusal'>,
): readonly FieldProblem[] {
  const holds =
    refusal === null ||
    groundHolds(refusal.ground, {
      inDueForm: inDueForm(context, record),
      identitySettled: requestFactsOf(context, record, request).identitySettled,
    });
  return holds ? [] : [{ path: 'refusal.ground', code: 'not-for-this-request' }];
}

/** Dates in the terms that cannot be true, each beside its field. */
function termsProblems(
  terms: DecisionTerms,
  receivedOn: CalendarDate,
  today: CalendarDate,
): readonly FieldProblem[] {
  const beforeReceipt = (field: string, date: CalendarDate | null): readonly FieldProblem[] =>
    date !== null && compareDates(date, receivedOn) < 0
      ? [{ path: `terms.${field}`, code: 'before-receipt' }]
      : [];
  switch (terms.kind) {
    case 'erasure':
      return beforeReceipt('backupsUntil', terms.backupsUntil);
    case 'restriction':
      return beforeReceipt('from', terms.from);
    case 'objection':
      return beforeReceipt('stopsOn', terms.stopsOn);
    case 'ban': {
      const { from, inPrintUntil } = terms;
      // A ban that begins some day would be one that is refused until then.
      if (compareDates(from, today) > 0) return [{ path: 'terms.from', code: 'in-future' }];
      if (inPrintUntil !== null && compareDates(inPrintUntil, from) < 0) {
        return [...beforeReceipt('from', from), { path: 'terms.inPrintUntil', code: 'before-start' }];
      }
      return beforeReceipt('from', from);
    }
    case 'none':
    case 'portability':
    case 'answer':
      return [];
  }
}
