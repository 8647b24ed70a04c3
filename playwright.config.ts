import { defineConfig } from '@playwright/test';

/** They print, scan or unplug the devices. */
const DEVICES = ['accessibility-of-a-case', 'bad-input', 'main-job', 'print-queue', 'statement'].map(
  (name) => `**/${name}.spec.ts`,
);

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/e2e/make-ready-vaults.ts',
  // Two windows at a time, on two cores; of those that use the one printer and the one scanner, one.
  workers: 2,
  fullyParallel: false,
  projects: [
    { name: 'devices', testMatch: DEVICES, workers: 1 },
    { name: 'desk', testMatch: '**/*.spec.ts', testIgnore: DEVICES },
  ],
  // A test that needs a second try is a failing test.
  retries: 0,
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
});
