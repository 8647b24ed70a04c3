import type { Database } from 'better-sqlite3';
import type { RegisterTask } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Register } from '../domain/organisation.ts';
import type { Finding } from '../domain/register-task.ts';
import { oneRow } from './one-row.ts';

/** The task of searching one register for one case, without the files found. */
export type RegisterTaskRecord = Omit<RegisterTask, 'files'>;

/** What a search came to. */
export interface SearchResult extends Pick<RegisterTask, 'ground' | 'note' | 'findings'> {
  readonly outcome: NonNullable<RegisterTask['outcome']>;
  readonly doneOn: CalendarDate;
  readonly doneBy: string;
}

export interface RegisterTaskTable {
  /** One task a register, in this order, with its name and hint as they are now. */
  insert(caseId: number, registers: readonly Register[]): void;
  ofCase(caseId: number): readonly RegisterTaskRecord[];
  get(id: number): { readonly caseId: number; readonly task: RegisterTaskRecord } | null;
  /** Replaces the result and the findings of an earlier search. */
  record(id: number, result: SearchResult): void;
  /** Opens a task again; note and findings stay to be corrected. */
  reopen(id: number): void;
}

interface Row {
  readonly id: number;
  readonly case_id: number;
  readonly register_id: RegisterTask['registerId'];
  readonly register_name: string;
  readonly manual: 0 | 1;
  readonly search_hint: string;
  readonly outcome: RegisterTask['outcome'];
  readonly ground: RegisterTask['ground'];
  readonly note: string;
  readonly done_on: CalendarDate | null;
  readonly done_by: string | null;
}

export function prepareRegisterTaskTable(database: Database): RegisterTaskTable {
  const insert = database.prepare<[number, number, string, string, 0 | 1, string]>(
    `INSERT INTO register_task (case_id, position, register_id, register_name, manual, search_hint, note)
     VALUES (?, ?, ?, ?, ?, ?, '')`,
  );
  const ofCase = database.prepare<[number], Row>(
    'SELECT * FROM register_task WHERE case_id = ? ORDER BY position',
  );
  const byId = database.prepare<[number], Row>('SELECT * FROM register_task WHERE id = ?');
  const findingsOf = database.prepare<[number], Finding>(
    'SELECT category, value, purpose, source, recipients FROM finding WHERE task_id = ? ORDER BY position',
  );
  const dropFindings = database.prepare<[number]>('DELETE FROM finding WHERE task_id = ?');
  const addFinding = database.prepare<[Finding & { taskId: number; position: number }]>(
    `INSERT INTO finding (task_id, position, category, value, purpose, source, recipients)
     VALUES (@taskId, @position, @category, @value, @purpose, @source, @recipients)`,
  );
  const record = database.prepare<[Omit<SearchResult, 'findings'> & { id: number }]>(
    `UPDATE register_task SET outcome = @outcome, ground = @ground, note = @note, done_on = @doneOn, done_by = @doneBy
     WHERE id = @id`,
  );
  const reopen = database.prepare<[number]>(
    'UPDATE register_task SET outcome = NULL, ground = NULL, done_on = NULL, done_by = NULL WHERE id = ?',
  );

  const toTask = (row: Row): RegisterTaskRecord => ({
    id: row.id,
    registerId: row.register_id,
    registerName: row.register_name,
    manual: row.manual === 1,
    searchHint: row.search_hint,
    outcome: row.outcome,
    ground: row.ground,
    note: row.note,
    findings: findingsOf.all(row.id),
    doneOn: row.done_on,
    doneBy: row.done_by,
  });

  return {
    insert(caseId, registers) {
      registers.forEach(({ id, name, manual, searchHint }, position) => {
        oneRow(insert.run(caseId, position, id, name, manual ? 1 : 0, searchHint));
      });
    },
    ofCase: (caseId) => ofCase.all(caseId).map(toTask),
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : { caseId: row.case_id, task: toTask(row) };
    },
    record(id, { findings, ...result }) {
      oneRow(record.run({ ...result, id }));
      dropFindings.run(id);
      findings.forEach((finding, position) => oneRow(addFinding.run({ ...finding, taskId: id, position })));
    },
    reopen: (id) => void oneRow(reopen.run(id)),
  };
}
