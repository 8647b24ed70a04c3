import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { PRIVATE_FILE } from './durable-file.ts';

/** SHA-256 (64 hex characters) and length in bytes of a file as it lies on the disk. */
export interface FileSum {
  readonly sha256: string;
  readonly size: number;
}

/** `done` of `total` files. */
export type Progress = (done: number, total: number) => void;

const BLOCK = 1024 * 1024;

/** The sum of a file. */
export async function sumOf(path: string): Promise<FileSum> {
  return reading(path, async () => undefined);
}

/**
 * Copies a file into a new one, forced to the disk, and returns the sum of what was read. A fault of the source is
 * thrown as `unreadable` makes it, so that it is not taken for one of the target.
 */
export async function copyWithSum(
  source: string,
  target: string,
  unreadable: (error: unknown) => unknown,
): Promise<FileSum> {
  const output = await open(target, 'wx', PRIVATE_FILE);
  let targetFault: unknown = null;
  try {
    const sum = await reading(source, async (block) => {
      try {
        await output.writeFile(block);
      } catch (error) {
        targetFault = error;
        throw error;
      }
    }).catch((error: unknown) => {
      throw targetFault ?? unreadable(error);
    });
    await output.sync();
    return sum;
  } finally {
    await output.close();
  }
}

async function reading(path: string, take: (block: Buffer) => Promise<void>): Promise<FileSum> {
  const input = await open(path, 'r');
  try {
    return await readBlocks(input, take);
  } finally {
    await input.close();
  }
}

async function readBlocks(input: FileHandle, take: (block: Buffer) => Promise<void>): Promise<FileSum> {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(BLOCK);
  let size = 0;
  for (;;) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one block after the other: the position moves with each
    const { bytesRead } = await input.read(buffer, 0, BLOCK, size);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), size };
    const block = buffer.subarray(0, bytesRead);
    hash.update(block);
    // oxlint-disable-next-line eslint/no-await-in-loop -- the buffer is filled again only when its block was taken
    await take(block);
    size += bytesRead;
  }
}
