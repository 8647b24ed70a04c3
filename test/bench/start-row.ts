import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { launchProgram } from '../e2e/program.ts';
import { median } from './measure.ts';
import type { Row } from './report.ts';

const STARTS = { warmUp: 1, runs: 5 };
const START_GOAL_MS = 1500;

/** From the start of the process to the password field, beside the same Electron showing an empty page. */
export async function startRow(parent: string, vaultFolder: string): Promise<Row> {
  const userData = path.join(parent, 'program');
  mkdirSync(userData);
  // As main/vault-folder.ts remembers the vault of last time.
  writeFileSync(path.join(userData, 'vault-folder.json'), JSON.stringify({ folder: vaultFolder }));
  const emptyProgram = writeEmptyProgram(parent);

  const times: number[] = [];
  const baselineTimes: number[] = [];
  for (let run = 0; run < STARTS.warmUp + STARTS.runs; run += 1) {
    const time = await programStart(userData);
    const baselineTime = await emptyStart(emptyProgram);
    if (run < STARTS.warmUp) continue;
    times.push(time);
    baselineTimes.push(baselineTime);
  }
  return {
    what: 'start to the unlock screen',
    cases: null,
    runs: STARTS.runs,
    medianMs: median(times),
    baseline: 'the same Electron with an empty page',
    baselineMedianMs: median(baselineTimes),
    goalMs: START_GOAL_MS,
  };
}

async function programStart(userData: string): Promise<number> {
  const start = performance.now();
  const program = await launchProgram({ userData });
  await program.window.getByLabel('Salasana', { exact: true }).waitFor();
  const time = performance.now() - start;
  await program.close();
  return time;
}

async function emptyStart(folder: string): Promise<number> {
  const start = performance.now();
  const app = await _electron.launch({
    executablePath: process.env['KIRJAAMO_ELECTRON'] ?? '',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
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
function writeEmptyProgram(parent: string): string {
  const folder = path.join(parent, 'empty');
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
