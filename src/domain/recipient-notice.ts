import { compareDates, type CalendarDate } from './calendar-date.ts';
import { containsIdentityCode } from './identity-code.ts';
import type { Person } from './person.ts';
import { isGdpr, type Regime } from './regime.ts';
import type { TaskResult } from './register-task.ts';
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
/** What follows the number of a house and is shorter is a stair or a flat (5 as 12), not the name of a place. */
const SHORTEST_PLACE = 4;
const POSTAL_CODE = /(?<!\d)\d(?:\s?\d){4}(?!\d)/gu;
/** The name of a place with an ending says as much as without: Kokkolassa, Kokkolaan. */
const PLACE_ENDING = '(?:(?:[aeiouy]|h[aeiouy])?n|ssa|sta|lla|lta|lle)?';

/** Some of it may be empty. */
export interface Address {
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly locality: string;
}

/** Where somebody with a non-disclosure order (turvakielto) lives or lived; all empty without an order. */
export interface ProtectedHome {
  readonly addresses: readonly Address[];
  /** Addresses in free form, and municipalities of residence. */
  readonly texts: readonly string[];
}

/** @param results of the tasks of the case: what corrections of an address put in the place of what is protected too */
export function protectedHome(
  { nonDisclosure }: Pick<Person, 'nonDisclosure'>,
  addresses: readonly Address[],
  results: readonly TaskResult[],
): ProtectedHome {
  if (!nonDisclosure) return { addresses: [], texts: [] };
  const texts = results
    .flatMap((result) => (result.kind === 'correct' ? result.corrections : []))
    .filter(({ category }) => speaksOfHome(category))
    .flatMap(({ oldValue, newValue }) => [oldValue, newValue]);
  return { addresses, texts };
}

/** Whether corrections of such data tell where somebody lives; an e-mail address does not. */
function speaksOfHome(category: string): boolean {
  return /osoite|kotikunta|kunta/iu.test(category) && !/sähköposti/iu.test(category.normalize('NFC'));
}

/**
 * Whether a text would give away the address of somebody with a non-disclosure order (turvakielto): their street, with
 * or without its number, or their postal code, in any spelling of case, spaces and diacritics; or where they live, as a
 * whole word.
 */
export function givesAwayAddress(text: string, address: Address): boolean {
  if (namesPlace(text, address.locality)) return true;
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
 * (HetiL § 13, Tietosuojalaki § 29); never where somebody with a non-disclosure order lives or lived.
 */
export function recipientNoticeProblems(
  notice: {
    readonly identifier: string;
    readonly change: string;
    readonly disclosedOn: CalendarDate | null;
    readonly confirmBy: CalendarDate | null;
  },
  home: ProtectedHome,
  today: CalendarDate,
): readonly RecipientNoticeProblem[] {
  const problems: RecipientNoticeProblem[] = [];
  const addresses = [...home.addresses, ...home.texts.flatMap(addressesIn)];
  for (const field of ['identifier', 'change'] as const) {
    if (containsIdentityCode(notice[field])) problems.push({ field, code: 'holds-identity-code' });
    if (addresses.some((address) => givesAwayAddress(notice[field], address))) {
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

/** The parts of an address in free form, each as an address of its own. */
function addressesIn(text: string): readonly Address[] {
  const none = { streetAddress: '', postalCode: '', locality: '' };
  const codes = (text.match(POSTAL_CODE) ?? []).map((postalCode) => ({ ...none, postalCode }));
  const parts = text
    .replaceAll(POSTAL_CODE, ',')
    .split(/[,;\n]/u)
    .map((part) => {
      if (!/\d/u.test(part)) return { ...none, locality: part };
      const behindNumber = part.replace(/^.*\d/su, '').match(/\p{L}[\p{L}\p{M}-]*/gu) ?? [];
      const places = behindNumber.filter(({ length }) => length >= SHORTEST_PLACE);
      return { ...none, streetAddress: part, locality: places.join(' ') };
    });
  return [...codes, ...parts];
}

/** As whole words: Ii is no part of Iisalmi. */
function namesPlace(text: string, place: string): boolean {
  const words = plainWords(place);
  return words !== '' && new RegExp(`(?:^| )${words}${PLACE_ENDING}(?: |$)`, 'u').test(plainWords(text));
}

/** Words of letters and digits, without diacritics, in lower case, with one space between. */
function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Letters and digits only, without diacritics, in lower case. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
