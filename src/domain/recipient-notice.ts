import { compareDates, type CalendarDate } from './calendar-date.ts';
import { containsIdentityCode } from './identity-code.ts';
import type { Person } from './person.ts';
import { isGdpr, type Regime } from './regime.ts';
import type { RequestKind } from './request.ts';

/** Requests whose fulfilment is told to everybody who had received the data: GDPR 19, HetiL § 29.3. */
export function mustTellRecipients(kind: RequestKind, regime: Regime): boolean {
  switch (kind) {
    case 'rectification':
    case 'completion':
    case 'erasure':
      return true;
    case 'restriction':
      return isGdpr(regime);
    // Research partners who were given the data have to stop as well (GDPR 21(3), source statement section 7).
    case 'marketing-ban':
      return true;
    case 'access':
    case 'portability':
    case 'objection':
    case 'marketing-ban-withdrawal':
    case 'other':
      return false;
  }
}

/** Why a recipient is not told: GDPR 19, HetiL § 29.3. */
export const NOT_TOLD_REASONS = ['impossible', 'disproportionate'] as const;
export type NotToldReason = (typeof NOT_TOLD_REASONS)[number];

/** A name of a street shorter than this is looked for only together with its number. */
const SHORTEST_STREET = 4;

/**
 * Whether a text would give away the address of somebody with a non-disclosure order (turvakielto): their street, with
 * or without its number, or their postal code, in any spelling of case, spaces and diacritics.
 */
export function givesAwayAddress(
  text: string,
  address: { readonly streetAddress: string; readonly postalCode: string; readonly locality: string },
): boolean {
  const plain = folded(text);
  const named = folded(address.streetAddress.replace(/\d.*$/su, ''));
  const street = named.length < SHORTEST_STREET ? folded(address.streetAddress) : named;
  if (street !== '' && plain.includes(street)) return true;
  const code = folded(address.postalCode);
  return code !== '' && plain.includes(code);
}

export type RecipientNoticeProblem =
  | {
      readonly field: 'identifier' | 'change';
      readonly code: 'holds-identity-code' | 'holds-protected-address';
    }
  | { readonly field: 'disclosedOn'; readonly code: 'in-future' }
  | { readonly field: 'confirmBy'; readonly code: 'in-past' };

/**
 * What is wrong with what a recipient would be told. Never an identity code, as the recipient knows the person otherwise
 * (HetiL § 13, Tietosuojalaki § 29); never the address of somebody with a non-disclosure order.
 */
export function recipientNoticeProblems(
  notice: {
    readonly identifier: string;
    readonly change: string;
    readonly disclosedOn: CalendarDate | null;
    readonly confirmBy: CalendarDate | null;
  },
  person: Pick<Person, 'nonDisclosure' | 'streetAddress' | 'postalCode' | 'locality'>,
  today: CalendarDate,
): readonly RecipientNoticeProblem[] {
  const problems: RecipientNoticeProblem[] = [];
  for (const field of ['identifier', 'change'] as const) {
    if (containsIdentityCode(notice[field])) problems.push({ field, code: 'holds-identity-code' });
    if (person.nonDisclosure && givesAwayAddress(notice[field], person)) {
      problems.push({ field, code: 'holds-protected-address' });
    }
  }
  if (notice.disclosedOn !== null && compareDates(notice.disclosedOn, today) > 0) {
    problems.push({ field: 'disclosedOn', code: 'in-future' });
  }
  if (notice.confirmBy !== null && compareDates(notice.confirmBy, today) < 0) {
    problems.push({ field: 'confirmBy', code: 'in-past' });
  }
  return problems;
}

/** Letters and digits only, without diacritics, in lower case. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
