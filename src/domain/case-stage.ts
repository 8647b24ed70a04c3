import { isReply, type LetterKind } from './letter.ts';

/** Where a case stands; the line across the top of its page shows these in this order. */
export const CASE_STAGES = ['identity', 'search', 'reply', 'dispatch', 'close', 'closed'] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

/** The facts a stage is computed from. */
export interface CaseFacts {
  readonly identitySettled: boolean;
  readonly openTasks: number;
  readonly replyIssued: boolean;
  readonly replyDispatched: boolean;
  readonly closed: boolean;
}

/** The step that is due now. Stored beside the case for lists, but always computed here. */
export function caseStage(facts: CaseFacts): CaseStage {
  if (facts.closed) return 'closed';
  if (facts.replyDispatched) return 'close';
  // A doubt that arises before an issued reply has left stops it at the door.
  if (!facts.identitySettled) return 'identity';
  if (facts.replyIssued) return 'dispatch';
  if (facts.openTasks > 0) return 'search';
  return 'reply';
}

/** Whom an open case waits for. */
export type WaitsFor = 'person' | 'us' | 'nobody';

export function waitsFor(stage: CaseStage): WaitsFor {
  if (stage === 'closed') return 'nobody';
  return stage === 'identity' ? 'person' : 'us';
}

/** How a case was closed (päätetty). */
export const CLOSING_OUTCOMES = ['answered', 'withdrawn'] as const;
export type ClosingOutcome = (typeof CLOSING_OUTCOMES)[number];

/** Why an action is refused in the present state of the case. */
export type CaseGuard =
  | 'case-closed'
  | 'identity-not-settled'
  | 'tasks-open'
  | 'blocks-missing'
  | 'reply-issued'
  | 'reply-not-issued'
  | 'reply-not-dispatched'
  | 'receipt-issued'
  | 'already-dispatched';

/** The guard that stops the reply with data from being issued, if any (GDPR 12(6), 15(1)). */
export function replyGuard(facts: CaseFacts, blocksMissing: boolean): CaseGuard | null {
  if (facts.closed) return 'case-closed';
  if (facts.replyIssued) return 'reply-issued';
  if (!facts.identitySettled) return 'identity-not-settled';
  if (facts.openTasks > 0) return 'tasks-open';
  return blocksMissing ? 'blocks-missing' : null;
}

/** The guard that stops the acknowledgement from being issued: one a case. */
export function receiptGuard(facts: CaseFacts, receiptIssued: boolean): CaseGuard | null {
  if (facts.closed) return 'case-closed';
  return receiptIssued ? 'receipt-issued' : null;
}

/** A letter leaves once; a doubt that arose after issuing stops the reply at the door (GDPR 12(6)). */
export function dispatchGuard(
  facts: CaseFacts,
  letter: { readonly kind: LetterKind; readonly dispatched: boolean },
): CaseGuard | null {
  if (facts.closed) return 'case-closed';
  if (letter.dispatched) return 'already-dispatched';
  return isReply(letter.kind) && !facts.identitySettled ? 'identity-not-settled' : null;
}

/** An answered case has its reply on its way; a withdrawn one may close from any open state. */
export function closingGuard(facts: CaseFacts, outcome: ClosingOutcome): CaseGuard | null {
  if (facts.closed) return 'case-closed';
  return outcome === 'answered' && !facts.replyDispatched ? 'reply-not-dispatched' : null;
}
