import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the source tree: absolute path. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Absolute path of something in the tree. */
export const inTree = (...names) => path.join(root, ...names);

/** Remembered answers and stamps; may be deleted at any time. */
export const cacheFolder = inTree('.cache');
