import type { Database } from 'better-sqlite3';
import type { Fee } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { feeTotal, type FeeAnswer, type FeeLine } from '../domain/fee.ts';
import { oneRow } from './one-row.ts';

/** Fees, one a request at most; an assessment may be replaced until its letter is issued. */
export interface FeeTable {
  put(requestId: number, fee: Pick<Fee, 'ground' | 'reasons' | 'lines' | 'answerBy'>): number;
  ofRequest(requestId: number): Fee | null;
  get(id: number): { readonly requestId: number; readonly fee: Fee } | null;
  answer(id: number, answer: FeeAnswer, answeredOn: CalendarDate): void;
  setLetter(id: number, letterId: number): void;
}

interface Row {
  readonly id: number;
  readonly request_id: number;
  readonly ground: Fee['ground'];
  readonly reasons: string;
  readonly answer_by: CalendarDate;
  readonly answer: FeeAnswer | null;
  readonly answered_on: CalendarDate | null;
  readonly letter_id: number | null;
}

export function prepareFeeTable(database: Database): FeeTable {
  const dropLines = database.prepare<[number]>(
    'DELETE FROM fee_line WHERE fee_id IN (SELECT id FROM fee WHERE request_id = ?)',
  );
  const drop = database.prepare<[number]>('DELETE FROM fee WHERE request_id = ?');
  const insert = database.prepare<[number, string, string, string]>(
    'INSERT INTO fee (request_id, ground, reasons, answer_by) VALUES (?, ?, ?, ?)',
  );
  const insertLine = database.prepare<[number, number, string, number]>(
    'INSERT INTO fee_line (fee_id, position, text, cents) VALUES (?, ?, ?, ?)',
  );
  const ofRequest = database.prepare<[number], Row>('SELECT * FROM fee WHERE request_id = ?');
  const byId = database.prepare<[number], Row>('SELECT * FROM fee WHERE id = ?');
  const linesOf = database.prepare<[number], FeeLine>(
    'SELECT text, cents FROM fee_line WHERE fee_id = ? ORDER BY position',
  );
  const answer = database.prepare<[FeeAnswer, string, number]>(
    'UPDATE fee SET answer = ?, answered_on = ? WHERE id = ?',
  );
  const setLetter = database.prepare<[number, number]>('UPDATE fee SET letter_id = ? WHERE id = ?');

  const toFee = (row: Row): Fee => {
    const lines = linesOf.all(row.id);
    return {
      id: row.id,
      ground: row.ground,
      reasons: row.reasons,
      lines,
      totalCents: feeTotal(lines),
      answerBy: row.answer_by,
      answer: row.answer,
      answeredOn: row.answered_on,
      letterId: row.letter_id,
    };
  };

  return {
    put(requestId, { ground, reasons, lines, answerBy }) {
      dropLines.run(requestId);
      drop.run(requestId);
      const id = oneRow(insert.run(requestId, ground, reasons, answerBy));
      lines.forEach(({ text, cents }, position) => oneRow(insertLine.run(id, position, text, cents)));
      return id;
    },
    ofRequest(requestId) {
      const row = ofRequest.get(requestId);
      return row === undefined ? null : toFee(row);
    },
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : { requestId: row.request_id, fee: toFee(row) };
    },
    answer: (id, given, answeredOn) => void oneRow(answer.run(given, answeredOn, id)),
    setLetter: (id, letterId) => void oneRow(setLetter.run(letterId, id)),
  };
}
