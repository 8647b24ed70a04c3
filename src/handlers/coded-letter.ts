import { parseDocumentNumber } from '../domain/diary-number.ts';
import { vaultMark, type LetterCode } from '../domain/letter-code.ts';
import { scanProblem, type CodedLetter, type ScanProblem } from '../domain/scan-filing.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import type { DeskContext } from './context.ts';
import { issuedPdf, letterOf } from './letter-record.ts';

/** A letter that was found by its code, or why a scan with that code is not filed to one. */
export type FoundByCode =
  | { readonly letter: LetterRecord; readonly problem: null }
  | { readonly letter: LetterRecord | null; readonly problem: ScanProblem };

/** @param content the file on whose page the code stands */
export function letterByCode(context: DeskContext, code: LetterCode, content: Uint8Array): FoundByCode {
  const letter = letterByNumber(context, code.documentNumber);
  const problem = scanProblem(
    code,
    vaultMark(context.vault.vaultId),
    letter === null ? erasedCase(context, code.documentNumber) : codedLetter(letter),
  );
  if (letter === null) return { letter, problem: problem ?? 'no-letter' };
  if (problem !== null) return { letter, problem };
  return isIssuedPdf(context, letter, content) ? { letter, problem: 'not-a-scan' } : { letter, problem };
}

/** @param documentNumber `2026/17-3` */
export function letterByNumber(context: DeskContext, documentNumber: string): LetterRecord | null {
  const number = parseDocumentNumber(documentNumber);
  if (number === null) return null;
  const letterId = context.storage.letterLookup.byNumber(number.diaryNumber, number.document);
  return letterId === null ? null : letterOf(context, letterId);
}

/** Whether the chain of today had that head when it was as long. */
export function headAtCount(
  context: DeskContext,
  { auditCount, auditHead }: Pick<LetterCode, 'auditCount' | 'auditHead'>,
): boolean {
  return context.storage.audit.headAt(auditCount)?.startsWith(auditHead) ?? false;
}

function codedLetter(letter: LetterRecord): CodedLetter {
  const { auditHead, auditCount, copyErasedOn } = letter;
  return { void: letter.void, erased: copyErasedOn !== null, auditHead, auditCount };
}

/** Of an erased case only its number is left. */
function erasedCase(context: DeskContext, documentNumber: string): CodedLetter | null {
  const number = parseDocumentNumber(documentNumber);
  if (number === null || context.storage.letterLookup.caseErasedOn(number.diaryNumber) === null) return null;
  return { void: false, erased: true, auditHead: '', auditCount: 0 };
}

/** The PDF as it was issued, or with an electronic signature appended: nobody signed it by hand. */
function isIssuedPdf(context: DeskContext, letter: LetterRecord, content: Uint8Array): boolean {
  if (letter.origin === 'paper' || letter.copyErasedOn !== null) return false;
  const issued = issuedPdf(context, letter.letterId);
  return Buffer.from(content.buffer, content.byteOffset, content.length)
    .subarray(0, issued.length)
    .equals(issued);
}
