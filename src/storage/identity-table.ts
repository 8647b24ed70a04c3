import type { Database } from 'better-sqlite3';
import type { IdentityCheck } from '../api/views.ts';
import { oneRow } from './one-row.ts';

type NewCheck = Omit<IdentityCheck, 'id' | 'void'>;

/** Checks of identity, one row an attempt; nothing is overwritten or removed. */
export interface IdentityTable {
  insert(caseId: number, check: NewCheck): number;
  /** Oldest first. */
  ofCase(caseId: number): readonly IdentityCheck[];
  /** They were made of somebody else and count no more. */
  makeVoid(caseId: number): void;
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
  readonly void: 0 | 1;
}

export function prepareIdentityTable(database: Database): IdentityTable {
  const insert = database.prepare<[NewCheck & { caseId: number }]>(
    `INSERT INTO identity_check (case_id, method, result, evidence, doubt, checked_on, destroyed_on, checked_by)
     VALUES (@caseId, @method, @result, @evidence, @doubt, @checkedOn, @destroyedOn, @checkedBy)`,
  );
  const ofCase = database.prepare<[number], Row>(
    'SELECT * FROM identity_check WHERE case_id = ? ORDER BY id',
  );
  const makeVoid = database.prepare<[number]>('UPDATE identity_check SET void = 1 WHERE case_id = ?');
  return {
    insert: (caseId, check) => oneRow(insert.run({ ...check, caseId })),
    ofCase: (caseId) => ofCase.all(caseId).map(toCheck),
    makeVoid: (caseId) => void makeVoid.run(caseId),
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
    void: row.void === 1,
  };
}
