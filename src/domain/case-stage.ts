import { isReply, type LetterKind } from './letter.ts';
import type { RequestKind } from './request.ts';
import { REFUSAL_GROUNDS, type RefusalGround } from './refusal-ground.ts';
import { grants, refuses, type RequestOutcome } from './decision.ts';

/**
 * Where a case stands; the line across the top of its page shows these in this order. A case begins when it is entered
 * (Kirjattu), so that Saapunut is not a stage of a case but of what waits among the incoming papers. What ended a
 * closed case (Suljettu, Peruutettu, Siirretty) is its outcome.
 */
export const CASE_STAGES = [
  'identity',
  'specification',
  'search',
  'reply',
  'dispatch',
  'close',
  'closed',
] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

/** What a stage looks at of one request. */
export interface RequestFacts {
  readonly kind: RequestKind;
  /** Verified as far as this kind needs it (`verification.ts`). */
  readonly identitySettled: boolean;
  readonly tasks: number;
  readonly openTasks: number;
  readonly decision: { readonly outcome: RequestOutcome; readonly ground: RefusalGround | null } | null;
  /** Every letter that the decision needs. */
  readonly lettersIssued: boolean;
  readonly lettersDispatched: boolean;
  /** Everybody who had received the data was told, or why not (GDPR 19). True where nobody has to be told. */
  readonly recipientsSettled: boolean;
}

/** The facts a stage is computed from. */
export interface CaseFacts {
  readonly requests: readonly RequestFacts[];
  /** A question about what is meant has left and is not answered. */
  readonly specificationOpen: boolean;
  readonly closed: boolean;
}

/** The step that is due now. Stored beside the case for lists, but always computed here. */
export function caseStage({ requests, specificationOpen, closed }: CaseFacts): CaseStage {
  if (closed) return 'closed';
  const unsent = requests.filter((request) => !isSent(request));
  // A doubt that arises before an issued reply has left stops it at the door.
  if (unsent.some(identityMissing)) return 'identity';
  const undecided = unsent.filter(({ decision }) => decision === null);
  if (specificationOpen && undecided.length > 0) return 'specification';
  if (requests.some(workLeft)) return 'search';
  if (unsent.some(({ decision, lettersIssued }) => decision === null || !lettersIssued)) return 'reply';
  if (unsent.length > 0 || requests.some(({ recipientsSettled }) => !recipientsSettled)) return 'dispatch';
  return 'close';
}

function isSent({ decision, lettersDispatched }: RequestFacts): boolean {
  return decision !== null && lettersDispatched;
}

/** Tasks that have to be done: all before the decision, and those of lifting a restriction after it. */
function workLeft({ openTasks, decision }: RequestFacts): boolean {
  if (openTasks === 0) return false;
  return decision === null || grants(decision.outcome);
}

/** Nothing is given or changed for somebody unknown; only a refusal that says so, and a withdrawal, need no identity. */
function identityMissing(request: RequestFacts): boolean {
  return !request.identitySettled && !needsNoIdentity(request.decision);
}

function needsNoIdentity(decision: RequestFacts['decision']): boolean {
  if (decision === null) return false;
  const { outcome, ground } = decision;
  return (
    outcome === 'withdrawn' ||
    outcome === 'transferred' ||
    (outcome === 'refused' && (ground === 'not-identified' || ground === 'form-missing'))
  );
}

/** Whom an open case waits for. */
export type WaitsFor = 'person' | 'us' | 'nobody';

export function waitsFor(stage: CaseStage): WaitsFor {
  if (stage === 'closed') return 'nobody';
  return stage === 'identity' || stage === 'specification' ? 'person' : 'us';
}

/** How a case was closed (päätetty): Suljettu, Peruutettu, Siirretty. */
export const CLOSING_OUTCOMES = ['answered', 'withdrawn', 'transferred'] as const;
export type ClosingOutcome = (typeof CLOSING_OUTCOMES)[number];

/** Why an action is refused in the present state of the case. */
export type CaseGuard =
  | 'case-closed'
  | 'case-open'
  | 'case-erased'
  | 'identity-not-settled'
  | 'form-missing'
  | 'question-open'
  | 'tasks-open'
  | 'tasks-say-otherwise'
  | 'already-decided'
  | 'not-decided'
  | 'blocks-missing'
  | 'reply-issued'
  | 'reply-not-issued'
  | 'reply-dispatched'
  | 'reply-not-dispatched'
  | 'recipients-open'
  | 'receipt-issued'
  | 'letter-issued'
  | 'letter-not-known'
  | 'letter-void'
  | 'already-dispatched'
  | 'not-in-regime'
  | 'extension-too-late'
  | 'already-extended'
  | 'notice-not-sent'
  | 'nothing-to-lift'
  | 'already-lifting'
  | 'lift-day-passed'
  | 'already-answered'
  | 'no-one-to-tell'
  | 'recipients-entered'
  | 'already-told'
  | 'notice-void'
  | 'no-ban';

/** The work that a decision rests on. */
export interface WorkFacts {
  /** The outcome that the tasks came to; null while they do not tell. */
  readonly fromTasks: RequestOutcome | null;
  /** Data of a register was corrected, erased, restricted or the like. */
  readonly changedData: boolean;
  /** Not in due form for the Act of 1999. */
  readonly formMissing: boolean;
}

