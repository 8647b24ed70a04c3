import type { Extension, Fee, Lifting, RecipientNotice, RecordedDecision } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { explainDeadline } from '../domain/deadline-explanation.ts';
import { askedPromptly } from '../domain/inquiry.ts';
import { isReply, type LetterKind } from '../domain/letter.ts';
import { displayName } from '../domain/person.ts';
import { REFUSAL_GROUNDS } from '../domain/refusal-ground.ts';
import { isGdpr } from '../domain/regime.ts';
import { TASK_OF_REQUEST } from '../domain/register-task.ts';
import type { DecisionFacts, LetterFacts, LetterOrder, RegisterResult } from '../letters/letter-order.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { InquiryRecord } from '../storage/inquiry-table.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import { addresseeOf, deadlineOf, diaryNumberOf, personOf, type RequestInCase } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict } from './failure.ts';
import { feeHistoryOf } from './fees.ts';
import * as organisation from './organisation.ts';
import { replyState } from './replies.ts';
import { workingDays } from './working-days.ts';

/** The letters that tell a decision. */
export type DecisionLetter = Extract<LetterOrder, { readonly facts: DecisionFacts }>['kind'];

export function isDecisionLetter(kind: LetterKind): kind is DecisionLetter {
  return isReply(kind);
}

export function receiptOrder(context: DeskContext, record: CaseRecord): LetterOrder {
  return { kind: 'K1', facts: letterFacts(context, record) };
}

export function decisionOrder(
  context: DeskContext,
  kind: DecisionLetter,
  { record, request }: RequestInCase,
  decision: RecordedDecision,
): LetterOrder {
  return {
    kind,
    facts: {
      ...letterFacts(context, record),
      request,
      decision,
      draft: replyState(context, record, request).draft,
      registers: fallsWhole(decision) ? [] : registerResults(context, request),
    },
  };
}

export function questionOrder(context: DeskContext, record: CaseRecord, inquiry: InquiryRecord): LetterOrder {
  return {
    kind: inquiry.kind === 'specification' ? 'K3' : 'K2',
    facts: letterFacts(context, record),
    inquiry: { ...inquiry, suspends: wouldSuspend(context, record, inquiry) },
  };
}

export function extensionOrder(context: DeskContext, record: CaseRecord, extension: Extension): LetterOrder {
  return {
    kind: 'K9',
    facts: letterFacts(context, record),
    extension: { ...extension, newDueOn: extendedDueOn(context, record) },
  };
}

export function feeOrder(context: DeskContext, { record, request }: RequestInCase, fee: Fee): LetterOrder {
  const { lastAccessGivenOn } = feeHistoryOf(context, record);
  return {
    kind: 'K10',
    facts: letterFacts(context, record),
    fee: { ...fee, requestKind: request.kind, lastAccessGivenOn },
  };
}

/** Goes to the recipient of the data and tells of the person only what the recipient knows them by. */
export function recipientOrder(
  context: DeskContext,
  { record, request }: RequestInCase,
  notice: RecipientNotice,
): LetterOrder {
  return {
    kind: 'K11',
    facts: { ...letterFacts(context, record), addressee: notice.recipient },
    notice: { ...notice, requestKind: request.kind },
  };
}

export function liftingOrder(
  context: DeskContext,
  record: CaseRecord,
  lifting: Lifting,
  restrictedFrom: CalendarDate,
): LetterOrder {
  return { kind: 'K13', facts: letterFacts(context, record), lifting: { ...lifting, restrictedFrom } };
}

function letterFacts(context: DeskContext, record: CaseRecord): LetterFacts {
  const { channel, datedOn, receivedOn, dueOn, description, regime, requester, erasedOn } = record;
  if (erasedOn !== null) throw conflict('case-erased');
  return {
    organisation: organisation.get(context),
    addressee: addresseeOf(context, record),
    role: requester.role,
    dataSubject: displayName(personOf(context, record.personId)),
    diaryNumber: diaryNumberOf(record),
    regime,
    channel,
    datedOn,
    receivedOn,
    dueOn,
    description,
    requests: context.storage.requests.ofCase(record.id),
  };
}

/** Such a refusal tells nothing of what was found: it may go to somebody whom nobody could identify. */
function fallsWhole({ refusal }: RecordedDecision): boolean {
  return refusal !== null && REFUSAL_GROUNDS[refusal.ground].wholeRequest;
}

/** What was done for the request, register by register: an open task has nothing to tell, and a draft may still lack it. */
function registerResults({ storage }: DeskContext, request: RequestRecord): readonly RegisterResult[] {
  return storage.tasks
    .ofRequest(request.id)
    .filter(({ kind }) => kind === TASK_OF_REQUEST[request.kind])
    .flatMap(({ registerName: name, outcome, ...task }) =>
      outcome === null ? [] : [{ ...task, name, outcome }],
    );
}

/** Whether the time limit would stand still for a question that leaves today. */
function wouldSuspend(
  context: DeskContext,
  { regime, receivedOn }: CaseRecord,
  inquiry: InquiryRecord,
): boolean {
  return (
    isGdpr(regime) &&
    (inquiry.delayReason.trim() !== '' || askedPromptly(context.today, receivedOn, workingDays(context)))
  );
}

function extendedDueOn(context: DeskContext, record: CaseRecord): CalendarDate {
  const { receivedOn } = record;
  const { pauses } = deadlineOf(context, record);
  return explainDeadline({ ...workingDays(context), receivedOn, extended: true, pauses }).dueOn;
}
