import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Gives this test a SANE of its own with one backend only, the test backend if not said otherwise, set as in `settings` (test.conf of SANE, e.g.
 * `{ 'read-status-code': '"SANE_STATUS_JAMMED"' }`), and a private folder for temporary files.
 */
export function useScanner(
  settings: Readonly<Record<string, string>> = {},
  backend = 'test',
): { readonly temporary: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'scanner-test-'));
  const configuration = path.join(folder, 'sane.d');
  const temporary = path.join(folder, 'tmp');
  mkdirSync(configuration);
  mkdirSync(temporary);
  writeFileSync(path.join(configuration, 'dll.conf'), `${backend}\n`);
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  writeFileSync(path.join(configuration, 'test.conf'), lines.join(''));

  const before = { SANE_CONFIG_DIR: process.env['SANE_CONFIG_DIR'], TMPDIR: process.env['TMPDIR'] };
  Object.assign(process.env, { SANE_CONFIG_DIR: configuration, TMPDIR: temporary });
  onTestFinished(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true });
  });
  return { temporary };
}
