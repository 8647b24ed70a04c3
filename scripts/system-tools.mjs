import { existsSync } from 'node:fs';
import path from 'node:path';
import { outputOf, run } from './child.mjs';
import { say, stop } from './progress.mjs';

/*
 * What Debian and Ubuntu must have. A package is wanted when one of its libraries or programs is missing;
 * where two names stand, the first that the distribution knows is taken (the t64 names are the younger).
 */
const windowLibraries = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { library: 'libXtst.so.6', packages: ['libxtst6'] },
];
const virtualScreen = [
  { program: 'xvfb-run', packages: ['xvfb'] },
  { program: 'xauth', packages: ['xauth'] },
];
const devices = [
  { program: 'scanimage', packages: ['sane-utils'] },
  { program: 'cupsd', packages: ['cups'] },
  { program: 'lp', packages: ['cups-client'] },
  { file: '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd', packages: ['printer-driver-cups-pdf'] },
  { program: 'pdftotext', packages: ['poppler-utils'] },
  { program: 'pdfsig', packages: ['poppler-utils'] },
  { program: 'qpdf', packages: ['qpdf'] },
  { program: 'openssl', packages: ['openssl'] },
  { program: 'softhsm2-util', packages: ['softhsm2'] },
  { program: 'pkcs11-tool', packages: ['opensc'] },
];

/** Ordinary users' PATH leaves out the folders where ldconfig and cupsd live. */
const searchPath = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];

/** Absolute path of a program, or undefined when it is not installed. */
export function programPath(name) {
  return searchPath.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function isMissing(need, libraries) {
  if (need.library !== undefined) return !libraries.includes(`\t${need.library} `);
  return need.program === undefined ? !existsSync(need.file) : programPath(need.program) === undefined;
}

function knownName(names) {
  return names.find((name) => outputOf('apt-cache', ['show', '--no-all-versions', name])) ?? names.at(-1);
}

const packageNames = (needs) => [...new Set(needs.map((need) => knownName(need.packages)))];

/** The words before a command that make it run as root, or undefined when that needs a password. */
function rootPrefix() {
  if (process.getuid() === 0) return [];
  return outputOf('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n'];
}

async function aptGet(prefix, ...args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return (await run(command, rest, { quiet: true })) === 0;
}

/**
 * On Linux, sees to the shared libraries of a window, to the virtual screen when `screen` asks for it and to
 * the test scanner, printer and PDF programs when `tests` does. Installs what is missing by apt-get when it
 * may; otherwise prints the one command to run and stops the script. Does nothing on other systems.
 */
export async function ensureSystemTools({ screen, tests }) {
  if (process.platform !== 'linux') return;
  const libraries = outputOf(programPath('ldconfig') ?? 'ldconfig', ['-p']) ?? '';
  const needs = [...windowLibraries, ...(screen || tests ? virtualScreen : []), ...(tests ? devices : [])];
  const missing = needs.filter((need) => isMissing(need, libraries));
  if (missing.length === 0) return;

  if (programPath('apt-get') === undefined) {
    const what = missing.map((need) => need.library ?? need.program ?? need.file);
    stop(`install these with the system's own package tool, then try again: ${what.join(' ')}`);
  }
  const prefix = rootPrefix();
  if (prefix === undefined) {
    const names = packageNames(missing).join(' ');
    stop(
      'some system packages are missing. Run this one command, then try again:',
      `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  say('asking the system for its list of packages (apt-get update) ...');
  if (!(await aptGet(prefix, 'update', '-q'))) say('apt-get update failed; trying with the list at hand.');
  const names = packageNames(missing);
  say(`installing system packages (once): ${names.join(' ')} ...`);
  if (!(await aptGet(prefix, 'install', '-y', '-q', '--no-install-recommends', ...names))) {
    stop('apt-get could not install them; its message is above.');
  }
  say('system packages are installed.');
}
