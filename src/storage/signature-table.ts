import type { Database } from 'better-sqlite3';
import { oneRow } from './one-row.ts';

/** Who signed a letter electronically, when and with what; the signed PDF is a file of the letter. */
export interface SignatureRecord {
  /** ISO date and time with offset. */
  readonly signedAt: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly trial: boolean;
}

/** One signature a letter. */
export interface SignatureTable {
  insert(letterId: number, signingKeyId: number, at: string, by: string): void;
  ofLetter(letterId: number): SignatureRecord | null;
}

interface Row extends Omit<SignatureRecord, 'trial'> {
  readonly trial: 0 | 1;
}

export function prepareSignatureTable(database: Database): SignatureTable {
  const insert = database.prepare<[number, number, string, string]>(
    'INSERT INTO letter_signature (letter_id, signing_key_id, signed_at, signed_by) VALUES (?, ?, ?, ?)',
  );
  const ofLetter = database.prepare<[number], Row>(
    `SELECT signed_at AS signedAt, subject, issuer, serial, kind = 'trial' AS trial
     FROM letter_signature JOIN signing_key ON signing_key.id = signing_key_id WHERE letter_id = ?`,
  );
  return {
    insert: (letterId, signingKeyId, at, by) => void oneRow(insert.run(letterId, signingKeyId, at, by)),
    ofLetter(letterId) {
      const row = ofLetter.get(letterId);
      return row === undefined ? null : { ...row, trial: row.trial === 1 };
    },
  };
}
