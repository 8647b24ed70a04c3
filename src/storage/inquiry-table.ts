import type { Database } from 'better-sqlite3';
import type { Inquiry } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { InquiryDraft } from '../domain/inquiry.ts';
import { oneRow } from './one-row.ts';

/** A question as it is kept; whether it suspends the time limit is the domain's to say. */
export type InquiryRecord = Omit<Inquiry, 'suspends'>;

/** Questions to requesters, with every answer. When a question was sent is told by its letter. */
export interface InquiryTable {
  insert(caseId: number, draft: InquiryDraft): number;
  /** Oldest first. */
  ofCase(caseId: number): readonly InquiryRecord[];
  get(id: number): { readonly caseId: number; readonly inquiry: InquiryRecord } | null;
  answer(id: number, answer: InquiryRecord['answers'][number]): void;
  explainDelay(id: number, reason: string): void;
  setLetter(id: number, letterId: number): void;
  /** @throws Error when its letter is issued. */
  remove(id: number): void;
}

interface Row {
  readonly id: number;
  readonly case_id: number;
  readonly kind: Inquiry['kind'];
  readonly reason: string;
  readonly questions: string;
  readonly methods: string;
  readonly delay_reason: string;
  readonly letter_id: number | null;
  readonly sent_on: CalendarDate | null;
}

interface AnswerRow {
  readonly answered_on: CalendarDate;
  readonly sufficient: 0 | 1;
  readonly note: string;
}

const INQUIRY = `
  SELECT inquiry.*, dispatched_on AS sent_on
  FROM inquiry LEFT JOIN letter_dispatch ON letter_dispatch.letter_id = inquiry.letter_id`;

export function prepareInquiryTable(database: Database): InquiryTable {
  const insert = database.prepare<[number, string, string, string, string, string]>(
    'INSERT INTO inquiry (case_id, kind, reason, questions, methods, delay_reason) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const ofCase = database.prepare<[number], Row>(`${INQUIRY} WHERE case_id = ? ORDER BY inquiry.id`);
  const byId = database.prepare<[number], Row>(`${INQUIRY} WHERE inquiry.id = ?`);
  const answersOf = database.prepare<[number], AnswerRow>(
    'SELECT answered_on, sufficient, note FROM inquiry_answer WHERE inquiry_id = ? ORDER BY id',
  );
  const answer = database.prepare<[number, string, 0 | 1, string]>(
    'INSERT INTO inquiry_answer (inquiry_id, answered_on, sufficient, note) VALUES (?, ?, ?, ?)',
  );
  const explainDelay = database.prepare<[string, number]>('UPDATE inquiry SET delay_reason = ? WHERE id = ?');
  const setLetter = database.prepare<[number, number]>('UPDATE inquiry SET letter_id = ? WHERE id = ?');
  const remove = database.prepare<[number]>('DELETE FROM inquiry WHERE id = ? AND letter_id IS NULL');

  const toInquiry = (row: Row): InquiryRecord => {
    const answers = answersOf.all(row.id).map(({ answered_on, sufficient, note }) => ({
      answeredOn: answered_on,
      sufficient: sufficient === 1,
      note,
    }));
    return {
      id: row.id,
      kind: row.kind,
      reason: row.reason,
      questions: JSON.parse(row.questions) as readonly string[],
      methods: JSON.parse(row.methods) as readonly string[],
      delayReason: row.delay_reason,
      letterId: row.letter_id,
      sentOn: row.sent_on,
      answers,
      sufficientOn: answers.find(({ sufficient }) => sufficient)?.answeredOn ?? null,
    };
  };

  return {
    insert: (caseId, { kind, reason, questions, methods, delayReason }) =>
      oneRow(
        insert.run(caseId, kind, reason, JSON.stringify(questions), JSON.stringify(methods), delayReason),
      ),
    ofCase: (caseId) => ofCase.all(caseId).map(toInquiry),
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : { caseId: row.case_id, inquiry: toInquiry(row) };
    },
    answer: (id, { answeredOn, sufficient, note }) =>
      void oneRow(answer.run(id, answeredOn, sufficient ? 1 : 0, note)),
    explainDelay: (id, reason) => void oneRow(explainDelay.run(reason, id)),
    setLetter: (id, letterId) => void oneRow(setLetter.run(letterId, id)),
    remove: (id) => void oneRow(remove.run(id)),
  };
}
