import type { Database } from 'better-sqlite3';

/** Runs synchronous work on the connection, which refuses every write until the work is done. */
export function readOnly<Value>(database: Database, work: () => Value): Value {
  database.pragma('query_only = ON');
  try {
    return work();
  } finally {
    database.pragma('query_only = OFF');
  }
}
