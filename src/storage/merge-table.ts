import type { Database } from 'better-sqlite3';
import { displayName, type Person } from '../domain/person.ts';
import { oneRow } from './one-row.ts';

/** A merging that stands: one card was put away under another, and these cases went with it. */
export interface Merge {
  readonly id: number;
  /** The card that was kept then; it may have been merged on since. */
  readonly keptId: number;
  readonly mergedId: number;
  /** The name on the card that was put away. */
  readonly name: string;
  readonly at: string;
  readonly by: string;
  /** Cases that go back with the card. */
  readonly cases: readonly number[];
}

/**
 * Which cards were brought together. Cards form trees: A into B, then B into C. Every case has one origin, the card
 * under which it was entered, and stands under the root of that card's tree. A merging remembers the cases whose origin
 * lies in the branch that it moved, so that mergings can be undone in any order: the branch leaves the tree as it is,
 * with its own cases, and the mergings above it forget them. Cases entered under the kept card meanwhile stay there.
 */
export interface MergeTable {
  /** @param caseIds all cases of the merged card */
  insert(merge: Pick<Merge, 'keptId' | 'mergedId' | 'at' | 'by' | 'cases'>): number;
  /** null when there is none or it was undone. */
  get(id: number): Merge | null;
  /** Whether the card is put away under another one. */
  isMerged(personId: number): boolean;
  /** A card with all that were merged into it, also by way of others. */
  idsOf(personId: number): readonly number[];
  /** The mergings that stand within the tree of a card, newest first. */
  ofPerson(personId: number): readonly Merge[];
  /**
   * Ends a merging: the mergings above it forget its cases, and bans that were entered for these cases go back to the
   * card with them.
   */
  undo(merge: Merge, at: string): void;
  /** The case turned out to be of somebody else: no merging takes it back any more. */
  forgetCase(caseId: number): void;
}

interface Row {
  readonly id: number;
  readonly kept_id: number;
  readonly merged_id: number;
  readonly family_name: string;
  readonly given_names: string;
  readonly merged_at: string;
  readonly merged_by: string;
}

/** Persons of the tree below `?`, itself included. */
const TREE = `
  WITH RECURSIVE tree (id) AS (
    VALUES (?) UNION SELECT person.id FROM person JOIN tree ON person.merged_into = tree.id
  )`;
/** The card `?` and those it is merged into. */
const PATH = `
  WITH RECURSIVE path (id) AS (
    VALUES (?)
    UNION SELECT merged_into FROM person JOIN path ON person.id = path.id WHERE merged_into IS NOT NULL
  )`;
const MERGE =
  'SELECT person_merge.*, family_name, given_names FROM person_merge JOIN person ON person.id = merged_id';

export function prepareMergeTable(database: Database): MergeTable {
  const insert = database.prepare<[{ keptId: number; mergedId: number; at: string; by: string }]>(
    'INSERT INTO person_merge (kept_id, merged_id, merged_at, merged_by) VALUES (@keptId, @mergedId, @at, @by)',
  );
  const insertCase = database.prepare<[number, number]>(
    'INSERT INTO person_merge_case (merge_id, case_id) VALUES (?, ?)',
  );
  const byId = database.prepare<[number], Row>(`${MERGE} WHERE person_merge.id = ? AND undone_at IS NULL`);
  const casesOf = database
    .prepare<[number], number>('SELECT case_id FROM person_merge_case WHERE merge_id = ? ORDER BY case_id')
    .pluck();
  const merged = database
    .prepare<[number], 0 | 1>('SELECT merged_into IS NOT NULL FROM person WHERE id = ?')
    .pluck();
  const tree = database.prepare<[number], number>(`${TREE} SELECT id FROM tree ORDER BY id`).pluck();
  const ofTree = database.prepare<[number], Row>(
    `${TREE} ${MERGE} WHERE undone_at IS NULL AND kept_id IN (SELECT id FROM tree) ORDER BY person_merge.id DESC`,
  );
  const end = database.prepare<[string, number]>(
    'UPDATE person_merge SET undone_at = ? WHERE id = ? AND undone_at IS NULL',
  );
  const forget = database.prepare<[number, number]>(
    `${PATH} DELETE FROM person_merge_case WHERE case_id = ? AND merge_id IN (
       SELECT person_merge.id FROM person_merge JOIN path ON merged_id = path.id WHERE undone_at IS NULL
     )`,
  );
  const forgetCase = database.prepare<[number]>(
    `DELETE FROM person_merge_case WHERE case_id = ? AND merge_id IN (
       SELECT id FROM person_merge WHERE undone_at IS NULL
     )`,
  );
  const takeBansBack = database.prepare<[number, number]>(
    `UPDATE suppression SET person_id = ? WHERE person_id IS NOT NULL AND decision_id IN (
       SELECT request_decision.id FROM request JOIN request_decision ON request_id = request.id WHERE case_id = ?
     )`,
  );

  const toMerge = (row: Row): Merge => ({
    id: row.id,
    keptId: row.kept_id,
    mergedId: row.merged_id,
    name: displayName(nameOf(row)),
    at: row.merged_at,
    by: row.merged_by,
    cases: casesOf.all(row.id),
  });

  return {
    insert({ cases, ...merge }) {
      const id = oneRow(insert.run(merge));
      for (const caseId of cases) insertCase.run(id, caseId);
      return id;
    },
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : toMerge(row);
    },
    isMerged: (personId) => merged.get(personId) === 1,
    idsOf: (personId) => tree.all(personId),
    ofPerson: (personId) => ofTree.all(personId).map(toMerge),
    undo(merge, at) {
      oneRow(end.run(at, merge.id));
      for (const caseId of merge.cases) {
        forget.run(merge.keptId, caseId);
        takeBansBack.run(merge.mergedId, caseId);
      }
    },
    forgetCase: (caseId) => void forgetCase.run(caseId),
  };
}

function nameOf(row: Row): Pick<Person, 'familyName' | 'givenNames'> {
  return { familyName: row.family_name, givenNames: row.given_names };
}
