import type { Database } from 'better-sqlite3';
import type { RetentionState } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { formatDiaryNumber, type DiaryNumber } from '../domain/diary-number.ts';
import {
  casesErasableClosedUntil,
  copiesErasableSentUntil,
  type RetentionPeriods,
} from '../domain/retention.ts';
import { sourceStatementDefaults } from '../domain/source-statement.ts';
import { prepareCaseErasure } from './case-erasure.ts';
import { prepareCopyErasure } from './copy-erasure.ts';

/** The log's own retention: what of it is no longer needed, and its erasure. */
export interface RetentionTable {
  /** As the organisation and the settings say; the defaults of the source statement before the first saving. */
  periods(): RetentionPeriods;
  /** Cases, and copies of data in other cases. */
  dueCount(today: CalendarDate): number;
  dueCaseCount(today: CalendarDate): number;
  dueCopyCount(today: CalendarDate): number;
  /** Those of them that do not go with a due case anyway. */
  dueCopyCountBesideCases(today: CalendarDate): number;
  /** Closed longest ago first. */
  dueCases(today: CalendarDate, limit: number): RetentionState['cases'];
  /** Letters whose copy of the data is due, sent longest ago first. */
  dueCopies(today: CalendarDate, limit: number): readonly number[];
  /**
   * Leaves of the cases that they existed: number, kinds, dates, outcomes. People without any case left go with them.
   * @returns the files whose rows, and with them keys, are gone, and the number of people erased; merged cards are one.
   */
  eraseCases(caseIds: readonly number[], today: CalendarDate): ErasedCases;
  /** Leaves of the copies their hash and number of pages. @returns the files whose rows are gone. */
  eraseCopies(copies: readonly CopyPages[], today: CalendarDate): readonly string[];
  /** People who have no case left, as their last one was erased while it stood under another card. @returns how many */
  erasePeopleWithoutCases(): number;
  /**
   * Writes the database anew when something was erased since it last was, so that neither unused parts of its pages nor the
   * write-ahead log hold any of it. Not within a transaction; takes seconds with a large vault.
   */
  rewriteIfDue(): void;
}

/** A letter with the number of pages of its PDF; null when it is not known. */
export interface CopyPages {
  readonly letterId: number;
  readonly pages: number | null;
}

export interface ErasedCases {
  readonly files: readonly string[];
  readonly people: number;
}

interface CaseRow extends DiaryNumber {
  readonly id: number;
  readonly closed_at: string;
}

/** Closed on `until` at the latest: moments begin with their date, and `~` comes after everything that may follow it. */
const CLOSED_UNTIL = `closed_at IS NOT NULL AND case_file.erased_on IS NULL AND closed_at < ? || '~'`;

/** What a decision promised to erase later still stands: its item and case have to be found then. */
const STILL_KEPT = `EXISTS (
  SELECT 1 FROM register_task JOIN erasure_item ON task_id = register_task.id
    JOIN request_decision ON request_decision.request_id = register_task.request_id AND revoked_at IS NULL
  WHERE register_task.case_id = case_file.id AND erasure_item.decision = 'kept' AND erasure_item.erased_on IS NULL
    AND request_decision.outcome IN ('partly-granted', 'refused')
)`;

/** A restriction stands until every register has lifted it (GDPR 18(3)). */
const STILL_RESTRICTED = `EXISTS (
  SELECT 1 FROM request JOIN request_decision ON request_id = request.id AND revoked_at IS NULL
  WHERE request.case_id = case_file.id AND request.kind = 'restriction'
    AND request_decision.outcome IN ('granted', 'partly-granted')
    AND NOT (
      SELECT count(*) > 0 AND count(*) = count(outcome) FROM register_task
      WHERE register_task.request_id = request.id AND register_task.kind = 'lift-restriction'
    )
)`;

const DUE_CASE = `${CLOSED_UNTIL} AND NOT ${STILL_KEPT} AND NOT ${STILL_RESTRICTED}`;
const DUE_CASES = `FROM case_file INDEXED BY case_by_closing WHERE ${DUE_CASE}`;

