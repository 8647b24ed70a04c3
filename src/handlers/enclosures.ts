import type { z } from 'zod';
import type { ConflictReason } from '../api/errors.ts';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { areaProblems, type EnclosureEntry, type HiddenArea } from '../domain/enclosure.ts';
import { outgoingCopy, pagesOf, screenPicture, type OutgoingCopy } from '../files/outgoing-copy.ts';
import { PagesUnreadable } from '../files/page-images.ts';
import { takenOver } from '../letters/joined-pdf.ts';
import type { EnclosureRecord } from '../storage/enclosure-table.ts';
import type { FileRecord } from '../storage/file-table.ts';
import { openRequestOf, requestOf, storeStage, type RequestInCase } from './case-record.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { contentOf, fileOf, fileToCase, sourceOf, sourcesOf } from './enclosure-sources.ts';
import { conflict, Failure, fieldProblems, notFound } from './failure.ts';
import { issuedReplies } from './replies.ts';

/** What goes with the next letter of the request, and the files of the case that could. */
export function list(
  context: DeskContext,
  { requestId }: z.output<typeof inputs.requestRef>,
): view.Enclosures {
  const { enclosures, files } = context.storage;
  return {
    enclosures: enclosures.listed(requestId).flatMap(({ id, title, areas, withheld }) => {
      const file = files.ofEnclosure(id);
      return file === null ? [] : [{ id, title, areas, withheld, file, source: files.sourceOf(file.id) }];
    }),
    sources: sourcesOf(context, requestOf(context, requestId)),
  };
}

/** Makes the copy that will leave; the received file stays as it is. */
export async function add(
  context: OperationContext,
  { requestId, fileId, title, areas, withheld }: z.output<typeof inputs.addEnclosure>,
): Promise<{ readonly enclosureId: number }> {
  const entry = { title, areas, withheld };
  const place = changeable(context, requestId);
  refuseHiding(context, place, entry);
  const source = sourceOf(context, place, fileId);
  const copy = await copyOf(context, source, entry.areas);
  return storing(context, copy.pdf, (written) => {
    const still = changeable(context, requestId);
    refuseHiding(context, still, entry);
    fileToCase(context, still, sourceOf(context, still, fileId), entry.title);
    const enclosureId = context.storage.enclosures.insert(requestId, entry);
    storeCopy(context, { enclosureId, entry, copy, written, parentId: fileId });
    recordChange(context, still, 'enclosure-added', enclosureId, entry);
    return { enclosureId };
  });
}

/**
 * The entry anew, with a new copy of the same file. One that a letter names stays beside it for that letter, so the
 * number of the enclosure changes.
 */
export async function change(
  context: OperationContext,
  { enclosureId, title, areas, withheld }: z.output<typeof inputs.changeEnclosure>,
): Promise<{ readonly enclosureId: number }> {
  const entry = { title, areas, withheld };
  const { place, file } = changeableEnclosure(context, enclosureId);
  refuseHiding(context, place, entry);
  const source = context.storage.files.sourceOf(file.id);
  if (source === null) throw notFound('file');
  const copy = await copyOf(context, fileOf(context, source.id), entry.areas);
  return storing(context, copy.pdf, (written) => {
    const { place: still } = changeableEnclosure(context, enclosureId);
    refuseHiding(context, still, entry);
    const { enclosures } = context.storage;
    const changed = enclosures.insert(still.request.id, entry, enclosureId);
    const dropped = enclosures.isNamed(enclosureId) ? [] : enclosures.remove(enclosureId);
    storeCopy(context, { enclosureId: changed, entry, copy, written, parentId: source.id });
    recordChange(context, still, 'enclosure-changed', changed, entry);
    return { enclosureId: changed, dropped };
  }).then(({ enclosureId: changed, dropped }) => {
    for (const id of dropped) context.vault.files.remove(id);
    return { enclosureId: changed };
  });
}

/** Takes it off the list; the received file that it was made from stays with the case. */
export function remove(
  context: OperationContext,
  { enclosureId }: z.output<typeof inputs.enclosureRef>,
): Promise<null> {
  const { enclosures } = context.storage;
  const dropped = context.transaction(() => {
    const { place } = changeableEnclosure(context, enclosureId);
    const named = enclosures.isNamed(enclosureId);
    if (named) enclosures.unlist(enclosureId);
    context.record({ action: 'enclosure-removed', caseId: place.record.id, detail: { enclosureId } });
    return named ? [] : enclosures.remove(enclosureId);
  });
  // The rows go first: a file without a row is swept at the next opening.
  for (const id of dropped) context.vault.files.remove(id);
  return Promise.resolve(null);
}

export function move(context: DeskContext, { enclosureId, by }: z.output<typeof inputs.moveEnclosure>): null {
  const { place, enclosure } = changeableEnclosure(context, enclosureId);
  context.storage.enclosures.move(enclosureId, by);
  recordChange(context, place, 'enclosure-changed', enclosureId, enclosure);
  return null;
}

