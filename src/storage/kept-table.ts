import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { listKept } from '../api/inputs.ts';
import type { KeptItem } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { formatDiaryNumber } from '../domain/diary-number.ts';
import type { RegisterId } from '../domain/organisation.ts';
import { sortedName } from '../domain/person.ts';
import type { Attestation } from '../domain/register-task.ts';
import type { RetentionGround } from '../domain/retention-ground.ts';
import { toAttestation } from './attestation-columns.ts';
import { oneRow } from './one-row.ts';

type KeptView = z.output<typeof listKept>['view'];

/** A kept item as the one who erases it needs it. */
export interface KeptRecord extends KeptItem {
  readonly registerId: RegisterId;
}

/**
 * Data that stays although its erasure was demanded, until its ground ends. An item counts once a decision that stands
 * has told the person so.
 */
export interface KeptTable {
  /** What is still kept first, soonest end first. `due`: only what should have been erased before `today`. */
  list(
    view: KeptView,
    today: CalendarDate,
    offset: number,
    limit: number,
  ): { readonly rows: readonly KeptItem[]; readonly total: number };
  /** Items whose last day has passed and that are not erased. */
  dueCount(today: CalendarDate): number;
  get(id: number): KeptRecord | null;
  erase(id: number, attestation: Attestation): void;
  /** Whether any item of the task was erased since it was kept. */
  anyErasedOf(taskId: number): boolean;
}

interface Row {
  readonly id: number;
  readonly case_id: number;
  readonly year: number;
  readonly number: number;
  readonly family_name: string | null;
  readonly given_names: string | null;
  readonly register_id: RegisterId;
  readonly register_name: string;
  readonly manual: 0 | 1;
  readonly category: string;
  readonly item: string;
  readonly ground: RetentionGround;
  readonly reasons: string;
  readonly keep_until: CalendarDate;
  readonly erased_by: string | null;
  readonly erased_on: CalendarDate | null;
  readonly erased_system: string | null;
  readonly erased_checked_how: string | null;
  readonly erased_binder: string | null;
  readonly erased_second_person: string | null;
}

/** The cross joins keep SQLite on the index of kept items, in whose order they are listed. */
const PROMISED = `erasure_item CROSS JOIN register_task ON register_task.id = task_id
  CROSS JOIN request_decision ON request_decision.request_id = register_task.request_id AND revoked_at IS NULL`;
const KEPT = `erasure_item.decision = 'kept' AND request_decision.outcome IN ('partly-granted', 'refused')`;
const DUE = 'erasure_item.erased_on IS NULL AND keep_until < ?';

export function prepareKeptTable(database: Database): KeptTable {
  const rows = (condition: string, rest: string): string =>
    `SELECT erasure_item.*, case_file.id AS case_id, year, case_file.number, family_name, given_names, register_id,
       register_name, manual
     FROM ${PROMISED} CROSS JOIN case_file ON case_file.id = register_task.case_id
       LEFT JOIN person ON person.id = person_id
     WHERE ${KEPT} AND ${condition} ${rest}`;
  const page = 'ORDER BY erasure_item.erased_on, keep_until, erasure_item.id LIMIT ? OFFSET ?';
  const all = database.prepare<[number, number], Row>(rows('TRUE', page));
  const due = database.prepare<[CalendarDate, number, number], Row>(rows(DUE, page));
  const byId = database.prepare<[number], Row>(rows('erasure_item.id = ?', ''));
  const allCount = database.prepare<[], number>(`SELECT count(*) FROM ${PROMISED} WHERE ${KEPT}`).pluck();
  const dueCount = database
    .prepare<[CalendarDate], number>(`SELECT count(*) FROM ${PROMISED} WHERE ${KEPT} AND ${DUE}`)
    .pluck();
  const erase = database.prepare<[Attestation & { id: number }]>(
    `UPDATE erasure_item SET erased_by = @doneBy, erased_on = @doneOn, erased_system = @system,
       erased_checked_how = @checkedHow, erased_binder = @binder, erased_second_person = @secondPerson
     WHERE id = @id AND erased_on IS NULL`,
  );
  const erasedOf = database
    .prepare<[number], number>('SELECT count(erased_on) FROM erasure_item WHERE task_id = ?')
    .pluck();

  return {
    list: (view, today, offset, limit) =>
      view === 'due'
        ? { rows: due.all(today, limit, offset).map(toItem), total: dueCount.get(today) ?? 0 }
        : { rows: all.all(limit, offset).map(toItem), total: allCount.get() ?? 0 },
    dueCount: (today) => dueCount.get(today) ?? 0,
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : { ...toItem(row), registerId: row.register_id };
    },
    erase: (id, attestation) => void oneRow(erase.run({ ...attestation, id })),
    anyErasedOf: (taskId) => (erasedOf.get(taskId) ?? 0) > 0,
  };
}

function toItem(row: Row): KeptItem {
  const { family_name: familyName, given_names: givenNames } = row;
  return {
    itemId: row.id,
    caseId: row.case_id,
    diaryNumber: formatDiaryNumber({ year: row.year, number: row.number }),
    personName: familyName === null || givenNames === null ? null : sortedName({ familyName, givenNames }),
    registerName: row.register_name,
    manual: row.manual === 1,
    category: row.category,
    item: row.item,
    ground: row.ground,
    reasons: row.reasons,
    keepUntil: row.keep_until,
    erased: toAttestation({
      doneBy: row.erased_by,
      doneOn: row.erased_on,
      system: row.erased_system,
      checkedHow: row.erased_checked_how,
      binder: row.erased_binder,
      secondPerson: row.erased_second_person,
    }),
  };
}
