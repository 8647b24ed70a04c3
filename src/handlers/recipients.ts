import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { RecipientNotice } from '../api/views.ts';
import { compareDates } from '../domain/calendar-date.ts';
import { mustTellRecipients, recipientNoticeProblems } from '../domain/recipient-notice.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import { openRequestOf, recipientsConcerned, storeStage, type RequestInCase } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure, fieldProblems, invalid, notFound } from './failure.ts';
import { protectedHomeOf } from './protected-home.ts';

/** Somebody who had received the data of the request (GDPR 19, HetiL § 29.3). */
export function enter(
  context: DeskContext,
  { requestId, ...recipient }: z.output<typeof inputs.enterRecipient>,
): { readonly noticeId: number } {
  const { record } = tellingRequestOf(context, requestId);
  refuseGivingAway(context, record, recipient);
  const { decisions, recipients } = context.storage;
  const noticeId = recipients.insert(requestId, decisions.standing(requestId)?.id ?? null, recipient);
  storeStage(context, record);
  context.record({ action: 'recipient-entered', caseId: record.id, detail: { noticeId } });
  return { noticeId };
}

/** The data had not been disclosed to anybody. */
export function declareNone(context: DeskContext, { requestId }: z.output<typeof inputs.requestRef>): null {
  const { record, request } = tellingRequestOf(context, requestId);
  const entered = context.storage.recipients.ofRequest(requestId);
  if (entered.some((notice) => !notice.void)) throw conflict('recipients-entered');
  context.storage.requests.declareNoRecipients(requestId, context.now, context.actor);
  storeStage(context, record);
  context.record({ action: 'no-recipients-declared', caseId: record.id, detail: { kind: request.kind } });
  return null;
}

/** Told by telephone, in a meeting or through the recipient's own service. */
export function tell(
  context: DeskContext,
  { noticeId, toldOn, how }: z.output<typeof inputs.tellRecipient>,
): null {
  const { record, request } = openNoticeOf(context, noticeId);
  // As the letter K11: what is not decided, or was taken back, is told to nobody.
  if (!recipientsConcerned(record, request, context.storage.decisions.standing(request.id))) {
    throw conflict('not-decided');
  }
  if (compareDates(toldOn, context.today) > 0) throw invalid('toldOn', 'in-future');
  if (compareDates(toldOn, record.receivedOn) < 0) throw invalid('toldOn', 'before-receipt');
  bindToDecision(context, request.id, noticeId);
  context.storage.recipients.tell(noticeId, toldOn, how);
  storeStage(context, record);
  context.record({ action: 'recipient-told', caseId: record.id, detail: { noticeId, toldOn } });
  return null;
}

/** Telling proves impossible or takes a disproportionate effort. */
export function leaveUntold(
  context: DeskContext,
  { noticeId, why, reasons }: z.output<typeof inputs.leaveRecipientUntold>,
): null {
  const { record, request } = openNoticeOf(context, noticeId);
  bindToDecision(context, request.id, noticeId);
  context.storage.recipients.leaveUntold(noticeId, why, reasons);
  storeStage(context, record);
  context.record({ action: 'recipient-not-told', caseId: record.id, detail: { noticeId, why } });
  return null;
}

/** Refuses a notice that would tell what a recipient must not learn; asked again when its letter is composed. */
export function refuseGivingAway(
  context: DeskContext,
  record: CaseRecord,
  notice: Pick<RecipientNotice, 'identifier' | 'change' | 'disclosedOn' | 'confirmBy'>,
): void {
  const problems = recipientNoticeProblems(notice, protectedHomeOf(context, record), context.today);
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems: fieldProblems(problems) });
}

/** What is told, or left untold, is told of the decision that stands: it ends with it. */
export function bindToDecision({ storage }: DeskContext, requestId: number, noticeId: number): void {
  const decision = storage.decisions.standing(requestId);
  if (decision !== null) storage.recipients.bind(noticeId, decision.id);
}

/** An open request of a kind whose fulfilment is told to recipients. */
function tellingRequestOf(context: DeskContext, requestId: number): RequestInCase {
  const found = openRequestOf(context, requestId);
  if (!mustTellRecipients(found.request.kind, found.record.regime)) throw conflict('no-one-to-tell');
  return found;
}

function openNoticeOf(context: DeskContext, noticeId: number): RequestInCase {
  const found = context.storage.recipients.get(noticeId);
  if (found === null) throw notFound('recipient');
  if (found.notice.void) throw conflict('notice-void');
  if (found.notice.status.kind !== 'open') throw conflict('already-told');
  return openRequestOf(context, found.requestId);
}
