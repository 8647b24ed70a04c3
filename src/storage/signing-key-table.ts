import type { Database } from 'better-sqlite3';
import { oneRow } from './one-row.ts';

/** Where the key of a certificate is. */
export type KeyPlace =
  /** A file under its own password, or one of the program's own that is not sealed. */
  | { readonly kind: 'p12' | 'trial'; readonly p12: Uint8Array }
  /** On a token: the module that talks with it, and the key's name there. */
  | {
      readonly kind: 'token';
      readonly module: string;
      readonly tokenSerial: string;
      readonly keyId: Uint8Array;
    };

export interface NewSigningKey {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  /** ISO moments, UTC. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly certificate: Uint8Array;
  readonly place: KeyPlace;
}

export interface SigningKeyRecord extends NewSigningKey {
  readonly id: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

/** Certificates to sign with. A removed one keeps its row for the letters it signed; its key is gone. */
export interface SigningKeyTable {
  insert(key: NewSigningKey, at: string, by: string): number;
  /** null also for a removed one. */
  get(id: number): SigningKeyRecord | null;
  /** Oldest first, without removed ones. */
  list(): readonly SigningKeyRecord[];
  remove(id: number, at: string): void;
  /** Absolute path of the module that talks with tokens; never leaves the core. null until one was chosen. */
  module(): string | null;
  saveModule(path: string): void;
}

interface Row {
  readonly id: number;
  readonly kind: KeyPlace['kind'];
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly valid_from: string;
  readonly valid_until: string;
  readonly certificate: Buffer;
  readonly p12: Buffer | null;
  readonly module: string | null;
  readonly token_serial: string | null;
  readonly key_id: Buffer | null;
  readonly added_at: string;
  readonly added_by: string;
}

export function prepareSigningKeyTable(database: Database): SigningKeyTable {
  const insert = database.prepare<[Omit<Row, 'id'>]>(
    `INSERT INTO signing_key (kind, subject, issuer, serial, valid_from, valid_until, certificate, p12, module,
       token_serial, key_id, added_at, added_by)
     VALUES (@kind, @subject, @issuer, @serial, @valid_from, @valid_until, @certificate, @p12, @module,
       @token_serial, @key_id, @added_at, @added_by)`,
  );
  const byId = database.prepare<[number], Row>(
    'SELECT * FROM signing_key WHERE id = ? AND removed_at IS NULL',
  );
  const all = database.prepare<[], Row>('SELECT * FROM signing_key WHERE removed_at IS NULL ORDER BY id');
  const remove = database.prepare<[string, number]>(
    'UPDATE signing_key SET removed_at = ?, p12 = NULL WHERE id = ? AND removed_at IS NULL',
  );
  const module = database.prepare<[], string | null>('SELECT signing_module FROM settings').pluck();
  const saveModule = database.prepare<[string]>('UPDATE settings SET signing_module = ?');
  return {
    insert: (key, at, by) => oneRow(insert.run(toRow(key, at, by))),
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : toDomain(row);
    },
    list: () => all.all().map(toDomain),
    remove: (id, at) => void oneRow(remove.run(at, id)),
    module: () => module.get() ?? null,
    saveModule: (path) => void oneRow(saveModule.run(path)),
  };
}

function toRow({ place, ...key }: NewSigningKey, at: string, by: string): Omit<Row, 'id'> {
  const onToken = place.kind === 'token';
  return {
    kind: place.kind,
    subject: key.subject,
    issuer: key.issuer,
    serial: key.serial,
    valid_from: key.validFrom,
    valid_until: key.validUntil,
    certificate: Buffer.from(key.certificate),
    p12: onToken ? null : Buffer.from(place.p12),
    module: onToken ? place.module : null,
    token_serial: onToken ? place.tokenSerial : null,
    key_id: onToken ? Buffer.from(place.keyId) : null,
    added_at: at,
    added_by: by,
  };
}

function toDomain(row: Row): SigningKeyRecord {
  return {
    id: row.id,
    subject: row.subject,
    issuer: row.issuer,
    serial: row.serial,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    certificate: row.certificate,
    place: placeOf(row),
    addedAt: row.added_at,
    addedBy: row.added_by,
  };
}

/** The checks of the table leave no other combination. */
function placeOf({ kind, p12, module, token_serial: tokenSerial, key_id: keyId }: Row): KeyPlace {
  if (kind !== 'token') return { kind, p12: p12 ?? Buffer.alloc(0) };
  return { kind, module: module ?? '', tokenSerial: tokenSerial ?? '', keyId: keyId ?? Buffer.alloc(0) };
}
