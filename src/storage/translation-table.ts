import type { Database } from 'better-sqlite3';
import type { Translation, TranslationLanguage } from '../domain/organisation-translation.ts';
import { oneRow } from './one-row.ts';

/** What the organisation says of itself in the other languages of the letters. */
export interface TranslationTable {
  /** null before the first saving. */
  get(language: TranslationLanguage): Translation | null;
  save(language: TranslationLanguage, translation: Translation): void;
}

export function prepareTranslationTable(database: Database): TranslationTable {
  const select = database
    .prepare<[TranslationLanguage], string>('SELECT content FROM organisation_translation WHERE language = ?')
    .pluck();
  const upsert = database.prepare<[TranslationLanguage, string]>(
    'INSERT OR REPLACE INTO organisation_translation (language, content) VALUES (?, ?)',
  );
  return {
    get(language) {
      const content = select.get(language);
      // Written by `save` only.
      return content === undefined ? null : (JSON.parse(content) as Translation);
    },
    save: (language, translation) => void oneRow(upsert.run(language, JSON.stringify(translation))),
  };
}
