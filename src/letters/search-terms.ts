import type { Person } from '../domain/person.ts';
import type { Words } from './words.ts';

/** What the registers can be searched by, as the citizen reads it: `nimi, osoite ja yhteystiedot`. */
export function searchTermsOf(person: Person, words: Words): string {
  const { name, identityCode, address, contact } = words.texts.searchTerms;
  return words.enumeration([
    name,
    ...(person.maskedIdentityCode === null ? [] : [identityCode]),
    ...(person.streetAddress === '' ? [] : [address]),
    ...(person.phone === '' && person.email === '' ? [] : [contact]),
  ]);
}
