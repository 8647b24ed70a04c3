import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { MediaType, StagedFile, StoredFile, TakenIn } from '../api/views.ts';
import { inspectReceivedFile } from '../files/received-file.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { invalid, notFound } from './failure.ts';
import { fileByCode } from './scan-filing.ts';

/** Takes a file in as it was received. */
export function stage(context: OperationContext, input: z.output<typeof inputs.stageFile>): Promise<TakenIn> {
  const name = plainName(input.name);
  if (name === '') throw invalid('name', 'required');
  return takeIn(context, name, input.bytes);
}

/**
 * Stores a file; it waits among the incoming ones until a document takes it, or goes to its letter by the code it bears.
 *
 * @param name as it will be shown: no path, no control characters
 */
export async function takeIn(context: OperationContext, name: string, content: Uint8Array): Promise<TakenIn> {
  const file = await storeReceived(context, name, content);
  return fileByCode(context, { file, content });
}

async function storeReceived(
  context: OperationContext,
  name: string,
  content: Uint8Array,
): Promise<StagedFile> {
  const received = await inspectReceivedFile(name, content);
  context.signal.throwIfAborted();
  const { vault, storage } = context;
  const written = vault.files.write(content);
  try {
    return context.transaction(() =>
      withDuplicates(
        context,
        storage.files.insert({ ...written, ...received, name, parentId: null }, context.now),
      ),
    );
  } catch (error) {
    vault.files.remove(written.id);
    throw error;
  }
}

export function staged(context: DeskContext): readonly StagedFile[] {
  return context.storage.files.staged().map((file) => withDuplicates(context, file));
}

/** The row goes first: a file without a row is swept at the next opening, a row without a file would be a loss. */
export function discard(context: OperationContext, input: z.output<typeof inputs.fileRef>): Promise<null> {
  const { files } = context.storage;
  context.transaction(() => {
    const record = files.get(input.fileId);
    if (record === null) throw notFound('file');
    files.remove(input.fileId);
    context.record({ action: 'file-discarded', caseId: null, detail: { sha256: record.file.sha256 } });
  });
  context.vault.files.remove(input.fileId);
  return Promise.resolve(null);
}

export function bytes(
  context: DeskContext,
  input: z.output<typeof inputs.fileRef>,
): { readonly mediaType: MediaType; readonly bytes: Uint8Array } {
  const record = context.storage.files.get(input.fileId);
  if (record === null) throw notFound('file');
  const { id, sha256, mediaType } = record.file;
  return { mediaType, bytes: context.vault.files.read({ id, sha256, key: record.key }) };
}

function withDuplicates(context: DeskContext, file: StoredFile): StagedFile {
  return { ...file, duplicates: context.storage.files.duplicatesOf(file.sha256, file.id) };
}

/** The last part of a path, without what a file name cannot show: control and direction characters. */
function plainName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
}
