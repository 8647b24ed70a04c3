import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOfHeading } from '../../src/domain/list-heading.ts';
import { suppressionKeys, verdictOf, type Identifiers } from '../../src/domain/suppression.ts';

const nobody: Identifiers = {
  name: '',
  streetAddress: '',
  postalCode: '',
  email: '',
  phone: '',
  identityCode: '',
};
const banned: Identifiers = {
  name: 'Päivi Ärjä Hämäläinen-Åström',
  streetAddress: 'Mäntytie 4 B 12',
  postalCode: '69440',
  email: 'Paivi.H@example.invalid',
  phone: '040 777 8899',
  identityCode: '010190-900P',
};

/** By what somebody who is typed in is recognised as somebody who has banned. */
function verdict(typed: Partial<Identifiers>, registered: Identifiers = banned) {
  const known = new Set(suppressionKeys(registered).map(({ kind, text }) => `${kind} ${text}`));
  const found = suppressionKeys({ ...nobody, ...typed }).filter(({ kind, text }) =>
    known.has(`${kind} ${text}`),
  );
  return verdictOf(found.map(({ kind }) => kind));
}

const address = { streetAddress: 'mantytie 4b12', postalCode: ' 69440 ' };

test.each<[string, Partial<Identifiers>]>([
  ['identity code in small letters', { identityCode: ' 010190-900p ' }],
  ['identity code with another dash', { identityCode: '010190–900P' }],
  ['e-mail in capitals', { email: ' PAIVI.H@EXAMPLE.INVALID ' }],
  ['phone with the country code', { phone: '+358 40 777 8899' }],
  ['phone with both prefixes', { phone: '+358 (0)40 777-8899' }],
  ['phone with an international prefix', { phone: '00358407778899' }],
  ['phone in one piece', { phone: '0407778899' }],
  ['name in the other order and without diacritics', { name: 'HAMALAINEN ASTROM PAIVI ARJA', ...address }],
  ['address in one piece', { name: banned.name, streetAddress: 'Mäntytie 4 B 12, 69440 LESTIJÄRVI' }],
  ['a foreign e-mail of nobody beside the right phone', { email: 'x@example.invalid', phone: '0407778899' }],
])('recognises: %s', (_what, typed) => {
  expect(verdict(typed)).toBe('banned');
});

test.each<[string, string]>([
  ['Testi Matti Asiakas', 'Testi Asiakas'],
  ['Testi Matti Asiakas', 'Asiakas Testi'],
  ['Testi Asiakas', 'Asiakas Testi Matti'],
  ['Testi Asiakas', 'Testi Matti Asiakas'],
])('%s is found as %s at the same address', (registered, typed) => {
  expect(verdict({ name: typed, ...address }, { ...banned, name: registered })).toBe('banned');
});

test('two who share a name are not taken for each other', () => {
  expect(verdict({ name: banned.name })).toBe('maybe');
  expect(verdict({ name: banned.name, streetAddress: 'Muu tie 1', postalCode: '00100' })).toBe('maybe');
  expect(verdict({ name: banned.name, email: 'toinen@example.invalid', phone: '050 111 2222' })).toBe(
    'maybe',
  );
});

test('the same address under another name says nothing', () => {
  expect(verdict({ name: 'Joku Muu', streetAddress: banned.streetAddress, postalCode: '69440' })).toBe(
    'free',
  );
});

test('what is empty or no phone number is no key', () => {
  expect(suppressionKeys(nobody)).toEqual([]);
  expect(suppressionKeys({ ...nobody, phone: 'ei ole', email: ' ', name: ' - ' })).toEqual([]);
});

