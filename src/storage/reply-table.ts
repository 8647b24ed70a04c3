import type { Database } from 'better-sqlite3';
import type { ReplyDraft } from '../domain/letter.ts';
import { oneRow } from './one-row.ts';

/** What the clerk has written for the reply, one draft a case. */
export interface ReplyTable {
  get(caseId: number): ReplyDraft | null;
  put(caseId: number, draft: ReplyDraft): void;
}

interface Row {
  readonly search_terms: string;
  readonly withheld: string;
  readonly legend: string;
  readonly delivery: ReplyDraft['delivery'];
  readonly additional_text: string;
}

export function prepareReplyTable(database: Database): ReplyTable {
  const byCase = database.prepare<[number], Row>('SELECT * FROM reply_draft WHERE case_id = ?');
  const put = database.prepare<[ReplyDraft & { caseId: number }]>(
    `INSERT OR REPLACE INTO reply_draft (case_id, search_terms, withheld, legend, delivery, additional_text)
     VALUES (@caseId, @searchTerms, @withheld, @legend, @delivery, @additionalText)`,
  );
  return {
    get(caseId) {
      const row = byCase.get(caseId);
      return row === undefined ? null : toDraft(row);
    },
    put: (caseId, draft) => void oneRow(put.run({ ...draft, caseId })),
  };
}

function toDraft(row: Row): ReplyDraft {
  const { withheld, legend, delivery } = row;
  return { searchTerms: row.search_terms, withheld, legend, delivery, additionalText: row.additional_text };
}
