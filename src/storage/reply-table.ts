import type { Database } from 'better-sqlite3';
import type { ReplyDraft } from '../domain/letter.ts';
import { oneRow } from './one-row.ts';

/** What the clerk has written for the reply, one draft a request. */
export interface ReplyTable {
  get(requestId: number): ReplyDraft | null;
  put(requestId: number, draft: ReplyDraft): void;
}

interface Row {
  readonly search_terms: string;
  readonly withheld: string;
  readonly legend: string;
  readonly delivery: ReplyDraft['delivery'];
  readonly additional_text: string;
}

export function prepareReplyTable(database: Database): ReplyTable {
  const byRequest = database.prepare<[number], Row>('SELECT * FROM reply_draft WHERE request_id = ?');
  const put = database.prepare<[ReplyDraft & { requestId: number }]>(
    `INSERT OR REPLACE INTO reply_draft (request_id, search_terms, withheld, legend, delivery, additional_text)
     VALUES (@requestId, @searchTerms, @withheld, @legend, @delivery, @additionalText)`,
  );
  return {
    get(requestId) {
      const row = byRequest.get(requestId);
      return row === undefined ? null : toDraft(row);
    },
    put: (requestId, draft) => void oneRow(put.run({ ...draft, requestId })),
  };
}

function toDraft(row: Row): ReplyDraft {
  const { withheld, legend, delivery } = row;
  return { searchTerms: row.search_terms, withheld, legend, delivery, additionalText: row.additional_text };
}
