import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Names the folder of the run to the test processes. */
const VARIABLE = 'KIRJAAMO_TEST_RUN';
/** Linux keeps this folder in memory. */
const IN_MEMORY = '/dev/shm';
/** What the vaults of two test files never fill. */
const ROOM_BYTES = 1024 ** 3;

/** Runs once, before all test files: makes the folder that they share. */
export function setup(): void {
  const folder = mkdtempSync(path.join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), 'kirjaamo-run-'));
  process.env[VARIABLE] = folder;
  mkdirSync(path.join(folder, 'desks'));
  // Test processes and the programs they start load much the same code.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(folder, 'compiled');
}

/** Runs once, after all test files. */
export function teardown(): void {
  // A process that ends may still be writing what it compiled.
  rmSync(runFolder(), { recursive: true, force: true, maxRetries: 5 });
}

export function runFolder(): string {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('The tests are run by vitest, which makes their folder first');
  return folder;
}

/**
 * A new folder for a vault that is not there to test the disk: in memory where there is room, as waiting for the disk after
 * each commit would be most of a test's time. Whoever asked for it removes it.
 */
export function deskFolder(): string {
  return mkdtempSync(path.join(runFolder(), 'desks', 'desk-'));
}

function hasRoomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    return false;
  }
}
