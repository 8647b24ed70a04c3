import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { RecordedDecision } from '../api/views.ts';
import { assertNever } from '../domain/assert-never.ts';
import { compareDates } from '../domain/calendar-date.ts';
import { receiptGuard, replyGuard, type CaseGuard } from '../domain/case-stage.ts';
import { extensionGuard } from '../domain/extension.ts';
import { letterExists, type LetterKind } from '../domain/letter.ts';
import type { LetterOrder } from '../letters/letter-order.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import {
  caseOf,
  deadlineOf,
  factsOf,
  inDueForm,
  letterKindsOf,
  requestFactsOf,
  requestOf,
  type RequestInCase,
} from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, notFound } from './failure.ts';
import { isEffective, partialAnswerGuard, questionGuard, strangerGuard } from './letter-guards.ts';
import {
  decisionOrder,
  extensionOrder,
  feeOrder,
  isDecisionLetter,
  liftingOrder,
  questionOrder,
  receiptOrder,
  recipientOrder,
  type DecisionLetter,
} from './letter-order.ts';
import { bindToDecision, refuseGivingAway } from './recipients.ts';
import { replyState } from './replies.ts';

export type LetterInput = z.output<typeof inputs.letterSubject>;

/** What a letter is about, looked up. */
export interface LetterSubject {
  readonly record: CaseRecord;
  /** The decision that it tells. */
  readonly decisionId: number | null;
  readonly order: LetterOrder;
  /** Why it cannot be issued now; a preview is shown all the same. */
  readonly guard: CaseGuard | null;
  /** Joins the issued letter to what it is about. */
  readonly join: (letterId: number) => void;
}

/** @throws {Failure} when there is nothing that such a letter could tell. */
export function letterSubject(context: DeskContext, input: LetterInput): LetterSubject {
  switch (input.about) {
    case 'receipt':
      return receipt(context, input.caseId);
    case 'decision':
      return reply(context, input.requestId, input.letter);
    case 'question':
      return question(context, input.inquiryId);
    case 'extension':
      return extension(context, input.extensionId);
    case 'fee':
      return fee(context, input.feeId);
    case 'recipient':
      return recipient(context, input.noticeId);
    case 'lifting':
      return lifting(context, input.liftId);
    default:
      return assertNever(input);
  }
}

/** The decision that stands, when the letter is one of those that it needs. */
export function toldDecision(
  context: DeskContext,
  { record, request }: RequestInCase,
  letter: LetterKind,
): { readonly decision: RecordedDecision; readonly kind: DecisionLetter; readonly issued: boolean } {
  const { storage } = context;
  const decision = storage.decisions.standing(request.id);
  if (decision === null) throw conflict(record.closed === null ? 'not-decided' : 'case-closed');
  if (!letterExists(letter, record.regime)) throw conflict('not-in-regime');
  if (!isDecisionLetter(letter) || !letterKindsOf(context, record, request, decision).includes(letter)) {
    throw conflict('letter-not-known');
  }
  const issued = storage.letters.ofDecision(decision.id).some(({ kind }) => kind === letter);
  return { decision, kind: letter, issued };
}

function receipt(context: DeskContext, caseId: number): LetterSubject {
  const record = caseOf(context, caseId);
  const given = context.storage.letters.ofCase(caseId).some(({ kind }) => kind === 'K1');
  return {
    record,
    decisionId: null,
    order: receiptOrder(context, record),
    guard: receiptGuard(factsOf(context, record), given),
    join: () => undefined,
  };
}

function reply(context: DeskContext, requestId: number, letter: LetterKind): LetterSubject {
  const place = requestOf(context, requestId);
  const { record, request } = place;
  const { decision, kind, issued } = toldDecision(context, place, letter);
  const isAccessReply = kind === 'K4a' || kind === 'K4b';
  const blocksMissing = isAccessReply && replyState(context, record, request).missing.length > 0;
  const facts = factsOf(context, record);
  return {
    record,
    decisionId: decision.id,
    order: decisionOrder(context, kind, place, decision),
    guard:
      replyGuard(facts, requestFactsOf(context, record, request), blocksMissing, issued) ??
      (isAccessReply && !inDueForm(context, record) ? 'form-missing' : null),
    // The letter row itself names its decision.
    join: () => undefined,
  };
}

