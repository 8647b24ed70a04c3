import type { Database } from 'better-sqlite3';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { DiaryNumber } from '../domain/diary-number.ts';

/** What a file is to the letter that it belongs to. */
export type LetterFileKind = 'letter' | 'signed-copy' | 'e-signed' | 'proof';

/** Finds the letter that a paper or a file belongs to. */
export interface LetterLookup {
  /** The letter of that number; null when there is none, also where its case was erased. */
  byNumber(diaryNumber: DiaryNumber, document: number): number | null;
  /** The letter that was issued with these very bytes, whether they are still kept or not. */
  byIssuedHash(sha256: string): number | null;
  /** The letters that keep these very bytes, the issued ones first. */
  keeping(sha256: string): readonly { readonly letterId: number; readonly as: LetterFileKind }[];
  /** When the case of that number was erased; null when it is there or never was. */
  caseErasedOn(diaryNumber: DiaryNumber): CalendarDate | null;
}

interface KeptRow {
  readonly letter_id: number | null;
  readonly e_signed_letter_id: number | null;
  readonly signed_letter_id: number | null;
  readonly proof_letter_id: number | null;
}

export function prepareLetterLookup(database: Database): LetterLookup {
  const byNumber = database
    .prepare<[number, number, number], number>(
      `SELECT letter.id FROM case_file JOIN document ON document.case_id = case_file.id
         JOIN letter ON letter.document_id = document.id
       WHERE case_file.year = ? AND case_file.number = ? AND document.number = ?`,
    )
    .pluck();
  const byHash = database.prepare<[string], number>('SELECT id FROM letter WHERE sha256 = ?').pluck();
  const keeping = database.prepare<[string], KeptRow>(
    `SELECT letter_id, e_signed_letter_id, signed_letter_id, proof_letter_id FROM file WHERE sha256 = ?`,
  );
  const erasedOn = database
    .prepare<[number, number], CalendarDate | null>(
      'SELECT erased_on FROM case_file WHERE year = ? AND number = ?',
    )
    .pluck();
  return {
    byNumber: ({ year, number }, document) => byNumber.get(year, number, document) ?? null,
    byIssuedHash: (sha256) => byHash.get(sha256) ?? null,
    keeping(sha256) {
      const rows = keeping.all(sha256);
      const of = (as: LetterFileKind, column: keyof KeptRow) =>
        rows.flatMap(({ [column]: letterId }) => (letterId === null ? [] : [{ letterId, as }]));
      return [
        ...of('letter', 'letter_id'),
        ...of('e-signed', 'e_signed_letter_id'),
        ...of('signed-copy', 'signed_letter_id'),
        ...of('proof', 'proof_letter_id'),
      ];
    },
    caseErasedOn: ({ year, number }) => erasedOn.get(year, number) ?? null,
  };
}
