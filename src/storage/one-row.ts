import type { RunResult } from 'better-sqlite3';

/**
 * Asserts that a statement meant for one row changed one, and gives that row's id when it was inserted.
 * @throws Error when it did not: a bug, never bad input.
 */
export function oneRow(result: RunResult): number {
  if (result.changes !== 1) throw new Error('Expected to change one row');
  return Number(result.lastInsertRowid);
}
