import type { LetterCode } from './letter-code.ts';

/** What a document is that somebody brings, told by its bytes first and by the code on its pages after that. */
export type DocumentVerdict =
  /** Exactly the PDF that was issued. */
  | 'issued'
  /** Exactly the copy of the issued PDF that was signed electronically here. */
  | 'e-signed'
  /** Exactly a scan of the signed paper that is kept here. */
  | 'signed-copy'
  /** Exactly a scan of a slip, a proof of posting or a returned envelope that is kept here. */
  | 'proof'
  /** The issued PDF with something appended that has a valid signature, made elsewhere: what was appended may show other words. */
  | 'signed-elsewhere'
  /** Other bytes, but a page bears a code of this vault: a scan, a copy, or something that wants to look like one. */
  | 'carries-code'
  /** A code of another vault. */
  | 'foreign'
  | 'unknown';

export interface DocumentFacts {
  /** What its very bytes are kept or were issued as. */
  readonly bytesAre: 'issued' | 'e-signed' | 'signed-copy' | 'proof' | null;
  /** It begins with the bytes of an issued PDF, and every signature appended to it is valid. */
  readonly signedAfterIssuing: boolean;
  readonly code: LetterCode | null;
  /** First eight digits of the vault's id. */
  readonly vault: string;
}

export function documentVerdict({
  bytesAre,
  signedAfterIssuing,
  code,
  vault,
}: DocumentFacts): DocumentVerdict {
  if (bytesAre !== null) return bytesAre;
  if (signedAfterIssuing) return 'signed-elsewhere';
  if (code === null) return 'unknown';
  return code.vault === vault ? 'carries-code' : 'foreign';
}
