import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { npmCommand, outputOf, run } from './child.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { githubReachable } from './github.mjs';
import { node24Path } from './node-runtime.mjs';
import { cacheFolder, inTree } from './places.mjs';
import { prepare } from './prepare.mjs';
import { say, stop } from './progress.mjs';

/**
 * Installers beside the program folder, by the system they are made for. electron-builder fetches a tool of its
 * own from GitHub for each of them.
 */
const installers = {
  linux: { flag: '--linux', targets: ['tar.gz', 'deb', 'AppImage'], on: ['linux'] },
  windows: { flag: '--win', targets: ['nsis'], on: ['win32'] },
  mac: { flag: '--mac', targets: ['dmg'], on: ['darwin'] },
};
const here = Object.values(installers).find(({ on }) => on.includes(process.platform)) ?? installers.linux;

const builder = (runtime, ...args) => {
  const cli = inTree('node_modules', 'electron-builder', 'cli.js');
  const electron = [`-c.electronVersion=${runtime.version}`, `-c.electronDist=${runtime.dist}`];
  // Electron 25 has no such fuse, and setting it there is an error; readFuses() names it as absent.
  const fuses = runtime.closedNetwork ? [] : ['-c.electronFuses.grantFileProtocolExtraPrivileges=false'];
  return run(node24Path(), [cli, ...args, ...electron, ...fuses, '--publish', 'never']);
};

/** The loader of the closed-network runtime takes any folder as program: it must not get into a package. */
function withoutLoader(runtime) {
  if (!runtime.closedNetwork) return { ...runtime, dist: runtime.folder };
  const dist = path.join(cacheFolder, 'electron-dist');
  const loader = path.join(runtime.folder, 'resources', 'app');
  rmSync(dist, { recursive: true, force: true });
  process.once('exit', () => rmSync(dist, { recursive: true, force: true }));
  cpSync(runtime.folder, dist, { recursive: true, filter: (file) => file !== loader });
  return { ...runtime, dist };
}

/** Everything the program is made of and made with; what the bundles took in stands under devDependencies. */
function writeBillOfMaterials() {
  const [command, args] = npmCommand('sbom', '--sbom-format', 'cyclonedx');
  const bill = outputOf(command, args) ?? stop('npm sbom could not list the packages.');
  writeFileSync(inTree('dist', 'sbom.json'), bill);
}

const programs = {
  linux: ['linux-unpacked', 'kirjaamo'],
  win32: ['win-unpacked', 'Kirjaamo.exe'],
  darwin: [process.arch === 'arm64' ? 'mac-arm64' : 'mac', 'Kirjaamo.app'],
};

async function checkFuses(program) {
  const { readFuses } = await import('./fuses.mjs');
  const { right, wrong, absent } = await readFuses(program);
  say(`fuses read back and as wanted: ${right.join(', ')}.`);
  if (absent.length > 0) say(`fuses that this Electron does not have: ${absent.join(', ')}.`);
  if (wrong.length > 0) stop(`fuses that are NOT as wanted: ${wrong.join(', ')}.`);
}

async function makeInstallers(runtime) {
  const reachable = !runtime.closedNetwork && (await githubReachable());
  for (const system of Object.values(installers)) {
    for (const target of system.targets) {
      if (system !== here) say(`not built: ${target}: needs to run on ${system.on.join(' or ')}.`);
      else if (!reachable) say(`not built: ${target}: needs GitHub, where electron-builder gets its tools.`);
      else if ((await builder(runtime, system.flag, target)) !== 0) stop(`${target} could not be built.`);
    }
  }
}

await prepare();
await build();
writeBillOfMaterials();
const runtime = withoutLoader(await electronRuntime());
say('packing the program folder ...');
rmSync(inTree('dist', 'packages'), { recursive: true, force: true });
if ((await builder(runtime, here.flag, 'dir')) !== 0) stop('the program folder could not be made.');
const program = inTree('dist', 'packages', ...programs[process.platform]);
await checkFuses(program);
say(`the program folder is ${path.dirname(program)}`);
if (runtime.closedNetwork) {
  say(
    'it holds the old Electron of the closed-network runtime and too old a Node for the vault: not for users.',
  );
}
await makeInstallers(runtime);
