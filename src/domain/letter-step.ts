import { isReply, type LetterKind } from './letter.ts';

/** What an issued letter waits for next. A letter waits for one thing at a time, so that it stands in one list only. */
export type LetterStep = 'print' | 'dispatch' | 'scan-back' | 'nothing';

/** How far an issued letter has come. */
interface LetterProgress {
  readonly kind: LetterKind;
  readonly printed: boolean;
  readonly dispatched: boolean;
  readonly signedCopies: number;
  readonly caseClosed: boolean;
  /** Its decision was taken back before it left. */
  readonly void: boolean;
}

/**
 * The next step of a letter. A receipt needs no signed copy in the vault: nobody relies on it later. Once the case is
 * closed nothing leaves any more, nor does a letter whose decision was taken back, but a signed copy may still come back.
 */
export function letterStep(progress: LetterProgress): LetterStep {
  if (!progress.dispatched) {
    if (progress.caseClosed || progress.void) return 'nothing';
    return progress.printed ? 'dispatch' : 'print';
  }
  return isReply(progress.kind) && progress.signedCopies === 0 ? 'scan-back' : 'nothing';
}