function question(context: DeskContext, inquiryId: number): LetterSubject {
  const { inquiries } = context.storage;
  const found = inquiries.get(inquiryId);
  if (found === null) throw notFound('question');
  const record = caseOf(context, found.caseId);
  return {
    record,
    decisionId: null,
    order: questionOrder(context, record, found.inquiry),
    guard: onceGuard(record, found.inquiry.letterId) ?? questionGuard(context, record, found.inquiry),
    join: (letterId) => inquiries.setLetter(inquiryId, letterId),
  };
}

function extension(context: DeskContext, extensionId: number): LetterSubject {
  const { extensions } = context.storage;
  const found = extensions.get(extensionId);
  if (found === null) throw notFound('extension');
  const record = caseOf(context, found.caseId);
  const noticeDueOn = deadlineOf(context, record).extensionNoticeDueOn ?? record.dueOn;
  return {
    record,
    decisionId: null,
    order: extensionOrder(context, record, found.extension),
    guard:
      onceGuard(record, found.extension.letterId) ??
      extensionGuard(record.regime, noticeDueOn, context.today, false) ??
      partialAnswerGuard(context, record, found.extension),
    join: (letterId) => extensions.setLetter(extensionId, letterId),
  };
}

function fee(context: DeskContext, feeId: number): LetterSubject {
  const { fees } = context.storage;
  const found = fees.get(feeId);
  if (found === null) throw notFound('fee');
  const place = requestOf(context, found.requestId);
  return {
    record: place.record,
    decisionId: null,
    order: feeOrder(context, place, found.fee),
    guard:
      onceGuard(place.record, found.fee.letterId) ??
      (context.storage.decisions.standing(found.requestId) !== null
        ? 'already-decided'
        : strangerGuard(context, place.record, ({ id }) => id === found.requestId)),
    join: (letterId) => fees.setLetter(feeId, letterId),
  };
}

function recipient(context: DeskContext, noticeId: number): LetterSubject {
  const { recipients } = context.storage;
  const found = recipients.get(noticeId);
  if (found === null) throw notFound('recipient');
  const place = requestOf(context, found.requestId);
  const { record } = place;
  const order = recipientOrder(context, place, found.notice);
  // The person may have got a non-disclosure order since the notice was written.
  refuseGivingAway(context, record, found.notice);
  return {
    record,
    decisionId: null,
    order,
    guard:
      onceGuard(record, found.notice.letterId) ??
      (found.notice.void ? 'notice-void' : null) ??
      (isEffective(context, found.requestId) ? null : 'not-decided'),
    join: (letterId) => {
      bindToDecision(context, found.requestId, noticeId);
      recipients.setLetter(noticeId, letterId);
    },
  };
}

function lifting(context: DeskContext, liftId: number): LetterSubject {
  const { liftings, decisions } = context.storage;
  const found = liftings.get(liftId);
  if (found === null) throw notFound('lifting');
  const { record } = requestOf(context, found.requestId);
  const terms = decisions.standing(found.requestId)?.terms;
  if (terms?.kind !== 'restriction') throw conflict('nothing-to-lift');
  return {
    record,
    decisionId: null,
    order: liftingOrder(context, record, found.lifting, terms.from),
    guard:
      onceGuard(record, found.lifting.letterId) ??
      (compareDates(found.lifting.liftOn, context.today) < 0 ? 'lift-day-passed' : null) ??
      strangerGuard(context, record, ({ id }) => id === found.requestId),
    join: (letterId) => liftings.setLetter(liftId, letterId),
  };
}

function onceGuard(record: CaseRecord, letterId: number | null): CaseGuard | null {
  if (record.closed !== null) return 'case-closed';
  return letterId === null ? null : 'letter-issued';
}
