import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // A folder and a vault that all files share.
    globalSetup: ['test/helpers/run-folder.ts'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    // Processes, not threads: the core's native modules and `kill -9` tests need one each. Two, as CI has cores.
    pool: 'forks',
    maxWorkers: 2,
    // Key derivation is slow on purpose and child processes take their time on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
