import type { RequestFacts, CaseFacts } from '../domain/case-stage.ts';
import { caseStage } from '../domain/case-stage.ts';
import { caseDeadline, type CaseDeadline } from '../domain/case-deadline.ts';
import { formatDiaryNumber } from '../domain/diary-number.ts';
import type { InquiryKind } from '../domain/inquiry.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { decisionLetters, type LetterKind } from '../domain/letter.ts';
import { displayName, type Person } from '../domain/person.ts';
import { mustTellRecipients } from '../domain/recipient-notice.ts';
import { isGdpr } from '../domain/regime.ts';
import { grants, type RequestDecision } from '../domain/decision.ts';
import { identitySettled, type CheckResult } from '../domain/verification.ts';
import type { Addressee } from '../letters/letter-order.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import type { DeskContext } from './context.ts';
import { conflict, notFound } from './failure.ts';
import { workingDays } from './working-days.ts';

/** A request with the case that it stands in. */
export interface RequestInCase {
  readonly record: CaseRecord;
  readonly request: RequestRecord;
}

export function caseOf({ storage }: DeskContext, caseId: number): CaseRecord {
  const record = storage.cases.get(caseId);
  if (record === null) throw notFound('case');
  return record;
}

/** The case for a change: a closed one is read-only. */
export function openCaseOf(context: DeskContext, caseId: number): CaseRecord {
  const record = caseOf(context, caseId);
  if (record.closed !== null) throw conflict('case-closed');
  return record;
}

export function requestOf(context: DeskContext, requestId: number): RequestInCase {
  const request = context.storage.requests.get(requestId);
  if (request === null) throw notFound('request');
  return { record: caseOf(context, request.caseId), request };
}

/** The request for a change: one of a closed case is read-only. */
export function openRequestOf(context: DeskContext, requestId: number): RequestInCase {
  const found = requestOf(context, requestId);
  if (found.record.closed !== null) throw conflict('case-closed');
  return found;
}

/** `null` is the person of an erased case: nobody is found any more. */
export function personOf({ storage }: DeskContext, personId: number | null): Person {
  const person = personId === null ? null : storage.people.get(personId);
  if (person === null) throw notFound('person');
  return person;
}

/** To whom the letters of a case go: who asked, and otherwise the data subject. */
export function addresseeOf(context: DeskContext, { requester, personId }: CaseRecord): Addressee {
  const { streetAddress, postalCode, locality, name } =
    requester.role === 'self' ? namedPerson(personOf(context, personId)) : requester.contact;
  return { name, streetAddress, postalCode, locality };
}

/** The language of the letters of a case: of whoever gets them. */
export function languageOf(context: DeskContext, { requester, personId }: CaseRecord): LetterLanguage {
  return requester.role === 'self' ? personOf(context, personId).language : requester.contact.language;
}

function namedPerson(person: Person): Addressee {
  return { ...person, name: displayName(person) };
}

export function factsOf(context: DeskContext, record: CaseRecord): CaseFacts {
  const { storage } = context;
  return {
    requests: storage.requests.ofCase(record.id).map((request) => requestFactsOf(context, record, request)),
    specificationOpen: storage.inquiries
      .ofCase(record.id)
      .some(
        ({ kind, sentOn, sufficientOn }) =>
          kind === 'specification' && sentOn !== null && sufficientOn === null,
      ),
    closed: record.closed !== null,
  };
}

export function requestFactsOf(
  context: DeskContext,
  record: CaseRecord,
  request: RequestRecord,
): RequestFacts {
  const { storage } = context;
  const tasks = storage.tasks.ofRequest(request.id);
  const decision = storage.decisions.standing(request.id);
  const letters = letterKindsOf(context, record, request, decision);
  const issued =
    decision === null ? [] : storage.letters.ofDecision(decision.id).filter((letter) => !letter.void);
  return {
    kind: request.kind,
    identitySettled: identitySettled(checksOf(context, record), request.kind, record.requester.role),
    tasks: tasks.length,
    // A restriction that does not stand any more cannot be lifted either.
    openTasks: tasks.filter(
      ({ kind, outcome }) =>
        outcome === null && (kind !== 'lift-restriction' || decision?.terms.kind === 'restriction'),
    ).length,
    decision:
      decision === null ? null : { outcome: decision.outcome, ground: decision.refusal?.ground ?? null },
    lettersIssued:
      decision !== null && letters.every((kind) => issued.some((letter) => letter.kind === kind)),
    lettersDispatched:
      decision !== null &&
      letters.every((kind) => issued.some((letter) => letter.kind === kind && letter.dispatch !== null)),
    recipientsSettled: !recipientsConcerned(record, request, decision) || recipientsSettled(context, request),
  };
}

