import { randomBytes } from './sub-key.ts';

/**
 * The printed recovery key: 160 random bits as eight groups of five characters, `AAAAA-AAAAA-...`. Four characters of a
 * group carry 20 bits, the fifth checks them, so that a typing error is named by its group.
 */
export const RECOVERY_GROUPS = 8;
const DATA_CHARACTERS = 4;
const GROUP_LENGTH = DATA_CHARACTERS + 1;
const KEY_LENGTH = 20;

/** Crockford's alphabet: no I, L, O (read as 1, 1, 0) and no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `group`: index of the first group that cannot be right, from 0. */
export type ParsedRecoveryKey =
  { readonly ok: true; readonly key: Buffer } | { readonly ok: false; readonly group: number };

/** 20 bytes of the system's random source. */
export function newRecoveryKey(): Buffer {
  return randomBytes(KEY_LENGTH);
}

/** The key as it is printed, 47 characters. */
export function printedRecoveryKey(key: Buffer): string {
  const symbols = [...key].flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (byte >> bit) & 1));
  const groups = Array.from({ length: RECOVERY_GROUPS }, (_, group) => {
    const data = Array.from({ length: DATA_CHARACTERS }, (__, place) => {
      const from = (group * DATA_CHARACTERS + place) * 5;
      return symbols.slice(from, from + 5).reduce((value, bit) => value * 2 + bit, 0);
    });
    return [...data, checkSymbol(data, group)].map((symbol) => ALPHABET.charAt(symbol)).join('');
  });
  return groups.join('-');
}

/**
 * Reads a typed key. Case, spaces and hyphens do not matter; O is read as 0, I and L as 1. Every single wrong
 * character and every two exchanged characters of a group are noticed, as are groups in the wrong place.
 */
export function parseRecoveryKey(text: string): ParsedRecoveryKey {
  const groups = typedGroups(text);
  const parsed = Array.from({ length: RECOVERY_GROUPS }, (_, index) =>
    groupSymbols(groups[index] ?? '', index),
  );
  const wrong = parsed.indexOf(null);
  if (wrong !== -1) return { ok: false, group: wrong };
  if (groups.length > RECOVERY_GROUPS) return { ok: false, group: RECOVERY_GROUPS - 1 };
  const bits = parsed
    .flatMap((symbols) => symbols ?? [])
    .flatMap((symbol) => [4, 3, 2, 1, 0].map((bit) => (symbol >> bit) & 1));
  const bytes = Array.from({ length: KEY_LENGTH }, (_, byte) =>
    bits.slice(byte * 8, byte * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  );
  return { ok: true, key: Buffer.from(bytes) };
}

/** A typed group as it would be printed: capital letters of the alphabet, nothing between them. */
export function normalisedGroup(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\u2212]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
}

/** The groups as they were separated, when that gives eight; else cut by length, so that a missed separator does not matter. */
function typedGroups(text: string): readonly string[] {
  const separated = text
    .split(/[\s\p{Pd}\u2212]+/u)
    .filter((group) => group !== '')
    .map(normalisedGroup);
  return separated.length === RECOVERY_GROUPS ? separated : (normalisedGroup(text).match(/.{1,5}/gsu) ?? []);
}

/** The four data symbols of a group, or null when the group is not one that could have been printed at this place. */
function groupSymbols(group: string, index: number): readonly number[] | null {
  const symbols = Array.from(group, (character) => ALPHABET.indexOf(character));
  if (symbols.length !== GROUP_LENGTH || symbols.includes(-1)) return null;
  const data = symbols.slice(0, DATA_CHARACTERS);
  return checkSymbol(data, index) === symbols[DATA_CHARACTERS] ? data : null;
}

/**
 * A Reed-Solomon check symbol over GF(32): each place is weighted with another power of the generator, so that a
 * single changed symbol and any two exchanged ones always show.
 */
function checkSymbol(data: readonly number[], group: number): number {
  return timesGenerator([group + 1, ...data].reduce((sum, symbol) => timesGenerator(sum) ^ symbol, 0));
}

/** Multiplication by x in GF(32) with x^5 + x^2 + 1. */
function timesGenerator(symbol: number): number {
  const shifted = symbol << 1;
  return (shifted & 0b100000) === 0 ? shifted : shifted ^ 0b100101;
}
