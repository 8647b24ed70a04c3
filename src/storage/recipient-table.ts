import type { Database } from 'better-sqlite3';
import type { RecipientNotice } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { NotToldReason } from '../domain/recipient-notice.ts';
import { oneRow } from './one-row.ts';

export type NewRecipient = Pick<
  RecipientNotice,
  'recipient' | 'language' | 'disclosedOn' | 'identifier' | 'change' | 'confirmBy'
>;

/** Those who had received the data of a request, and what became of telling them. */
export interface RecipientTable {
  /** @param decisionId the decision that stands then; null when there is none */
  insert(requestId: number, decisionId: number | null, recipient: NewRecipient): number;
  /** Joins it to a decision, if it has none yet: it becomes void when that one is taken back. */
  bind(id: number, decisionId: number): void;
  /** In the order of entering. A letter that has left tells its recipient on that day. */
  ofRequest(requestId: number): readonly RecipientNotice[];
  get(id: number): { readonly requestId: number; readonly notice: RecipientNotice } | null;
  tell(id: number, toldOn: CalendarDate, how: string): void;
  leaveUntold(id: number, why: NotToldReason, reasons: string): void;
  setLetter(id: number, letterId: number): void;
}

interface Row {
  readonly id: number;
  readonly request_id: number;
  readonly name: string;
  readonly street_address: string;
  readonly postal_code: string;
  readonly locality: string;
  readonly language: LetterLanguage;
  readonly disclosed_on: CalendarDate | null;
  readonly identifier: string;
  readonly change: string;
  readonly confirm_by: CalendarDate | null;
  readonly told_on: CalendarDate | null;
  readonly told_how: string | null;
  readonly not_told_why: NotToldReason | null;
  readonly not_told_reasons: string | null;
  readonly letter_id: number | null;
  readonly sent_on: CalendarDate | null;
  readonly revoked_at: string | null;
}

const NOTICE = `
  SELECT recipient_notice.*, dispatched_on AS sent_on, revoked_at
  FROM recipient_notice LEFT JOIN letter_dispatch ON letter_dispatch.letter_id = recipient_notice.letter_id
    LEFT JOIN request_decision ON request_decision.id = decision_id`;

export function prepareRecipientTable(database: Database): RecipientTable {
  const insert = database.prepare<
    [
      Omit<NewRecipient, 'recipient'> &
        NewRecipient['recipient'] & { requestId: number; decisionId: number | null },
    ]
  >(
    `INSERT INTO recipient_notice (request_id, decision_id, name, street_address, postal_code, locality, language,
       disclosed_on, identifier, change, confirm_by, status)
     VALUES (@requestId, @decisionId, @name, @streetAddress, @postalCode, @locality, @language, @disclosedOn, @identifier,
       @change, @confirmBy, 'open')`,
  );
  const ofRequest = database.prepare<[number], Row>(
    `${NOTICE} WHERE recipient_notice.request_id = ? ORDER BY recipient_notice.id`,
  );
  const byId = database.prepare<[number], Row>(`${NOTICE} WHERE recipient_notice.id = ?`);
  const bind = database.prepare<[number, number]>(
    'UPDATE recipient_notice SET decision_id = ? WHERE id = ? AND decision_id IS NULL',
  );
  const tell = database.prepare<[string, string, number]>(
    `UPDATE recipient_notice SET status = 'told', told_on = ?, told_how = ? WHERE id = ? AND status = 'open'`,
  );
  const leaveUntold = database.prepare<[string, string, number]>(
    `UPDATE recipient_notice SET status = 'not-told', not_told_why = ?, not_told_reasons = ?
     WHERE id = ? AND status = 'open'`,
  );
  const setLetter = database.prepare<[number, number]>(
    'UPDATE recipient_notice SET letter_id = ? WHERE id = ?',
  );
  return {
    insert: (requestId, decisionId, { recipient, ...rest }) =>
      oneRow(insert.run({ ...rest, ...recipient, requestId, decisionId })),
    bind: (id, decisionId) => void bind.run(decisionId, id),
    ofRequest: (requestId) => ofRequest.all(requestId).map(toNotice),
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : { requestId: row.request_id, notice: toNotice(row) };
    },
    tell: (id, toldOn, how) => void oneRow(tell.run(toldOn, how, id)),
    leaveUntold: (id, why, reasons) => void oneRow(leaveUntold.run(why, reasons, id)),
    setLetter: (id, letterId) => void oneRow(setLetter.run(letterId, id)),
  };
}

function toNotice(row: Row): RecipientNotice {
  return {
    id: row.id,
    recipient: {
      name: row.name,
      streetAddress: row.street_address,
      postalCode: row.postal_code,
      locality: row.locality,
    },
    language: row.language,
    disclosedOn: row.disclosed_on,
    identifier: row.identifier,
    change: row.change,
    confirmBy: row.confirm_by,
    status: statusOf(row),
    letterId: row.letter_id,
    void: row.revoked_at !== null,
  };
}

function statusOf(row: Row): RecipientNotice['status'] {
  if (row.told_on !== null && row.told_how !== null)
    return { kind: 'told', on: row.told_on, how: row.told_how };
  if (row.not_told_why !== null && row.not_told_reasons !== null) {
    return { kind: 'not-told', why: row.not_told_why, reasons: row.not_told_reasons };
  }
  return row.sent_on === null ? { kind: 'open' } : { kind: 'told', on: row.sent_on, how: '' };
}