/** What a correction of the entry took back has shown nothing: a signature that was none, a check of somebody else. */
function checksOf(context: DeskContext, record: CaseRecord): readonly CheckResult[] {
  const checks = context.storage.identity.ofCase(record.id).filter((check) => !check.void);
  if (isSigned(context, record)) return checks;
  return checks.filter(({ method, result }) => method !== 'SIGNED_LETTER_MATCH' || result !== 'confirmed');
}

/** The letters that a decision needs, in the order in which they are issued; none while nothing is decided. */
export function letterKindsOf(
  { storage }: DeskContext,
  { regime }: CaseRecord,
  { id, kind }: RequestRecord,
  decision: RequestDecision | null,
): readonly LetterKind[] {
  if (decision === null) return [];
  const anyFound = storage.tasks.ofRequest(id).some(({ outcome }) => outcome === 'found');
  return decisionLetters(kind, decision.outcome, regime, anyFound);
}

/** Whether those who had received the data have to be told of the decision (GDPR 19). */
export function recipientsConcerned(
  { regime }: CaseRecord,
  { kind }: RequestRecord,
  decision: RequestDecision | null,
): boolean {
  return decision !== null && grants(decision.outcome) && mustTellRecipients(kind, regime);
}

function recipientsSettled({ storage }: DeskContext, { id, declaredNone }: RequestRecord): boolean {
  // Somebody who turns up after nobody was known has to be told all the same.
  const notices = storage.recipients.ofRequest(id).filter((notice) => !notice.void);
  return notices.length === 0 ? declaredNone !== null : notices.every(({ status }) => status.kind !== 'open');
}

/** Whether a question of the kind has been answered sufficiently. */
function hasAnswered({ storage }: DeskContext, record: CaseRecord, asked: InquiryKind): boolean {
  return storage.inquiries
    .ofCase(record.id)
    .some(({ kind, sufficientOn }) => kind === asked && sufficientOn !== null);
}

/** Signed by the requester's own hand, at once or when asked for it (HetiL § 28.1). */
export function isSigned(context: DeskContext, record: CaseRecord): boolean {
  return record.signedByHand || hasAnswered(context, record, 'form');
}

/** Signed or made in person, as the Act of 1999 wants an access request (HetiL § 28.1); the GDPR asks for no form. */
export function inDueForm(context: DeskContext, record: CaseRecord): boolean {
  return isGdpr(record.regime) || record.channel === 'visit' || isSigned(context, record);
}

export function deadlineOf(
  context: DeskContext,
  { id, receivedOn }: Pick<CaseRecord, 'id' | 'receivedOn'>,
): CaseDeadline {
  const { storage } = context;
  return caseDeadline({
    receivedOn,
    inquiries: storage.inquiries.ofCase(id),
    extensionNoticeSentOn: storage.extensions.ofCase(id)?.noticeSentOn ?? null,
    days: workingDays(context),
  });
}

/**
 * Stores the stage and the times that the facts now give; the last thing of every command on an open case. Reads the
 * case anew, so that what the command changed counts.
 */
export function storeStage(context: DeskContext, { id }: Pick<CaseRecord, 'id'>): void {
  const record = caseOf(context, id);
  const { explanation, pausedSince } = deadlineOf(context, record);
  const { nominalOn, dueOn } = explanation;
  context.storage.cases.setTimes(id, { nominalOn, dueOn, pausedSince });
  context.storage.cases.setStage(id, caseStage(factsOf(context, record)));
}

export function diaryNumberOf(record: CaseRecord): string {
  return formatDiaryNumber(record.diaryNumber);
}
