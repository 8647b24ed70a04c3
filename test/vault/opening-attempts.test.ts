import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetFailures, noteFailure, waitingSeconds } from '../../src/vault/opening-attempts.ts';
import { temporaryFolder } from './temporary-vault.ts';

const NOON = Date.UTC(2026, 2, 2, 12);

test('the delay grows from the fourth failure up to five minutes and ends with a success', () => {
  const folder = temporaryFolder();
  const delays = Array.from({ length: 14 }, () => noteFailure(folder, NOON));
  expect(delays).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  expect(waitingSeconds(folder, NOON)).toBe(300);
  expect(waitingSeconds(folder, NOON + 1)).toBe(300);
  expect(waitingSeconds(folder, NOON + 299_001)).toBe(1);
  expect(waitingSeconds(folder, NOON + 300_000)).toBe(0);
  forgetFailures(folder);
  expect(waitingSeconds(folder, NOON)).toBe(0);
  expect(noteFailure(folder, NOON)).toBe(0);
});

test('a clock set back neither lifts the delay nor makes it endless', () => {
  const folder = temporaryFolder();
  for (let failure = 0; failure < 12; failure += 1) noteFailure(folder, NOON);
  const yearBefore = NOON - 365 * 24 * 3600 * 1000;
  expect(waitingSeconds(folder, yearBefore)).toBe(300);
  expect(waitingSeconds(folder, yearBefore + 200_000)).toBe(100);
  expect(waitingSeconds(folder, yearBefore + 300_000)).toBe(0);
});

test('a damaged file counts as a long row of failures', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'attempts.json');
  writeFileSync(path, '{"failures":0,"lastAt":0}');
  utimesSync(path, NOON / 1000, NOON / 1000);
  expect(waitingSeconds(folder, NOON)).toBe(300);
  expect(waitingSeconds(folder, NOON + 300_000)).toBe(0);
  expect(noteFailure(folder, NOON + 300_000)).toBe(300);
});
