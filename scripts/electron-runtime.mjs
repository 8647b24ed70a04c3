import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './child.mjs';
import { closedNetworkRuntime, closedNetworkVersion } from './closed-network-electron.mjs';
import { githubReachable, pinnedElectronVersion } from './github.mjs';
import { node24Path } from './node-runtime.mjs';
import { inTree } from './places.mjs';
import { say, stop } from './progress.mjs';

const electronPackage = inTree('node_modules', 'electron');

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise;
}

/** The pinned Electron if its package has downloaded this very version, else undefined. */
function pinnedRuntime() {
  const version = pinnedElectronVersion();
  const folder = path.join(electronPackage, 'dist');
  const downloaded = readOr(path.join(folder, 'version'), '').trim().replace(/^v/, '');
  const executable = path.join(folder, readOr(path.join(electronPackage, 'path.txt'), 'electron'));
  if (downloaded !== version || !existsSync(executable)) return undefined;
  return { executable, folder, version, closedNetwork: false };
}

async function downloadPinned() {
  say(`downloading Electron ${pinnedElectronVersion()} from GitHub (once) ...`);
  await run(node24Path(), [path.join(electronPackage, 'install.js')], { quiet: true });
  return pinnedRuntime();
}

/**
 * Which Electron runs the program; nothing else in the tree decides that. The pinned one where it is there or
 * GitHub can be reached, else on Linux x64 the older one of the npm registry, for development and tests only.
 * Resolves to `{ executable, folder, version, closedNetwork }`, paths absolute. Stops the script if neither.
 */
export function electronRuntime() {
  chosen ??= choose();
  return chosen;
}

/** Chosen once a process, so that its line is said once. */
let chosen;

async function choose() {
  const pinned = pinnedRuntime() ?? ((await githubReachable()) ? await downloadPinned() : undefined);
  if (pinned !== undefined) return pinned;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return stop(
      `Electron ${pinnedElectronVersion()} is not installed and GitHub, where it comes from, cannot be reached.`,
      `The runtime for closed networks exists for Linux x64 only, not for ${process.platform}-${process.arch}.`,
    );
  }
  const runtime = await closedNetworkRuntime();
  say(
    `GitHub cannot be reached: using the closed-network runtime, Electron ${closedNetworkVersion} instead of ${pinnedElectronVersion()}.`,
  );
  return runtime;
}

/**
 * The variables of a child that starts Electron: `KIRJAAMO_ELECTRON`, the binary, `ELECTRON_OVERRIDE_DIST_PATH`,
 * its folder for Playwright, and with the closed-network runtime `KIRJAAMO_CORE_NODE`, the Node for the core, as
 * that Electron's own is too old for the database.
 */
export async function electronEnvironment() {
  const { executable, folder, closedNetwork } = await electronRuntime();
  return {
    KIRJAAMO_ELECTRON: executable,
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    ...(closedNetwork ? { KIRJAAMO_CORE_NODE: node24Path() } : {}),
  };
}
