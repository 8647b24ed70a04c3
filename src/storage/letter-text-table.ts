import type { Database } from 'better-sqlite3';
import type { TextVersion } from '../api/views.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { oneRow } from './one-row.ts';

/** The house's own wordings of the letter texts; each change stays readable as it was. */
export interface LetterTextTable {
  /** The wordings in force that are not the program's own, by their key. */
  changes(language: LetterLanguage): ReadonlyMap<string, string>;
  /** Number of the last change of the language, by which an issued letter names its texts; 0 before the first. */
  changeNumber(language: LetterLanguage): number;
  /** @param text null: the program's own wording again. Gives the number of the change. */
  change(language: LetterLanguage, key: string, text: string | null, at: string, by: string): number;
  /** Newest first. */
  history(language: LetterLanguage, key: string): readonly TextVersion[];
}

export function prepareLetterTextTable(database: Database): LetterTextTable {
  const inForce = database.prepare<[string], { readonly key: string; readonly text: string | null }>(
    `SELECT key, text FROM letter_text_change
     WHERE id IN (SELECT max(id) FROM letter_text_change WHERE language = ? GROUP BY key)`,
  );
  const last = database
    .prepare<[string], number | null>('SELECT max(id) FROM letter_text_change WHERE language = ?')
    .pluck();
  const insert = database.prepare<[string, string, string | null, string, string]>(
    'INSERT INTO letter_text_change (language, key, text, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)',
  );
  const history = database.prepare<[string, string], TextVersion>(
    `SELECT id AS number, text, changed_at AS at, changed_by AS by FROM letter_text_change
     WHERE language = ? AND key = ? ORDER BY id DESC`,
  );
  return {
    changes: (language) =>
      new Map(inForce.all(language).flatMap(({ key, text }) => (text === null ? [] : [[key, text]]))),
    changeNumber: (language) => last.get(language) ?? 0,
    change: (language, key, text, at, by) => oneRow(insert.run(language, key, text, at, by)),
    history: (language, key) => history.all(language, key),
  };
}
