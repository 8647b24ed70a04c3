import type { RequesterRole } from '../../../src/domain/requester.ts';
import { methodsFor, VERIFICATION_POLICY, type IdentityMethod } from '../../../src/domain/verification.ts';
import type { LivingCase } from './case-steps.ts';

/** What is known of the requester so far. */
export interface IdentityState {
  /** The authority that has to be shown beside the identity; null when somebody asks for themselves. */
  readonly authority: IdentityMethod | null;
  readonly authorityShown: boolean;
  readonly identityShown: boolean;
}

export function identityState({ identityChecks, requester, requests }: LivingCase): IdentityState {
  const methods = methodsFor(
    requests.map(({ kind }) => kind),
    requester.role,
  );
  const latest = (shows: 'identity' | 'authority'): boolean =>
    identityChecks.findLast((check) => !check.void && VERIFICATION_POLICY[check.method].shows === shows)
      ?.result === 'confirmed';
  return {
    authority: methods.find((method) => VERIFICATION_POLICY[method].shows === 'authority') ?? null,
    authorityShown: latest('authority'),
    identityShown: latest('identity'),
  };
}

/** The way that fits how the request came and what is still missing: a visitor shows a document, a letter is compared. */
export function usualMethod(detail: LivingCase, methods: readonly IdentityMethod[]): IdentityMethod {
  const { authority, authorityShown } = identityState(detail);
  if (authority !== null && !authorityShown) return authority;
  if (methods.includes('NOT_NEEDED') && onlyHarmless(detail)) return 'NOT_NEEDED';
  if (detail.channel === 'visit' || detail.channel === 'paper') return 'ID_DOC_SEEN';
  if (detail.signedByHand && signsForThemselves(detail.requester.role)) return 'SIGNED_LETTER_MATCH';
  return 'CALLBACK';
}

/** Every request of the case may rest on there being no doubt. */
function onlyHarmless({ requests, requester }: LivingCase): boolean {
  return requests.every(({ kind }) => methodsFor([kind], requester.role).includes('NOT_NEEDED'));
}

/** The signature on the request is that of whoever asks; only a customer's own can be compared with a contract. */
function signsForThemselves(role: RequesterRole): boolean {
  return role === 'self';
}
