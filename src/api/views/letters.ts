import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { ProofState } from '../../domain/delivery.ts';
import type { Dispatch, LetterKind } from '../../domain/letter.ts';
import type { LetterReturn } from './dispatch.ts';
import type { IssuedEnclosure } from './enclosures.ts';
import type { StoredFile } from './files.ts';
import type { PrintJob } from './printing.ts';
import type { LetterSignature } from './signing.ts';

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
    readonly duplex: boolean;
    /** The printer's own name of the tray; empty: whichever. */
    readonly tray: string;
    /** Why it was printed again; empty for the first print. */
    readonly reason: string;
  }[];
  /** Newest first; what came out stands in `prints` as well. */
  readonly printJobs: readonly PrintJob[];
  /** How it left first, which is what counts for the time limit. */
  readonly dispatch: Dispatch | null;
  /** In the order of entering. */
  readonly returns: readonly LetterReturn[];
  /** It came back, and what it tells still stands: it is to be sent once more. */
  readonly back: boolean;
  /** That it left or came back, on paper. */
  readonly proofs: readonly StoredFile[];
  /** Whether it can be shown how it left last. */
  readonly proof: ProofState;
  readonly signedCopies: readonly StoredFile[];
  /** Its electronic signature; null while there is none. */
  readonly signature: LetterSignature | null;
  /** Documents that went with it, frozen with it. */
  readonly enclosures: readonly IssuedEnclosure[];
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
  /** When it came back, while it waits to be sent once more. */
  readonly returnedOn: CalendarDate | null;
  readonly proof: ProofState;
  readonly signedCopies: number;
  /** Not with a trial certificate. */
  readonly eSigned: boolean;
}

export interface LetterList {
  readonly rows: readonly LetterRow[];
  readonly total: number;
}
