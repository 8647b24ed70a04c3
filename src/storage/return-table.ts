import type { Database } from 'better-sqlite3';
import type { LetterReturn } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Dispatch } from '../domain/letter.ts';
import { oneRow } from './one-row.ts';

export type NewReturn = Omit<LetterReturn, 'id' | 'resent' | 'keptBack'>;

/** Letters that came back, how they were sent once more, and all that left on a day, for the first time or again. */
export interface ReturnTable {
  insert(letterId: number, returned: NewReturn): number;
  logResending(returnId: number, dispatch: Dispatch, by: string): void;
  keepBack(returnId: number, why: NonNullable<LetterReturn['keptBack']>): void;
  /** In the order of entering. */
  ofLetter(letterId: number): readonly LetterReturn[];
  /** In the order of their numbers. */
  leftOn(day: CalendarDate): readonly {
    readonly letterId: number;
    readonly again: boolean;
    readonly dispatch: Dispatch;
  }[];
}

interface DispatchColumns {
  readonly way: Dispatch['way'];
  readonly dispatched_on: CalendarDate;
  readonly tracking_number: string | null;
  readonly handed_to: string;
  readonly how: string;
}

interface Row extends Omit<DispatchColumns, 'way' | 'dispatched_on'> {
  readonly id: number;
  readonly returned_on: CalendarDate;
  readonly reason: LetterReturn['reason'];
  readonly note: string;
  readonly proofs_before: number;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly way: Dispatch['way'] | null;
  readonly dispatched_on: CalendarDate | null;
  readonly kept_reason: string | null;
  readonly kept_at: string | null;
  readonly kept_by: string | null;
}

const LEFT = 'way, dispatched_on, tracking_number, handed_to, how';

export function prepareReturnTable(database: Database): ReturnTable {
  const insert = database.prepare<[NewReturn & { letterId: number }]>(
    `INSERT INTO letter_return (letter_id, returned_on, reason, note, proofs_before, recorded_at, recorded_by)
     VALUES (@letterId, @returnedOn, @reason, @note, @proofsBefore, @recordedAt, @by)`,
  );
  const logResending = database.prepare<[Dispatch & { returnId: number; by: string }]>(
    `INSERT INTO letter_resending (return_id, ${LEFT}, dispatched_by)
     VALUES (@returnId, @way, @dispatchedOn, @trackingNumber, @handedTo, @how, @by)`,
  );
  const keepBack = database.prepare<[NonNullable<LetterReturn['keptBack']> & { returnId: number }]>(
    `INSERT INTO letter_kept_back (return_id, reason, recorded_at, recorded_by) VALUES (@returnId, @reason, @at, @by)`,
  );
  const ofLetter = database.prepare<[number], Row>(
    `SELECT letter_return.*, ${LEFT}, kept.reason AS kept_reason, kept.recorded_at AS kept_at, kept.recorded_by AS kept_by
     FROM letter_return LEFT JOIN letter_resending ON letter_resending.return_id = letter_return.id
       LEFT JOIN letter_kept_back AS kept ON kept.return_id = letter_return.id
     WHERE letter_id = ? ORDER BY letter_return.id`,
  );
  const leftOn = database.prepare<
    [CalendarDate, CalendarDate],
    DispatchColumns & { letter_id: number; again: 0 | 1 }
  >(
    `SELECT letter_id, again, ${LEFT} FROM (
       SELECT letter_id, 0 AS again, ${LEFT} FROM letter_dispatch WHERE dispatched_on = ?
       UNION ALL
       SELECT letter_id, 1, ${LEFT} FROM letter_resending JOIN letter_return ON letter_return.id = return_id
       WHERE dispatched_on = ?
     ) JOIN letter ON letter.id = letter_id JOIN document ON document.id = document_id
       JOIN case_file ON case_file.id = letter.case_id
     ORDER BY year, case_file.number, document.number, again`,
  );
  return {
    insert: (letterId, returned) => oneRow(insert.run({ ...returned, letterId })),
    logResending: (returnId, dispatch, by) => void oneRow(logResending.run({ ...dispatch, returnId, by })),
    keepBack: (returnId, why) => void oneRow(keepBack.run({ ...why, returnId })),
    ofLetter: (letterId) => ofLetter.all(letterId).map(toReturn),
    leftOn: (day) =>
      leftOn.all(day, day).map((row) => ({
        letterId: row.letter_id,
        again: row.again === 1,
        dispatch: toDispatch(row),
      })),
  };
}

function toReturn(row: Row): LetterReturn {
  const { way, dispatched_on, kept_reason: reason, kept_at: at, kept_by: by } = row;
  return {
    id: row.id,
    returnedOn: row.returned_on,
    reason: row.reason,
    note: row.note,
    proofsBefore: row.proofs_before,
    recordedAt: row.recorded_at,
    by: row.recorded_by,
    resent: way === null || dispatched_on === null ? null : toDispatch({ ...row, way, dispatched_on }),
    keptBack: reason === null || at === null || by === null ? null : { reason, at, by },
  };
}

function toDispatch(row: DispatchColumns): Dispatch {
  return {
    way: row.way,
    dispatchedOn: row.dispatched_on,
    trackingNumber: row.tracking_number,
    handedTo: row.handed_to,
    how: row.how,
  };
}
