import type * as view from '../api/views.ts';
import { waitsFor } from '../domain/case-stage.ts';
import { requestDeadline } from '../domain/deadline-explanation.ts';
import { formatDocumentNumber } from '../domain/diary-number.ts';
import { identitySettled } from '../domain/verification.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import { diaryNumberOf, personOf } from './case-record.ts';
import type { DeskContext } from './context.ts';

/** Everything of a case, as its page shows it. */
export function caseDetail(context: DeskContext, record: CaseRecord): view.CaseDetail {
  const { storage } = context;
  const { id, kind, channel, datedOn, receivedOn, registeredAt, registeredBy } = record;
  const identityChecks = storage.identity.ofCase(id);
  return {
    id,
    diaryNumber: diaryNumberOf(record),
    kind,
    person: personOf(context, record.personId),
    channel,
    datedOn,
    receivedOn,
    registeredAt,
    registeredBy,
    description: record.description,
    signedByHand: record.signedByHand,
    storageLocation: record.storageLocation,
    stage: record.stage,
    waitsFor: waitsFor(record.stage),
    deadline: requestDeadline(receivedOn),
    identityChecks,
    identitySettled: identitySettled(identityChecks.map(({ result }) => result)),
    tasks: storage.tasks.ofCase(id).map((task) => ({ ...task, files: storage.files.ofTask(task.id) })),
    documents: documents(context, record),
    closed: record.closed,
    timeline: storage.audit.ofCase(id),
  };
}

function documents({ storage }: DeskContext, record: CaseRecord): readonly view.CaseDocument[] {
  const letters = storage.letters.ofCase(record.id);
  return storage.documents.ofCase(record.id).map((document) => {
    const letter = letters.find(({ documentId }) => documentId === document.id);
    return {
      ...document,
      number: formatDocumentNumber(record.diaryNumber, document.number),
      files: storage.files.ofDocument(document.id),
      letter:
        letter === undefined ? null : issuedLetter(letter, storage.files.signedCopiesOf(letter.letterId)),
    };
  });
}

function issuedLetter(
  { caseId: _caseId, documentId: _documentId, documentNumber: _documentNumber, ...letter }: LetterRecord,
  signedCopies: readonly view.StoredFile[],
): view.IssuedLetter {
  return { ...letter, signedCopies };
}
