import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type {
  ChainProof,
  DocumentSignature,
  FoundDocument,
  HeadPlace,
  KnownLetter,
  VerifiedDocument,
} from '../api/views.ts';
import { parseDocumentNumber } from '../domain/diary-number.ts';
import { documentVerdict, type DocumentFacts } from '../domain/document-verdict.ts';
import { formatLetterCode, vaultMark, type LetterCode } from '../domain/letter-code.ts';
import { bearsItsCode } from '../domain/scan-filing.ts';
import { letterCodesByPage } from '../files/page-codes.ts';
import { PagesUnreadable } from '../files/page-images.ts';
import { inspectReceivedFile, type ReceivedFile } from '../files/received-file.ts';
import { inspectSignatures, type InspectedSignature } from '../letters/signing/inspect-signatures.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import { headAtCount, letterByNumber } from './coded-letter.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { letterOf } from './letter-record.ts';

/** Looks at a document that somebody brings and tells what it is. Nothing of it is kept. */
export async function verify(
  context: OperationContext,
  { name, bytes }: z.output<typeof inputs.verifyDocument>,
): Promise<VerifiedDocument> {
  const received = await inspectReceivedFile(name, bytes);
  const codes = await codesOn(context, bytes, received);
  context.signal.throwIfAborted();

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const signatures = received.mediaType === 'application/pdf' ? await inspectSignatures(bytes) : [];
  const base = letterOfBase(context, signatures);
  const kept = letterOfBytes(context, sha256) ?? signedHere(context, base, sha256);
  const vault = vaultMark(context.vault.vaultId);
  // Of several papers in one file, the one that its bytes belong to is told of.
  const code = codes.find((each) => each.documentNumber === kept?.letter.documentNumber) ?? codes[0] ?? null;
  const own = code !== null && code.vault === vault ? code : null;
  const letter = kept?.letter ?? base ?? (own === null ? null : letterByNumber(context, own.documentNumber));
  const numbers = new Set(codes.map(({ documentNumber }) => documentNumber));
  return {
    sha256,
    verdict: documentVerdict({
      bytesAre: kept?.as ?? null,
      signedAfterIssuing: base !== null && isSoundAsItIs(signatures),
      code,
      vault,
    }),
    code,
    codeFits: own === null || letter === null ? null : bearsItsCode(own, letter),
    signatures: signatures.map(documentSignature),
    otherNumbers: [...numbers].filter((number) => number !== code?.documentNumber),
    letter: letter === null ? null : knownLetter(letter),
    caseErasedOn: own === null ? null : caseErasedOn(context, own.documentNumber),
    chain: chainProof(context, own, letter),
  };
}

/** What is known of the letter with that number. */
export function find(
  context: DeskContext,
  { number }: z.output<typeof inputs.documentNumber>,
): FoundDocument {
  const letter = letterByNumber(context, number);
  return {
    letter: letter === null ? null : knownLetter(letter),
    caseErasedOn: caseErasedOn(context, number),
    chain: chainProof(context, null, letter),
  };
}

/** Each paper once. A file whose pages cannot be shown has no codes: its bytes may still be known. */
async function codesOn(
  context: OperationContext,
  bytes: Uint8Array,
  { mediaType, condition }: ReceivedFile,
): Promise<readonly LetterCode[]> {
  if (condition === 'encrypted') return [];
  try {
    const pages = await letterCodesByPage(bytes, mediaType, context.signal, (read, total) => {
      context.progress(read.length, total);
      return true;
    });
    return [...new Map(pages.flat().map((code) => [formatLetterCode(code), code])).values()];
  } catch (error) {
    if (error instanceof PagesUnreadable) return [];
    throw error;
  }
}

/** The letter that was issued with these bytes or keeps them. */
function letterOfBytes(
  context: DeskContext,
  sha256: string,
): { readonly letter: LetterRecord; readonly as: NonNullable<DocumentFacts['bytesAre']> } | null {
  const { letterLookup } = context.storage;
  // The PDF itself may have been erased by retention; its hash stays.
  const issued = letterLookup.byIssuedHash(sha256);
  if (issued !== null) return { letter: letterOf(context, issued), as: 'issued' };
  const [kept] = letterLookup.keeping(sha256);
  if (kept === undefined) return null;
  return { letter: letterOf(context, kept.letterId), as: kept.as === 'letter' ? 'issued' : kept.as };
}

/** The letter whose issued PDF the first signature was appended to. */
function letterOfBase(context: DeskContext, [first]: readonly InspectedSignature[]): LetterRecord | null {
  if (first === undefined || first.basedOn === null) return null;
  const letterId = context.storage.letterLookup.byIssuedHash(first.basedOn);
  return letterId === null ? null : letterOf(context, letterId);
}

/** The signed copy itself may have been erased by retention; the log still names its hash. */
function signedHere(
  context: DeskContext,
  letter: LetterRecord | null,
  sha256: string,
): ReturnType<typeof letterOfBytes> {
  const events = letter === null ? [] : context.storage.audit.ofCase(letter.caseId);
  const signed = events.some((event) => event.action === 'letter-signed' && event.detail.sha256 === sha256);
  return letter !== null && signed ? { letter, as: 'e-signed' } : null;
}

/** Every signature holds, and nothing was appended after all of them. */
function isSoundAsItIs(signatures: readonly InspectedSignature[]): boolean {
  return (
    signatures.every(({ intact }) => intact) && signatures.some(({ coversWholeFile }) => coversWholeFile)
  );
}

/** Each is told for itself: that another one covers the whole file says nothing of what this one guards. */
function documentSignature(signature: InspectedSignature): DocumentSignature {
  const { certificate, signedAt, trial, intact, coversWholeFile } = signature;
  const state = !intact ? 'broken' : coversWholeFile ? 'whole' : 'earlier';
  return { signerName: certificate?.signerName ?? null, signedAt, trial, state };
}

function knownLetter(letter: LetterRecord): KnownLetter {
  const { letterId, caseId, documentNumber, kind, origin, issuedOn, sha256, textVersion, copyErasedOn } =
    letter;
  return {
    letterId,
    caseId,
    documentNumber,
    kind,
    origin,
    void: letter.void,
    issuedOn,
    sha256,
    auditHead: letter.auditHead,
    auditCount: letter.auditCount,
    textVersion,
    copyErasedOn,
    dispatchedOn: letter.dispatch?.dispatchedOn ?? null,
  };
}

function caseErasedOn(context: DeskContext, documentNumber: string): FoundDocument['caseErasedOn'] {
  const number = parseDocumentNumber(documentNumber);
  return number === null ? null : context.storage.letterLookup.caseErasedOn(number.diaryNumber);
}

function chainProof(context: DeskContext, code: LetterCode | null, letter: LetterRecord | null): ChainProof {
  const heads = [code, letter].filter((each) => each !== null);
  const place = (each: LetterCode | LetterRecord | null): HeadPlace => {
    if (each === null) return 'not-told';
    return headAtCount(context, each) ? 'in-chain' : 'not-in-chain';
  };
  const proof = { printed: place(code), kept: place(letter) };
  if (heads.length === 0) return { ...proof, intact: true };
  const { intact, firstBroken } = context.storage.audit.verify();
  const newest = Math.max(...heads.map(({ auditCount }) => auditCount));
  return { ...proof, intact: intact || (firstBroken ?? 0) > newest };
}
