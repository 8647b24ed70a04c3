import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, inTree } from './places.mjs';

const answerFile = path.join(cacheFolder, 'github.json');
const probeMilliseconds = 4000;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The Electron version pinned in package.json, e.g. `45.4.1`. */
export function pinnedElectronVersion() {
  return JSON.parse(readFileSync(inTree('package.json'), 'utf8')).devDependencies.electron;
}

function rememberedAnswer(electron) {
  try {
    const answer = JSON.parse(readFileSync(answerFile, 'utf8'));
    const age = Date.now() - answer.askedAt;
    return answer.electron === electron && age >= 0 && age < dayMilliseconds ? answer.reachable : undefined;
  } catch {
    return undefined;
  }
}

async function probe(electron) {
  const url = `https://github.com/electron/electron/releases/download/v${electron}/SHASUMS256.txt`;
  try {
    const reply = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeMilliseconds) });
    return reply.ok;
  } catch {
    return false;
  }
}

/**
 * Whether the releases of the pinned Electron can be fetched from GitHub, which electron-builder's tools come
 * from as well. The answer is kept for a day, so that a closed network costs one probe and not one per start.
 */
export async function githubReachable() {
  const electron = pinnedElectronVersion();
  const remembered = rememberedAnswer(electron);
  if (remembered !== undefined) return remembered;
  const reachable = await probe(electron);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(answerFile, JSON.stringify({ electron, reachable, askedAt: Date.now() }));
  return reachable;
}
