import { formatDocumentNumber } from '../domain/diary-number.ts';
import { letterStep } from '../domain/letter-step.ts';
import { letterContent } from '../letters/compose.ts';
import { storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict } from './failure.ts';
import { freezeEnclosures } from './letter-attachments.ts';
import { draftOf, setLetter, stampOf } from './letter-setting.ts';
import { letterSubject, type LetterInput } from './letter-subject.ts';

/** The letter as it would be now; what is missing from it shows. */
export function preview(context: DeskContext, input: LetterInput): { readonly pdf: Uint8Array } {
  const { order } = letterSubject(context, input);
  return { pdf: draftOf(context, letterContent(order)) };
}

/**
 * Freezes a letter: number, date, text, bytes. The bytes are in their file before the rows commit; should the commit
 * fail, the file has no row and is swept at the next opening.
 */
export function issue(
  context: DeskContext,
  input: LetterInput,
): { readonly letterId: number; readonly documentNumber: string } {
  const { storage, today, actor } = context;
  const { record, decisionId, order, guard, join } = letterSubject(context, input);
  if (guard !== null) throw conflict(guard);
  const { kind } = order;
  const content = letterContent(order);
  const document = storage.documents.insert(record.id, {
    direction: 'out',
    kind,
    title: '',
    datedOn: today,
    storageLocation: '',
  });
  const documentNumber = formatDocumentNumber(record.diaryNumber, document.number);
  // The chain as it stands before this very event: a letter cannot hold the hash of its own issuing.
  const stamp = stampOf(context, documentNumber);
  const { pdf: bytes, pages, signaturePlace } = setLetter(context, content, stamp);
  const written = context.vault.files.write(bytes);
  const progress = {
    printed: false,
    eSigned: false,
    dispatched: false,
    back: false,
    signedCopies: 0,
    caseClosed: false,
    void: false,
    copyErased: false,
  };
  const letterId = storage.letters.insert({
    caseId: record.id,
    documentId: document.id,
    kind,
    origin: 'program',
    decisionId,
    issuedOn: today,
    issuedBy: actor,
    sha256: written.sha256,
    auditHead: stamp.auditHead,
    auditCount: stamp.auditCount,
    textVersion: content.textVersion,
    language: content.language,
    signaturePlace,
    content: JSON.stringify(content),
    step: letterStep({ kind, ...progress }),
  });
  const pdf = { mediaType: 'application/pdf', pages, condition: 'ok', namedOtherwise: false } as const;
  const name = `${documentNumber.replace('/', '-')}.pdf`;
  storage.files.insert({ ...written, ...pdf, name, parentId: null }, context.now);
  storage.files.assign([written.id], { kind: 'letter', id: letterId });
  join(letterId);
  if (input.about === 'decision') {
    freezeEnclosures(context, letterId, { requestId: input.requestId, kind }, content);
  }
  storeStage(context, record);
  context.record({
    action: 'letter-issued',
    caseId: record.id,
    detail: { documentNumber, kind, sha256: written.sha256 },
  });
  return { letterId, documentNumber };
}
