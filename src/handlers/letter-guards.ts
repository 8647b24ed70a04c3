import type { Extension, RecipientNotice } from '../api/views.ts';
import type { CaseGuard } from '../domain/case-stage.ts';
import { compareDates, type CalendarDate } from '../domain/calendar-date.ts';
import { grants } from '../domain/decision.ts';
import { recipientNoticeProblems } from '../domain/recipient-notice.ts';
import { isGdpr } from '../domain/regime.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { InquiryRecord } from '../storage/inquiry-table.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import { requestFactsOf } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure, fieldProblems, invalid } from './failure.ts';
import { protectedHomeOf } from './protected-home.ts';

/** Whether what a notice to a recipient (K11) or of a restriction's end (K13) tells is still so; of other letters nothing. */
export function isFounded(context: DeskContext, caseId: number, letterId: number): boolean {
  const { requests, recipients, liftings } = context.storage;
  return requests.ofCase(caseId).every(({ id }) => {
    const notice = recipients.ofRequest(id).find((candidate) => candidate.letterId === letterId);
    const tells = notice !== undefined || liftings.ofRequest(id)?.letterId === letterId;
    return !tells || (isEffective(context, id) && notice?.void !== true);
  });
}

/**
 * Refuses to let a letter leave that tells of a decision without being one of its letters: what was taken back since is
 * told neither to recipients (K11) nor to the person whose restriction would end (K13).
 */
export function refuseUnfounded(context: DeskContext, record: CaseRecord, letterId: number): void {
  const { requests, recipients, liftings } = context.storage;
  for (const { id: requestId } of requests.ofCase(record.id)) {
    const notice = recipients.ofRequest(requestId).find((candidate) => candidate.letterId === letterId);
    const tells = notice !== undefined || liftings.ofRequest(requestId)?.letterId === letterId;
    if (tells && !isEffective(context, requestId)) throw conflict('not-decided');
    if (notice?.void === true) throw conflict('notice-void');
    if (notice !== undefined) refuseProtectedAddress(context, record, notice);
  }
  const stranger = strangerGuardOf(context, record, letterId);
  if (stranger !== null) throw conflict(stranger);
}

/** K13 tells beforehand that a restriction ends (GDPR 18(3)): after that day it tells nothing. */
export function refuseAfterLifting(
  { storage }: DeskContext,
  record: CaseRecord,
  letterId: number,
  dispatchedOn: CalendarDate,
): void {
  const told = storage.requests
    .ofCase(record.id)
    .map(({ id }) => storage.liftings.ofRequest(id))
    .find((lifting) => lifting?.letterId === letterId);
  if (told !== null && told !== undefined && compareDates(dispatchedOn, told.liftOn) > 0) {
    throw invalid('dispatchedOn', 'after-lifting');
  }
}

/** The identity may have come to be doubted after the letter was issued. */
function strangerGuardOf(context: DeskContext, record: CaseRecord, letterId: number): CaseGuard | null {
  const { inquiries, extensions, fees, liftings } = context.storage;
  const asked = inquiries.ofCase(record.id).find((inquiry) => inquiry.letterId === letterId);
  if (asked !== undefined) return questionGuard(context, record, asked);
  const prepared = extensions.ofCase(record.id);
  if (prepared?.letterId === letterId) return partialAnswerGuard(context, record, prepared);
  return strangerGuard(
    context,
    record,
    ({ id }) => fees.ofRequest(id)?.letterId === letterId || liftings.ofRequest(id)?.letterId === letterId,
  );
}

/** What tells of the person's data, or that there is any, goes to nobody unknown, as little as a reply (GDPR 12(6)). */
export function strangerGuard(
  context: DeskContext,
  record: CaseRecord,
  concerned: (request: RequestRecord) => boolean,
): CaseGuard | null {
  const known = context.storage.requests
    .ofCase(record.id)
    .filter(concerned)
    .every((request) => requestFactsOf(context, record, request).identitySettled);
  return known ? null : 'identity-not-settled';
}

/** K3 says that data is held, and much of it; under the Act it only asks by what to search. */
export function questionGuard(
  context: DeskContext,
  record: CaseRecord,
  { kind }: Pick<InquiryRecord, 'kind'>,
): CaseGuard | null {
  if (kind !== 'specification' || !isGdpr(record.regime)) return null;
  return strangerGuard(context, record, (request) => request.kind === 'access');
}

/** What K9 answers already is a part of the reply. */
export function partialAnswerGuard(
  context: DeskContext,
  record: CaseRecord,
  { partialAnswer }: Extension,
): CaseGuard | null {
  return partialAnswer.trim() === '' ? null : strangerGuard(context, record, () => true);
}

/** The non-disclosure order may have come after the letter was issued; its days are past and no matter any more. */
function refuseProtectedAddress(context: DeskContext, record: CaseRecord, notice: RecipientNotice): void {
  const problems = recipientNoticeProblems(notice, protectedHomeOf(context, record), context.today).filter(
    ({ code }) => code === 'holds-protected-address',
  );
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems: fieldProblems(problems) });
}

/** Whether a decision stands that changed something. */
export function isEffective({ storage }: DeskContext, requestId: number): boolean {
  const decision = storage.decisions.standing(requestId);
  return decision !== null && grants(decision.outcome);
}
