import type { Database } from 'better-sqlite3';
import type { PersonRow } from '../api/views.ts';
import { maskIdentityCode } from '../domain/identity-code.ts';
import type { Person } from '../domain/person.ts';
import { nameOrder } from './name-order.ts';
import { oneRow } from './one-row.ts';
import { prepareSearchIndex, searchQuery } from './search-index.ts';

/** What is kept of a person; the identity code whole and normalised, null when there is none. */
export interface PersonDetails extends Omit<Person, 'id' | 'maskedIdentityCode'> {
  readonly identityCode: string | null;
}

export interface PeopleTable {
  insert(person: PersonDetails): number;
  /** Replaces everything that is kept; the cases of the person follow in lists and search. */
  update(id: number, person: PersonDetails): void;
  get(id: number): Person | null;
  details(id: number): PersonDetails | null;
  /** People in the order of their names whose words begin with every typed word; everybody for an empty text. */
  search(text: string, limit: number): readonly PersonRow[];
  /** By the whole, normalised identity code. */
  withIdentityCode(identityCode: string, limit: number): readonly PersonRow[];
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
}

interface CountedRow extends Row {
  readonly cases: number;
  readonly open_cases: number;
}

type Values = PersonDetails & { readonly id: number | null; readonly nameOrder: string };

const COUNTED = `
  SELECT person.*, (SELECT count(*) FROM case_file WHERE person_id = person.id) AS cases,
    (SELECT count(*) FROM case_file WHERE person_id = person.id AND stage <> 'closed') AS open_cases
  FROM person`;

/** From this many hits on, walking all names in order is quicker than sorting the hits. */
const MANY_HITS = 1000;

export function preparePeopleTable(database: Database): PeopleTable {
  const index = prepareSearchIndex(database);
  const insert = database.prepare<[Values]>(
    `INSERT INTO person (family_name, given_names, street_address, postal_code, locality, phone, email, identity_code, name_order)
     VALUES (@familyName, @givenNames, @streetAddress, @postalCode, @locality, @phone, @email, @identityCode, @nameOrder)`,
  );
  const update = database.prepare<[Values]>(
    `UPDATE person SET family_name = @familyName, given_names = @givenNames, street_address = @streetAddress,
       postal_code = @postalCode, locality = @locality, phone = @phone, email = @email,
       identity_code = @identityCode, name_order = @nameOrder WHERE id = @id`,
  );
  const updateCases = database.prepare<[string, number]>(
    'UPDATE case_file SET person_order = ? WHERE person_id = ?',
  );
  const casesOf = database.prepare<[number], { id: number; year: number; number: number }>(
    'SELECT id, year, number FROM case_file WHERE person_id = ?',
  );
  const byId = database.prepare<[number], Row>('SELECT * FROM person WHERE id = ?');
  const everybody = database.prepare<[number], CountedRow>(`${COUNTED} ORDER BY name_order, id LIMIT ?`);
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
    `${COUNTED} WHERE identity_code = ? ORDER BY id LIMIT ?`,
  );

  return {
    insert(person) {
      const id = oneRow(insert.run({ ...person, id: null, nameOrder: nameOrder(person) }));
      index.putPerson({ ...person, id });
      return id;
    },
    update(id, person) {
      oneRow(update.run({ ...person, id, nameOrder: nameOrder(person) }));
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
    search(text, limit) {
      if (text.trim() === '') return everybody.all(limit).map(toPersonRow);
      const query = searchQuery(text);
      if (query === null) return [];
      const statement = (hits.get(query, MANY_HITS) ?? 0) < MANY_HITS ? fewHits : manyHits;
      return statement.all(query, limit).map(toPersonRow);
    },
    withIdentityCode: (identityCode, limit) => byCode.all(identityCode, limit).map(toPersonRow),
  };
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
