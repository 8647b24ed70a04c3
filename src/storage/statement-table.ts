import type { Database } from 'better-sqlite3';
import type { StatementVersion } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { LETTER_LANGUAGES, type LetterLanguage } from '../domain/letter-language.ts';
import type { StatementOrigin, StatementText } from '../domain/privacy-statement.ts';
import { oneRow } from './one-row.ts';

/** The text of a version in one language; its PDF belongs to `id`. */
export interface StatementTextRecord {
  readonly id: number;
  readonly version: number;
  readonly language: LetterLanguage;
  readonly content: StatementText;
}

export type NewStatement = Omit<StatementVersion, 'version' | 'languages'> & {
  readonly texts: Readonly<Partial<Record<LetterLanguage, StatementText>>>;
};

/** Versions of the privacy statement. What was published is never changed. */
export interface StatementTable {
  /** Newest first. */
  list(): readonly StatementVersion[];
  get(version: number): StatementVersion | null;
  /** The version in force; null before the source statement was entered. */
  latest(): StatementVersion | null;
  /** null where the version has no text in the language. */
  text(version: number, language: LetterLanguage): StatementTextRecord | null;
  textById(id: number): StatementTextRecord | null;
  /** @returns the number of the new version and its texts */
  insert(statement: NewStatement): {
    readonly version: number;
    readonly texts: readonly StatementTextRecord[];
  };
}

interface Row {
  readonly version: number;
  readonly dated_on: CalendarDate;
  readonly origin: StatementOrigin;
  readonly published_at: string;
  readonly published_by: string;
  readonly note: string;
  /** Comma-separated. */
  readonly languages: string;
}

interface TextRow {
  readonly id: number;
  readonly version: number;
  readonly language: LetterLanguage;
  readonly content: string;
}

const VERSION = `
  SELECT privacy_statement.*,
    (SELECT group_concat(language) FROM privacy_statement_text
     WHERE privacy_statement_text.version = privacy_statement.version) AS languages
  FROM privacy_statement`;

export function prepareStatementTable(database: Database): StatementTable {
  const all = database.prepare<[], Row>(`${VERSION} ORDER BY version DESC`);
  const latest = database.prepare<[], Row>(`${VERSION} ORDER BY version DESC LIMIT 1`);
  const one = database.prepare<[number], Row>(`${VERSION} WHERE version = ?`);
  const text = database.prepare<[number, LetterLanguage], TextRow>(
    'SELECT id, version, language, content FROM privacy_statement_text WHERE version = ? AND language = ?',
  );
  const textById = database.prepare<[number], TextRow>(
    'SELECT id, version, language, content FROM privacy_statement_text WHERE id = ?',
  );
  const insert = database.prepare<[Omit<Row, 'languages'>]>(
    `INSERT INTO privacy_statement (version, dated_on, origin, published_at, published_by, note)
     VALUES (@version, @dated_on, @origin, @published_at, @published_by, @note)`,
  );
  const insertText = database.prepare<[Omit<TextRow, 'id'>]>(
    `INSERT INTO privacy_statement_text (version, language, content) VALUES (@version, @language, @content)`,
  );
  const latestVersion = (): StatementVersion | null => toVersionOrNull(latest.get());
  return {
    list: () => all.all().map(toVersion),
    get: (version) => toVersionOrNull(one.get(version)),
    latest: latestVersion,
    text(version, language) {
      const row = text.get(version, language);
      return row === undefined ? null : toText(row);
    },
    textById(id) {
      const row = textById.get(id);
      return row === undefined ? null : toText(row);
    },
    insert({ datedOn, origin, publishedAt, publishedBy, note, texts }) {
      const version = (latestVersion()?.version ?? 0) + 1;
      oneRow(
        insert.run({
          version,
          dated_on: datedOn,
          origin,
          published_at: publishedAt,
          published_by: publishedBy,
          note,
        }),
      );
      const inserted = LETTER_LANGUAGES.flatMap((language): readonly StatementTextRecord[] => {
        const content = texts[language];
        if (content === undefined) return [];
        const id = oneRow(insertText.run({ version, language, content: JSON.stringify(content) }));
        return [{ id, version, language, content }];
      });
      return { version, texts: inserted };
    },
  };
}

function toVersionOrNull(row: Row | undefined): StatementVersion | null {
  return row === undefined ? null : toVersion(row);
}

function toVersion(row: Row): StatementVersion {
  const languages = row.languages.split(',');
  return {
    version: row.version,
    datedOn: row.dated_on,
    origin: row.origin,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    note: row.note,
    languages: LETTER_LANGUAGES.filter((language) => languages.includes(language)),
  };
}

function toText({ content, ...row }: TextRow): StatementTextRecord {
  // Written by `insert` only.
  return { ...row, content: JSON.parse(content) as StatementText };
}
