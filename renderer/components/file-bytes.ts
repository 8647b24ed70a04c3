import { CallFailure } from '../api.ts';

/** Nothing larger is even read into the window's memory; the core's own limit is lower. */
const READ_LIMIT_BYTES = 500_000_000;

/** Longest name that the core takes. */
const NAME_LENGTH = 255;

/**
 * A file that the user gave, with its name as the core takes it.
 * @throws CallFailure of kind `file`
 */
export async function readFile(
  file: File,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  if (file.size > READ_LIMIT_BYTES) throw new CallFailure({ kind: 'file', reason: 'too-large' });
  try {
    return { name: file.name.slice(-NAME_LENGTH), bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // A folder was dropped, or the stick was pulled out while reading.
    throw new CallFailure({ kind: 'file', reason: 'broken' });
  }
}
