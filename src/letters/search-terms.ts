import type { Person } from '../domain/person.ts';
import { fi } from './texts/fi.ts';

/** What the registers can be searched by, as the citizen reads it: `nimi, osoite ja yhteystiedot`. */
export function searchTermsOf(person: Person): string {
  const { name, identityCode, address, contact } = fi.searchTerms;
  return fi.enumeration([
    name,
    ...(person.maskedIdentityCode === null ? [] : [identityCode]),
    ...(person.streetAddress === '' ? [] : [address]),
    ...(person.phone === '' && person.email === '' ? [] : [contact]),
  ]);
}
