import type { Database } from 'better-sqlite3';
import type { IdentityCheck } from '../api/views.ts';
import { oneRow } from './one-row.ts';

/** Checks of identity, one row an attempt; nothing is overwritten. */
export interface IdentityTable {
  insert(caseId: number, check: Omit<IdentityCheck, 'id'>): number;
  /** Oldest first. */
  ofCase(caseId: number): readonly IdentityCheck[];
}

interface Row {
  readonly id: number;
  readonly method: IdentityCheck['method'];
  readonly result: IdentityCheck['result'];
  readonly evidence: string;
  readonly doubt: string;
  readonly destroyed_on: IdentityCheck['destroyedOn'];
  readonly checked_on: IdentityCheck['checkedOn'];
  readonly checked_by: string;
}

export function prepareIdentityTable(database: Database): IdentityTable {
  const insert = database.prepare<[Omit<IdentityCheck, 'id'> & { caseId: number }]>(
    `INSERT INTO identity_check (case_id, method, result, evidence, doubt, checked_on, destroyed_on, checked_by)
     VALUES (@caseId, @method, @result, @evidence, @doubt, @checkedOn, @destroyedOn, @checkedBy)`,
  );
  const ofCase = database.prepare<[number], Row>(
    'SELECT * FROM identity_check WHERE case_id = ? ORDER BY id',
  );
  return {
    insert: (caseId, check) => oneRow(insert.run({ ...check, caseId })),
    ofCase: (caseId) => ofCase.all(caseId).map(toCheck),
  };
}

function toCheck(row: Row): IdentityCheck {
  const { id, method, result, evidence, doubt } = row;
  return {
    id,
    method,
    result,
    evidence,
    doubt,
    checkedOn: row.checked_on,
    destroyedOn: row.destroyed_on,
    checkedBy: row.checked_by,
  };
}
