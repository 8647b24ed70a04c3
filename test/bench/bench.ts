/**
 * Times what the clerk waits for, each beside a baseline in the same run, and prints a table; `npm run bench` has made
 * everything ready. The one argument is the file for the same as JSON. Nothing is asserted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filledOrganisation } from '../helpers/desk.ts';
import { makeBenchVault } from './bench-vault.ts';
import { deskRows } from './desk-rows.ts';
import { letterRows } from './letter-rows.ts';
import { machine, table, WARM_UP, writeReport, type Row } from './report.ts';
import { retentionRows } from './retention-rows.ts';
import { startRow } from './start-row.ts';
import { suppressionRows } from './suppression-rows.ts';
import { thousandLettersRows } from './thousand-letters-rows.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: bench.ts <file for the JSON>');

const SIZES = [1000, 100_000];
const startedAt = performance.now();

function say(line: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  process.stderr.write(`bench: ${seconds.padStart(3)} s  ${line}\n`);
}

const facts = machine();
const folder = mkdtempSync(path.join(tmpdir(), 'kirjaamo-bench-'));
const rows: Row[] = [];
try {
  say('letters ...');
  const letters = [...(await letterRows())];
  say('a thousand letters, in five ways ...');
  letters.push(...thousandLettersRows(folder));
  for (const cases of SIZES) {
    say(`filling a vault with ${cases} cases ...`);
    const vault = makeBenchVault(folder, filledOrganisation(), cases);
    if (rows.length === 0) {
      say('starting the program ...');
      rows.push(startRow(folder, vault.folder));
    }
    say('working in it ...');
    rows.push(...(await deskRows(vault)));
    say('erasing what is due ...');
    rows.push(...(await retentionRows(vault)));
  }
  say('filling a suppression register and checking a list against it ...');
  rows.push(...(await suppressionRows(folder)), ...letters);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
say('done');

writeReport(file, facts, rows);
console.log(
  `\n${Object.entries(facts)
    .map(([fact, value]) => `${fact}: ${value}`)
    .join(', ')}`,
);
console.log(`${WARM_UP}\n\n${table(rows)}\n`);
