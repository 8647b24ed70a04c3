import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfPresent, writeDurably } from './durable-file.ts';

/**
 * Wrong passwords in a row, kept beside the vault so that a restart does not lift the delay. It slows a person at the
 * desk; against somebody who copies the folder the cost of a guess stands (key-slot.ts).
 */
const ATTEMPTS_FILE = 'attempts.json';

const FREE_FAILURES = 3;
const LONGEST_DELAY_SECONDS = 300;
/** Failures that bring the longest delay. */
const DAMAGED_COUNT = FREE_FAILURES + 9;

const attemptsSchema = z.strictObject({ failures: z.int().min(1), lastAt: z.int().min(0) });
type Attempts = z.output<typeof attemptsSchema>;

/** Whole seconds until the next try is looked at. `now`: milliseconds since the epoch. */
export function waitingSeconds(folder: string, now: number): number {
  const attempts = readAttempts(folder);
  if (attempts === null) return 0;
  if (attempts.lastAt > now) {
    // The clock was set back: wait once more from now on, neither for ever nor not at all.
    writeAttempts(folder, { ...attempts, lastAt: now });
    return delaySeconds(attempts.failures);
  }
  return Math.max(0, Math.ceil(delaySeconds(attempts.failures) - (now - attempts.lastAt) / 1000));
}

/** Remembers a wrong password and returns the seconds to wait for the next try. */
export function noteFailure(folder: string, now: number): number {
  const failures = (readAttempts(folder)?.failures ?? 0) + 1;
  writeAttempts(folder, { failures, lastAt: now });
  return delaySeconds(failures);
}

/** A right password ends the row of failures. */
export function forgetFailures(folder: string): void {
  rmSync(join(folder, ATTEMPTS_FILE), { force: true });
}

function delaySeconds(failures: number): number {
  return failures <= FREE_FAILURES ? 0 : Math.min(LONGEST_DELAY_SECONDS, 2 ** (failures - FREE_FAILURES));
}

function readAttempts(folder: string): Attempts | null {
  const path = join(folder, ATTEMPTS_FILE);
  const bytes = readIfPresent(path);
  if (bytes === null) return null;
  const parsed = attemptsSchema.safeParse(jsonOrNull(bytes));
  // A damaged file must not lift the delay: it counts as a long row of failures, the last one when it was changed.
  return parsed.success
    ? parsed.data
    : { failures: DAMAGED_COUNT, lastAt: Math.floor(statSync(path).mtimeMs) };
}

function writeAttempts(folder: string, attempts: Attempts): void {
  writeDurably(join(folder, ATTEMPTS_FILE), Buffer.from(JSON.stringify(attempts)));
}

function jsonOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
