import type { Database } from 'better-sqlite3';
import type { RegisterTask } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Register } from '../domain/organisation.ts';
import type { Attestation, TaskKind, TaskOutcome, TaskResult } from '../domain/register-task.ts';
import { toAttestation } from './attestation-columns.ts';
import { oneRow } from './one-row.ts';
import { prepareTaskItems } from './task-items.ts';

/** What has to be done in one register for one request, without the files found. */
export type RegisterTaskRecord = Omit<RegisterTask, 'files'>;

/** What of a register stands on its task. */
export type FrozenRegister = Pick<Register, 'id' | 'name' | 'manual' | 'searchHint'>;

/** What was done. */
export interface DoneTask extends Pick<RegisterTask, 'ground' | 'note'> {
  readonly outcome: TaskOutcome;
  /** Of the task's own kind. */
  readonly result: TaskResult;
  readonly attestation: Attestation;
}

export interface RegisterTaskTable {
  /** One task a register, in this order, with its name and hint as they are now. */
  insert(caseId: number, requestId: number, kind: TaskKind, registers: readonly FrozenRegister[]): void;
  /** Request by request, each in the order of its registers. */
  ofCase(caseId: number): readonly RegisterTaskRecord[];
  ofRequest(requestId: number): readonly RegisterTaskRecord[];
  get(id: number): { readonly caseId: number; readonly task: RegisterTaskRecord } | null;
  /** Replaces what was recorded before, items included. */
  record(id: number, done: DoneTask): void;
  /** Opens a task again; note, items and attestation stay to be corrected. */
  reopen(id: number): void;
}

interface Row {
  readonly id: number;
  readonly case_id: number;
  readonly request_id: number;
  readonly kind: TaskKind;
  readonly register_id: RegisterTask['registerId'];
  readonly register_name: string;
  readonly manual: 0 | 1;
  readonly search_hint: string;
  readonly outcome: RegisterTask['outcome'];
  readonly ground: RegisterTask['ground'];
  readonly note: string;
  readonly done_by: string | null;
  readonly done_on: CalendarDate | null;
  readonly system: string | null;
  readonly checked_how: string | null;
  readonly binder: string | null;
  readonly second_person: string | null;
}

export function prepareRegisterTaskTable(database: Database): RegisterTaskTable {
  const items = prepareTaskItems(database);
  const insert = database.prepare<[number, number, TaskKind, number, string, string, 0 | 1, string]>(
    `INSERT INTO register_task (case_id, request_id, kind, position, register_id, register_name, manual, search_hint, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')`,
  );
  const ofCase = database.prepare<[number], Row>('SELECT * FROM register_task WHERE case_id = ? ORDER BY id');
  const ofRequest = database.prepare<[number], Row>(
    'SELECT * FROM register_task WHERE request_id = ? ORDER BY id',
  );
  const byId = database.prepare<[number], Row>('SELECT * FROM register_task WHERE id = ?');
  const record = database.prepare<[Omit<DoneTask, 'result' | 'attestation'> & Attestation & { id: number }]>(
    `UPDATE register_task SET outcome = @outcome, ground = @ground, note = @note, done_by = @doneBy, done_on = @doneOn,
       system = @system, checked_how = @checkedHow, binder = @binder, second_person = @secondPerson
     WHERE id = @id`,
  );
  const reopen = database.prepare<[number]>(
    'UPDATE register_task SET outcome = NULL, ground = NULL WHERE id = ?',
  );

  const toTask = (row: Row): RegisterTaskRecord => ({
    id: row.id,
    requestId: row.request_id,
    kind: row.kind,
    registerId: row.register_id,
    registerName: row.register_name,
    manual: row.manual === 1,
    searchHint: row.search_hint,
    outcome: row.outcome,
    ground: row.ground,
    note: row.note,
    result: items.of(row.id, row.kind),
    attestation: toAttestation({
      doneBy: row.done_by,
      doneOn: row.done_on,
      system: row.system,
      checkedHow: row.checked_how,
      binder: row.binder,
      secondPerson: row.second_person,
    }),
  });

  return {
    insert(caseId, requestId, kind, registers) {
      registers.forEach(({ id, name, manual, searchHint }, position) => {
        oneRow(insert.run(caseId, requestId, kind, position, id, name, manual ? 1 : 0, searchHint));
      });
    },
    ofCase: (caseId) => ofCase.all(caseId).map(toTask),
    ofRequest: (requestId) => ofRequest.all(requestId).map(toTask),
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : { caseId: row.case_id, task: toTask(row) };
    },
    record(id, { result, attestation, ...done }) {
      oneRow(record.run({ ...done, ...attestation, id }));
      items.replace(id, result);
    },
    reopen: (id) => void oneRow(reopen.run(id)),
  };
}
