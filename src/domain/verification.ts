import { compareDates, type CalendarDate } from './calendar-date.ts';
import { containsIdentityCode } from './identity-code.ts';
import type { RequestKind } from './request.ts';
import type { RequesterRole } from './requester.ts';

interface MethodPolicy {
  /**
   * What the method shows: who the person is; that somebody may ask for them; or nothing, because nothing is doubted. An
   * agent or a guardian needs an authority and an identity: the principal's will, the guardian's person.
   */
  readonly shows: 'identity' | 'authority' | 'no-doubt';
  readonly strength: 'strong' | 'fair' | 'weak' | 'none';
  /** A method that asks for more than the request itself brings needs a reasonable doubt, written down (GDPR 12(6)). */
  readonly needsDoubt: boolean;
}

/**
 * Ways to verify identity (henkilöllisyyden varmistaminen), in the order the desk offers them. What is kept is a note of
 * what was seen, never a copy or the number of an identity document (GDPR 5(1)(c), 12(6); EDPB 01/2022). The policy is
 * the house's own, built on HetiL § 28.1 and GDPR 12(6).
 */
export const VERIFICATION_POLICY = {
  ID_DOC_SEEN: { shows: 'identity', strength: 'strong', needsDoubt: false },
  SIGNED_LETTER_MATCH: { shows: 'identity', strength: 'fair', needsDoubt: false },
  KNOWN_ADDRESS: { shows: 'identity', strength: 'fair', needsDoubt: false },
  CALLBACK: { shows: 'identity', strength: 'weak', needsDoubt: true },
  CUSTOMER_FACTS: { shows: 'identity', strength: 'weak', needsDoubt: true },
  STRONG_EID: { shows: 'identity', strength: 'strong', needsDoubt: false },
  CERTIFIED_COPY: { shows: 'identity', strength: 'strong', needsDoubt: true },
  POA: { shows: 'authority', strength: 'fair', needsDoubt: false },
  GUARDIAN: { shows: 'authority', strength: 'fair', needsDoubt: false },
  NOT_NEEDED: { shows: 'no-doubt', strength: 'none', needsDoubt: false },
} as const satisfies Record<string, MethodPolicy>;
export type IdentityMethod = keyof typeof VERIFICATION_POLICY;
export const IDENTITY_METHODS = Object.keys(VERIFICATION_POLICY) as [IdentityMethod, ...IdentityMethod[]];

/** `confirmed` settles what the method shows; `not-confirmed` keeps the case waiting and records the attempt. */
export type IdentityResult = 'confirmed' | 'not-confirmed';

/** The authority that each role has to show. */
const AUTHORITY_OF: Readonly<Record<RequesterRole, IdentityMethod | null>> = {
  self: null,
  agent: 'POA',
  guardian: 'GUARDIAN',
  heir: null,
};

/** Nothing is disclosed or changed to anybody's harm: matching the record is enough (house policy, section 1c). */
const NEEDS_NO_PROOF: ReadonlySet<RequestKind> = new Set([
  'marketing-ban',
  'marketing-ban-withdrawal',
  'other',
]);

/** The methods that help a case with these requests on, in the order the desk offers them. */
export function methodsFor(kinds: readonly RequestKind[], role: RequesterRole): readonly IdentityMethod[] {
  return IDENTITY_METHODS.filter((method) => {
    const { shows } = VERIFICATION_POLICY[method];
    if (shows === 'authority') return AUTHORITY_OF[role] === method;
    return shows === 'identity' || kinds.some((kind) => NEEDS_NO_PROOF.has(kind));
  });
}

export interface CheckResult {
  readonly method: IdentityMethod;
  readonly result: IdentityResult;
}

/**
 * Whether what is known suffices for a request of this kind. The latest check of a sort decides, so that a later doubt
 * reopens a settled identity.
 */
