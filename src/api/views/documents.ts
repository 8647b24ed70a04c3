import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { DocumentVerdict } from '../../domain/document-verdict.ts';
import type { LetterCode } from '../../domain/letter-code.ts';
import type { IssuedLetter } from './letters.ts';

/** Whether the audit chain of today had that head when it was as long; `not-told` without a head to look for. */
export type HeadPlace = 'in-chain' | 'not-in-chain' | 'not-told';

export interface ChainProof {
  /** The head in the code on the page. */
  readonly printed: HeadPlace;
  /** The head kept with the letter, which is the one its last line names. */
  readonly kept: HeadPlace;
  /** Every event of today's chain up to those heads verifies. */
  readonly intact: boolean;
}

/** What is known of the letter that a document was compared with. */
export interface KnownLetter extends Pick<
  IssuedLetter,
  | 'letterId'
  | 'kind'
  | 'origin'
  | 'void'
  | 'issuedOn'
  | 'sha256'
  | 'auditHead'
  | 'auditCount'
  | 'textVersion'
  | 'copyErasedOn'
> {
  readonly caseId: number;
  readonly documentNumber: string;
  readonly dispatchedOn: CalendarDate | null;
}

export interface FoundDocument {
  readonly letter: KnownLetter | null;
  /** When the case of that number was erased with its letters; null while it is there, or was never. */
  readonly caseErasedOn: CalendarDate | null;
  readonly chain: ChainProof;
}

/** An electronic signature in the document, as the file tells it; whether its issuer is to be trusted, is not judged. */
export interface DocumentSignature {
  /** null when the signature cannot be read. */
  readonly signerName: string | null;
  /** By the signer's clock, ISO with offset. */
  readonly signedAt: string | null;
  /** Made with a trial certificate of this program. */
  readonly trial: boolean;
  /**
   * whole: what it signs was not changed since, and that is the whole file; earlier: not changed either, but something was
   * appended after it, which it does not guard; broken: changed, or cannot be read.
   */
  readonly state: 'whole' | 'earlier' | 'broken';
}

export interface VerifiedDocument extends FoundDocument {
  /** Of the bytes that were looked at, hex. */
  readonly sha256: string;
  readonly verdict: DocumentVerdict;
  /** The first code on its pages; null when none could be read. */
  readonly code: LetterCode | null;
  /** Whether that is the code printed on the letter; null when there is nothing to compare. */
  readonly codeFits: boolean | null;
  readonly signatures: readonly DocumentSignature[];
  /** Numbers of further papers whose code is on its pages. */
  readonly otherNumbers: readonly string[];
}
