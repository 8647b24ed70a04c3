import type { Database } from 'better-sqlite3';
import type { RecordedDecision } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { DecisionTerms, RequestDecision } from '../domain/decision.ts';
import { oneRow } from './one-row.ts';

/** Decisions of requests. None is ever changed: one stands, or it was taken back and another may follow. */
export interface DecisionTable {
  insert(requestId: number, decision: RequestDecision, decidedOn: CalendarDate, decidedBy: string): number;
  standing(requestId: number): RecordedDecision | null;
  /** Taken back, oldest first. */
  revokedOf(requestId: number): readonly RecordedDecision[];
  /** @throws Error when the decision was taken back already. */
  revoke(id: number, at: string, by: string, reason: string): void;
}

interface Row {
  readonly id: number;
  readonly outcome: RecordedDecision['outcome'];
  readonly ground: NonNullable<RecordedDecision['refusal']>['ground'] | null;
  readonly what: string | null;
  readonly reasons: string | null;
  readonly terms: string;
  readonly transferred_to: string;
  readonly decided_on: CalendarDate;
  readonly decided_by: string;
  readonly revoked_at: string | null;
  readonly revoked_by: string | null;
  readonly revoked_reason: string | null;
}

export function prepareDecisionTable(database: Database): DecisionTable {
  const insert = database.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO request_decision (request_id, outcome, ground, what, reasons, terms, transferred_to, decided_on, decided_by)
     VALUES (@requestId, @outcome, @ground, @what, @reasons, @terms, @transferredTo, @decidedOn, @decidedBy)`,
  );
  const standing = database.prepare<[number], Row>(
    'SELECT * FROM request_decision WHERE request_id = ? AND revoked_at IS NULL',
  );
  const revoked = database.prepare<[number], Row>(
    'SELECT * FROM request_decision WHERE request_id = ? AND revoked_at IS NOT NULL ORDER BY id',
  );
  const revoke = database.prepare<[string, string, string, number]>(
    `UPDATE request_decision SET revoked_at = ?, revoked_by = ?, revoked_reason = ?
     WHERE id = ? AND revoked_at IS NULL`,
  );
  return {
    insert: (requestId, { outcome, refusal, terms, transferredTo }, decidedOn, decidedBy) =>
      oneRow(
        insert.run({
          requestId,
          outcome,
          ground: refusal?.ground ?? null,
          what: refusal?.what ?? null,
          reasons: refusal?.reasons ?? null,
          terms: JSON.stringify(terms),
          transferredTo,
          decidedOn,
          decidedBy,
        }),
      ),
    standing(requestId) {
      const row = standing.get(requestId);
      return row === undefined ? null : toDecision(row);
    },
    revokedOf: (requestId) => revoked.all(requestId).map(toDecision),
    revoke: (id, at, by, reason) => void oneRow(revoke.run(at, by, reason, id)),
  };
}

function toDecision(row: Row): RecordedDecision {
  const { ground, what, reasons, revoked_at: at, revoked_by: by, revoked_reason: reason } = row;
  return {
    id: row.id,
    outcome: row.outcome,
    refusal: ground === null || what === null || reasons === null ? null : { ground, what, reasons },
    terms: JSON.parse(row.terms) as DecisionTerms,
    transferredTo: row.transferred_to,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    revoked: at === null || by === null || reason === null ? null : { at, by, reason },
  };
}