/** A copy that never left is due as if it had on the day on which its case was closed. */
const DUE_COPIES = `FROM letter INDEXED BY letter_with_copy JOIN case_file ON case_file.id = letter.case_id
    LEFT JOIN letter_dispatch ON letter_dispatch.letter_id = letter.id
  WHERE letter.kind IN ('K4a', 'K14') AND closed_at IS NOT NULL AND case_file.erased_on IS NULL
    AND coalesce(dispatched_on, closed_at) < ? || '~'
    AND NOT EXISTS (SELECT 1 FROM erased_copy WHERE erased_copy.letter_id = letter.id)`;

export function prepareRetentionTable(database: Database): RetentionTable {
  const caseYears = database.prepare<[], number>('SELECT log_retention_years FROM organisation').pluck();
  const copyMonths = database.prepare<[], number>('SELECT copy_retention_months FROM settings').pluck();
  const dueCases = database.prepare<[CalendarDate, number], CaseRow>(
    `SELECT id, year, number, closed_at ${DUE_CASES} ORDER BY closed_at, id LIMIT ?`,
  );
  const dueCaseCount = database.prepare<[CalendarDate], number>(`SELECT count(*) ${DUE_CASES}`).pluck();
  const dueCopies = database
    .prepare<[CalendarDate, number], number>(
      `SELECT letter.id ${DUE_COPIES} ORDER BY coalesce(dispatched_on, closed_at), letter.id LIMIT ?`,
    )
    .pluck();
  const dueCopyCount = database.prepare<[CalendarDate], number>(`SELECT count(*) ${DUE_COPIES}`).pluck();
  const noteRewrite = database.prepare<[]>('INSERT OR IGNORE INTO rewrite_due (id) VALUES (1)');
  const rewriteIsDue = database.prepare<[], number>('SELECT count(*) FROM rewrite_due').pluck();
  const rewritten = database.prepare<[]>('DELETE FROM rewrite_due');
  const caseErasure = prepareCaseErasure(database);
  const copyErasure = prepareCopyErasure(database);

  const periods = (): RetentionPeriods => ({
    caseYears: caseYears.get() ?? sourceStatementDefaults().logRetentionYears,
    copyMonths: copyMonths.get() ?? 0,
  });
  const closedUntil = (today: CalendarDate): CalendarDate => casesErasableClosedUntil(today, periods());
  const sentUntil = (today: CalendarDate): CalendarDate => copiesErasableSentUntil(today, periods());
  const besideCases = database
    .prepare<[CalendarDate, CalendarDate], number>(`SELECT count(*) ${DUE_COPIES} AND NOT (${DUE_CASE})`)
    .pluck();
  const dueCaseCountOn = (today: CalendarDate): number => dueCaseCount.get(closedUntil(today)) ?? 0;
  const besideCasesOn = (today: CalendarDate): number =>
    besideCases.get(sentUntil(today), closedUntil(today)) ?? 0;

  return {
    periods,
    dueCount: (today) => dueCaseCountOn(today) + besideCasesOn(today),
    dueCaseCount: dueCaseCountOn,
    dueCopyCount: (today) => dueCopyCount.get(sentUntil(today)) ?? 0,
    dueCopyCountBesideCases: besideCasesOn,
    dueCases: (today, limit) => dueCases.all(closedUntil(today), limit).map(toDueCase),
    dueCopies: (today, limit) => dueCopies.all(sentUntil(today), limit),
    eraseCases(caseIds, today) {
      noteRewrite.run();
      return caseErasure.erase(caseIds, today);
    },
    eraseCopies(copies, today) {
      noteRewrite.run();
      return copyErasure.erase(copies, today);
    },
    erasePeopleWithoutCases() {
      const people = caseErasure.erasePeopleWithoutCases();
      if (people > 0) noteRewrite.run();
      return people;
    },
    rewriteIfDue() {
      if (rewriteIsDue.get() === 0) return;
      database.exec('VACUUM');
      rewritten.run();
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}

function toDueCase(row: CaseRow): RetentionState['cases'][number] {
  return {
    caseId: row.id,
    diaryNumber: formatDiaryNumber(row),
    // The moment was written by the core's clock, with the date of the house in front.
    closedOn: row.closed_at.slice(0, 10) as CalendarDate,
  };
}
