import type * as view from '../api/views.ts';
import { waitsFor } from '../domain/case-stage.ts';
import { outcomesOf } from '../domain/decision.ts';
import { formatDocumentNumber } from '../domain/diary-number.ts';
import { feeGrounds } from '../domain/fee.ts';
import { pausesOf } from '../domain/inquiry.ts';
import { refusalGrounds } from '../domain/refusal-ground.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import type { RequestRecord } from '../storage/request-table.ts';
import {
  deadlineOf,
  diaryNumberOf,
  inDueForm,
  letterKindsOf,
  personOf,
  recipientsConcerned,
  requestFactsOf,
} from './case-record.ts';
import type { DeskContext } from './context.ts';
import { lettersWay } from './delivery.ts';
import { feeHistoryOf } from './fees.ts';
import { issuedEnclosures } from './letter-attachments.ts';
import { outcomeOfWork } from './request-tasks.ts';
import { letterSignature } from './letter-signing.ts';
import { workingDays } from './working-days.ts';

/** Everything of a case, as its page shows it. */
export function caseDetail(context: DeskContext, record: CaseRecord): view.CaseDetail {
  const { storage } = context;
  const { id, stage } = record;
  const asked = storage.requests.ofCase(id);
  return {
    id,
    diaryNumber: diaryNumberOf(record),
    regime: record.regime,
    person: record.personId === null ? null : personOf(context, record.personId),
    requester: record.requester,
    channel: record.channel,
    datedOn: record.datedOn,
    receivedOn: record.receivedOn,
    registeredAt: record.registeredAt,
    registeredBy: record.registeredBy,
    description: record.description,
    signedByHand: record.signedByHand,
    inDueForm: inDueForm(context, record),
    storageLocation: record.storageLocation,
    stage,
    waitsFor: waitsFor(stage),
    deadline: deadlineOf(context, record),
    extension: storage.extensions.ofCase(id),
    identityChecks: storage.identity.ofCase(id),
    identitySettled: asked
      .map((request) => requestFactsOf(context, record, request))
      .every(({ identitySettled, lettersDispatched }) => identitySettled || lettersDispatched),
    inquiries: inquiries(context, record),
    requests: asked.map((request) => caseRequest(context, record, request)),
    documents: documents(context, record),
    corrections: storage.corrections.ofCase(id),
    closed: record.closed,
    erasedOn: record.erasedOn,
    timeline: storage.audit.ofCase(id),
  };
}

function caseRequest(context: DeskContext, record: CaseRecord, request: RequestRecord): view.CaseRequest {
  const { storage } = context;
  const { id, kind, description, scopes, declaredNone } = request;
  const { regime, receivedOn } = record;
  const facts = requestFactsOf(context, record, request);
  const decision = storage.decisions.standing(id);
  const issued = decision === null ? [] : storage.letters.ofDecision(decision.id);
  const history = feeHistoryOf(context, record);
  return {
    id,
    kind,
    description,
    scopes,
    identitySettled: facts.identitySettled,
    tasks: storage.tasks.ofRequest(id).map((task) => ({ ...task, files: storage.files.ofTask(task.id) })),
    fromTasks: outcomeOfWork(context, request),
    outcomes: outcomesOf(kind),
    refusalGrounds: refusalGrounds(kind, regime),
    decision,
    revokedDecisions: storage.decisions.revokedOf(id),
    letters: letterKindsOf(context, record, request, decision).map((letter) => ({
      kind: letter,
      letterId: issued.find((other) => other.kind === letter && !other.void)?.letterId ?? null,
    })),
    fee: {
      history,
      grounds: feeGrounds(kind, regime, receivedOn, history),
      assessed: storage.fees.ofRequest(id),
    },
    recipients: {
      required: recipientsConcerned(record, request, decision),
      settled: facts.recipientsSettled,
      declaredNone,
      notices: storage.recipients.ofRequest(id),
    },
    lifting: storage.liftings.ofRequest(id),
  };
}

function inquiries(context: DeskContext, { id, receivedOn, regime }: CaseRecord): readonly view.Inquiry[] {
  const days = workingDays(context);
  return context.storage.inquiries
    .ofCase(id)
    .map((inquiry) => ({ ...inquiry, suspends: pausesOf([inquiry], receivedOn, regime, days).length > 0 }));
}

/** The request itself is shown with the facts of its arrival, so that a correction of these reaches it. */
function documents(context: DeskContext, record: CaseRecord): readonly view.CaseDocument[] {
  const { storage } = context;
  const { datedOn, storageLocation } = record;
  const letters = storage.letters.ofCase(record.id);
  return storage.documents.ofCase(record.id).map((document) => {
    const letter = letters.find(({ documentId }) => documentId === document.id);
    return {
      ...document,
      ...(document.kind === 'request' && { datedOn, storageLocation }),
      number: formatDocumentNumber(record.diaryNumber, document.number),
      files: storage.files.ofDocument(document.id),
      letter: letter === undefined ? null : issuedLetter(context, letter),
    };
  });
}

function issuedLetter(context: DeskContext, record: LetterRecord): view.IssuedLetter {
  const {
    caseId: _caseId,
    documentId: _documentId,
    documentNumber: _documentNumber,
    decisionId: _decisionId,
    ...letter
  } = record;
  return {
    ...letter,
    ...lettersWay(context, record),
    signedCopies: context.storage.files.signedCopiesOf(letter.letterId),
    signature: letterSignature(context, record),
    enclosures: issuedEnclosures(context, letter.letterId),
  };
}
