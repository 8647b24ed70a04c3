import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { npmCommand, run } from './child.mjs';
import { inTree } from './places.mjs';
import { say, stop } from './progress.mjs';

const stampFile = inTree('node_modules', '.kirjaamo-stamp');

/** What must be the same for installed packages to be the right ones: the lockfile and the kind of machine. */
function wantedStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(inTree('package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}\n`;
}

function installedStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Installs the npm packages of the lockfile unless exactly these are there. Stops the script when npm fails.
 * By `npm install --no-save` and not by `npm ci`: that one refuses a lockfile without the optional binaries of
 * every foreign platform, which a registry mirror may lack. Versions and checksums are the lockfile's either way.
 */
export async function ensurePackages() {
  const wanted = wantedStamp();
  if (installedStamp() === wanted) return;
  say('installing npm packages (once, a minute or two) ...');
  const [command, args] = npmCommand('install', '--no-save', '--no-audit', '--loglevel', 'http');
  if ((await run(command, args, { quiet: true })) !== 0) {
    stop('npm could not install the packages; its message is above.');
  }
  writeFileSync(stampFile, wanted);
  say('npm packages are installed.');
}
