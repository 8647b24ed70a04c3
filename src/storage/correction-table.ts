import type { Database } from 'better-sqlite3';
import type { EntryCorrection } from '../api/views.ts';
import { oneRow } from './one-row.ts';

/** What was put right in the entry of a case, one row a field; what stood there before stays readable. */
export interface CorrectionTable {
  insert(caseId: number, correction: EntryCorrection): void;
  /** Oldest first. */
  ofCase(caseId: number): readonly EntryCorrection[];
}

export function prepareCorrectionTable(database: Database): CorrectionTable {
  const insert = database.prepare<[EntryCorrection & { caseId: number }]>(
    `INSERT INTO entry_correction (case_id, field, old_value, new_value, reason, corrected_at, corrected_by)
     VALUES (@caseId, @field, @oldValue, @newValue, @reason, @at, @by)`,
  );
  const ofCase = database.prepare<[number], EntryCorrection>(
    `SELECT field, old_value AS oldValue, new_value AS newValue, reason, corrected_at AS at, corrected_by AS by
     FROM entry_correction WHERE case_id = ? ORDER BY id`,
  );
  return {
    insert: (caseId, correction) => void oneRow(insert.run({ ...correction, caseId })),
    ofCase: (caseId) => ofCase.all(caseId),
  };
}
