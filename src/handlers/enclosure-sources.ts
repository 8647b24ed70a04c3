import type * as view from '../api/views.ts';
import { formatDocumentNumber } from '../domain/diary-number.ts';
import type { ReceivedContent } from '../files/outgoing-copy.ts';
import type { FileRecord } from '../storage/file-table.ts';
import type { RequestInCase } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { notFound } from './failure.ts';

/** The files of the case that could be enclosed: what came in, and what the search of the request found. */
export function sourcesOf(
  { storage }: DeskContext,
  { record, request }: RequestInCase,
): readonly view.EnclosureSource[] {
  const incoming = storage.documents.ofCase(record.id).filter(({ direction }) => direction === 'in');
  return [
    ...incoming.flatMap(({ id, number }) =>
      storage.files
        .ofDocument(id)
        .map((file) => ({ file, place: formatDocumentNumber(record.diaryNumber, number) })),
    ),
    ...storage.tasks
      .ofRequest(request.id)
      .flatMap(({ id, registerName }) =>
        storage.files.ofTask(id).map((file) => ({ file, place: registerName })),
      ),
  ];
}

/** A file of this very case, or one that waits among the incoming: no other case's papers can slip into a letter. */
export function sourceOf(context: DeskContext, place: RequestInCase, fileId: string): FileRecord {
  const record = fileOf(context, fileId);
  const known = record.waiting || sourcesOf(context, place).some(({ file }) => file.id === fileId);
  if (!known) throw notFound('file');
  return record;
}

/** @throws {Failure} not found */
export function fileOf({ storage }: DeskContext, fileId: string): FileRecord {
  const record = storage.files.get(fileId);
  if (record === null) throw notFound('file');
  return record;
}

export function contentOf({ vault }: DeskContext, { file, key }: FileRecord): ReceivedContent {
  const { id, sha256, mediaType } = file;
  return { mediaType, bytes: vault.files.read({ id, sha256, key }) };
}

/** A waiting file becomes a document of the case: its unmarked original is kept, and erased, with the case. */
export function fileToCase(
  context: DeskContext,
  { record }: RequestInCase,
  { file, waiting }: FileRecord,
  title: string,
): void {
  if (!waiting) return;
  const { storage } = context;
  const { id, number } = storage.documents.insert(record.id, {
    direction: 'in',
    kind: 'other',
    title,
    datedOn: null,
    storageLocation: '',
  });
  storage.files.assign([file.id], { kind: 'document', id });
  const documentNumber = formatDocumentNumber(record.diaryNumber, number);
  context.record({
    action: 'document-added',
    caseId: record.id,
    detail: { documentNumber, title, files: 1 },
  });
}
