import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  FileNotWaiting,
  prepareFileTable,
  type FileTable,
  type NewFile,
} from '../../src/storage/file-table.ts';
import { migrate } from '../../src/vault/migrate.ts';

const AT = '2026-11-22T09:00:00+02:00';
const HASH = 'ab'.repeat(32);

let database: Database.Database;
let files: FileTable;
beforeEach(() => {
  database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database);
  // Case 2026/7 with a request, a task and an issued receipt.
  database.exec(`
    INSERT INTO person (id, family_name, given_names, street_address, postal_code, locality, phone, email, name_order)
      VALUES (1, 'Testinen', 'Veikko', '', '', '', '', '', 'testinen');
    INSERT INTO case_file (id, year, number, person_id, person_order, requester_role, channel, received_on, regime,
        nominal_on, due_on, registered_at, registered_by, signed_by_hand, storage_location, stage, description)
      VALUES (1, 2026, 7, 1, 'testinen', 'self', 'post', '2026-11-20', 'GDPR_TSL', '2026-12-20', '2026-12-21',
        '${AT}', 'Aino', 1, '', 'identity', 'Pyyntö');
    INSERT INTO request (id, case_id, position, kind, description) VALUES (1, 1, 0, 'access', '');
    INSERT INTO register_task (id, case_id, request_id, kind, position, register_id, register_name, manual, search_hint, note)
      VALUES (1, 1, 1, 'search', 0, 'R1', 'Asiakkaat', 0, '', '');
    INSERT INTO document VALUES (1, 1, 1, 'in', 'request', '', NULL, ''), (2, 1, 2, 'out', 'K1', '', NULL, '');
    INSERT INTO letter (id, case_id, document_id, kind, origin, text_version, issued_on, issued_by, content, sha256,
        audit_head, audit_count, awaits)
      VALUES (1, 1, 2, 'K1', 'program', 'fi-1', '2026-11-20', 'Aino', '{}', '${HASH}', '${HASH}', 1, 'print');
  `);
  files = prepareFileTable(database);
});

function newFile(id: string, sha256 = HASH): NewFile {
  return {
    id,
    name: `${id}.pdf`,
    mediaType: 'application/pdf',
    size: 3,
    sha256,
    pages: null,
    condition: 'encrypted',
    namedOtherwise: false,
    key: new Uint8Array(32).fill(7),
    parentId: null,
  };
}

test('a row comes back as it went in, its key only beside it', () => {
  const { key, parentId: _, ...facts } = newFile('a');
  const stored = { ...facts, receivedAt: AT };
  expect(files.insert(newFile('a'), AT)).toEqual(stored);
  expect(files.get('a')).toEqual({ file: stored, key: Buffer.from(key), waiting: true });
  expect(files.staged()).toEqual([stored]);
  expect(files.allIds()).toEqual(['a']);
  expect(files.get('b')).toBeNull();
});

describe('owners', () => {
  test('each kind of owner finds its own files', () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) files.insert(newFile(id), AT);
    files.assign(['b', 'a'], { kind: 'document', id: 1 });
    files.assign(['c'], { kind: 'task', id: 1 });
    files.assign(['d'], { kind: 'letter', id: 1 });
    files.assign(['e'], { kind: 'signed-copy', id: 1 });
    const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);
    expect(ids(files.ofDocument(1))).toEqual(['a', 'b']);
    expect(ids(files.ofTask(1))).toEqual(['c']);
    expect(files.ofLetter(1)?.id).toBe('d');
    expect(ids(files.signedCopiesOf(1))).toEqual(['e']);
    expect(ids(files.staged())).toEqual(['f']);
    expect(files.ofLetter(2)).toBeNull();
  });

  test('only a waiting file can be assigned or removed', () => {
    files.insert(newFile('a'), AT);
    files.assign(['a'], { kind: 'document', id: 1 });
    const inUse = expect.objectContaining({ reason: 'in-use' });
    const missing = expect.objectContaining({ reason: 'missing' });
    expect(() => files.assign(['a'], { kind: 'task', id: 1 })).toThrow(inUse);
    expect(() => files.assign(['a'], { kind: 'document', id: 1 })).toThrow(inUse);
    expect(() => files.remove('a')).toThrow(inUse);
    expect(() => files.assign(['b'], { kind: 'task', id: 1 })).toThrow(missing);
    expect(() => files.remove('b')).toThrow(missing);
    expect(() => files.remove('b')).toThrow(FileNotWaiting);
  });

  test('an owner that is not there, and a second PDF of a letter, are refused by the database', () => {
    for (const id of ['a', 'b']) files.insert(newFile(id), AT);
    expect(() => files.assign(['a'], { kind: 'document', id: 9 })).toThrow(
      expect.objectContaining({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }),
    );
    files.assign(['a'], { kind: 'letter', id: 1 });
    expect(() => files.assign(['b'], { kind: 'letter', id: 1 })).toThrow(
      expect.objectContaining({ code: 'SQLITE_CONSTRAINT_UNIQUE' }),
    );
  });
});

test('the same bytes are told by the number of the paper they belong to', () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) files.insert(newFile(id), AT);
  files.insert(newFile('other', 'cd'.repeat(32)), AT);
  files.assign(['a'], { kind: 'document', id: 1 });
  files.assign(['b'], { kind: 'task', id: 1 });
  files.assign(['c'], { kind: 'signed-copy', id: 1 });
  expect(files.duplicatesOf(HASH, 'e')).toEqual(['', '2026/7', '2026/7-1', '2026/7-2']);
  expect(files.duplicatesOf('cd'.repeat(32), 'other')).toEqual([]);
});

test('incoming files and twins are found by an index', () => {
  const plan = (sql: string): string =>
    database
      .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join('\n');
  const waiting = ['document', 'task', 'letter', 'signed_letter', 'e_signed_letter', 'proof_letter']
    .concat('enclosure', 'statement_text')
    .map((owner) => `${owner}_id IS NULL`)
    .join(' AND ');
  expect(plan(`SELECT id FROM file WHERE ${waiting} ORDER BY received_at, rowid`)).toBe(
    'SCAN file USING INDEX file_waiting',
  );
  expect(plan("SELECT id FROM file WHERE sha256 = 'x'")).toContain('USING INDEX file_sha256');
  expect(plan('SELECT id FROM file WHERE document_id = 1')).toContain('USING INDEX file_document');
});
