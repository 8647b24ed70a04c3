/**
 * Ways to verify identity (henkilöllisyyden varmistaminen), in the order the desk offers them. What is kept is a note of
 * what was seen, never a copy or the number of an identity document (GDPR 5(1)(c), 12(6); EDPB 01/2022).
 */
export const IDENTITY_METHODS = [
  'ID_DOC_SEEN',
  'SIGNED_LETTER_MATCH',
  'KNOWN_ADDRESS',
  'CALLBACK',
  'CUSTOMER_FACTS',
  'STRONG_EID',
  'CERTIFIED_COPY',
  'POA',
  'GUARDIAN',
] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

/** `confirmed` settles the identity; `not-confirmed` keeps the case waiting and records the attempt. */
export type IdentityResult = 'confirmed' | 'not-confirmed';

/** Identity is settled by the latest check: a later doubt reopens it. */
export function identitySettled(resultsOldestFirst: readonly IdentityResult[]): boolean {
  return resultsOldestFirst.at(-1) === 'confirmed';
}
