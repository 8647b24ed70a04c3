import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { listSuppressions } from '../api/inputs.ts';
import type { Suppressions } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { BAN_SCOPES, type BanScope } from '../domain/request.ts';
import { MATCH_KINDS, type MatchKind, type Suppression } from '../domain/suppression.ts';
import { oneRow } from './one-row.ts';
import { phoneNumbers, searchQuery } from './search-index.ts';

type SuppressionView = z.output<typeof listSuppressions>['view'];

/** What recognises a person, as the register keeps it: a keyed hash of 32 bytes. */
export interface SuppressionKey {
  readonly kind: MatchKind;
  readonly hash: Buffer;
}

/** A key of one kind, and the entry that it recognises. */
export interface StoredKey {
  readonly hash: Buffer;
  readonly suppressionId: number;
}

export interface NewSuppression extends Omit<Suppression, 'id' | 'withdrawals'> {
  /** null once retention has erased its case and its person. */
  readonly decisionId: number | null;
  readonly personId: number | null;
}

export interface SuppressionMatch {
  readonly suppression: Suppression;
  /** Strongest first. */
  readonly by: readonly MatchKind[];
}

/** The suppression register (kieltolista): bans of marketing, which live on after their case and the person's data. */
export interface SuppressionTable {
  insert(entry: NewSuppression, keys: readonly SuppressionKey[]): number;
  /** Newest first, ended ones as well. */
  ofPerson(personId: number): readonly Suppression[];
  /** The entry that a decision made; null when there is none or its case was erased. */
  ofDecision(decisionId: number): Suppression | null;
  /** Entries that any of the keys recognises, oldest first, ended ones as well. */
  matching(keys: readonly SuppressionKey[]): readonly SuppressionMatch[];
  /** Entries that any of the keys recognises and whose person is no longer known to the desk. */
  matchingWithoutPerson(keys: readonly SuppressionKey[]): readonly SuppressionMatch[];
  /** Ends the scopes of an entry that still stand. @throws Error when one of them does not. */
  withdraw(id: number, scopes: readonly BanScope[], on: CalendarDate, documentNumber: string): void;
  /** Puts back in force what was withdrawn by this document. @returns the entries with the scopes that came back. */
  restore(
    documentNumber: string,
    scopes: readonly BanScope[],
  ): readonly Pick<Suppression, 'id' | 'scopes' | 'documentNumber'>[];
  remove(id: number): void;
  /** Newest first; of those whose words begin with every typed word. */
  list(view: SuppressionView, text: string, offset: number, limit: number): Suppressions;
  /** The entries that are in force in this scope. */
  idsInForce(scope: BanScope): readonly number[];
  /** The keys of one kind with their entries, in one order, from the one after `after` (null: from the first). */
  keys(kind: MatchKind, after: StoredKey | null, limit: number): readonly StoredKey[];
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly street_address: string;
  readonly postal_code: string;
  readonly locality: string;
  readonly email: string;
  readonly phone: string;
  readonly since: CalendarDate;
  readonly document_number: string;
}

interface ScopeRow {
  readonly scope: BanScope;
  readonly withdrawn_on: CalendarDate | null;
  readonly withdrawn_by_document: string | null;
}

const STANDING = 'SELECT suppression_id FROM suppression_scope WHERE withdrawn_on IS NULL';
const VIEWS: Readonly<Record<SuppressionView, string>> = {
  all: '',
  'in-force': `AND EXISTS (${STANDING} AND suppression_id = suppression.id)`,
};
/** The index itself walks its hits newest first, so that a page of many is as quick as one of few. */
const FOUND = `
  FROM suppression_search AS hit CROSS JOIN suppression ON suppression.id = hit.rowid
  WHERE suppression_search MATCH @query`;

