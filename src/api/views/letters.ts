import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Dispatch, LetterKind } from '../../domain/letter.ts';
import type { StoredFile } from './files.ts';

export interface CaseDocument {
  readonly id: number;
  readonly number: string;
  readonly direction: 'in' | 'out';
  readonly kind: 'request' | 'other' | LetterKind;
  /** The clerk's title of an incoming paper; empty for requests and letters, which the window names by kind. */
  readonly title: string;
  readonly datedOn: CalendarDate | null;
  readonly storageLocation: string;
  readonly files: readonly StoredFile[];
  readonly letter: IssuedLetter | null;
}

/** A letter frozen by issuing. */
export interface IssuedLetter {
  readonly letterId: number;
  readonly kind: LetterKind;
  /** `paper`: left before its case was entered here; only its scanned copy is kept. */
  readonly origin: 'program' | 'paper';
  /** The request whose decision it tells; null for the other letters. */
  readonly requestId: number | null;
  /** Its decision was taken back before it left. */
  readonly void: boolean;
  /** When retention erased the PDF with the data in it; its hash stays. null while it is there. */
  readonly copyErasedOn: CalendarDate | null;
  readonly issuedOn: CalendarDate;
  readonly issuedBy: string;
  /** SHA-256 of the PDF's bytes, hex. */
  readonly sha256: string;
  /** Head and count of the audit chain as printed on the letter. */
  readonly auditHead: string;
  readonly auditCount: number;
  readonly textVersion: string;
  readonly prints: readonly {
    readonly at: string;
    readonly by: string;
    readonly printer: string;
    readonly copies: number;
  }[];
  readonly dispatch: Dispatch | null;
  readonly signedCopies: readonly StoredFile[];
}

export interface LetterRow {
  readonly letterId: number;
  readonly caseId: number;
  readonly documentNumber: string;
  readonly kind: LetterKind;
  readonly personName: string | null;
  readonly issuedOn: CalendarDate;
  readonly printed: boolean;
  readonly dispatchedOn: CalendarDate | null;
  readonly signedCopies: number;
}

export interface LetterList {
  readonly rows: readonly LetterRow[];
  readonly total: number;
}