export function identitySettled(
  checksOldestFirst: readonly CheckResult[],
  kind: RequestKind,
  role: RequesterRole,
): boolean {
  const authority = AUTHORITY_OF[role];
  if (authority !== null && latest(checksOldestFirst, ({ method }) => method === authority) !== 'confirmed') {
    return false;
  }
  return (
    latest(checksOldestFirst, ({ method }) => {
      const { shows } = VERIFICATION_POLICY[method];
      return shows === 'identity' || (shows === 'no-doubt' && NEEDS_NO_PROOF.has(kind));
    }) === 'confirmed'
  );
}

function latest(
  checks: readonly CheckResult[],
  counts: (check: CheckResult) => boolean,
): IdentityResult | undefined {
  return checks.findLast(counts)?.result;
}

/** What the clerk notes of one check. */
export interface IdentityNote {
  readonly method: IdentityMethod;
  readonly result: IdentityResult;
  /** What was seen, compared or asked. */
  readonly evidence: string;
  /** The reasonable doubt of this very case, when the method needs one; empty otherwise. */
  readonly doubt: string;
  readonly checkedOn: CalendarDate;
  /** A certified copy is destroyed when it has been looked at; null for every other method. */
  readonly destroyedOn: CalendarDate | null;
}

export type IdentityCheckProblem =
  | { readonly field: 'method'; readonly code: 'not-for-this-request' | 'request-not-signed' }
  | { readonly field: 'evidence' | 'doubt'; readonly code: 'holds-identity-code' | 'holds-document-number' }
  | { readonly field: 'doubt'; readonly code: 'required' }
  | { readonly field: 'destroyedOn'; readonly code: 'required' | 'not-destroyed-at-once' }
  | { readonly field: 'checkedOn'; readonly code: 'in-future' | 'before-receipt' };

export interface CheckedRequest {
  readonly kinds: readonly RequestKind[];
  readonly role: RequesterRole;
  readonly receivedOn: CalendarDate;
  /** A request, or a form that came later, signed by hand. */
  readonly signedByHand: boolean;
}

/** Finnish passports and identity cards: two letters and seven digits. */
const DOCUMENT_NUMBER = /(?<![\p{L}\d])[A-Z]{2}\s?\d{7}(?!\d)/iu;

/** What is wrong with the note of a check, each beside the field that has to be mended. */
export function identityCheckProblems(
  note: IdentityNote,
  request: CheckedRequest,
  today: CalendarDate,
): readonly IdentityCheckProblem[] {
  const problems: IdentityCheckProblem[] = [];
  if (!methodsFor(request.kinds, request.role).includes(note.method)) {
    problems.push({ field: 'method', code: 'not-for-this-request' });
  }
  if (note.method === 'SIGNED_LETTER_MATCH' && !request.signedByHand) {
    problems.push({ field: 'method', code: 'request-not-signed' });
  }
  // A note of what was seen is enough; the number itself would be kept for nothing (GDPR 5(1)(c)).
  for (const field of ['evidence', 'doubt'] as const) {
    if (containsIdentityCode(note[field])) problems.push({ field, code: 'holds-identity-code' });
    if (DOCUMENT_NUMBER.test(note[field])) problems.push({ field, code: 'holds-document-number' });
  }
  if (VERIFICATION_POLICY[note.method].needsDoubt && note.doubt.trim() === '') {
    problems.push({ field: 'doubt', code: 'required' });
  }
  if (note.method === 'CERTIFIED_COPY') {
    if (note.destroyedOn === null) problems.push({ field: 'destroyedOn', code: 'required' });
    else if (note.destroyedOn !== note.checkedOn) {
      problems.push({ field: 'destroyedOn', code: 'not-destroyed-at-once' });
    }
  }
  if (compareDates(note.checkedOn, today) > 0) problems.push({ field: 'checkedOn', code: 'in-future' });
  if (compareDates(note.checkedOn, request.receivedOn) < 0) {
    problems.push({ field: 'checkedOn', code: 'before-receipt' });
  }
  return problems;
}
