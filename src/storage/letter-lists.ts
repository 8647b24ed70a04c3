import type { Database, Statement } from 'better-sqlite3';
import type { z } from 'zod';
import type { listLetters } from '../api/inputs.ts';
import type { LetterRow, Today } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { formatDocumentNumber } from '../domain/diary-number.ts';
import type { Dispatch } from '../domain/letter.ts';
import { sortedName } from '../domain/person.ts';
import type { LetterRecord } from './letter-table.ts';

type LetterView = z.output<typeof listLetters>['view'];

/** A row of a list without its files and without what became of it on its way. */
export interface ListedLetter extends Omit<LetterRow, 'signedCopies' | 'eSigned' | 'returnedOn' | 'proof'> {
  readonly origin: LetterRecord['origin'];
  readonly dispatch: Pick<Dispatch, 'way' | 'dispatchedOn'> | null;
}

export type LetterCounts = Pick<Today['counts'], 'toPrint' | 'toDispatch' | 'toScanBack' | 'returned'>;

/** Lists of issued letters by what they wait for, told from an index until the rows of the page are known. */
export interface LetterLists {
  /** Newest first. */
  list(
    view: LetterView,
    offset: number,
    limit: number,
  ): {
    readonly rows: readonly ListedLetter[];
    readonly total: number;
  };
  /** What waits to be printed, in the order of issuing. */
  toPrint(limit: number): readonly ListedLetter[];
  counts(): LetterCounts;
}

interface Row {
  readonly id: number;
  readonly case_id: number;
  readonly kind: LetterRecord['kind'];
  readonly origin: LetterRecord['origin'];
  readonly issued_on: CalendarDate;
  readonly year: number;
  readonly case_number: number;
  readonly document_number: number;
  readonly way: Dispatch['way'] | null;
  readonly dispatched_on: CalendarDate | null;
  readonly family_name: string | null;
  readonly given_names: string | null;
  readonly printed: 0 | 1;
}

const VIEWS: Readonly<Record<LetterView, string>> = {
  all: '',
  'to-print': `WHERE awaits = 'print'`,
  'to-dispatch': `WHERE awaits = 'dispatch'`,
  returned: `WHERE awaits = 'dispatch' AND EXISTS (SELECT 1 FROM letter_return WHERE letter_id = letter.id)`,
  'to-scan-back': `WHERE awaits = 'scan-back'`,
};

export function prepareLetterLists(database: Database): LetterLists {
  const pages = mapViews((condition) => prepareIds(database, condition));
  const toPrint = database
    .prepare<[number], number>(`SELECT id FROM letter WHERE awaits = 'print' ORDER BY id LIMIT ?`)
    .pluck();
  const totals = mapViews((condition) =>
    database.prepare<[], number>(`SELECT count(*) FROM letter ${condition}`).pluck(),
  );
  const listed = database.prepare<[number], Row>(
    `SELECT letter.id, letter.case_id, letter.kind, letter.origin, issued_on, way, case_file.year, case_file.number AS case_number,
       document.number AS document_number, dispatched_on, family_name, given_names,
       EXISTS (SELECT 1 FROM letter_print WHERE letter_id = letter.id) AS printed
     FROM letter JOIN document ON document.id = document_id JOIN case_file ON case_file.id = letter.case_id
       LEFT JOIN person ON person.id = person_id LEFT JOIN letter_dispatch ON letter_id = letter.id
     WHERE letter.id = ?`,
  );

  return {
    list: (view, offset, limit) => ({
      rows: pages[view].all(limit, offset).flatMap((id) => listed.all(id).map(toLetterRow)),
      total: totals[view].get() ?? 0,
    }),
    toPrint: (limit) => toPrint.all(limit).flatMap((id) => listed.all(id).map(toLetterRow)),
    counts: () => ({
      toPrint: totals['to-print'].get() ?? 0,
      toDispatch: totals['to-dispatch'].get() ?? 0,
      toScanBack: totals['to-scan-back'].get() ?? 0,
      returned: totals.returned.get() ?? 0,
    }),
  };
}

function mapViews<Value>(value: (condition: string) => Value): Record<LetterView, Value> {
  return {
    all: value(VIEWS.all),
    'to-print': value(VIEWS['to-print']),
    'to-dispatch': value(VIEWS['to-dispatch']),
    returned: value(VIEWS.returned),
    'to-scan-back': value(VIEWS['to-scan-back']),
  };
}

function prepareIds(database: Database, condition: string): Statement<[number, number], number> {
  return database
    .prepare<[number, number], number>(`SELECT id FROM letter ${condition} ORDER BY id DESC LIMIT ? OFFSET ?`)
    .pluck();
}

function toLetterRow(row: Row): ListedLetter {
  const { family_name: familyName, given_names: givenNames } = row;
  return {
    letterId: row.id,
    caseId: row.case_id,
    documentNumber: formatDocumentNumber({ year: row.year, number: row.case_number }, row.document_number),
    kind: row.kind,
    personName: familyName === null || givenNames === null ? null : sortedName({ familyName, givenNames }),
    issuedOn: row.issued_on,
    printed: row.printed === 1,
    dispatchedOn: row.dispatched_on,
    origin: row.origin,
    dispatch:
      row.way === null || row.dispatched_on === null
        ? null
        : { way: row.way, dispatchedOn: row.dispatched_on },
  };
}
