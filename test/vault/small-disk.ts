import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('disk-child.ts', import.meta.url));

/**
 * Runs a scenario of disk-child.ts with a real file system of its own mounted on `folder`, and returns what it reports.
 * The mounts live in a private namespace: they end with the program, and an account without privileges may make them
 * as well. Permissions alone would not do, as root ignores them, and nothing but a small disk is really full.
 */
export function onOwnDisk(
  scenario: string,
  folder: string,
  mounts: string,
): Readonly<Record<string, unknown>> {
  const isRoot = process.getuid?.() === 0;
  const script = `${mounts} && exec "$NODE" "$CHILD" "$SCENARIO" "$FOLDER"`;
  const output = execFileSync(
    'unshare',
    [...(isRoot ? [] : ['--map-root-user']), '--mount', 'sh', '-ec', script],
    {
      env: { ...process.env, NODE: process.execPath, CHILD, SCENARIO: scenario, FOLDER: folder },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return JSON.parse(output) as Readonly<Record<string, unknown>>;
}
