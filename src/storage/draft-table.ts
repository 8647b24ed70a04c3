import type { Database } from 'better-sqlite3';
import type { FormDraft } from '../api/views.ts';
import { oneRow } from './one-row.ts';

/** Half-typed forms, at most one for each form; the content is the window's own and is never looked into. */
export interface DraftTable {
  get(form: string): FormDraft | null;
  /** @param at ISO date and time with offset */
  save(form: string, content: string, at: string): void;
  discard(form: string): void;
}

interface DraftRow {
  readonly form: string;
  readonly content: string;
  readonly saved_at: string;
}

export function prepareDraftTable(database: Database): DraftTable {
  const select = database.prepare<[string], DraftRow>(
    'SELECT form, content, saved_at FROM form_draft WHERE form = ?',
  );
  const upsert = database.prepare<[string, string, string]>(
    `INSERT INTO form_draft (form, content, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
  );
  const remove = database.prepare<[string]>('DELETE FROM form_draft WHERE form = ?');

  return {
    get(form) {
      const row = select.get(form);
      return row === undefined ? null : toDomain(row);
    },
    save(form, content, at) {
      oneRow(upsert.run(form, content, at));
    },
    discard(form) {
      remove.run(form);
    },
  };
}

function toDomain(row: DraftRow): FormDraft {
  return { form: row.form, content: row.content, savedAt: row.saved_at };
}
