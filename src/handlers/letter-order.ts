import type { Extension, Fee, Lifting, RecipientNotice, RecordedDecision } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { explainDeadline } from '../domain/deadline-explanation.ts';
import { askedPromptly } from '../domain/inquiry.ts';
import { isReply, type LetterKind } from '../domain/letter.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { displayName } from '../domain/person.ts';
import { REFUSAL_GROUNDS } from '../domain/refusal-ground.ts';
import { isGdpr } from '../domain/regime.ts';
import { TASK_OF_REQUEST } from '../domain/register-task.ts';
import type {
  Addressee,
  DecisionFacts,
  LetterFacts,
  LetterOrder,
  RegisterResult,
} from '../letters/letter-order.ts';
import { letterWords } from '../letters/letter-words.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { InquiryRecord } from '../storage/inquiry-table.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import {
  addresseeOf,
  deadlineOf,
  diaryNumberOf,
  languageOf,
  personOf,
  type RequestInCase,
} from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict } from './failure.ts';
import { feeHistoryOf } from './fees.ts';
import { attachmentsOf } from './letter-attachments.ts';
import { replyState } from './replies.ts';
import { organisationIn, registerNamesIn } from './translations.ts';
import { wordingIn } from './wording.ts';
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
  const facts = letterFacts(context, record);
  return {
    kind,
    facts: {
      ...facts,
      request,
      decision,
      draft: replyState(context, record, request).draft,
      attachments: attachmentsOf(context, request.id, kind, facts.words.language),
      registers: fallsWhole(decision) ? [] : registerResults(context, record, request),
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
    facts: letterFacts(context, record, { addressee: notice.recipient, language: notice.language }),
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

/** @param to who gets the letter when it is not the requester */
function letterFacts(
  context: DeskContext,
  record: CaseRecord,
  to?: { readonly addressee: Addressee; readonly language: LetterLanguage },
): LetterFacts {
  const { channel, datedOn, receivedOn, dueOn, description, regime, requester, erasedOn } = record;
  if (erasedOn !== null) throw conflict('case-erased');
  const language = to?.language ?? languageOf(context, record);
  const facts = {
    organisation: organisationIn(context, language),
    addressee: to?.addressee ?? addresseeOf(context, record),
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
  return { ...facts, words: letterWords(wordingIn(context, language), facts, context.today) };
}

/** Such a refusal tells nothing of what was found: it may go to somebody whom nobody could identify. */
function fallsWhole({ refusal }: RecordedDecision): boolean {
  return refusal !== null && REFUSAL_GROUNDS[refusal.ground].wholeRequest;
}

/** What was done for the request, register by register: an open task has nothing to tell, and a draft may still lack it. */
function registerResults(
  context: DeskContext,
  record: CaseRecord,
  request: RequestRecord,
): readonly RegisterResult[] {
  const nameOf = registerNamesIn(context, languageOf(context, record));
  return context.storage.tasks
    .ofRequest(request.id)
    .filter(({ kind }) => kind === TASK_OF_REQUEST[request.kind])
    .flatMap(({ registerName, outcome, ...task }) =>
      outcome === null ? [] : [{ ...task, name: nameOf(task.registerId, registerName), outcome }],
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
