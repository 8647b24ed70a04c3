import type { Database } from 'better-sqlite3';
import type { Lifting } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { oneRow } from './one-row.ts';

/** Prepared ends of restrictions, one a request at most. */
export interface LiftingTable {
  insert(requestId: number, lifting: Pick<Lifting, 'liftOn' | 'reasons'>): number;
  /** Replaces day and reasons; a notice that told of the former ones is none any more. */
  change(id: number, lifting: Pick<Lifting, 'liftOn' | 'reasons'>): void;
  ofRequest(requestId: number): Lifting | null;
  get(id: number): { readonly requestId: number; readonly lifting: Lifting } | null;
  setLetter(id: number, letterId: number): void;
}

interface Row {
  readonly id: number;
  readonly request_id: number;
  readonly lift_on: CalendarDate;
  readonly reasons: string;
  readonly letter_id: number | null;
  readonly sent_on: CalendarDate | null;
}

const LIFTING = `
  SELECT restriction_lift.*, dispatched_on AS sent_on
  FROM restriction_lift LEFT JOIN letter_dispatch ON letter_dispatch.letter_id = restriction_lift.letter_id`;

export function prepareLiftingTable(database: Database): LiftingTable {
  const insert = database.prepare<[number, string, string]>(
    'INSERT INTO restriction_lift (request_id, lift_on, reasons) VALUES (?, ?, ?)',
  );
  const change = database.prepare<[string, string, number]>(
    'UPDATE restriction_lift SET lift_on = ?, reasons = ?, letter_id = NULL WHERE id = ?',
  );
  const ofRequest = database.prepare<[number], Row>(`${LIFTING} WHERE request_id = ?`);
  const byId = database.prepare<[number], Row>(`${LIFTING} WHERE restriction_lift.id = ?`);
  const setLetter = database.prepare<[number, number]>(
    'UPDATE restriction_lift SET letter_id = ? WHERE id = ?',
  );
  return {
    insert: (requestId, { liftOn, reasons }) => oneRow(insert.run(requestId, liftOn, reasons)),
    change: (id, { liftOn, reasons }) => void oneRow(change.run(liftOn, reasons, id)),
    ofRequest(requestId) {
      const row = ofRequest.get(requestId);
      return row === undefined ? null : toLifting(row);
    },
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : { requestId: row.request_id, lifting: toLifting(row) };
    },
    setLetter: (id, letterId) => void oneRow(setLetter.run(letterId, id)),
  };
}

function toLifting(row: Row): Lifting {
  return {
    id: row.id,
    liftOn: row.lift_on,
    reasons: row.reasons,
    letterId: row.letter_id,
    noticeSentOn: row.sent_on,
  };
}
