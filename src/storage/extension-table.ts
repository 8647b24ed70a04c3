import type { Database } from 'better-sqlite3';
import type { Extension } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ExtensionFactor } from '../domain/extension.ts';
import { oneRow } from './one-row.ts';

export type ExtensionReasons = Pick<Extension, 'factors' | 'explanation' | 'partialAnswer'>;

/** Extensions of time, one a case at most. In force or not is told by the dispatch of the notice. */
export interface ExtensionTable {
  insert(caseId: number, reasons: ExtensionReasons): number;
  /** @throws Error when its notice is issued. */
  change(id: number, reasons: ExtensionReasons): void;
  ofCase(caseId: number): Extension | null;
  get(id: number): { readonly caseId: number; readonly extension: Extension } | null;
  setLetter(id: number, letterId: number): void;
}

interface Row {
  readonly id: number;
  readonly case_id: number;
  readonly factors: string;
  readonly explanation: string;
  readonly partial_answer: string;
  readonly letter_id: number | null;
  readonly sent_on: CalendarDate | null;
}

const EXTENSION = `
  SELECT extension.*, dispatched_on AS sent_on
  FROM extension LEFT JOIN letter_dispatch ON letter_dispatch.letter_id = extension.letter_id`;

export function prepareExtensionTable(database: Database): ExtensionTable {
  const insert = database.prepare<[number, string, string, string]>(
    'INSERT INTO extension (case_id, factors, explanation, partial_answer) VALUES (?, ?, ?, ?)',
  );
  const change = database.prepare<[string, string, string, number]>(
    `UPDATE extension SET factors = ?, explanation = ?, partial_answer = ? WHERE id = ? AND letter_id IS NULL`,
  );
  const ofCase = database.prepare<[number], Row>(`${EXTENSION} WHERE case_id = ?`);
  const byId = database.prepare<[number], Row>(`${EXTENSION} WHERE extension.id = ?`);
  const setLetter = database.prepare<[number, number]>('UPDATE extension SET letter_id = ? WHERE id = ?');
  return {
    insert: (caseId, { factors, explanation, partialAnswer }) =>
      oneRow(insert.run(caseId, JSON.stringify(factors), explanation, partialAnswer)),
    change: (id, { factors, explanation, partialAnswer }) =>
      void oneRow(change.run(JSON.stringify(factors), explanation, partialAnswer, id)),
    ofCase(caseId) {
      const row = ofCase.get(caseId);
      return row === undefined ? null : toExtension(row);
    },
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : { caseId: row.case_id, extension: toExtension(row) };
    },
    setLetter: (id, letterId) => void oneRow(setLetter.run(letterId, id)),
  };
}

function toExtension(row: Row): Extension {
  return {
    id: row.id,
    factors: JSON.parse(row.factors) as readonly ExtensionFactor[],
    explanation: row.explanation,
    partialAnswer: row.partial_answer,
    letterId: row.letter_id,
    noticeSentOn: row.sent_on,
  };
}