export function prepareSuppressionTable(database: Database): SuppressionTable {
  const insert = database.prepare<[Omit<NewSuppression, 'scopes'>]>(
    `INSERT INTO suppression (decision_id, person_id, name, street_address, postal_code, locality, email, phone, since,
       document_number)
     VALUES (@decisionId, @personId, @name, @streetAddress, @postalCode, @locality, @email, @phone, @since,
       @documentNumber)`,
  );
  const insertScope = database.prepare<[number, BanScope]>(
    'INSERT INTO suppression_scope (suppression_id, scope) VALUES (?, ?)',
  );
  const insertKey = database.prepare<[MatchKind, Buffer, number]>(
    'INSERT INTO suppression_key (kind, hash, suppression_id) VALUES (?, ?, ?)',
  );
  const insertWords = database.prepare<[number, string]>(
    'INSERT INTO suppression_search (rowid, words) VALUES (?, ?)',
  );
  const drops = [
    'DELETE FROM suppression_search WHERE rowid = ?',
    'DELETE FROM suppression_key WHERE suppression_id = ?',
    'DELETE FROM suppression_scope WHERE suppression_id = ?',
    'DELETE FROM suppression WHERE id = ?',
  ].map((sql) => database.prepare<[number]>(sql));
  const scopesOf = database.prepare<[number], ScopeRow>(
    'SELECT scope, withdrawn_on, withdrawn_by_document FROM suppression_scope WHERE suppression_id = ?',
  );
  const ofPerson = database.prepare<[number], Row>(
    'SELECT * FROM suppression WHERE person_id = ? ORDER BY id DESC',
  );
  const ofDecision = database.prepare<[number], Row>('SELECT * FROM suppression WHERE decision_id = ?');
  const byId = database.prepare<[number], Row & { readonly person_id: number | null }>(
    'SELECT * FROM suppression WHERE id = ?',
  );
  const idsOfKey = database
    .prepare<[MatchKind, Buffer], number>(
      'SELECT suppression_id FROM suppression_key WHERE kind = ? AND hash = ?',
    )
    .pluck();
  const withdraw = database.prepare<[string, string, number, BanScope]>(
    `UPDATE suppression_scope SET withdrawn_on = ?, withdrawn_by_document = ?
     WHERE suppression_id = ? AND scope = ? AND withdrawn_on IS NULL`,
  );
  const withdrawnBy = database
    .prepare<[BanScope, string], number>(
      `SELECT suppression_id FROM suppression_scope WHERE scope = ? AND withdrawn_by_document = ?
       ORDER BY suppression_id`,
    )
    .pluck();
  const restore = database.prepare<[number, BanScope]>(
    `UPDATE suppression_scope SET withdrawn_on = NULL, withdrawn_by_document = NULL
     WHERE suppression_id = ? AND scope = ?`,
  );
  const idsInForce = database.prepare<[BanScope], number>(`${STANDING} AND scope = ?`).pluck();
  const keysOfKind = database.prepare<
    [{ kind: MatchKind; hash: Buffer; id: number; limit: number }],
    StoredKey
  >(
    `SELECT hash, suppression_id AS suppressionId FROM suppression_key
     WHERE kind = @kind AND (hash, suppression_id) > (@hash, @id) ORDER BY hash, suppression_id LIMIT @limit`,
  );
  const lists = {
    'in-force': prepareList(database, 'in-force'),
    all: prepareList(database, 'all'),
  };

  const toSuppression = (row: Row): Suppression => {
    const scopes = scopesOf.all(row.id);
    return {
      id: row.id,
      name: row.name,
      streetAddress: row.street_address,
      postalCode: row.postal_code,
      locality: row.locality,
      email: row.email,
      phone: row.phone,
      scopes: inOrder(scopes.flatMap((entry) => (entry.withdrawn_on === null ? [entry.scope] : []))),
      since: row.since,
      documentNumber: row.document_number,
      withdrawals: withdrawalsOf(scopes),
    };
  };

  const found = (
    keys: readonly SuppressionKey[],
    wanted: (row: { readonly person_id: number | null }) => boolean,
  ): readonly SuppressionMatch[] => {
    const kinds = new Map<number, Set<MatchKind>>();
    for (const { kind, hash } of keys) {
      for (const id of idsOfKey.all(kind, hash)) kinds.set(id, (kinds.get(id) ?? new Set()).add(kind));
    }
    return [...kinds]
      .toSorted(([left], [right]) => left - right)
      .flatMap(([id, by]) => {
        const row = byId.get(id);
        if (row === undefined || !wanted(row)) return [];
        return [{ suppression: toSuppression(row), by: MATCH_KINDS.filter((kind) => by.has(kind)) }];
      });
  };

  return {
    insert({ scopes, ...entry }, keys) {
      const id = oneRow(insert.run(entry));
      for (const scope of scopes) oneRow(insertScope.run(id, scope));
      for (const { kind, hash } of keys) oneRow(insertKey.run(kind, hash, id));
      oneRow(insertWords.run(id, wordsOf(entry)));
      return id;
    },
    ofPerson: (personId) => ofPerson.all(personId).map(toSuppression),
    ofDecision(decisionId) {
      const row = ofDecision.get(decisionId);
      return row === undefined ? null : toSuppression(row);
    },
    matching: (keys) => found(keys, () => true),
    matchingWithoutPerson: (keys) => found(keys, (row) => row.person_id === null),
    withdraw(id, scopes, on, documentNumber) {
      for (const scope of scopes) oneRow(withdraw.run(on, documentNumber, id, scope));
    },
    restore(documentNumber, scopes) {
      const restored = new Map<number, BanScope[]>();
      for (const scope of scopes) {
        for (const id of withdrawnBy.all(scope, documentNumber)) {
          oneRow(restore.run(id, scope));
          restored.set(id, [...(restored.get(id) ?? []), scope]);
        }
      }
      return Array.from(restored, ([id, back]) => ({
        id,
        scopes: back,
        documentNumber: byId.get(id)?.document_number ?? '',
      }));
    },
    remove(id) {
      for (const drop of drops) drop.run(id);
    },
    list(view, text, offset, limit) {
      const query = searchQuery(text);
      if (query === null && text.trim() !== '') return { rows: [], total: 0 };
      const { rows, total } = lists[view](query, offset, limit);
      return { rows: rows.map(toSuppression), total };
    },
    idsInForce: (scope) => idsInForce.all(scope),
    keys: (kind, after, limit) =>
      keysOfKind.all({ kind, hash: after?.hash ?? Buffer.alloc(0), id: after?.suppressionId ?? 0, limit }),
  };
}

