import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { AuditEvent, RecordedEvent } from '../domain/audit-event.ts';
import { canonicalJson, type Json } from '../vault/canonical-json.ts';
import { randomBytes } from '../vault/sub-key.ts';
import { oneRow } from './one-row.ts';

/** The newest hash of the chain (64 hex characters) and the number of events: what is printed on paper to prove the log. */
export interface AuditHead {
  readonly head: string;
  readonly count: number;
}

export interface AuditVerdict extends AuditHead {
  readonly intact: boolean;
  /** Sequence of the first event that does not fit, null when all do. */
  readonly firstBroken: number | null;
}

/**
 * The append-only log of everything that was done. Each event carries the hash of the one before it:
 *
 *     hash = SHA-256(canonical JSON of { sequence, at, action, caseId, actor, detail, previous })
 *
 * where `actor` and `detail` are commitments, SHA-256(salt, text), to what stands in a table of its own; `previous` of
 * the first event is 64 zeros. Edits, inner deletions and exchanged details show in `verify`; a cut tail or a chain
 * rewritten as a whole shows against a head and count kept outside (paper, backup manifest).
 */
export interface AuditLog {
  /** Appends within the caller's transaction. `at`: ISO date and time with offset. */
  append(event: AuditEvent, at: string, actor: string): RecordedEvent;
  head(): AuditHead;
  /** The events of a case, newest first. */
  ofCase(caseId: number): readonly RecordedEvent[];
  /** Reads the whole chain with every detail. */
  verify(): AuditVerdict;
}

interface ChainRow {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly case_id: number | null;
  readonly actor_commitment: string;
  readonly detail_commitment: string;
  readonly previous_hash: string;
  readonly hash: string;
}

interface DetailRow {
  readonly actor: string;
  readonly actor_salt: Uint8Array;
  readonly detail: string;
  readonly detail_salt: Uint8Array;
}

type EventRow = Pick<ChainRow, 'sequence' | 'at' | 'action' | 'case_id'> &
  Pick<DetailRow, 'actor' | 'detail'>;

/** A detail that was taken away leaves nulls, as the join is an outer one. */
type JoinedRow = ChainRow & { readonly [Column in keyof DetailRow]: DetailRow[Column] | null };

const BEFORE_THE_FIRST = '0'.repeat(64);
const SALT_BYTES = 32;

/** Prepares the statements on a migrated database. */
export function prepareAuditLog(database: Database): AuditLog {
  const newest = database.prepare<[], { sequence: number; hash: string }>(
    'SELECT sequence, hash FROM audit_event ORDER BY sequence DESC LIMIT 1',
  );
  const counted = database.prepare<[], number>('SELECT count(*) FROM audit_event').pluck();
  const insertEvent = database.prepare<ChainRow>(`
    INSERT INTO audit_event (sequence, at, action, case_id, actor_commitment, detail_commitment, previous_hash, hash)
    VALUES (@sequence, @at, @action, @case_id, @actor_commitment, @detail_commitment, @previous_hash, @hash)`);
  const insertDetail = database.prepare<DetailRow & { readonly sequence: number }>(`
    INSERT INTO audit_detail (sequence, actor, actor_salt, detail, detail_salt)
    VALUES (@sequence, @actor, @actor_salt, @detail, @detail_salt)`);
  const eventsOfCase = database.prepare<[number], EventRow>(`
    SELECT sequence, at, action, case_id, actor, detail FROM audit_event JOIN audit_detail USING (sequence)
    WHERE case_id = ? ORDER BY sequence DESC`);
  const everything = database.prepare<[], JoinedRow>(`
    SELECT sequence, at, action, case_id, actor_commitment, detail_commitment, previous_hash, hash,
           actor, actor_salt, detail, detail_salt
    FROM audit_event LEFT JOIN audit_detail USING (sequence) ORDER BY sequence`);

  // A trigger keeps the sequence without gaps, so that its end is the count: counting would read the whole log for every letter.
  const head = (): AuditHead => {
    const last = newest.get();
    return { head: last?.hash ?? BEFORE_THE_FIRST, count: last?.sequence ?? 0 };
  };

  const append = database.transaction((event: AuditEvent, at: string, actor: string): RecordedEvent => {
    const previous = newest.get();
    const content = {
      actor,
      actor_salt: randomBytes(SALT_BYTES),
      detail: canonicalJson(event.detail),
      detail_salt: randomBytes(SALT_BYTES),
    };
    const link = {
      sequence: (previous?.sequence ?? 0) + 1,
      at,
      action: event.action,
      case_id: event.caseId,
      actor_commitment: commitment(content.actor_salt, content.actor),
      detail_commitment: commitment(content.detail_salt, content.detail),
      previous_hash: previous?.hash ?? BEFORE_THE_FIRST,
    };
    oneRow(insertEvent.run({ ...link, hash: hashOf(link) }));
    oneRow(insertDetail.run({ sequence: link.sequence, ...content }));
    return { ...event, sequence: link.sequence, at, actor };
  });

  return {
    append: (event, at, actor) => append(event, at, actor),
    head,
    ofCase: (caseId) => eventsOfCase.all(caseId).map(toDomain),
    verify() {
      let previousHash = BEFORE_THE_FIRST;
      let expected = 1;
      for (const row of everything.iterate()) {
        const fits =
          row.sequence === expected &&
          row.previous_hash === previousHash &&
          row.hash === hashOf(row) &&
          holdsItsContent(row);
        if (!fits) return { ...head(), count: counted.get() ?? 0, intact: false, firstBroken: expected };
        previousHash = row.hash;
        expected += 1;
      }
      return { head: previousHash, count: expected - 1, intact: true, firstBroken: null };
    },
  };
}

function toDomain(row: EventRow): RecordedEvent {
  const detail: unknown = JSON.parse(row.detail);
  // The row was written from an AuditEvent and the chain proves that it was not changed since.
  return {
    action: row.action,
    caseId: row.case_id,
    detail,
    sequence: row.sequence,
    at: row.at,
    actor: row.actor,
  } as RecordedEvent;
}

function hashOf(row: Omit<ChainRow, 'hash'>): string {
  const link: Json = {
    sequence: row.sequence,
    at: row.at,
    action: row.action,
    caseId: row.case_id,
    actor: row.actor_commitment,
    detail: row.detail_commitment,
    previous: row.previous_hash,
  };
  return createHash('sha256').update(canonicalJson(link)).digest('hex');
}

function commitment(salt: Uint8Array, text: string): string {
  return createHash('sha256').update(salt).update(text, 'utf8').digest('hex');
}

function holdsItsContent(row: JoinedRow): boolean {
  if (row.actor === null || row.actor_salt === null || row.detail === null || row.detail_salt === null)
    return false;
  return (
    row.actor_commitment === commitment(row.actor_salt, row.actor) &&
    row.detail_commitment === commitment(row.detail_salt, row.detail)
  );
}
