import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { AuditEvent, RecordedEvent, SequenceRange } from '../domain/audit-event.ts';
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
 *
 * Actor and detail of an event may be erased, never its link: a later event `retention-erased` has to say so, with the
 * case and the sequence, and a row of `audit_erasure` has to name that event. What is missing otherwise, or is still there
 * although it was declared erased, shows in `verify`.
 */
export interface AuditLog {
  /** Appends within the caller's transaction. `at`: ISO date and time with offset. */
  append(event: AuditEvent, at: string, actor: string): RecordedEvent;
  head(): AuditHead;
  /** The head of the chain when it had that many events (0: none yet); null when it never had as many. */
  headAt(count: number): string | null;
  /** The events of a case, newest first. */
  ofCase(caseId: number): readonly RecordedEvent[];
  /** The sequences whose actor and detail are kept for any of these cases. */
  rangesOf(caseIds: readonly number[]): readonly SequenceRange[];
  /** Erases actor and detail of what the event `by` declares, appended before in the same transaction. */
  eraseDetails(ranges: readonly SequenceRange[], by: number): void;
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
type JoinedRow = ChainRow & { readonly [Column in keyof DetailRow]: DetailRow[Column] | null } & {
  readonly erased_by: number | null;
};

/** What an event `retention-erased` says of details; whoever has the key may have written anything. */
const DECLARATION = z.object({
  cases: z.array(z.number()),
  details: z.array(z.tuple([z.number(), z.number()])),
});

const BEFORE_THE_FIRST = '0'.repeat(64);
const SALT_BYTES = 32;

/** Prepares the statements on a migrated database. */
export function prepareAuditLog(database: Database): AuditLog {
  const newest = database.prepare<[], { sequence: number; hash: string }>(
    'SELECT sequence, hash FROM audit_event ORDER BY sequence DESC LIMIT 1',
  );
  const hashAt = database
    .prepare<[number], string>('SELECT hash FROM audit_event WHERE sequence = ?')
    .pluck();
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
           actor, actor_salt, detail, detail_salt, erased_by
    FROM audit_event LEFT JOIN audit_detail USING (sequence) LEFT JOIN audit_erasure USING (sequence)
    ORDER BY sequence`);
  const declarations = database.prepare<[], { sequence: number; detail: string }>(`
    SELECT sequence, detail FROM audit_event JOIN audit_detail USING (sequence)
    WHERE action = 'retention-erased' AND case_id IS NULL ORDER BY sequence`);
  const sequencesOf = database
    .prepare<[string], number>(
      `SELECT sequence FROM audit_event JOIN audit_detail USING (sequence)
       WHERE case_id IN (SELECT value FROM json_each(?)) ORDER BY sequence`,
    )
    .pluck();
  const noteErasure = database.prepare<[{ by: number; from: number; to: number }]>(`
    INSERT INTO audit_erasure (sequence, erased_by)
    SELECT sequence, @by FROM audit_detail WHERE sequence BETWEEN @from AND @to`);
  const dropDetails = database.prepare<[number, number]>(
    'DELETE FROM audit_detail WHERE sequence BETWEEN ? AND ?',
  );

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
    headAt: (count) => (count === 0 ? BEFORE_THE_FIRST : (hashAt.get(count) ?? null)),
    ofCase: (caseId) => eventsOfCase.all(caseId).map(toDomain),
    rangesOf: (caseIds) => rangesIn(sequencesOf.all(JSON.stringify(caseIds))),
    eraseDetails(ranges, by) {
      for (const [from, to] of ranges) {
        noteErasure.run({ by, from, to });
        dropDetails.run(from, to);
      }
    },
    verify() {
      let previousHash = BEFORE_THE_FIRST;
      let expected = 1;
      const declaredBy = declaredErasures(declarations.all());
      for (const row of everything.iterate()) {
        const fits =
          row.sequence === expected &&
          row.previous_hash === previousHash &&
          row.hash === hashOf(row) &&
          keptOrErased(row, declaredBy(row));
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

/** Sequences in ascending order as ranges. */
function rangesIn(sequences: readonly number[]): readonly SequenceRange[] {
  const ranges: [from: number, to: number][] = [];
  for (const sequence of sequences) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === sequence - 1) last[1] = sequence;
    else ranges.push([sequence, sequence]);
  }
  return ranges;
}

/**
 * Who declared the details of an event erased, asked in ascending order: the sequence of the first later event that names both
 * the event's sequence and its case, null when none does. The declarations themselves are links of the chain, so that
 * a forged one breaks it where it stands.
 */
function declaredErasures(
  rows: readonly { readonly sequence: number; readonly detail: string }[],
): (event: Pick<ChainRow, 'sequence' | 'case_id'>) => number | null {
  const ranges = rows
    .flatMap(({ sequence: by, detail }) => {
      const declared = DECLARATION.safeParse(parsed(detail));
      if (!declared.success) return [];
      const cases = new Set(declared.data.cases);
      return declared.data.details.map(([from, to]) => ({ by, from, to, cases }));
    })
    .toSorted((left, right) => left.from - right.from || left.by - right.by);
  let place = 0;
  return ({ sequence, case_id: caseId }) => {
    for (let range = ranges[place]; range !== undefined && range.to < sequence; range = ranges[place])
      place += 1;
    for (let index = place; index < ranges.length; index += 1) {
      const range = ranges[index];
      if (range === undefined || range.from > sequence) return null;
      if (range.to >= sequence && range.by > sequence && caseId !== null && range.cases.has(caseId))
        return range.by;
    }
    return null;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Content and erasure exclude each other; an erasure is one by the very event that declares it. */
function keptOrErased(row: JoinedRow, declaredBy: number | null): boolean {
  const { actor, actor_salt: actorSalt, detail, detail_salt: detailSalt } = row;
  if (actor !== null || actorSalt !== null || detail !== null || detailSalt !== null) {
    return row.erased_by === null && declaredBy === null && holdsItsContent(row);
  }
  return declaredBy !== null && declaredBy === row.erased_by;
}

function holdsItsContent(row: JoinedRow): boolean {
  if (row.actor === null || row.actor_salt === null || row.detail === null || row.detail_salt === null)
    return false;
  return (
    row.actor_commitment === commitment(row.actor_salt, row.actor) &&
    row.detail_commitment === commitment(row.detail_salt, row.detail)
  );
}
