import { sortedName, type Person } from '../domain/person.ts';

/** Letters that Finnish sorts elsewhere than their plain form: å, ä and ö last, in this order, and ü among y. */
const PLACES: Readonly<Record<string, string>> = {
  å: '{',
  ä: '|',
  æ: '|',
  ö: '}',
  ø: '}',
  õ: '}',
  ü: 'y',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ł: 'l',
};

/**
 * A name as text whose plain comparison is the order of Finnish lists, family name first (SFS 4600). SQLite knows no
 * such collation, and one registered by the program would make the vault unreadable to other tools.
 */
export function nameOrder(person: Pick<Person, 'familyName' | 'givenNames'>): string {
  const name = sortedName(person).normalize('NFC').toLowerCase();
  return Array.from(
    name,
    (letter) => PLACES[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  ).join('');
}
