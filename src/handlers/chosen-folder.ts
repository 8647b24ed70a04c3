import path from 'node:path';
import { invalid } from './failure.ts';

/** The absolute path of a folder that the host passed in the input's field `field`. */
export function chosenFolder(field: string, folder: string): string {
  // No file system has names with a zero byte, and Node throws for them.
  if (folder.includes('\0')) throw invalid(field, 'invalid');
  return path.resolve(folder);
}
