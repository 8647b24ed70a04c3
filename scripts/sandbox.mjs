import { statSync } from 'node:fs';
import path from 'node:path';
import { outputOf } from './child.mjs';
import { stop } from './progress.mjs';

function isSetUidRoot(file) {
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}

/**
 * The arguments with which Chromium's sandbox works here. As root it never does, so it is turned off there and
 * nowhere else. Where the system keeps ordinary users from the name spaces that the sandbox is made of, stops
 * the script with the one command that helps.
 */
export function sandboxArguments(electronExecutable) {
  if (process.platform !== 'linux') return [];
  if (process.getuid() === 0) return ['--no-sandbox'];
  const sandbox = path.join(path.dirname(electronExecutable), 'chrome-sandbox');
  if (isSetUidRoot(sandbox) || outputOf('unshare', ['-Ur', 'true']) !== undefined) return [];
  return stop(
    'this system keeps programs from building their own sandbox. Run this one command, then try again:',
    `  sudo chown root:root '${sandbox}' && sudo chmod 4755 '${sandbox}'`,
  );
}
