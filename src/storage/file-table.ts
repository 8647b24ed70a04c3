import type { Database } from 'better-sqlite3';
import type { MediaType, StoredFile } from '../api/views.ts';
import { formatDiaryNumber, formatDocumentNumber } from '../domain/diary-number.ts';
import { oneRow } from './one-row.ts';

/**
 * What a file became part of. A `letter` is the issued PDF itself, a `signed-copy` its signed paper, scanned, an
 * `e-signed` copy the PDF with its electronic signature; a `proof` shows that the letter left or came back.
 */
export interface FileOwner {
  readonly kind: keyof typeof OWNER_COLUMNS;
  readonly id: number;
}

/** A file as it is taken in; `id`, `key`, `sha256` and `size` as the file store gave them. */
export interface NewFile extends Omit<StoredFile, 'receivedAt'> {
  readonly key: Uint8Array;
  /** The file this one was derived from. */
  readonly parentId: string | null;
}

/** A file together with what stays in the core. */
export interface FileRecord {
  readonly file: StoredFile;
  readonly key: Uint8Array;
  /** True while it is part of nothing and waits among the incoming files. */
  readonly waiting: boolean;
}

/** A file cannot be taken: it is part of something already, or there is none. */
export class FileNotWaiting extends Error {
  override readonly name = 'FileNotWaiting';
  readonly reason: 'in-use' | 'missing';

  constructor(reason: 'in-use' | 'missing') {
    super(reason);
    this.reason = reason;
  }
}

export interface FileTable {
  /** @param at moment of receipt, ISO with offset */
  insert(file: NewFile, at: string): StoredFile;
  get(id: string): FileRecord | null;
  /** Files without an owner, oldest first. */
  staged(): readonly StoredFile[];
  /** @throws {FileNotWaiting} for the first id that does not wait among the incoming files. */
  assign(ids: readonly string[], owner: FileOwner): void;
  ofDocument(documentId: number): readonly StoredFile[];
  ofTask(taskId: number): readonly StoredFile[];
  /** The issued PDF of a letter. */
  ofLetter(letterId: number): StoredFile | null;
  signedCopiesOf(letterId: number): readonly StoredFile[];
  eSignedOf(letterId: number): StoredFile | null;
  /** That a letter left, arrived or came back, on paper. */
  proofsOf(letterId: number): readonly StoredFile[];
  ofEnclosure(enclosureId: number): StoredFile | null;
  /** The file that this one was derived from; null when there is none any more. */
  sourceOf(id: string): StoredFile | null;
  ofStatement(statementTextId: number): StoredFile | null;
  /** Numbers of the documents that hold the same bytes, the case's for a file of a search; '' for each waiting file. */
  duplicatesOf(sha256: string, exceptId: string): readonly string[];
  /** What was derived from it lives on. @throws {FileNotWaiting} when it is part of something. */
  remove(id: string): void;
  allIds(): readonly string[];
  /** Every file, for reading all of them through. */
  all(): readonly FileRecord[];
}

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly condition: string;
  readonly named_otherwise: number;
  readonly received_at: string;
}

type NewRow = FileRow & { readonly key: Uint8Array; readonly parent_id: string | null };
type RecordRow = FileRow & { readonly key: Buffer; readonly waiting: number };

/** Where the same bytes lie: all null for a waiting file, `document` null for a file of a search. */
interface TwinRow {
  readonly year: number | null;
  readonly number: number | null;
  readonly document: number | null;
}

const OWNER_COLUMNS = {
  document: 'document_id',
  task: 'task_id',
  letter: 'letter_id',
  'signed-copy': 'signed_letter_id',
  'e-signed': 'e_signed_letter_id',
  proof: 'proof_letter_id',
  enclosure: 'enclosure_id',
  statement: 'statement_text_id',
} as const;

const COLUMNS = 'id, name, media_type, size, sha256, pages, condition, named_otherwise, received_at';
const WAITING = Object.values(OWNER_COLUMNS)
  .map((column) => `${column} IS NULL`)
  .join(' AND ');

