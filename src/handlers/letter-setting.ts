import { vaultMark } from '../domain/letter-code.ts';
import type { LetterContent } from '../letters/letter-content.ts';
import type { LetterStamp, PrintedLetter } from '../letters/letter-press.ts';
import type { DeskContext } from './context.ts';

/** What a letter bears that is set now: the chain as it stands before the letter's own event. Without a number it is a draft. */
export function stampOf(context: DeskContext, documentNumber: string | null): LetterStamp {
  const { head: auditHead, count: auditCount } = context.storage.audit.head();
  return {
    documentNumber,
    issuedOn: context.today,
    auditHead,
    auditCount,
    vault: vaultMark(context.vault.vaultId),
    draft: documentNumber === null,
  };
}

/** A letter on the paper of the house. */
export function setLetter(context: DeskContext, content: LetterContent, stamp: LetterStamp): PrintedLetter {
  const { letterhead } = context.storage;
  return context.press.print(content, stamp, letterhead.get(), letterhead.logo());
}

/** A letter as it would look today, marked as a draft. */
export function draftOf(context: DeskContext, content: LetterContent): Uint8Array {
  return setLetter(context, content, stampOf(context, null)).pdf;
}
