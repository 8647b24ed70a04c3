import type { Database } from 'better-sqlite3';
import type { CaseDocument } from '../api/views.ts';
import { oneRow } from './one-row.ts';

/** A document of a case; `number` is its running number within the case. */
export interface DocumentRecord extends Pick<
  CaseDocument,
  'id' | 'direction' | 'kind' | 'title' | 'datedOn' | 'storageLocation'
> {
  readonly number: number;
}

export interface DocumentTable {
  /** Enters a document under the next number of the case; call it in the transaction that also does the rest. */
  insert(
    caseId: number,
    document: Omit<DocumentRecord, 'id' | 'number'>,
  ): { readonly id: number; readonly number: number };
  /** In the order of their numbers. */
  ofCase(caseId: number): readonly DocumentRecord[];
}

interface Row {
  readonly id: number;
  readonly number: number;
  readonly direction: DocumentRecord['direction'];
  readonly kind: DocumentRecord['kind'];
  readonly title: string;
  readonly dated_on: DocumentRecord['datedOn'];
  readonly storage_location: string;
}

export function prepareDocumentTable(database: Database): DocumentTable {
  const lastNumber = database
    .prepare<[number], number | null>('SELECT max(number) FROM document WHERE case_id = ?')
    .pluck();
  const insert = database.prepare<[Omit<DocumentRecord, 'id'> & { caseId: number }]>(
    `INSERT INTO document (case_id, number, direction, kind, title, dated_on, storage_location)
     VALUES (@caseId, @number, @direction, @kind, @title, @datedOn, @storageLocation)`,
  );
  const ofCase = database.prepare<[number], Row>('SELECT * FROM document WHERE case_id = ? ORDER BY number');
  return {
    insert(caseId, document) {
      const number = (lastNumber.get(caseId) ?? 0) + 1;
      return { id: oneRow(insert.run({ ...document, caseId, number })), number };
    },
    ofCase: (caseId) => ofCase.all(caseId).map(toDocument),
  };
}

function toDocument(row: Row): DocumentRecord {
  const { id, number, direction, kind, title } = row;
  return { id, number, direction, kind, title, datedOn: row.dated_on, storageLocation: row.storage_location };
}
