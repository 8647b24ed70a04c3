import type { Database } from 'better-sqlite3';
import { assertNever } from '../domain/assert-never.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import {
  keptUntil,
  type Correction,
  type ErasureItem,
  type Finding,
  type PortableItem,
  type TaskKind,
  type TaskResult,
} from '../domain/register-task.ts';
import { oneRow } from './one-row.ts';

/** What was done in a register, item by item; each kind of task has its own table, or none. */
export interface TaskItems {
  /** In the order in which they were entered; lists are empty where nothing was. */
  of(taskId: number, kind: TaskKind): TaskResult;
  /** Replaces what was entered before. */
  replace(taskId: number, result: TaskResult): void;
}

type Placed<Item> = Item & { readonly taskId: number; readonly position: number };

type ErasureRow = Omit<ErasureItem, 'marketing'> & { readonly marketing: 0 | 1 };
type NewErasureRow = ErasureRow & { readonly keepUntil: CalendarDate | null };

export function prepareTaskItems(database: Database): TaskItems {
  const findings = prepareItems<Finding>(database, 'finding', {
    category: 'category',
    value: 'value',
    purpose: 'purpose',
    source: 'source',
    recipients: 'recipients',
  });
  const corrections = prepareItems<Correction>(database, 'correction', {
    category: 'category',
    oldValue: 'old_value',
    newValue: 'new_value',
    decision: 'decision',
    reasons: 'reasons',
    evidence: 'evidence',
  });
  const erasures = prepareItems<NewErasureRow>(database, 'erasure_item', {
    category: 'category',
    item: 'item',
    marketing: 'marketing',
    decision: 'decision',
    ground: 'ground',
    groundStartsOn: 'ground_starts_on',
    keepUntil: 'keep_until',
    reasons: 'reasons',
  });
  const portable = prepareItems<PortableItem>(database, 'portable_item', {
    category: 'category',
    field: 'field',
    value: 'value',
    basis: 'basis',
  });

  return {
    of(taskId, kind) {
      switch (kind) {
        case 'search':
          return { kind, findings: findings.of(taskId) };
        case 'correct':
          return { kind, corrections: corrections.of(taskId) };
        case 'erase':
          return { kind, items: erasures.of(taskId).map(toErasure) };
        case 'export':
          return { kind, items: portable.of(taskId) };
        case 'restrict':
        case 'lift-restriction':
        case 'stop':
        case 'mark-ban':
        case 'unmark-ban':
          return { kind };
        default:
          return assertNever(kind);
      }
    },
    replace(taskId, result) {
      switch (result.kind) {
        case 'search':
          return findings.replace(taskId, result.findings);
        case 'correct':
          return corrections.replace(taskId, result.corrections);
        case 'erase':
          return erasures.replace(taskId, result.items.map(toErasureRow));
        case 'export':
          return portable.replace(taskId, result.items);
        case 'restrict':
        case 'lift-restriction':
        case 'stop':
        case 'mark-ban':
        case 'unmark-ban':
          return;
        default:
          assertNever(result);
      }
    },
  };
}

/** @param columns the column of each field */
function prepareItems<Item extends object>(
  database: Database,
  table: string,
  columns: Readonly<Record<keyof Item & string, string>>,
): { of(taskId: number): Item[]; replace(taskId: number, items: readonly Item[]): void } {
  const fields = Object.keys(columns);
  const names: readonly string[] = Object.values(columns);
  const read = database.prepare<[number], Item>(
    `SELECT ${Object.entries(columns)
      .map(([field, column]) => `${String(column)} AS ${field}`)
      .join(', ')}
     FROM ${table} WHERE task_id = ? ORDER BY position`,
  );
  const drop = database.prepare<[number]>(`DELETE FROM ${table} WHERE task_id = ?`);
  const add = database.prepare<[Placed<Item>]>(
    `INSERT INTO ${table} (task_id, position, ${names.join(', ')})
     VALUES (@taskId, @position, ${fields.map((field) => `@${field}`).join(', ')})`,
  );
  return {
    of: (taskId) => read.all(taskId),
    replace(taskId, items) {
      drop.run(taskId);
      items.forEach((item, position) => oneRow(add.run({ ...item, taskId, position })));
    },
  };
}

/** A ground and its start are told of kept items only; what a form left of them elsewhere is not kept. */
function toErasureRow(item: ErasureItem): NewErasureRow {
  const kept = item.decision === 'kept';
  return {
    ...item,
    marketing: item.marketing ? 1 : 0,
    ground: kept ? item.ground : null,
    groundStartsOn: kept ? item.groundStartsOn : null,
    keepUntil: keptUntil(item),
  };
}

function toErasure(row: NewErasureRow): ErasureItem {
  const { category, item, decision, ground, groundStartsOn, reasons } = row;
  return { category, item, marketing: row.marketing === 1, decision, ground, groundStartsOn, reasons };
}
