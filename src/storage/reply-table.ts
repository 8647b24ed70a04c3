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
  /** JSON lists of names. */
  readonly distribution: string;
  readonly for_information: string;
  readonly enclose_statement: 0 | 1;
}

type NewRow = Omit<ReplyDraft, 'distribution' | 'forInformation' | 'encloseStatement'> & {
  readonly requestId: number;
  readonly distribution: string;
  readonly forInformation: string;
  readonly encloseStatement: 0 | 1;
};

export function prepareReplyTable(database: Database): ReplyTable {
  const byRequest = database.prepare<[number], Row>('SELECT * FROM reply_draft WHERE request_id = ?');
  const put = database.prepare<[NewRow]>(
    `INSERT OR REPLACE INTO reply_draft (request_id, search_terms, withheld, legend, delivery, additional_text, distribution,
       for_information, enclose_statement)
     VALUES (@requestId, @searchTerms, @withheld, @legend, @delivery, @additionalText, @distribution, @forInformation,
       @encloseStatement)`,
  );
  return {
    get(requestId) {
      const row = byRequest.get(requestId);
      return row === undefined ? null : toDraft(row);
    },
    put(requestId, draft) {
      oneRow(
        put.run({
          ...draft,
          requestId,
          distribution: JSON.stringify(draft.distribution),
          forInformation: JSON.stringify(draft.forInformation),
          encloseStatement: draft.encloseStatement ? 1 : 0,
        }),
      );
    },
  };
}

function toDraft(row: Row): ReplyDraft {
  const { withheld, legend, delivery } = row;
  return {
    searchTerms: row.search_terms,
    withheld,
    legend,
    delivery,
    distribution: JSON.parse(row.distribution) as string[],
    forInformation: JSON.parse(row.for_information) as string[],
    encloseStatement: row.enclose_statement === 1,
    additionalText: row.additional_text,
  };
}
