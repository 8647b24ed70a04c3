import type { Person } from '../../../src/domain/person.ts';

/**
 * What was typed into the search, as the name of a new person: `Asiakas, Testi` and `Testi Asiakas` are both Testi
 * Asiakas, one word is a family name. Digits belong to an address or a telephone number and are left out.
 */
export function typedName(text: string): Pick<Person, 'familyName' | 'givenNames'> {
  const [beforeComma = '', afterComma] = text.split(',', 2);
  if (afterComma !== undefined) {
    return { familyName: wordsOf(beforeComma).join(' '), givenNames: wordsOf(afterComma).join(' ') };
  }
  const words = wordsOf(text);
  return { familyName: words.at(-1) ?? '', givenNames: words.slice(0, -1).join(' ') };
}

/** Names typed in small letters get their capitals. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .filter((word) => /^[\p{L}'’-]+$/u.test(word))
    .map((word) => word.charAt(0).toLocaleUpperCase('fi') + word.slice(1));
}
