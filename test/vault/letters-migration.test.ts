import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { prepareStorage, type Storage } from '../../src/storage/storage.ts';
import { migrate, schemaVersion } from '../../src/vault/migrate.ts';
import { MIGRATIONS } from '../../src/vault/migrations/index.ts';
import { ACCESS_ONLY_ROWS, HASH } from './access-only-rows.ts';

const FIRST = 30;
const BEFORE = 40;

/** What the release that knew every request added to the first one's vault: somebody who asks for another, a told recipient. */
const ROWS = `
  UPDATE case_file SET requester_role = 'agent' WHERE id = 5;
  INSERT INTO requester VALUES (5, 'Asiamies Esimerkki', 'Valtakirjantie 2', '69440', 'Lestijärvi', '', 'a@example.invalid');
  INSERT INTO recipient_notice VALUES
    (1, (SELECT id FROM request WHERE case_id = 1), NULL, 'Perintä Oy', 'Katu 1', '00100', 'Helsinki', '2026-05-01', '17',
      'Osoite', NULL, 'told', '2026-05-12', 'Puhelimitse', NULL, NULL, NULL);
  INSERT INTO inquiry VALUES (1, 5, 'identity', 'Samanniminen', '[]', '["Käynti"]', '', NULL);
  INSERT INTO inquiry_answer VALUES (1, 1, '2018-06-10', 1, '');
  INSERT INTO document VALUES (9, 1, 5, 'out', 'K5', '', '2026-04-01', '');
  INSERT INTO letter (id, case_id, document_id, kind, origin, decision_id, text_version, issued_on, issued_by, content, sha256,
    audit_head, audit_count, awaits)
  VALUES (9, 1, 9, 'K5', 'paper', (SELECT decision_id FROM letter WHERE id = 2), 'paper', '2026-04-01', 'Kirjaaja', '{}', '${HASH}', '${HASH}', 9, 'nothing');
  INSERT INTO letter_dispatch VALUES (9, 'post', '2026-04-01', NULL, 'Kirjaaja');
  INSERT INTO file (id, name, media_type, size, sha256, pages, condition, named_otherwise, received_at, key, parent_id,
    signed_letter_id)
  VALUES ('f6', 'kopio.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'06', 'f1', 9);
  INSERT INTO erased_copy VALUES (2, '2026-11-20', 3);
`;

let database: Database.Database;
let before: ReadonlyMap<string, unknown>;
let storage: Storage;

beforeEach(() => {
  database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrateTo(FIRST);
  database.exec(ACCESS_ONLY_ROWS);
  migrateTo(BEFORE);
  database.exec(ROWS);
  before = everyRow(columnsOf());
});
afterEach(() => {
  database.close();
});

function migrateTo(version: number): void {
  migrate(
    database,
    () => undefined,
    MIGRATIONS.filter((migration) => migration.version <= version),
  );
  expect(schemaVersion(database)).toBe(version);
}

/** Every table with its columns as they are now; SQLite's own and those of the search indexes left out. */
function columnsOf(): ReadonlyMap<string, readonly string[]> {
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
    )
    .pluck()
    .all();
  const columns = database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  return new Map(tables.map((table) => [table, columns.all(table)]));
}