const letters = Array.from('abcdefghijklmnopqrstuvxyzåäöéü');
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 9 });
const identifiers: fc.Arbitrary<Identifiers> = fc.record({
  name: fc.array(word, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' ')),
  streetAddress: fc
    .tuple(word, fc.integer({ min: 1, max: 200 }))
    .map(([street, number]) => `${street}tie ${number}`),
  postalCode: fc.integer({ min: 100, max: 99_999 }).map((code) => String(code).padStart(5, '0')),
  email: word.map((local) => `${local}@example.invalid`),
  phone: fc.integer({ min: 100_000, max: 9_999_999 }).map((number) => `040 ${number}`),
  identityCode: fc.constant(''),
});

/** Another spelling of the same: case, diacritics, order of the names, spaces, the country code. */
const spelling = fc.record({
  upper: fc.boolean(),
  plain: fc.boolean(),
  reversed: fc.boolean(),
  spaced: fc.boolean(),
  country: fc.constantFrom('0', '+358', '+358 ', '00358', '+358 (0)'),
});
type Spelling = typeof spelling extends fc.Arbitrary<infer Value> ? Value : never;

function spelled(person: Identifiers, how: Spelling): Identifiers {
  const text = (value: string): string => {
    const letterwise = how.plain ? value.normalize('NFD').replaceAll(/\p{M}/gu, '') : value;
    const cased = how.upper ? letterwise.toUpperCase() : letterwise;
    return how.spaced ? ` ${cased.replaceAll(' ', '  ')} ` : cased;
  };
  const name = how.reversed ? person.name.split(' ').toReversed().join(' ') : person.name;
  const phone = person.phone.replace(/^0/u, how.country);
  return {
    name: text(name),
    streetAddress: text(person.streetAddress),
    postalCode: how.spaced ? ` ${person.postalCode} ` : person.postalCode,
    // An address of e-mail has no plain form: its letters are its own.
    email: how.upper ? person.email.toUpperCase() : person.email,
    phone: how.spaced ? phone : phone.replaceAll(' ', ''),
    identityCode: '',
  };
}

describe('over people that are made up', () => {
  test('a spelled variant is always found, by each identifier alone', () => {
    fc.assert(
      fc.property(identifiers, spelling, (person, how) => {
        const other = spelled(person, how);
        expect(verdict(other, person)).toBe('banned');
        expect(verdict({ email: other.email }, person)).toBe('banned');
        expect(verdict({ phone: other.phone }, person)).toBe('banned');
        const { name, streetAddress, postalCode } = other;
        expect(verdict({ name, streetAddress, postalCode }, person)).toBe('banned');
        expect(verdict({ name }, person)).toBe('maybe');
      }),
    );
  });

  test('another name and address are never called banned, and a shared name is a question', () => {
    fc.assert(
      fc.property(identifiers, identifiers, (person, other) => {
        fc.pre(
          person.name !== other.name &&
            person.streetAddress !== other.streetAddress &&
            person.email !== other.email &&
            person.phone !== other.phone,
        );
        expect(verdict(other, person)).not.toBe('banned');
        expect(verdict({ ...other, name: person.name }, person)).toBe('maybe');
      }),
    );
  });
});

test.each([
  ['Nimi', 'name'],
  ['SUKUNIMI', 'familyName'],
  ['Etunimet', 'givenNames'],
  ['Katuosoite', 'streetAddress'],
  ['Postinumero ja -toimipaikka', 'postalCode'],
  ['Sähköposti', 'email'],
  ['Puh.', 'phone'],
  ['Henkilötunnus', 'identityCode'],
  ['Efternamn', 'familyName'],
  ['Förnamn', 'givenNames'],
  ['Adress', 'streetAddress'],
  ['E-post', 'email'],
  ['Personbeteckning', 'identityCode'],
  ['First name', 'givenNames'],
  ['E-mail', 'email'],
  ['ZIP code', 'postalCode'],
  ['Mobile phone', 'phone'],
  ['Asiakasnumero', null],
  ['Testi Asiakas', null],
  ['', null],
])('the heading %s means %s', (heading, field) => {
  expect(fieldOfHeading(heading)).toBe(field);
});
