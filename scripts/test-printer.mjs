import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { outputOf } from './child.mjs';
import { stop } from './progress.mjs';
import { programPath } from './system-tools.mjs';

const printer = 'TestPDF';
const driver = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';
const systemPrograms = '/usr/lib/cups';
const readyWithinMilliseconds = 20_000;

/** Everybody who can reach the private socket may print and administer; nobody else is asked or told. */
const schedulerSettings = (socket) => `Listen ${socket}
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues none
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

function writeSettings(place) {
  const ids = process.getuid() === 0 ? '' : `User ${process.getuid()}\nGroup ${process.getgid()}\n`;
  const places = {
    ServerRoot: place.settings,
    ServerBin: place.programs,
    RequestRoot: place.spool,
    TempDir: place.temporary,
    CacheDir: place.cache,
    StateDir: place.state,
    AccessLog: path.join(place.folder, 'access.log'),
    ErrorLog: path.join(place.folder, 'error.log'),
    PageLog: path.join(place.folder, 'page.log'),
  };
  const lines = Object.entries(places).map(([name, value]) => `${name} ${value}\n`);
  writeFileSync(path.join(place.settings, 'cups-files.conf'), `SystemGroup root\n${ids}${lines.join('')}`);
  writeFileSync(path.join(place.settings, 'cupsd.conf'), schedulerSettings(place.socket));
}

/*
 * cups-pdf, the last link, runs for root only and reads its settings from /etc/cups and nowhere else. As root
 * it is used with a small settings file of its own there; an ordinary user's print system gets a stand-in of
 * the same name that hands the same PostScript to the same Ghostscript.
 */
function linkPdfPrinter(place) {
  mkdirSync(path.join(place.programs, 'backend'), { recursive: true });
  for (const name of readdirSync(systemPrograms).filter((entry) => entry !== 'backend')) {
    symlinkSync(path.join(systemPrograms, name), path.join(place.programs, name));
  }
  const backend = path.join(place.programs, 'backend', 'cups-pdf');
  if (process.getuid() === 0) {
    copyFileSync(path.join(systemPrograms, 'backend', 'cups-pdf'), backend);
    chmodSync(backend, 0o700);
    const instance = path.basename(path.dirname(place.folder)); // as unique as the folder of the devices
    const settings = `/etc/cups/cups-pdf-${instance}.conf`;
    writeFileSync(settings, `Out ${place.printed}\nSpool ${path.join(place.folder, 'cups-pdf')}\n`);
    return { uri: `cups-pdf:/${instance}`, undo: () => rmSync(settings, { force: true }) };
  }
  writeFileSync(
    backend,
    `#!/bin/sh
[ $# -eq 0 ] && echo 'file cups-pdf:/ "Virtual PDF Printer" "CUPS-PDF"' && exit 0
exec gs -q -dSAFER -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile='${place.printed}'/job_"$1".pdf "\${6:--}"
`,
    { mode: 0o700 },
  );
  return { uri: 'cups-pdf:/', undo: () => undefined };
}

function makePlace(folder) {
  const names = ['settings', 'programs', 'spool', 'temporary', 'cache', 'state', 'printed'];
  const place = Object.fromEntries(names.map((name) => [name, path.join(folder, name)]));
  mkdirSync(folder, { mode: 0o755 });
  for (const name of names) mkdirSync(place[name], { mode: 0o755 });
  chmodSync(place.temporary, 0o1777); // as root, the filters run as another user and write here
  return { ...place, folder, socket: path.join(folder, 'cups.sock') };
}

async function untilReady(place, scheduler, env) {
  const deadline = Date.now() + readyWithinMilliseconds;
  while (!(outputOf('lpstat', ['-r'], env) ?? '').includes('is running')) {
    if (scheduler.exitCode !== null || Date.now() > deadline) {
      stop(
        'the private print system did not start:',
        readFileSync(path.join(place.folder, 'error.log'), 'utf8'),
      );
    }
    await wait(50);
  }
}

/**
 * Starts a print system of its own below `folder`, as root or as an ordinary user, with one printer, `TestPDF`,
 * that prints into PDF files. Resolves to the variables for the programs that shall print there
 * (`CUPS_SERVER`, `CUPS_SERVERROOT`; `KIRJAAMO_TEST_PRINT_DIR`, where the files appear). It ends with this process.
 */
export async function testPrinter(folder) {
  const place = makePlace(path.join(folder, 'cups'));
  writeSettings(place);
  const pdfPrinter = linkPdfPrinter(place);
  // A copy, because AppArmor confines the installed file by its path and would refuse the temporary folder.
  const cupsd = path.join(place.folder, 'cupsd');
  copyFileSync(programPath('cupsd'), cupsd);
  chmodSync(cupsd, 0o755);
  const settings = (name) => path.join(place.settings, name);
  const scheduler = spawn(cupsd, ['-f', '-c', settings('cupsd.conf'), '-s', settings('cups-files.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  scheduler.unref();
  const variables = {
    CUPS_SERVER: place.socket,
    // lpoptions reads a queue's driver from here, as it cannot ask for it over a socket.
    CUPS_SERVERROOT: place.settings,
    KIRJAAMO_TEST_PRINT_DIR: place.printed,
  };
  const env = { ...process.env, ...variables };
  process.once('exit', () => {
    scheduler.kill('SIGKILL'); // at once: it must not write into the folder while that is removed
    pdfPrinter.undo();
  });
  await untilReady(place, scheduler, env);
  const lpadmin = programPath('lpadmin');
  // Of the ways to PostScript this one keeps the letters' Unicode, so that a printed page can be read back.
  const options = ['-o', 'pdftops-renderer-default=pdftocairo'];
  const added = outputOf(lpadmin, ['-p', printer, '-E', '-v', pdfPrinter.uri, '-P', driver, ...options], env);
  if (added === undefined) {
    stop('the PDF printer could not be added to the private print system.');
  }
  outputOf(lpadmin, ['-d', printer], env);
  return variables;
}