function everyRow(columns: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, unknown> {
  return new Map(
    [...columns].map(([table, names]) => {
      const list = names.map((name) => `"${name}"`).join(', ');
      return [table, database.prepare(`SELECT ${list} FROM "${table}" ORDER BY ${list}`).all()];
    }),
  );
}

test('every row of every table is there as it was, and every reference is whole and kept', () => {
  const columns = columnsOf();
  expect(columns.size).toBeGreaterThan(30);
  expect(before.get('letter_dispatch')).toHaveLength(3);
  migrate(database);
  expect(everyRow(columns)).toEqual(before);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  for (const row of [
    'letter WHERE id = 1',
    'letter WHERE id = 9',
    'document WHERE id = 1',
    'request',
    'register_task WHERE id = 11',
    `file WHERE id = 'f1'`,
  ]) {
    expect(() => database.exec(`DELETE FROM ${row}`), row).toThrow('FOREIGN KEY');
  }
});

test('nothing of the older tables is left under a passing name', () => {
  migrate(database);
  const left = [...columnsOf().keys()].filter((table) => table.startsWith('new_'));
  expect(left).toEqual([]);
});

test('what older letters never said reads as the house’s own Finnish, never sent back and printed once', () => {
  migrate(database);
  storage = prepareStorage(database);
  expect(storage.letters.get(2)).toMatchObject({
    language: 'fi',
    prints: [{ printer: 'HP', copies: 2, duplex: false, tray: '', reason: '' }],
    dispatch: {
      way: 'registered-post',
      dispatchedOn: '2026-05-10',
      trackingNumber: 'RR123456789FI',
      handedTo: '',
      how: '',
    },
  });
  expect(storage.letters.get(1)?.dispatch).toMatchObject({ way: 'handed-over', handedTo: '' });
  expect(storage.returns.ofLetter(2)).toEqual([]);
  expect(storage.printJobs.ofLetter(2)).toEqual([]);
  expect(storage.returns.leftOn(calendarDate('2026-05-10'))).toMatchObject([
    { letterId: 2, again: false, dispatch: { way: 'registered-post' } },
  ]);
  expect(storage.people.get(1)).toMatchObject({ familyName: 'Testinen', language: 'fi' });
  expect(storage.cases.get(5)?.requester).toMatchObject({ role: 'agent', contact: { language: 'fi' } });
  const [request] = storage.requests.ofCase(1);
  expect(storage.recipients.ofRequest(request?.id ?? 0)).toMatchObject([{ language: 'fi' }]);
});

test('replies half-written go on without distribution, and files keep their owners', () => {
  migrate(database);
  storage = prepareStorage(database);
  const [request] = storage.requests.ofCase(5);
  expect(storage.replies.get(request?.id ?? 0)).toMatchObject({
    searchTerms: 'nimi ja osoite',
    distribution: [],
    forInformation: [],
    encloseStatement: false,
  });
  expect(storage.files.ofDocument(1).map(({ id }) => id)).toEqual(['f1']);
  expect(storage.files.ofTask(11).map(({ id }) => id)).toEqual(['f2']);
  expect(storage.files.ofLetter(2)?.id).toBe('f3');
  expect(storage.files.signedCopiesOf(9).map(({ id }) => id)).toEqual(['f6']);
  expect(storage.files.staged().map(({ id }) => id)).toEqual(['f5']);
  expect(storage.files.proofsOf(2)).toEqual([]);
});

test('the new tables refuse what contradicts itself', () => {
  migrate(database);
  const dispatch = (values: string): (() => unknown) => {
    return () => database.exec(`INSERT INTO letter_dispatch VALUES (3, ${values}, 'Kirjaaja')`);
  };
  expect(dispatch(`'electronic', '2026-05-10', NULL, '', ''`)).toThrow('CHECK');
  expect(dispatch(`'post', '2026-05-10', NULL, 'Veikko', ''`)).toThrow('CHECK');
  expect(dispatch(`'registered-post', '2026-05-10', NULL, '', ''`)).toThrow('CHECK');
  expect(dispatch(`'electronic', '2026-05-10', NULL, '', 'Turvapostilla'`)).not.toThrow();
  const job = (state: string, failure: string, finished: string): (() => unknown) => {
    return () =>
      database.exec(
        `INSERT INTO print_job (letter_id, queued_at, queued_by, printer, copies, duplex, tray, reason, state, failure,
           finished_at)
         VALUES (3, 'x', 'Kirjaaja', 'HP', 1, 0, '', '', '${state}', ${failure}, ${finished})`,
      );
  };
  expect(job('failed', 'NULL', `'x'`)).toThrow('CHECK');
  expect(job('done', `'busy'`, `'x'`)).toThrow('CHECK');
  expect(job('printing', 'NULL', `'x'`)).toThrow('CHECK');
  expect(job('unknown', 'NULL', 'NULL')).toThrow('CHECK');
  expect(job('failed', `'busy'`, `'x'`)).not.toThrow();
});
