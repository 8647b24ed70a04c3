import type { IssuedEnclosure, StoredFile } from '../api/views.ts';
import { carriesEnclosures, type AttachedDocument } from '../domain/enclosure.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { LetterKind } from '../domain/letter.ts';
import type { LetterContent } from '../letters/letter-content.ts';
import type { FrozenEnclosure } from '../storage/enclosure-table.ts';
import type { DeskContext } from './context.ts';
import { conflict, notFound } from './failure.ts';
import { keepStatementFile, statementInForce } from './statement-file.ts';

/** A document that goes with a letter, and where its bytes lie. */
export interface LetterAttachment
  extends AttachedDocument, Pick<FrozenEnclosure, 'enclosureId' | 'statementTextId'> {}

/** A document that went with an issued letter. */
export interface AttachedPdf extends Pick<FrozenEnclosure, 'number' | 'pages'> {
  readonly pdf: Uint8Array;
}

/**
 * What goes with a letter of the request's decision, in the order of the clerk's list; the privacy statement in force
 * stands last. None with a letter that only refuses.
 *
 * @throws {Failure} `statement-missing` when the statement is to go along and there is none in the letter's language
 */
export function attachmentsOf(
  context: DeskContext,
  requestId: number,
  kind: LetterKind,
  language: LetterLanguage,
): readonly LetterAttachment[] {
  const { storage } = context;
  if (!carriesEnclosures(kind)) return [];
  const documents = storage.enclosures.listed(requestId).flatMap(({ id, title, withheld }) => {
    const pages = storage.files.ofEnclosure(id)?.pages ?? null;
    return pages === null ? [] : [{ title, pages, withheld, enclosureId: id, statementTextId: null }];
  });
  const draft = storage.replies.get(requestId);
  return draft?.encloseStatement === true ? [...documents, statementIn(context, language)] : documents;
}

function statementIn(context: DeskContext, language: LetterLanguage): LetterAttachment {
  const found = statementInForce(context, language);
  if (found === null || found.language !== language) throw conflict('statement-missing');
  const { title, pages, textId } = found;
  return { title, pages, withheld: '', enclosureId: null, statementTextId: textId };
}

/**
 * Binds what the letter names to the letter, in the transaction of its issuing: from then on neither title nor file of
 * these changes.
 *
 * @param content of the letter, composed of the same list
 */
export function freezeEnclosures(
  context: DeskContext,
  letterId: number,
  of: { readonly requestId: number; readonly kind: LetterKind },
  content: Pick<LetterContent, 'attachments' | 'language'>,
): void {
  const attached = attachmentsOf(context, of.requestId, of.kind, content.language);
  context.storage.enclosures.freeze(
    letterId,
    content.attachments.map(({ number, title, pages }, index) => {
      const document = attached[index];
      if (document === undefined || attached.length !== content.attachments.length) {
        throw new Error('The letter names other enclosures than the case holds');
      }
      const { enclosureId, statementTextId } = document;
      if (statementTextId !== null) keepStatementFile(context, statementTextId);
      return { number, title, pages, enclosureId, statementTextId };
    }),
  );
}

/** What an issued letter names beside its own pages, with the files as they left. */
export function issuedEnclosures({ storage }: DeskContext, letterId: number): readonly IssuedEnclosure[] {
  return storage.enclosures.ofLetter(letterId).map(({ number, title, pages, ...of }) => {
    const file = attachedFile(storage, of);
    return { number, title, pages, fileId: file?.id ?? null, sha256: file?.sha256 ?? null };
  });
}

/**
 * The documents that went with an issued letter, as they left.
 * @throws {Failure} `not-found` once retention has erased one of them
 */
export function attachedPdfs({ storage, vault }: DeskContext, letterId: number): readonly AttachedPdf[] {
  return storage.enclosures.ofLetter(letterId).map(({ number, pages, ...of }) => {
    const file = attachedFile(storage, of);
    const record = file === null ? null : storage.files.get(file.id);
    if (file === null || record === null) throw notFound('enclosure');
    return { number, pages, pdf: vault.files.read({ id: file.id, sha256: file.sha256, key: record.key }) };
  });
}

/** null once retention has erased it. */
function attachedFile(
  { files }: DeskContext['storage'],
  { enclosureId, statementTextId }: Pick<FrozenEnclosure, 'enclosureId' | 'statementTextId'>,
): StoredFile | null {
  if (enclosureId !== null) return files.ofEnclosure(enclosureId);
  return statementTextId === null ? null : files.ofStatement(statementTextId);
}
