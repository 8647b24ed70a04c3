import type { Database } from 'better-sqlite3';
import type { CaseRequest } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { BAN_SCOPES, hasScopes, type Asked, type BanScope, type RequestKind } from '../domain/request.ts';
import { oneRow } from './one-row.ts';

/** One thing asked in a case. */
export interface RequestRecord extends Asked {
  readonly id: number;
  readonly caseId: number;
  /** When and by whom it was said that nobody had received the data. */
  readonly declaredNone: CaseRequest['recipients']['declaredNone'];
}

/** What the letter of a case asks for, one row a kind. */
export interface RequestTable {
  /** Enters it after those that the case has; scopes are kept only where the kind has them. */
  insert(caseId: number, asked: Asked): number;
  /** In the order of the letter. */
  ofCase(caseId: number): readonly RequestRecord[];
  get(id: number): RequestRecord | null;
  declareNoRecipients(id: number, at: string, by: string): void;
  /** What was declared of a decision ends with it. */
  forgetNoRecipients(id: number): void;
  /** Receipt of the latest access request of the person that was entered before this case. */
  lastAccessRequestReceivedOn(personId: number, exceptCaseId: number): CalendarDate | null;
}

interface Row {
  readonly id: number;
  readonly case_id: number;
  readonly kind: RequestKind;
  readonly description: string;
  readonly no_recipients_at: string | null;
  readonly no_recipients_by: string | null;
}

export function prepareRequestTable(database: Database): RequestTable {
  const insert = database.prepare<[{ caseId: number; kind: RequestKind; description: string }]>(
    `INSERT INTO request (case_id, position, kind, description)
     SELECT @caseId, count(*), @kind, @description FROM request WHERE case_id = @caseId`,
  );
  const insertScope = database.prepare<[number, BanScope]>(
    'INSERT INTO request_scope (request_id, scope) VALUES (?, ?)',
  );
  const ofCase = database.prepare<[number], Row>('SELECT * FROM request WHERE case_id = ? ORDER BY position');
  const byId = database.prepare<[number], Row>('SELECT * FROM request WHERE id = ?');
  const scopesOf = database
    .prepare<[number], BanScope>('SELECT scope FROM request_scope WHERE request_id = ?')
    .pluck();
  const declare = database.prepare<[string, string, number]>(
    'UPDATE request SET no_recipients_at = ?, no_recipients_by = ? WHERE id = ?',
  );
  const forget = database.prepare<[number]>(
    'UPDATE request SET no_recipients_at = NULL, no_recipients_by = NULL WHERE id = ?',
  );
  const lastAccess = database
    .prepare<[{ personId: number; caseId: number }], CalendarDate | null>(
      `SELECT max(other.received_on)
       FROM case_file AS this JOIN case_file AS other ON other.person_id = @personId AND other.id <> this.id
         JOIN request ON request.case_id = other.id AND request.kind = 'access'
       WHERE this.id = @caseId
         AND (other.received_on < this.received_on OR (other.received_on = this.received_on AND other.id < this.id))`,
    )
    .pluck();

  const toRequest = (row: Row): RequestRecord => {
    const { id, kind, description, no_recipients_at: at, no_recipients_by: by } = row;
    const scopes = new Set(scopesOf.all(id));
    return {
      id,
      caseId: row.case_id,
      kind,
      description,
      scopes: BAN_SCOPES.filter((scope) => scopes.has(scope)),
      declaredNone: at === null || by === null ? null : { at, by },
    };
  };

  return {
    insert(caseId, { kind, description, scopes }) {
      const id = oneRow(insert.run({ caseId, kind, description }));
      if (hasScopes(kind)) for (const scope of new Set(scopes)) oneRow(insertScope.run(id, scope));
      return id;
    },
    ofCase: (caseId) => ofCase.all(caseId).map(toRequest),
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : toRequest(row);
    },
    declareNoRecipients: (id, at, by) => void oneRow(declare.run(at, by, id)),
    forgetNoRecipients: (id) => void oneRow(forget.run(id)),
    lastAccessRequestReceivedOn: (personId, caseId) => lastAccess.get({ personId, caseId }) ?? null,
  };
}