/** Rows of received and issued files. Deleting a row deletes the only key of the bytes. */
export function prepareFileTable(database: Database): FileTable {
  const insert = database.prepare<[NewRow]>(
    `INSERT INTO file (${COLUMNS}, key, parent_id)
     VALUES (@id, @name, @media_type, @size, @sha256, @pages, @condition, @named_otherwise, @received_at,
       @key, @parent_id)`,
  );
  const selectRecord = `SELECT ${COLUMNS}, key, (${WAITING}) AS waiting FROM file`;
  const selectOne = database.prepare<[string], RecordRow>(`${selectRecord} WHERE id = ?`);
  const selectAll = database.prepare<[], RecordRow>(`${selectRecord} ORDER BY received_at, rowid`);
  const selectStaged = database.prepare<[], FileRow>(
    `SELECT ${COLUMNS} FROM file WHERE ${WAITING} ORDER BY received_at, rowid`,
  );
  const assignTo = perOwner((column) =>
    database.prepare<[number, string]>(`UPDATE file SET ${column} = ? WHERE id = ? AND ${WAITING}`),
  );
  const selectOf = perOwner((column) =>
    database.prepare<[number], FileRow>(
      `SELECT ${COLUMNS} FROM file WHERE ${column} = ? ORDER BY received_at, rowid`,
    ),
  );
  const selectSource = database.prepare<[string], FileRow>(
    `SELECT ${COLUMNS} FROM file WHERE id = (SELECT parent_id FROM file WHERE id = ?)`,
  );
  const selectTwins = database.prepare<[string, string], TwinRow>(
    `SELECT case_file.year, case_file.number, document.number AS document
     FROM file
     LEFT JOIN letter
       ON letter.id IN (file.letter_id, file.signed_letter_id, file.e_signed_letter_id, file.proof_letter_id)
     LEFT JOIN document ON document.id IN (file.document_id, letter.document_id)
     LEFT JOIN register_task ON register_task.id = file.task_id
     LEFT JOIN case_file ON case_file.id IN (document.case_id, register_task.case_id)
     WHERE file.sha256 = ? AND file.id <> ?
     ORDER BY case_file.year, case_file.number, document.number`,
  );
  const leaveParent = database.prepare<[string]>('UPDATE file SET parent_id = NULL WHERE parent_id = ?');
  const remove = database.prepare<[string]>(`DELETE FROM file WHERE id = ? AND ${WAITING}`);
  const selectIds = database.prepare<[], string>('SELECT id FROM file').pluck();

  function whyNotWaiting(id: string): FileNotWaiting {
    return new FileNotWaiting(selectOne.get(id) === undefined ? 'missing' : 'in-use');
  }

  function onlyOf(kind: FileOwner['kind'], id: number): StoredFile | null {
    const row = selectOf[kind].get(id);
    return row === undefined ? null : toDomain(row);
  }

  return {
    insert(file, at) {
      const stored = { ...file, receivedAt: at };
      oneRow(insert.run(toRow(stored)));
      return toDomain(toRow(stored));
    },
    get(id) {
      const row = selectOne.get(id);
      return row === undefined ? null : toRecord(row);
    },
    staged: () => selectStaged.all().map(toDomain),
    assign(ids, owner) {
      for (const id of ids) {
        if (assignTo[owner.kind].run(owner.id, id).changes !== 1) throw whyNotWaiting(id);
      }
    },
    ofDocument: (documentId) => selectOf.document.all(documentId).map(toDomain),
    ofTask: (taskId) => selectOf.task.all(taskId).map(toDomain),
    ofLetter: (letterId) => onlyOf('letter', letterId),
    signedCopiesOf: (letterId) => selectOf['signed-copy'].all(letterId).map(toDomain),
    eSignedOf: (letterId) => onlyOf('e-signed', letterId),
    proofsOf: (letterId) => selectOf.proof.all(letterId).map(toDomain),
    ofEnclosure: (enclosureId) => onlyOf('enclosure', enclosureId),
    sourceOf(id) {
      const row = selectSource.get(id);
      return row === undefined ? null : toDomain(row);
    },
    ofStatement: (statementTextId) => onlyOf('statement', statementTextId),
    duplicatesOf: (sha256, exceptId) => selectTwins.all(sha256, exceptId).map(placeOf),
    remove(id) {
      leaveParent.run(id);
      if (remove.run(id).changes !== 1) throw whyNotWaiting(id);
    },
    allIds: () => selectIds.all(),
    all: () => selectAll.all().map(toRecord),
  };
}

function perOwner<Prepared>(prepare: (column: string) => Prepared): Record<FileOwner['kind'], Prepared> {
  return {
    document: prepare(OWNER_COLUMNS.document),
    task: prepare(OWNER_COLUMNS.task),
    letter: prepare(OWNER_COLUMNS.letter),
    'signed-copy': prepare(OWNER_COLUMNS['signed-copy']),
    'e-signed': prepare(OWNER_COLUMNS['e-signed']),
    proof: prepare(OWNER_COLUMNS.proof),
    enclosure: prepare(OWNER_COLUMNS.enclosure),
    statement: prepare(OWNER_COLUMNS.statement),
  };
}

function toRow(file: NewFile & { readonly receivedAt: string }): NewRow {
  return {
    id: file.id,
    name: file.name,
    media_type: file.mediaType,
    size: file.size,
    sha256: file.sha256,
    pages: file.pages,
    condition: file.condition,
    named_otherwise: file.namedOtherwise ? 1 : 0,
    received_at: file.receivedAt,
    key: file.key,
    parent_id: file.parentId,
  };
}

function toDomain(row: FileRow): StoredFile {
  return {
    id: row.id,
    name: row.name,
    // The checks of the table and the types of `insert` let nothing else in.
    mediaType: row.media_type as MediaType,
    size: row.size,
    sha256: row.sha256,
    pages: row.pages,
    condition: row.condition as StoredFile['condition'],
    namedOtherwise: row.named_otherwise === 1,
    receivedAt: row.received_at,
  };
}

function toRecord(row: RecordRow): FileRecord {
  return { file: toDomain(row), key: row.key, waiting: row.waiting === 1 };
}

function placeOf({ year, number, document }: TwinRow): string {
  if (year === null || number === null) return '';
  return document === null
    ? formatDiaryNumber({ year, number })
    : formatDocumentNumber({ year, number }, document);
}
