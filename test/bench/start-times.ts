/**
 * Run as a process of its own, which does nothing else while Electron starts. Arguments: a folder to work in and that of a
 * vault. Prints as JSON, in milliseconds, each start of the program until the password field shows, and each start of
 * the same Electron with an empty page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { launchProgram } from '../e2e/program.ts';

const WARM_UP = 1;
const RUNS = 5;

const [parent, vaultFolder] = process.argv.slice(2);
if (parent === undefined || vaultFolder === undefined)
  throw new Error('Usage: start-times.ts <folder> <vault>');
const userData = path.join(parent, 'program');
mkdirSync(userData);
// As main/vault-folder.ts remembers the vault of last time.
writeFileSync(path.join(userData, 'vault-folder.json'), JSON.stringify({ folder: vaultFolder }));
const emptyProgram = writeEmptyProgram(parent);

const program: number[] = [];
const empty: number[] = [];
for (let run = 0; run < WARM_UP + RUNS; run += 1) {
  const programTime = await programStart(userData);
  const emptyTime = await emptyStart(emptyProgram);
  if (run < WARM_UP) continue;
  program.push(programTime);
  empty.push(emptyTime);
}
process.stdout.write(JSON.stringify({ program, empty }));

async function programStart(profile: string): Promise<number> {
  const start = performance.now();
  const started = await launchProgram({ userData: profile });
  await started.window.getByLabel('Salasana', { exact: true }).waitFor();
  const time = performance.now() - start;
  await started.close();
  return time;
}

async function emptyStart(folder: string): Promise<number> {
  const start = performance.now();
  const app = await _electron.launch({
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      folder,
    ],
    cwd: folder,
    env: process.env as Record<string, string>,
  });
  const window = await app.firstWindow();
  await window.getByText('empty').waitFor();
  const time = performance.now() - start;
  await app.close();
  return time;
}

/** A program that shows a page of one word and does nothing else. */
function writeEmptyProgram(into: string): string {
  const folder = path.join(into, 'empty');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>empty</title><p>empty</p>');
  writeFileSync(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 860 }).loadFile('index.html'));
app.on('window-all-closed', () => app.quit());
`,
  );
  return folder;
}