/** The copy as it leaves, or left. */
export function bytes(
  context: DeskContext,
  { enclosureId }: z.output<typeof inputs.enclosureRef>,
): { readonly pdf: Uint8Array } {
  const file = context.storage.files.ofEnclosure(enclosureId);
  if (file === null) throw notFound('enclosure');
  return { pdf: contentOf(context, fileOf(context, file.id)).bytes };
}

/** A page to mark areas on, drawn as it will be painted. */
export async function page(
  context: OperationContext,
  { requestId, fileId, page: number }: z.output<typeof inputs.enclosurePage>,
): Promise<view.PagePicture> {
  const source = sourceOf(context, requestOf(context, requestId), fileId);
  const picture = await readable(() => screenPicture(contentOf(context, source), number, context.signal));
  if (picture === null) throw notFound('file');
  return picture;
}

/** The copy with these areas hidden, stored nowhere. */
export async function preview(
  context: OperationContext,
  { requestId, fileId, areas }: z.output<typeof inputs.previewEnclosure>,
): Promise<{ readonly pdf: Uint8Array }> {
  const source = sourceOf(context, requestOf(context, requestId), fileId);
  const { pdf } = await copyOf(context, source, areas);
  return { pdf };
}

/** The request while its list may change: once a letter of the decision is issued, nothing of it does. */
function changeable(context: DeskContext, requestId: number): RequestInCase {
  const place = openRequestOf(context, requestId);
  if (issuedReplies(context, requestId).length > 0) throw conflict('reply-issued');
  return place;
}

function changeableEnclosure(
  context: DeskContext,
  enclosureId: number,
): {
  readonly place: RequestInCase;
  readonly enclosure: EnclosureRecord;
  readonly file: view.StoredFile;
} {
  const { enclosures, files } = context.storage;
  const enclosure = enclosures.get(enclosureId);
  const file = files.ofEnclosure(enclosureId);
  if (enclosure === null || file === null) throw notFound('enclosure');
  const place = changeable(context, enclosure.requestId);
  // Only a letter of a decision that was taken back names it.
  if (!enclosure.listed) throw conflict('reply-issued');
  return { place, enclosure, file };
}

/** What was granted whole cannot leave something out: that would refuse it without ground, reasons and remedies. */
function refuseHiding(
  { storage }: DeskContext,
  { request }: RequestInCase,
  { withheld }: Pick<EnclosureEntry, 'withheld'>,
): void {
  const decided = storage.decisions.standing(request.id)?.outcome ?? null;
  if (request.kind === 'access' && decided === 'granted' && withheld !== '') throw conflict('granted-whole');
}

async function copyOf(
  context: OperationContext,
  source: FileRecord,
  areas: readonly HiddenArea[],
): Promise<OutgoingCopy> {
  const content = contentOf(context, source);
  return readable(async () => {
    const problems = areaProblems(areas, await pagesOf(content, context.signal));
    if (problems.length > 0) throw new Failure({ kind: 'invalid', problems: fieldProblems(problems) });
    return outgoingCopy(content, areas, takenOver, context);
  });
}

const UNREADABLE: Readonly<Record<PagesUnreadable['reason'], ConflictReason>> = {
  encrypted: 'enclosure-encrypted',
  damaged: 'enclosure-damaged',
  'unsupported-type': 'enclosure-unsupported',
  'too-many-pages': 'enclosure-too-long',
  'too-many-pixels': 'enclosure-too-large',
};

async function readable<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PagesUnreadable) throw conflict(UNREADABLE[error.reason]);
    throw error;
  }
}

type Written = ReturnType<OperationContext['vault']['files']['write']>;

/** The bytes are in their file before the rows commit; should these fail, they go again. */
function storing<Value>(
  context: OperationContext,
  pdf: Uint8Array,
  rows: (written: Written) => Value,
): Promise<Value> {
  context.signal.throwIfAborted();
  const { files } = context.vault;
  const written = files.write(pdf);
  try {
    return Promise.resolve(context.transaction(() => rows(written)));
  } catch (error) {
    files.remove(written.id);
    throw error;
  }
}

function storeCopy(
  { storage, now }: DeskContext,
  made: {
    readonly enclosureId: number;
    readonly entry: EnclosureEntry;
    readonly copy: OutgoingCopy;
    readonly written: Written;
    readonly parentId: string;
  },
): void {
  const { enclosureId, entry, copy, written, parentId } = made;
  storage.files.insert(
    {
      ...written,
      name: `${entry.title}.pdf`,
      mediaType: 'application/pdf',
      pages: copy.pages,
      condition: 'ok',
      namedOtherwise: false,
      parentId,
    },
    now,
  );
  storage.files.assign([written.id], { kind: 'enclosure', id: enclosureId });
}

function recordChange(
  context: DeskContext,
  { record }: RequestInCase,
  action: 'enclosure-added' | 'enclosure-changed',
  enclosureId: number,
  { areas }: { readonly areas: readonly HiddenArea[] },
): void {
  storeStage(context, record);
  context.record({ action, caseId: record.id, detail: { enclosureId, areas: areas.length } });
}
