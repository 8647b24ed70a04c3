import type { Database } from 'better-sqlite3';
import type { PersonRow } from '../api/views.ts';
import { maskIdentityCode } from '../domain/identity-code.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import { displayName, type Person } from '../domain/person.ts';
import type { Address } from '../domain/recipient-notice.ts';
import { matchKeys } from '../domain/suppression.ts';
import { nameOrder } from './name-order.ts';
import { oneRow } from './one-row.ts';
import { personWordsQuery, prepareSearchIndex, searchQuery } from './search-index.ts';

/** What is kept of a person; the identity code whole and normalised, null when there is none. */
export interface PersonDetails extends Omit<Person, 'id' | 'maskedIdentityCode'> {
  readonly identityCode: string | null;
}

/** The cards of people. One that was merged into another is not there for anybody until it is taken apart again. */
export interface PeopleTable {
  insert(person: PersonDetails): number;
  /** Replaces everything that is kept; the cases of the person follow in lists and search. */
  update(id: number, person: PersonDetails): void;
  get(id: number): Person | null;
  details(id: number): PersonDetails | null;
  /** Also of a card that was put away: a non-disclosure order protects it as well. */
  addressOf(id: number): Address;
  /** Puts a card away under another one. @throws Error when either is put away already. */
  putAway(id: number, keptId: number): void;
  /** Brings a card back. @throws Error when it was not put away. */
  bringBack(id: number): Person;
  /** People in the order of their names whose words begin with every typed word; everybody for an empty text. */
  search(text: string, limit: number): readonly PersonRow[];
  /** By the whole, normalised identity code. */
  withIdentityCode(identityCode: string, limit: number): readonly PersonRow[];
  /**
   * Others who may be the same person, in the order of their names: the same words of the name in any order, with or
   * without diacritics, or the same identity code, phone or e-mail. Never a proof: two people may share all but the code.
   */
  similarTo(id: number, limit: number): readonly PersonRow[];
}

interface Row {
  readonly id: number;
  readonly family_name: string;
  readonly given_names: string;
  readonly street_address: string;
  readonly postal_code: string;
  readonly locality: string;
  readonly phone: string;
  readonly email: string;
  readonly identity_code: string | null;
  readonly non_disclosure: 0 | 1;
  readonly language: LetterLanguage;
}

interface CountedRow extends Row {
  readonly name_order: string;
  readonly cases: number;
  readonly open_cases: number;
}

type Values = Omit<PersonDetails, 'nonDisclosure'> & {
  readonly id: number | null;
  readonly nameOrder: string;
  readonly nonDisclosure: 0 | 1;
};

const COUNTED = `
  SELECT person.*, (SELECT count(*) FROM case_file WHERE person_id = person.id) AS cases,
    (SELECT count(*) FROM case_file WHERE person_id = person.id AND stage <> 'closed') AS open_cases
  FROM person`;

/** From this many hits on, walking all names in order is quicker than sorting the hits. */
const MANY_HITS = 1000;
/** So many are compared with a person at most: more share a common name than anybody looks through. */
const MOST_COMPARED = 500;

