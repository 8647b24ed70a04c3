import type { CalendarDate } from './calendar-date.ts';
import { normaliseIdentityCode } from './identity-code.ts';
import type { BanScope } from './request.ts';

/** By what a person is recognised in the suppression register (kieltolista) or in a list that is checked against it. */
export interface Identifiers {
  readonly name: string;
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly email: string;
  readonly phone: string;
  readonly identityCode: string;
}

/**
 * What a keyed hash is made of. Each but `name` recognises one person or household; a name alone only raises the question,
 * as two people may share it.
 */
export const MATCH_KINDS = ['identity-code', 'email', 'phone', 'name-and-address', 'name'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface MatchKey {
  readonly kind: MatchKind;
  /** Normalised: the same for every spelling that means the same. */
  readonly text: string;
}

/**
 * The keys of a person, strongest first; what is empty gives none. Names match with and without diacritics and in either
 * order, phones with and without the country code, addresses in any spelling of case, spaces and dots.
 */
export function matchKeys(identifiers: Identifiers): readonly MatchKey[] {
  const name = nameKey(identifiers.name);
  const address = addressKey(identifiers);
  const keys: readonly MatchKey[] = [
    { kind: 'identity-code', text: codeKey(identifiers.identityCode) },
    { kind: 'email', text: identifiers.email.trim().toLowerCase() },
    { kind: 'phone', text: phoneKey(identifiers.phone) },
    { kind: 'name-and-address', text: name === '' || address === '' ? '' : `${name}|${address}` },
    { kind: 'name', text: name },
  ];
  return keys.filter(({ text }) => text !== '');
}

/**
 * The keys under which a person is entered in the suppression register and looked for in it: those of the whole name and,
 * as lists often leave out further given names, those of its first word with its last or its second, whichever is the
 * family name.
 */
export function suppressionKeys(identifiers: Identifiers): readonly MatchKey[] {
  const parts = words(identifiers.name);
  const [first = '', second = ''] = parts;
  const names =
    parts.length > 2
      ? [identifiers.name, `${first} ${parts.at(-1) ?? ''}`, `${first} ${second}`]
      : [identifiers.name];
  const keys = names.flatMap((name) => matchKeys({ ...identifiers, name }));
  return [...new Map(keys.map((key) => [`${key.kind} ${key.text}`, key])).values()];
}

/** `banned`: an identifier of that person. `maybe`: only the name, so that somebody has to look. */
export type SuppressionVerdict = 'banned' | 'maybe' | 'free';

export function verdictOf(matches: readonly MatchKind[]): SuppressionVerdict {
  if (matches.some((kind) => kind !== 'name')) return 'banned';
  return matches.length > 0 ? 'maybe' : 'free';
}

/** An entry of the suppression register: what recognises the person, what they have banned, since when, by what paper. */
export interface Suppression {
  readonly id: number;
  readonly name: string;
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly email: string;
  readonly phone: string;
  readonly scopes: readonly BanScope[];
  readonly since: CalendarDate;
  /** The request that banned, as a document number `2026/17-1`. */
  readonly documentNumber: string;
  /** Scopes are taken back one by one; an entry without any has ended. */
  readonly withdrawals: readonly {
    readonly scopes: readonly BanScope[];
    readonly on: CalendarDate;
    readonly documentNumber: string;
  }[];
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function words(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function nameKey(name: string): string {
  return words(name).toSorted().join(' ');
}

/** An address may stand in one piece, `Kokeilukuja 1, 69440 Lestijärvi`: what follows the postal code is left out. */
function addressKey({ streetAddress, postalCode }: Identifiers): string {
  const inOne = postalCode.trim() === '' ? /^(?<street>.*?)\b(?<code>\d{5})\b/su.exec(streetAddress) : null;
  const street = words(inOne?.groups?.['street'] ?? streetAddress).join('');
  const code = (inOne?.groups?.['code'] ?? postalCode).replaceAll(/\D/g, '');
  return street === '' || code === '' ? '' : `${street}|${code}`;
}

function phoneKey(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '').replace(/^00/u, '');
  // `+358 (0)40`: the trunk prefix is written by some after the country code.
  const national = digits.replace(/^358/u, '').replace(/^0/u, '');
  return national.length < 5 ? '' : national;
}

function codeKey(code: string): string {
  return code.trim() === '' ? '' : normaliseIdentityCode(code);
}
