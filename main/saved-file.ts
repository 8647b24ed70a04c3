import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { CoreError } from '../src/api/errors.ts';

/** What stands in the way of writing, by the system's code. */
const REASONS: Readonly<Record<string, Extract<CoreError, { kind: 'storage' }>['reason']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
};

/**
 * Writes a file that only its owner reads, whole or not at all: what stood there before stays until the new one is there.
 * @returns why it could not be written; null when it was
 * @throws whatever else happens
 */
export async function writeSavedFile(file: string, bytes: Uint8Array): Promise<CoreError | null> {
  const partial = `${file}.${randomUUID()}.partial`;
  try {
    await writeFile(partial, bytes, { mode: 0o600, flag: 'wx', flush: true });
    await rename(partial, file);
    return null;
  } catch (error) {
    await rm(partial, { force: true });
    const reason = error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    return { kind: 'storage', reason, part: 'folder' };
  }
}