export function preparePeopleTable(database: Database): PeopleTable {
  const index = prepareSearchIndex(database);
  const insert = database.prepare<[Values]>(
    `INSERT INTO person (family_name, given_names, street_address, postal_code, locality, phone, email, identity_code, non_disclosure,
       language, name_order)
     VALUES (@familyName, @givenNames, @streetAddress, @postalCode, @locality, @phone, @email, @identityCode,
       @nonDisclosure, @language, @nameOrder)`,
  );
  const update = database.prepare<[Values]>(
    `UPDATE person SET family_name = @familyName, given_names = @givenNames, street_address = @streetAddress,
       postal_code = @postalCode, locality = @locality, phone = @phone, email = @email,
       identity_code = @identityCode, non_disclosure = @nonDisclosure, language = @language,
       name_order = @nameOrder
     WHERE id = @id AND merged_into IS NULL`,
  );
  const updateCases = database.prepare<[string, number]>(
    'UPDATE case_file SET person_order = ? WHERE person_id = ?',
  );
  const casesOf = database.prepare<[number], { id: number; year: number; number: number }>(
    'SELECT id, year, number FROM case_file WHERE person_id = ?',
  );
  const byId = database.prepare<[number], Row>('SELECT * FROM person WHERE id = ? AND merged_into IS NULL');
  const anyById = database.prepare<[number], Row>('SELECT * FROM person WHERE id = ?');
  const putAway = database.prepare<[number, number, number]>(
    `UPDATE person SET merged_into = ?
     WHERE id = ? AND merged_into IS NULL AND (SELECT merged_into IS NULL FROM person WHERE id = ?)`,
  );
  const bringBack = database.prepare<[number]>(
    'UPDATE person SET merged_into = NULL WHERE id = ? AND merged_into IS NOT NULL',
  );
  const everybody = database.prepare<[number], CountedRow>(
    `${COUNTED} WHERE merged_into IS NULL ORDER BY name_order, id LIMIT ?`,
  );
  const hits = database
    .prepare<[string, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM person_search WHERE person_search MATCH ? LIMIT ?)',
    )
    .pluck();
  const fewHits = database.prepare<[string, number], CountedRow>(
    `${COUNTED} WHERE id IN (SELECT rowid FROM person_search WHERE person_search MATCH ?)
     ORDER BY name_order, id LIMIT ?`,
  );
  const manyHits = database.prepare<[string, number], CountedRow>(
    `${COUNTED} INDEXED BY person_by_name
     WHERE +id IN (SELECT rowid FROM person_search WHERE person_search MATCH ?) ORDER BY name_order, id LIMIT ?`,
  );
  const byCode = database.prepare<[string, number], CountedRow>(
    `${COUNTED} WHERE identity_code = ? AND merged_into IS NULL ORDER BY id LIMIT ?`,
  );
  const compared = database.prepare<[string, number], CountedRow>(
    `${COUNTED} WHERE id IN (SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT ?)
     ORDER BY name_order, id`,
  );

  return {
    insert(person) {
      const id = oneRow(insert.run(toValues(person, null)));
      index.putPerson({ ...person, id });
      return id;
    },
    update(id, person) {
      oneRow(update.run(toValues(person, id)));
      index.putPerson({ ...person, id });
      updateCases.run(nameOrder(person), id);
      for (const found of casesOf.all(id)) index.putCase(found.id, found, person);
    },
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : toPerson(row);
    },
    details(id) {
      const row = byId.get(id);
      return row === undefined ? null : toDetails(row);
    },
    addressOf(id) {
      const row = anyById.get(id);
      if (row === undefined) throw new Error('Expected a person');
      const { streetAddress, postalCode, locality } = toDetails(row);
      return { streetAddress, postalCode, locality };
    },
    putAway(id, keptId) {
      oneRow(putAway.run(keptId, id, keptId));
      index.dropPerson(id);
    },
    bringBack(id) {
      oneRow(bringBack.run(id));
      const row = byId.get(id);
      if (row === undefined) throw new Error('Expected a person');
      const person = toPerson(row);
      index.putPerson(person);
      return person;
    },
    search(text, limit) {
      if (text.trim() === '') return everybody.all(limit).map(toPersonRow);
      const query = searchQuery(text);
      if (query === null) return [];
      const statement = (hits.get(query, MANY_HITS) ?? 0) < MANY_HITS ? fewHits : manyHits;
      return statement.all(query, limit).map(toPersonRow);
    },
    withIdentityCode: (identityCode, limit) => byCode.all(identityCode, limit).map(toPersonRow),
    similarTo(id, limit) {
      const row = byId.get(id);
      if (row === undefined) return [];
      const own = new Set(keysOf(row));
      const query = personWordsQuery(toDetails(row));
      const candidates = new Map<number, CountedRow>();
      if (row.identity_code !== null) {
        for (const found of byCode.all(row.identity_code, MOST_COMPARED)) candidates.set(found.id, found);
      }
      if (query !== null) {
        for (const found of compared.all(query, MOST_COMPARED)) candidates.set(found.id, found);
      }
      candidates.delete(id);
      return [...candidates.values()]
        .filter((other) => keysOf(other).some((key) => own.has(key)))
        .toSorted(compareRows)
        .slice(0, limit)
        .map(toPersonRow);
    },
  };
}

function toValues(person: PersonDetails, id: number | null): Values {
  return { ...person, id, nameOrder: nameOrder(person), nonDisclosure: person.nonDisclosure ? 1 : 0 };
}

/** What makes two cards look like one person's. */
function keysOf(row: Row): readonly string[] {
  const { identityCode, ...details } = toDetails(row);
  return matchKeys({ ...details, name: displayName(details), identityCode: identityCode ?? '' }).map(
    ({ kind, text }) => `${kind} ${text}`,
  );
}

function compareRows(left: CountedRow, right: CountedRow): number {
  if (left.name_order !== right.name_order) return left.name_order < right.name_order ? -1 : 1;
  return left.id - right.id;
}

function toDetails(row: Row): PersonDetails {
  return {
    familyName: row.family_name,
    givenNames: row.given_names,
    streetAddress: row.street_address,
    postalCode: row.postal_code,
    locality: row.locality,
    phone: row.phone,
    email: row.email,
    identityCode: row.identity_code,
    nonDisclosure: row.non_disclosure === 1,
    language: row.language,
  };
}

function toPerson(row: Row): Person {
  const { identityCode, ...details } = toDetails(row);
  return {
    id: row.id,
    ...details,
    maskedIdentityCode: identityCode === null ? null : maskIdentityCode(identityCode),
  };
}

function toPersonRow(row: CountedRow): PersonRow {
  return { ...toPerson(row), cases: row.cases, openCases: row.open_cases };
}
