import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** The queue that the test runner's private print system offers; it prints into PDF files. */
export const QUEUE = 'TestPDF';

const DRIVER = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';
const environment = {
  ...process.env,
  LC_ALL: 'C',
  // The administrator's tools are not on every user's path.
  PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`,
};

export function cups(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Adds, for this test only, a queue to the same PDF printer with other options or driver text. */
export function addQueue(name: string, options: readonly string[], driverText = ''): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'queue-test-'));
  const driver = path.join(folder, 'queue.ppd');
  writeFileSync(driver, readFileSync(DRIVER, 'utf8') + driverText);
  const device = cups('lpstat', '-v', QUEUE).trim().split(': ').at(-1) ?? '';
  cups('lpadmin', '-p', name, '-E', '-v', device, '-P', driver, ...options);
  onTestFinished(() => {
    cups('lpadmin', '-x', name);
    rmSync(folder, { recursive: true });
  });
}

export function queuedJobs(queue: string): string {
  return cups('lpstat', '-W', 'not-completed', '-o', queue);
}

/** What came out of the printer while `act` ran. Test files run side by side and share the printer: one has its turn. */
export async function printedBy(act: () => Promise<unknown>): Promise<readonly Buffer[]> {
  const folder = process.env['KIRJAAMO_TEST_PRINT_DIR'];
  if (folder === undefined)
    throw new Error('The test print system is missing: run the tests through npm test');
  const turn = `${folder}-turn`;
  await vi.waitFor(() => mkdirSync(turn), { timeout: 25_000 });
  try {
    const before = new Set(readdirSync(folder));
    await act();
    const printed = readdirSync(folder).filter((name) => !before.has(name));
    return printed.map((name) => readFileSync(path.join(folder, name)));
  } finally {
    rmdirSync(turn);
  }
}
