import { isReply, type LetterKind } from './letter.ts';

/** What an issued letter waits for next. A letter waits for one thing at a time, so that it stands in one list only. */
export type LetterStep = 'print' | 'dispatch' | 'scan-back' | 'nothing';

/** How far an issued letter has come. */
interface LetterProgress {
  readonly kind: LetterKind;
  readonly printed: boolean;
  /** Electronically, and not for trial: such a letter can leave without paper, and nothing of it comes back. */
  readonly eSigned: boolean;
  readonly dispatched: boolean;
  /** It came back and has not been sent once more. */
  readonly back: boolean;
  readonly signedCopies: number;
  readonly caseClosed: boolean;
  /** Its decision was taken back before it left. */
  readonly void: boolean;
  /** Its copies were erased when their time had run out. */
  readonly copyErased: boolean;
}

/** Signed electronically so that it counts: a trial certificate stands for no signature. */
export function isESigned(signature: { readonly trial: boolean } | null): boolean {
  return signature !== null && !signature.trial;
}

/**
 * The next step of a letter. A receipt needs no signed copy in the vault: nobody relies on it later. Once the case is
 * closed nothing leaves any more, nor does a letter whose decision was taken back, but a signed copy may still come back,
 * and a letter that came back is sent once more: it was given in its time. Of one whose copies were erased there is nothing
 * to send, and a scan would bring the data back.
 */
export function letterStep(progress: LetterProgress): LetterStep {
  if (progress.copyErased) return 'nothing';
  if (progress.back) return 'dispatch';
  if (!progress.dispatched) {
    if (progress.caseClosed || progress.void) return 'nothing';
    // A signed paper has come out of a printer, whether this program sent it there or not.
    const ready = progress.printed || progress.signedCopies > 0 || progress.eSigned;
    return ready ? 'dispatch' : 'print';
  }
  if (progress.eSigned) return 'nothing';
  return isReply(progress.kind) && progress.signedCopies === 0 ? 'scan-back' : 'nothing';
}
