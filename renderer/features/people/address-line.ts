import type { Person } from '../../../src/domain/person.ts';

/** `Lestintie 39, 69440 Lestijärvi`, without what is not known; empty when nothing is. */
export function addressLine(person: Pick<Person, 'streetAddress' | 'postalCode' | 'locality'>): string {
  const { streetAddress, postalCode, locality } = person;
  return [streetAddress, `${postalCode} ${locality}`.trim()].filter(Boolean).join(', ');
}