/** The guard that stops a request from being decided so. */
export function decisionGuard(
  facts: CaseFacts,
  request: RequestFacts,
  decision: NonNullable<RequestFacts['decision']>,
  { fromTasks, changedData, formMissing }: WorkFacts,
): CaseGuard | null {
  const wholeRequest = decision.ground !== null && REFUSAL_GROUNDS[decision.ground].wholeRequest;
  if (facts.closed) return 'case-closed';
  if (request.decision !== null) return 'already-decided';
  if (!request.identitySettled && !needsNoIdentity(decision)) return 'identity-not-settled';
  // What was done already is neither refused nor left untold: it is undone first.
  if (changedData && !grants(decision.outcome)) return 'tasks-say-otherwise';
  // Withdrawals, transfers, answers and refusals of the whole request rest on no search.
  if (decision.outcome === 'withdrawn' || decision.outcome === 'transferred') return null;
  if (decision.outcome === 'answered') return null;
  if (decision.outcome === 'refused' && (wholeRequest || isUntouched(request))) return null;
  // Only what is to be shown can be specified (recital 63): a ban or an erasure in the same letter waits for nothing.
  if (facts.specificationOpen && request.kind === 'access') return 'question-open';
  if (formMissing && request.kind === 'access' && decision.outcome !== 'refused') return 'form-missing';
  if (request.openTasks > 0) return 'tasks-open';
  // Nothing was given or done: a part of nothing cannot be granted.
  if (fromTasks === 'refused' && decision.outcome !== 'refused') return 'tasks-say-otherwise';
  return fromTasks === null || fromTasks === decision.outcome || mayDiffer(request.kind, decision.outcome)
    ? null
    : 'tasks-say-otherwise';
}

/** A restriction or an objection is refused without touching a register; what was already done has to be undone first. */
function isUntouched({ kind, tasks, openTasks }: RequestFacts): boolean {
  return (kind === 'restriction' || kind === 'objection') && openTasks === tasks;
}

/**
 * Where the tasks alone do not decide. An access reply may leave out single rows to protect others (GDPR 15(4)), or say
 * nothing at all; a restriction, an objection and an export may cover a part. What was done is never refused.
 */
function mayDiffer(kind: RequestKind, outcome: RequestOutcome): boolean {
  switch (kind) {
    case 'access':
      return refuses(outcome);
    case 'restriction':
    case 'objection':
    case 'portability':
      return outcome === 'partly-granted';
    case 'rectification':
    case 'completion':
    case 'erasure':
    case 'marketing-ban':
    case 'marketing-ban-withdrawal':
    case 'other':
      return false;
  }
}

/** The guard that stops a letter of a decision from being issued (GDPR 12(6), 15(1)). */
export function replyGuard(
  facts: CaseFacts,
  request: RequestFacts,
  blocksMissing: boolean,
  issued: boolean,
): CaseGuard | null {
  if (facts.closed) return 'case-closed';
  if (request.decision === null) return 'not-decided';
  if (issued) return 'reply-issued';
  if (identityMissing(request)) return 'identity-not-settled';
  return blocksMissing ? 'blocks-missing' : null;
}

/** The guard that stops the acknowledgement from being issued: one a case. */
export function receiptGuard(facts: CaseFacts, receiptIssued: boolean): CaseGuard | null {
  if (facts.closed) return 'case-closed';
  return receiptIssued ? 'receipt-issued' : null;
}

/** A letter leaves once; a doubt that arose after issuing stops a reply at the door (GDPR 12(6)). */
export function dispatchGuard(
  facts: CaseFacts,
  letter: { readonly kind: LetterKind; readonly dispatched: boolean; readonly void: boolean },
  request: RequestFacts | null,
): CaseGuard | null {
  if (facts.closed) return 'case-closed';
  if (letter.void) return 'letter-void';
  if (letter.dispatched) return 'already-dispatched';
  return isReply(letter.kind) && request !== null && identityMissing(request) ? 'identity-not-settled' : null;
}

/** A decision can be taken back until it is carried out; later it is a new matter, or the case is reopened. */
export function revokingGuard(facts: CaseFacts, request: RequestFacts): CaseGuard | null {
  if (facts.closed) return 'case-closed';
  return request.decision === null ? 'not-decided' : null;
}

/**
 * A case closes when every request has come to its end: its letters have left and everybody concerned was told. A
 * withdrawn case may close from any open state, as the person has taken back whatever was not answered.
 */
export function closingGuard(facts: CaseFacts, outcome: ClosingOutcome): CaseGuard | null {
  if (facts.closed) return 'case-closed';
  // What was corrected or erased before the withdrawal still has to be told to those who had received it (GDPR 19).
  if (facts.requests.some(({ recipientsSettled }) => !recipientsSettled)) return 'recipients-open';
  if (outcome === 'withdrawn') {
    const answered = facts.requests.every(
      (request) => isSent(request) && request.decision?.outcome !== 'withdrawn',
    );
    return answered ? 'reply-dispatched' : null;
  }
  if (facts.requests.some(({ decision }) => decision === null)) return 'not-decided';
  if (facts.requests.some(workLeft)) return 'tasks-open';
  return facts.requests.every(isSent) ? null : 'reply-not-dispatched';
}

/** The outcome of a case whose requests have all come to their end. */
export function closingOutcome(requests: readonly RequestFacts[]): ClosingOutcome {
  const outcomes = requests.map(({ decision }) => decision?.outcome);
  if (outcomes.every((outcome) => outcome === 'withdrawn')) return 'withdrawn';
  return outcomes.every((outcome) => outcome === 'withdrawn' || outcome === 'transferred')
    ? 'transferred'
    : 'answered';
}
