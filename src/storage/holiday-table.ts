import type { Database } from 'better-sqlite3';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { CASE_STAGES } from '../domain/case-stage.ts';
import type { HolidayChange } from '../domain/public-holidays.ts';
import { oneRow } from './one-row.ts';

/** The days off that the house has entered beside the rules. */
export interface HolidayTable {
  /** In date order, one a day at most. */
  changes(): readonly HolidayChange[];
  /** Replaces all of them. */
  save(changes: readonly HolidayChange[]): void;
  /** The open cases, whose due dates follow the days off. */
  openCases(): readonly number[];
}

const CLOSED = CASE_STAGES.indexOf('closed');

/** A row is a domain type as it stands: the columns have its names. */
export function prepareHolidayTable(database: Database): HolidayTable {
  const all = database.prepare<[], HolidayChange>(
    'SELECT date, kind, name FROM holiday_change ORDER BY date',
  );
  const clear = database.prepare<[]>('DELETE FROM holiday_change');
  const insert = database.prepare<[CalendarDate, HolidayChange['kind'], string]>(
    'INSERT INTO holiday_change (date, kind, name) VALUES (?, ?, ?)',
  );
  const openCases = database
    .prepare<[], number>(`SELECT id FROM case_file WHERE stage_order < ${CLOSED}`)
    .pluck();
  return {
    changes: () => all.all(),
    save(changes) {
      clear.run();
      for (const { date, kind, name } of changes) oneRow(insert.run(date, kind, name));
    },
    openCases: () => openCases.all(),
  };
}
