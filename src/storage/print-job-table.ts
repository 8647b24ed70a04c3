import type { Database } from 'better-sqlite3';
import type { DeviceReason } from '../api/errors.ts';
import type { PrintJob, PrintJobRow } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { formatDocumentNumber } from '../domain/diary-number.ts';
import { oneRow } from './one-row.ts';

export type NewPrintJob = Pick<
  PrintJob,
  'queuedAt' | 'by' | 'printer' | 'copies' | 'duplex' | 'tray' | 'reason'
>;

/** How a job ended: `failed` with the device's reason, the others with none. */
export type PrintJobEnd =
  | { readonly state: 'done' | 'cancelled' | 'unknown' }
  | { readonly state: 'failed'; readonly failure: DeviceReason };

/** Letters on their way through the print system. */
export interface PrintJobTable {
  /** Queued: the device knows nothing of it yet. */
  insert(letterId: number, job: NewPrintJob): number;
  /** From now on the device may have it. @throws Error when it is not queued. */
  start(id: number): void;
  /** @throws Error when it has ended already, other than as `unknown`. */
  finish(id: number, end: PrintJobEnd, at: string): void;
  get(id: number): (PrintJob & { readonly letterId: number }) | null;
  /** Queued or printing. */
  isLive(letterId: number): boolean;
  /** Nobody has told yet whether it came out. */
  isUnsettled(letterId: number): boolean;
  /** Newest first. */
  ofLetter(letterId: number): readonly PrintJob[];
  /** Newest first. */
  ofDay(day: CalendarDate): readonly PrintJobRow[];
  /**
   * Ends what was under way when the core ended: what only waited never reached a device and is cancelled; what was being
   * printed may have come out or not.
   */
  endLeftOver(at: string): void;
}

interface Row {
  readonly id: number;
  readonly letter_id: number;
  readonly queued_at: string;
  readonly queued_by: string;
  readonly printer: string;
  readonly copies: number;
  readonly duplex: 0 | 1;
  readonly tray: string;
  readonly reason: string;
  readonly state: PrintJob['state'];
  readonly failure: DeviceReason | null;
  readonly finished_at: string | null;
}

interface DayRow extends Row {
  readonly case_id: number;
  readonly kind: PrintJobRow['kind'];
  readonly year: number;
  readonly case_number: number;
  readonly document_number: number;
}

const LIVE = `state IN ('queued', 'printing')`;

export function preparePrintJobTable(database: Database): PrintJobTable {
  const insert = database.prepare<[Omit<NewPrintJob, 'duplex'> & { letterId: number; duplex: 0 | 1 }]>(
    `INSERT INTO print_job (letter_id, queued_at, queued_by, printer, copies, duplex, tray, reason, state)
     VALUES (@letterId, @queuedAt, @by, @printer, @copies, @duplex, @tray, @reason, 'queued')`,
  );
  const start = database.prepare<[number]>(
    `UPDATE print_job SET state = 'printing' WHERE id = ? AND state = 'queued'`,
  );
  const finish = database.prepare<
    [{ id: number; state: PrintJob['state']; failure: DeviceReason | null; at: string }]
  >(
    `UPDATE print_job SET state = @state, failure = @failure, finished_at = @at
     WHERE id = @id AND state IN ('queued', 'printing', 'unknown')`,
  );
  const byId = database.prepare<[number], Row>('SELECT * FROM print_job WHERE id = ?');
  const live = database
    .prepare<[number], 1>(`SELECT 1 FROM print_job WHERE letter_id = ? AND ${LIVE} LIMIT 1`)
    .pluck();
  const unsettled = database
    .prepare<[number], 1>(`SELECT 1 FROM print_job WHERE letter_id = ? AND state = 'unknown' LIMIT 1`)
    .pluck();
  const ofLetter = database.prepare<[number], Row>(
    'SELECT * FROM print_job WHERE letter_id = ? ORDER BY id DESC',
  );
  const ofDay = database.prepare<[CalendarDate, CalendarDate], DayRow>(
    `SELECT print_job.*, letter.case_id, letter.kind, case_file.year, case_file.number AS case_number,
       document.number AS document_number
     FROM print_job JOIN letter ON letter.id = letter_id JOIN document ON document.id = document_id
       JOIN case_file ON case_file.id = letter.case_id
     WHERE queued_at >= ? AND queued_at < ? || 'U'
     ORDER BY queued_at DESC, print_job.id DESC`,
  );
  const endLeftOver = database.prepare<[string]>(
    `UPDATE print_job SET state = iif(state = 'queued', 'cancelled', 'unknown'), finished_at = ? WHERE ${LIVE}`,
  );
  return {
    insert: (letterId, job) => oneRow(insert.run({ ...job, letterId, duplex: job.duplex ? 1 : 0 })),
    start: (id) => void oneRow(start.run(id)),
    finish: (id, end, at) => {
      const failure = end.state === 'failed' ? end.failure : null;
      oneRow(finish.run({ id, state: end.state, failure, at }));
    },
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : { ...toJob(row), letterId: row.letter_id };
    },
    isLive: (letterId) => live.get(letterId) !== undefined,
    isUnsettled: (letterId) => unsettled.get(letterId) !== undefined,
    ofLetter: (letterId) => ofLetter.all(letterId).map(toJob),
    // Moments begin with the day of the clock that wrote them, and `U` comes after their `T`.
    ofDay: (day) => ofDay.all(day, day).map(toDayRow),
    endLeftOver: (at) => void endLeftOver.run(at),
  };
}

function toJob(row: Row): PrintJob {
  return {
    id: row.id,
    queuedAt: row.queued_at,
    by: row.queued_by,
    printer: row.printer,
    copies: row.copies,
    duplex: row.duplex === 1,
    tray: row.tray,
    reason: row.reason,
    state: row.state,
    failure: row.failure,
    finishedAt: row.finished_at,
  };
}

function toDayRow(row: DayRow): PrintJobRow {
  return {
    ...toJob(row),
    letterId: row.letter_id,
    caseId: row.case_id,
    kind: row.kind,
    documentNumber: formatDocumentNumber({ year: row.year, number: row.case_number }, row.document_number),
  };
}
