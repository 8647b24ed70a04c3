import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { receiptGuard, replyGuard, type CaseGuard } from '../domain/case-stage.ts';
import { formatDocumentNumber } from '../domain/diary-number.ts';
import type { LetterKind } from '../domain/letter.ts';
import { letterStep } from '../domain/letter-step.ts';
import { accessReplyContent, type RegisterResult } from '../letters/access-reply.ts';
import type { LetterContent } from '../letters/letter-content.ts';
import type { LetterFacts } from '../letters/letter-facts.ts';
import { receiptContent } from '../letters/receipt.ts';
import { TEXT_VERSION } from '../letters/texts/fi.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import { caseOf, diaryNumberOf, factsOf, personOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict } from './failure.ts';
import * as organisation from './organisation.ts';
import { replyState } from './replies.ts';

type LetterInput = z.output<typeof inputs.caseLetter>;

interface Composed {
  readonly kind: LetterKind;
  readonly content: LetterContent;
}

/** The letter as it would be now; what is missing from it shows. */
export function preview(context: DeskContext, input: LetterInput): { readonly pdf: Uint8Array } {
  const { content } = compose(context, caseOf(context, input.caseId), input.letter);
  const { head, count } = context.storage.audit.head();
  const stamp = {
    documentNumber: null,
    issuedOn: context.today,
    auditHead: head,
    auditCount: count,
    draft: true,
  };
  return { pdf: context.press.print(content, stamp) };
}

/**
 * Freezes a letter: number, date, text, bytes. The bytes are in their file before the rows commit; should the commit
 * fail, the file has no row and is swept at the next opening.
 */
export function issue(
  context: DeskContext,
  { caseId, letter }: LetterInput,
): { readonly letterId: number; readonly documentNumber: string } {
  const { storage, today, actor } = context;
  const record = caseOf(context, caseId);
  const guard = issueGuard(context, record, letter);
  if (guard !== null) throw conflict(guard);
  const { kind, content } = compose(context, record, letter);
  const document = storage.documents.insert(caseId, {
    direction: 'out',
    kind,
    title: '',
    datedOn: today,
    storageLocation: '',
  });
  const documentNumber = formatDocumentNumber(record.diaryNumber, document.number);
  // The chain as it stands before this very event: a letter cannot hold the hash of its own issuing.
  const { head: auditHead, count: auditCount } = storage.audit.head();
  const stamp = { documentNumber, issuedOn: today, auditHead, auditCount, draft: false };
  const written = context.vault.files.write(context.press.print(content, stamp));
  const letterId = storage.letters.insert({
    caseId,
    documentId: document.id,
    kind,
    issuedOn: today,
    issuedBy: actor,
    sha256: written.sha256,
    auditHead,
    auditCount,
    textVersion: TEXT_VERSION,
    content: JSON.stringify(content),
    step: letterStep({ kind, printed: false, dispatched: false, signedCopies: 0, caseClosed: false }),
  });
  const pdf = { mediaType: 'application/pdf', pages: null, condition: 'ok', namedOtherwise: false } as const;
  const name = `${documentNumber.replace('/', '-')}.pdf`;
  storage.files.insert({ ...written, ...pdf, name, parentId: null }, context.now);
  storage.files.assign([written.id], { kind: 'letter', id: letterId });
  storeStage(context, record);
  context.record({
    action: 'letter-issued',
    caseId,
    detail: { documentNumber, kind, sha256: written.sha256 },
  });
  return { letterId, documentNumber };
}

function issueGuard(
  context: DeskContext,
  record: CaseRecord,
  letter: LetterInput['letter'],
): CaseGuard | null {
  const facts = factsOf(context, record);
  if (letter === 'reply') return replyGuard(facts, replyState(context, record).missing.length > 0);
  return receiptGuard(
    facts,
    context.storage.letters.ofCase(record.id).some(({ kind }) => kind === 'K1'),
  );
}

function compose(context: DeskContext, record: CaseRecord, letter: LetterInput['letter']): Composed {
  const facts: LetterFacts = {
    organisation: organisation.get(context),
    recipient: personOf(context, record.personId),
    diaryNumber: diaryNumberOf(record),
    channel: record.channel,
    receivedOn: record.receivedOn,
    dueOn: record.dueOn,
    description: record.description,
  };
  if (letter === 'receipt') return { kind: 'K1', content: receiptContent(facts) };
  const { kind, draft } = replyState(context, record);
  return {
    kind,
    content: accessReplyContent({ ...facts, kind, draft, registers: registerResults(context, record) }),
  };
}

/** The registers that have been searched: an open one has no result to tell, and a draft may still lack it. */
function registerResults({ storage }: DeskContext, record: CaseRecord): readonly RegisterResult[] {
  return storage.tasks
    .ofCase(record.id)
    .flatMap(({ registerName: name, outcome, ...task }) =>
      outcome === null ? [] : [{ ...task, name, outcome }],
    );
}
