import type { LetterLanguage } from './letter-language.ts';

/** A data subject (rekisteröity) as the desk knows them. */
export interface Person {
  readonly id: number;
  readonly familyName: string;
  readonly givenNames: string;
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly phone: string;
  readonly email: string;
  /** `010190-****`, or null when no code is kept. The whole code crosses to a window only through an audited reveal. */
  readonly maskedIdentityCode: string | null;
  /** Turvakielto: the address never reaches a notice to a recipient. */
  readonly nonDisclosure: boolean;
  /** In which language letters are written to them. */
  readonly language: LetterLanguage;
}

/** Given names first, as in running text and in the address field. */
export function displayName(person: Pick<Person, 'familyName' | 'givenNames'>): string {
  return `${person.givenNames} ${person.familyName}`.trim();
}

/** Family name first, as lists are sorted. */
export function sortedName(person: Pick<Person, 'familyName' | 'givenNames'>): string {
  return person.givenNames === '' ? person.familyName : `${person.familyName} ${person.givenNames}`;
}
