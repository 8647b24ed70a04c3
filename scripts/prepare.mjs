import { ensurePackages } from './packages.mjs';
import { stop } from './progress.mjs';
import { ensureSystemTools } from './system-tools.mjs';

/**
 * Makes a fresh machine ready: the npm packages, and on Linux the system packages that a window (always), a
 * virtual `screen` and the `tests` with their scanner and printer need. Quick when everything is there.
 */
export async function prepare({ screen = false, tests = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  }
  await ensureSystemTools({ screen, tests });
  await ensurePackages();
}
