import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CoreError } from '../src/api/errors.ts';
import type { ExportedFile } from '../src/api/views.ts';

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
export function writeSavedFile(file: string, bytes: Uint8Array): Promise<CoreError | null> {
  return writeWhole(`${file}.${randomUUID()}.partial`, async (partial) => {
    await writeFile(partial, bytes, { mode: 0o600, flag: 'wx', flush: true });
    await rename(partial, file);
  });
}

/**
 * Writes files into a new folder that only its owner reads, all of them or none. A folder that is there already stays as it
 * is: the new one gets a number after its name.
 * @returns why it could not be written; null when it was
 * @throws whatever else happens
 */
export function writeSavedFolder(folder: string, files: readonly ExportedFile[]): Promise<CoreError | null> {
  return writeWhole(`${folder}.${randomUUID()}.partial`, async (partial) => {
    await mkdir(partial, { mode: 0o700 });
    await Promise.all(
      files.map(({ name, bytes }) =>
        writeFile(path.join(partial, path.basename(name)), bytes, { mode: 0o600, flag: 'wx', flush: true }),
      ),
    );
    await rename(partial, freeName(folder));
  });
}

function freeName(folder: string): string {
  let name = folder;
  for (let number = 2; existsSync(name); number += 1) name = `${folder} (${number})`;
  return name;
}

async function writeWhole(
  partial: string,
  write: (partial: string) => Promise<void>,
): Promise<CoreError | null> {
  try {
    await write(partial);
    return null;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    const reason = error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    return { kind: 'storage', reason, part: 'folder' };
  }
}