function prepareList(database: Database, view: SuppressionView) {
  type Page = { readonly offset: number; readonly limit: number };
  const everything = database.prepare<[Page], Row>(
    `SELECT * FROM suppression WHERE true ${VIEWS[view]} ORDER BY id DESC LIMIT @limit OFFSET @offset`,
  );
  const matching = database.prepare<[Page & { query: string }], Row>(
    `SELECT suppression.* ${FOUND} ${VIEWS[view]} ORDER BY hit.rowid DESC LIMIT @limit OFFSET @offset`,
  );
  const count = database
    .prepare<[], number>(
      view === 'all'
        ? 'SELECT count(*) FROM suppression'
        : `SELECT count(DISTINCT suppression_id) FROM (${STANDING})`,
    )
    .pluck();
  const countMatching = database
    .prepare<[{ query: string }], number>(`SELECT count(*) ${FOUND} ${VIEWS[view]}`)
    .pluck();
  return (query: string | null, offset: number, limit: number) =>
    query === null
      ? { rows: everything.all({ offset, limit }), total: count.get() ?? 0 }
      : { rows: matching.all({ query, offset, limit }), total: countMatching.get({ query }) ?? 0 };
}

function withdrawalsOf(scopes: readonly ScopeRow[]): Suppression['withdrawals'] {
  const withdrawals = new Map<string, { on: CalendarDate; documentNumber: string; scopes: BanScope[] }>();
  for (const { scope, withdrawn_on: on, withdrawn_by_document: documentNumber } of scopes) {
    if (on === null || documentNumber === null) continue;
    const key = `${on} ${documentNumber}`;
    const withdrawal = withdrawals.get(key) ?? { on, documentNumber, scopes: [] };
    withdrawal.scopes.push(scope);
    withdrawals.set(key, withdrawal);
  }
  return [...withdrawals]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, withdrawal]) => ({ ...withdrawal, scopes: inOrder(withdrawal.scopes) }));
}

/** In the order of the source statement. */
function inOrder(scopes: readonly BanScope[]): readonly BanScope[] {
  return BAN_SCOPES.filter((scope) => scopes.includes(scope));
}

function wordsOf(entry: Omit<NewSuppression, 'scopes'>): string {
  const { name, streetAddress, postalCode, locality, email, phone, documentNumber } = entry;
  return [name, streetAddress, postalCode, locality, phone, ...phoneNumbers(phone), email, documentNumber]
    .join(' ')
    .normalize('NFC');
}
