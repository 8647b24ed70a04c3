import { compareDates, type CalendarDate } from './calendar-date.ts';
import { containsIdentityCode } from './identity-code.ts';

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

export type IdentityCheckProblem =
  | { readonly field: 'evidence'; readonly code: 'holds-identity-code' | 'holds-document-number' }
  | { readonly field: 'checkedOn'; readonly code: 'in-future' | 'before-receipt' };

/** Finnish passports and identity cards: two letters and seven digits. */
const DOCUMENT_NUMBER = /(?<![\p{L}\d])[A-Z]{2}\s?\d{7}(?!\d)/iu;

/** What is wrong with the note of a check, each beside the field that has to be mended. */
export function identityCheckProblems(
  { evidence, checkedOn }: { readonly evidence: string; readonly checkedOn: CalendarDate },
  receivedOn: CalendarDate,
  today: CalendarDate,
): readonly IdentityCheckProblem[] {
  const problems: IdentityCheckProblem[] = [];
  // A note of what was seen is enough; the number itself would be kept for nothing (GDPR 5(1)(c)).
  if (containsIdentityCode(evidence)) problems.push({ field: 'evidence', code: 'holds-identity-code' });
  if (DOCUMENT_NUMBER.test(evidence)) problems.push({ field: 'evidence', code: 'holds-document-number' });
  if (compareDates(checkedOn, today) > 0) problems.push({ field: 'checkedOn', code: 'in-future' });
  if (compareDates(checkedOn, receivedOn) < 0) problems.push({ field: 'checkedOn', code: 'before-receipt' });
  return problems;
}

/** Identity is settled by the latest check: a later doubt reopens it. */
export function identitySettled(resultsOldestFirst: readonly IdentityResult[]): boolean {
  return resultsOldestFirst.at(-1) === 'confirmed';
}
