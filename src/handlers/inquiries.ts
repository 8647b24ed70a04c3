import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { compareDates, type CalendarDate } from '../domain/calendar-date.ts';
import { inquiryProblems } from '../domain/inquiry.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { InquiryRecord } from '../storage/inquiry-table.ts';
import { openCaseOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure, fieldProblems, invalid, notFound } from './failure.ts';
import { workingDays } from './working-days.ts';

/** Writes a question to the requester down; the time limit stands still once its letter has left, not before. */
export function ask(
  context: DeskContext,
  { caseId, ...draft }: z.output<typeof inputs.askInquiry>,
): { readonly inquiryId: number } {
  const { storage, today } = context;
  const record = openCaseOf(context, caseId);
  const { receivedOn, regime } = record;
  const kinds = storage.requests.ofCase(caseId).map(({ kind }) => kind);
  const problems = inquiryProblems(draft, { kinds, regime, receivedOn }, today, workingDays(context));
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems: fieldProblems(problems) });
  const open = storage.inquiries
    .ofCase(caseId)
    .some(({ kind, sufficientOn }) => kind === draft.kind && sufficientOn === null);
  if (open) throw conflict('question-open');

  const inquiryId = storage.inquiries.insert(caseId, draft);
  storeStage(context, record);
  context.record({ action: 'question-asked', caseId, detail: { kind: draft.kind } });
  return { inquiryId };
}

/** An answer as it came. Only a sufficient one lets the time go on. */
export function answer(
  context: DeskContext,
  { inquiryId, answeredOn, sufficient, note }: z.output<typeof inputs.answerInquiry>,
): null {
  const { record, inquiry } = openInquiryOf(context, inquiryId);
  if (inquiry.sentOn === null) throw conflict('notice-not-sent');
  if (compareDates(answeredOn, context.today) > 0) throw invalid('answeredOn', 'in-future');
  if (compareDates(answeredOn, inquiry.sentOn) < 0) throw invalid('answeredOn', 'before-question');
  context.storage.inquiries.answer(inquiryId, { answeredOn, sufficient, note });
  storeStage(context, record);
  context.record({
    action: 'question-answered',
    caseId: record.id,
    detail: { kind: inquiry.kind, answeredOn, sufficient },
  });
  return null;
}

/** A reason given afterwards lets a question that was asked late suspend the time limit after all. */
export function explainDelay(
  context: DeskContext,
  { inquiryId, delayReason }: z.output<typeof inputs.explainInquiryDelay>,
): null {
  const { record, inquiry } = openInquiryOf(context, inquiryId);
  context.storage.inquiries.explainDelay(inquiryId, delayReason);
  storeStage(context, record);
  context.record({
    action: 'question-delay-explained',
    caseId: record.id,
    detail: { kind: inquiry.kind },
  });
  return null;
}

/** Takes a question back that was written down and not asked yet: nobody has seen it. */
export function drop(context: DeskContext, { inquiryId }: z.output<typeof inputs.inquiryRef>): null {
  const { record, inquiry } = openInquiryOf(context, inquiryId);
  if (inquiry.letterId !== null) throw conflict('letter-issued');
  context.storage.inquiries.remove(inquiryId);
  storeStage(context, record);
  context.record({ action: 'question-dropped', caseId: record.id, detail: { kind: inquiry.kind } });
  return null;
}

/**
 * Whoever proves their identity has answered the question about it, in whatever way they did: the time goes on from the
 * day of the check. Call it before the stage is stored.
 */
export function answeredByProof(context: DeskContext, record: CaseRecord, on: CalendarDate): void {
  for (const { id, kind, sentOn, sufficientOn } of context.storage.inquiries.ofCase(record.id)) {
    if (kind !== 'identity' || sentOn === null || sufficientOn !== null) continue;
    const answeredOn = compareDates(on, sentOn) < 0 ? sentOn : on;
    context.storage.inquiries.answer(id, { answeredOn, sufficient: true, note: '' });
    context.record({
      action: 'question-answered',
      caseId: record.id,
      detail: { kind, answeredOn, sufficient: true },
    });
  }
}

function openInquiryOf(
  context: DeskContext,
  inquiryId: number,
): { readonly record: CaseRecord; readonly inquiry: InquiryRecord } {
  const found = context.storage.inquiries.get(inquiryId);
  if (found === null) throw notFound('question');
  const record = openCaseOf(context, found.caseId);
  if (found.inquiry.sufficientOn !== null) throw conflict('already-answered');
  return { record, inquiry: found.inquiry };
}
