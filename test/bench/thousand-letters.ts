/**
 * Run as a process of its own, so that its memory is its own: makes the letters one way and prints what that took as JSON.
 * Arguments: the way, a folder to work in.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import PdfKit from 'pdfkit';
import { filledOrganisation } from '../helpers/desk.ts';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { receiptContent } from '../../src/letters/receipt.ts';
import { aino, letterFacts, letterStamp } from '../letters/sample-letters.ts';
import { vaultDesk } from './bench-desk.ts';
import { makeBenchVault } from './bench-vault.ts';
import { drawLetter, textsOf } from './drawn-letter.ts';
import { FIRST_LETTERHEAD } from '../letters/first-letterhead.ts';

/** What making the letters took; memory is the most the process held at one moment. */
export interface Making {
  readonly milliseconds: number;
  readonly peakMiB: number;
  /** Of all letters together. */
  readonly bytes: number;
}

export const LETTERS = 1000;

const FONT = fileURLToPath(
  new URL('../../src/letters/assets/fonts/SourceSans3_400Regular.ttf', import.meta.url),
);

const WAYS = { issued, set, 'pdf-lib': drawnWithPdfLib, pdfkit: drawnWithPdfKit, 'web page': printedPage };
export type Way = keyof typeof WAYS;

/** Through the contract, into a vault: number, code, audit event, encrypted file and all. */
async function issued(folder: string): Promise<Making> {
  const vault = makeBenchVault(folder, filledOrganisation(), LETTERS);
  const desk = await vaultDesk(vault);
  await desk.unlock();
  const { rows } = await desk.call('case.list', {
    view: 'open',
    text: '',
    sort: { by: 'number', direction: 'up' },
    offset: 0,
    limit: 1,
  });
  const [first] = rows;
  if (first === undefined) throw new Error('The vault has no open case');
  // Each letter belongs to a case of its own, as in an office; they are registered before the clock starts.
  const caseIds: number[] = [];
  const { person } = await desk.call('case.get', { caseId: first.id });
  if (person === null) throw new Error('The case has no person');
  for (let letter = 0; letter < LETTERS; letter += 1) {
    const { caseId } = await desk.call('case.register', {
      channel: 'post',
      datedOn: null,
      receivedOn: first.receivedOn,
      description: `Haluan tietää, mitä minusta on tiketissä ${letter}.`,
      signedByHand: true,
      storageLocation: '',
      person: { kind: 'known', personId: person.id },
      requester: { role: 'self' },
      requests: [{ kind: 'access', description: '', scopes: [] }],
      fileIds: [],
    });
    caseIds.push(caseId);
  }
  return measured(async () => {
    let bytes = 0;
    for (const caseId of caseIds) {
      const { letterId } = await desk.call('letter.issue', { about: 'receipt', caseId });
      bytes += (await desk.call('letter.bytes', { letterId })).pdf.length;
    }
    return bytes;
  });
}

/** By the press alone. */
function set(): Promise<Making> {
  const press = new LetterPress();
  return each((letter) => press.print(content(letter), letterStamp(), FIRST_LETTERHEAD, null).pdf);
}

function drawnWithPdfLib(): Promise<Making> {
  return each((letter) => drawLetter(content(letter), 1));
}

/** The same text in the letters' own font, embedded; no tags, no tables. */
function drawnWithPdfKit(): Promise<Making> {
  const font = readFileSync(FONT);
  return each(
    (letter) =>
      new Promise((resolve, reject) => {
        const pdf = new PdfKit({ size: 'A4', margin: 57 });
        const parts: Buffer[] = [];
        pdf.on('data', (part: Buffer) => parts.push(part));
        pdf.on('end', () => resolve(Buffer.concat(parts)));
        pdf.on('error', reject);
        pdf.registerFont('letter', font).font('letter').fontSize(8);
        for (const text of textsOf(content(letter))) pdf.text(text);
        pdf.end();
      }),
  );
}

/** The same text as a web page that Electron prints into a tagged PDF; the memory is that of all its processes. */
function printedPage(folder: string): Promise<Making> {
  const program = path.join(folder, 'printing-program');
  mkdirSync(program);
  const pages = Array.from({ length: LETTERS }, (_, letter) =>
    textsOf(content(letter))
      .map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
      .join(''),
  );
  writeFileSync(path.join(program, 'letters.json'), JSON.stringify(pages));
  writeFileSync(path.join(program, 'font.ttf'), readFileSync(FONT));
  writeFileSync(
    path.join(program, 'package.json'),
    '{"name":"printing","version":"1.0.0","main":"main.cjs"}',
  );
  writeFileSync(
    path.join(program, 'page.html'),
    `<!doctype html><html lang="fi"><meta charset="utf-8"><title>Kirje</title><style>
      @font-face { font-family: letter; src: url(font.ttf); }
      body { font: 8pt letter; margin: 0; } p { margin: 0 0 2pt; }
    </style><body></body></html>`,
  );
  writeFileSync(
    path.join(program, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
const letters = require('./letters.json');
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadFile('page.html');
  let bytes = 0;
  let peak = 0;
  const start = performance.now();
  for (const letter of letters) {
    await window.webContents.executeJavaScript(
      'document.body.innerHTML = ' + JSON.stringify(letter) + '; document.fonts.ready.then(() => null)',
    );
    bytes += (await window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true })).length;
    const held = app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
    peak = Math.max(peak, held);
  }
  const milliseconds = performance.now() - start;
  process.stdout.write(JSON.stringify({ milliseconds, peakMiB: peak / 1024, bytes }) + '\\n');
  app.exit(0);
});
`,
  );
  const printed = execFileSync(
    process.env['KIRJAAMO_ELECTRON'] ?? '',
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${path.join(program, 'profile')}`,
      program,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const told = printed.split('\n').find((line) => line.startsWith('{'));
  if (told === undefined) throw new Error('The printing program told nothing');
  return Promise.resolve(JSON.parse(told) as Making);
}

function content(letter: number) {
  const facts = letterFacts({
    addressee: { ...aino, name: `Aino ${letter} Esimerkki`, streetAddress: `Kokeilutie ${letter}` },
    diaryNumber: `2026/${letter + 1}`,
  });
  return receiptContent({ ...facts, description: `Haluan tietää, mitä minusta on tiketissä ${letter}.` });
}

function each(make: (letter: number) => Uint8Array | Promise<Uint8Array>): Promise<Making> {
  return measured(async () => {
    let bytes = 0;
    for (let letter = 0; letter < LETTERS; letter += 1) bytes += (await make(letter)).length;
    return bytes;
  });
}

async function measured(work: () => Promise<number>): Promise<Making> {
  const start = performance.now();
  const bytes = await work();
  const milliseconds = performance.now() - start;
  return { milliseconds, peakMiB: process.resourceUsage().maxRSS / 1024, bytes };
}

const [way, folder] = process.argv.slice(2);
if (way !== undefined && folder !== undefined && way in WAYS) {
  process.stdout.write(JSON.stringify(await WAYS[way as Way](folder)));
}
