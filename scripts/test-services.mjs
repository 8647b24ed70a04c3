import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { say } from './progress.mjs';
import { testPrinter } from './test-printer.mjs';
import { testScanner } from './test-scanner.mjs';

/**
 * Starts the scanner and the printer that the tests and the demonstration use: real SANE, real CUPS, no
 * hardware, nothing shared with the machine's own set-up. Resolves to the variables for child processes:
 * `SANE_CONFIG_DIR`, `CUPS_SERVER`, `KIRJAAMO_TEST_PRINT_DIR`. Everything is stopped and removed when this
 * process exits. On systems other than Linux there is neither, and the variables are absent.
 */
export async function startTestServices() {
  if (process.platform !== 'linux') {
    say('the test scanner and printer exist on Linux only; what needs them is left out here.');
    return {};
  }
  say('starting the test scanner and a private print system ...');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kirjaamo-devices-'));
  chmodSync(folder, 0o755); // the print filters run as another user
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const variables = { ...testScanner(folder), ...(await testPrinter(folder)) };
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return variables;
}
