import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { replyGuard } from '../domain/case-stage.ts';
import { calendarDate, compareDates, type CalendarDate } from '../domain/calendar-date.ts';
import { formatDocumentNumber } from '../domain/diary-number.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import { factsOf, openRequestOf, requestFactsOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, invalid, notFound } from './failure.ts';
import { dispatchOf, storeLetterStep } from './letter-record.ts';
import { toldDecision } from './letter-subject.ts';

type PaperReplyInput = z.output<typeof inputs.recordPaperReply>;

/**
 * A reply that left on paper before its case was entered here: its scanned copy stands for it. Which blocks it held cannot
 * be mended any more, so none is asked for.
 */
export function record(context: DeskContext, input: PaperReplyInput): { readonly documentNumber: string } {
  const { storage } = context;
  const { requestId, fileIds, dispatchedOn } = input;
  const place = openRequestOf(context, requestId);
  const { record: caseRecord, request } = place;
  const { decision, kind, issued } = toldDecision(context, place, input.letter);
  const requestFacts = requestFactsOf(context, caseRecord, request);
  const guard = replyGuard(factsOf(context, caseRecord), requestFacts, false, issued);
  if (guard !== null) throw conflict(guard);
  const problem = paperDateProblem(dispatchedOn, caseRecord);
  if (problem !== null) throw invalid('dispatchedOn', problem);

  const document = storage.documents.insert(caseRecord.id, {
    direction: 'out',
    kind,
    title: '',
    datedOn: dispatchedOn,
    storageLocation: '',
  });
  const documentNumber = formatDocumentNumber(caseRecord.diaryNumber, document.number);
  const { head: auditHead, count: auditCount } = storage.audit.head();
  const letterId = storage.letters.insert({
    caseId: caseRecord.id,
    documentId: document.id,
    kind,
    origin: 'paper',
    decisionId: decision.id,
    issuedOn: dispatchedOn,
    issuedBy: context.actor,
    sha256: sha256Of(context, fileIds[0]),
    auditHead,
    auditCount,
    textVersion: 'paper',
    language: 'fi',
    signaturePlace: null,
    content: '{}',
    step: 'nothing',
  });
  storage.letters.logDispatch(letterId, dispatchOf({ ...input, handedTo: '', how: '' }), context.actor);
  storage.files.assign(fileIds, { kind: 'signed-copy', id: letterId });
  storeLetterStep(context, letterId);
  storeStage(context, caseRecord);
  context.record({
    action: 'paper-reply-recorded',
    caseId: caseRecord.id,
    detail: { documentNumber, kind, dispatchedOn },
  });
  return { documentNumber };
}

/** Once a case is in the diary its letters are issued here, with their number and their text. */
function paperDateProblem(
  dispatchedOn: CalendarDate,
  { receivedOn, registeredAt }: CaseRecord,
): 'before-receipt' | 'not-before-registration' | null {
  if (compareDates(dispatchedOn, receivedOn) < 0) return 'before-receipt';
  const registeredOn = calendarDate(registeredAt.slice(0, 10));
  return compareDates(dispatchedOn, registeredOn) < 0 ? null : 'not-before-registration';
}

function sha256Of({ storage }: DeskContext, fileId: string | undefined): string {
  const file = fileId === undefined ? null : storage.files.get(fileId);
  if (file === null) throw notFound('file');
  return file.file.sha256;
}
