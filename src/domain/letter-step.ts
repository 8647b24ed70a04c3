import type { LetterKind } from './letter.ts';

/** What an issued letter waits for next. A letter waits for one thing at a time, so that it stands in one list only. */
export const LETTER_STEPS = ['print', 'dispatch', 'scan-back', 'nothing'] as const;
export type LetterStep = (typeof LETTER_STEPS)[number];

export interface LetterFacts {
  readonly kind: LetterKind;
  readonly printed: boolean;
  readonly dispatched: boolean;
  readonly signedCopies: number;
  readonly caseClosed: boolean;
}

/**
 * The next step of a letter. A receipt needs no signed copy in the vault: nobody relies on it later. Once the case is
 * closed nothing leaves any more, but a signed copy may still come back.
 */
export function letterStep(facts: LetterFacts): LetterStep {
  if (!facts.dispatched) {
    if (facts.caseClosed) return 'nothing';
    return facts.printed ? 'dispatch' : 'print';
  }
  return facts.kind !== 'K1' && facts.signedCopies === 0 ? 'scan-back' : 'nothing';
}
