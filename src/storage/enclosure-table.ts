import type { Database } from 'better-sqlite3';
import type { EnclosureEntry, HiddenArea } from '../domain/enclosure.ts';
import { prepareFileErasure } from './file-erasure.ts';
import { oneRow } from './one-row.ts';

/** A document that goes with the reply, without its files. */
export interface EnclosureRecord extends EnclosureEntry {
  readonly id: number;
  readonly requestId: number;
  /** Goes with the next letter; otherwise only a letter issued before names it. */
  readonly listed: boolean;
}

/** What an issued letter names: a document of the request, or a privacy statement. */
export interface FrozenEnclosure {
  /** In the letter's list of enclosures, after those that are part of the letter itself. */
  readonly number: number;
  readonly title: string;
  readonly pages: number;
  readonly enclosureId: number | null;
  readonly statementTextId: number | null;
}

export interface EnclosureTable {
  /** At the end of the list, or in the place of another. */
  insert(requestId: number, entry: EnclosureEntry, inPlaceOf?: number): number;
  get(id: number): EnclosureRecord | null;
  /** What goes with the next letter, in its order. */
  listed(requestId: number): readonly EnclosureRecord[];
  /** Changes places with the next one above or below; nothing at the ends. */
  move(id: number, by: 'up' | 'down'): void;
  /** Takes it off the list; it stays for the letters that name it. */
  unlist(id: number): void;
  /** Deletes one that no letter names. @returns ids of its files, whose bytes go when the rows are committed. */
  remove(id: number): readonly string[];
  /** Some issued letter names it, also one that has become void. */
  isNamed(id: number): boolean;
  freeze(letterId: number, enclosures: readonly FrozenEnclosure[]): void;
  /** In the order of their numbers. */
  ofLetter(letterId: number): readonly FrozenEnclosure[];
  /** How the letter itself calls an enclosure and a page: frozen with it, in its language. */
  stampWords(letterId: number): StampWords;
}

export interface StampWords {
  readonly enclosure: string;
  readonly page: string;
}

interface Row {
  readonly id: number;
  readonly request_id: number;
  readonly position: number | null;
  readonly title: string;
  readonly areas: string;
  readonly withheld: string;
}

interface FrozenRow {
  readonly number: number;
  readonly title: string;
  readonly pages: number;
  readonly enclosure_id: number | null;
  readonly statement_text_id: number | null;
}

type NewRow = Omit<EnclosureEntry, 'areas'> & {
  readonly requestId: number;
  readonly position: number | null;
  readonly areas: string;
};

export function prepareEnclosureTable(database: Database): EnclosureTable {
  const insert = database.prepare<[NewRow]>(
    `INSERT INTO enclosure (request_id, position, title, areas, withheld)
     VALUES (@requestId, @position, @title, @areas, @withheld)`,
  );
  const nextPosition = database
    .prepare<[number], number>(`SELECT coalesce(max(position), 0) + 1 FROM enclosure WHERE request_id = ?`)
    .pluck();
  const byId = database.prepare<[number], Row>('SELECT * FROM enclosure WHERE id = ?');
  const listed = database.prepare<[number], Row>(
    'SELECT * FROM enclosure WHERE request_id = ? AND position IS NOT NULL ORDER BY position',
  );
  const place = database.prepare<[number | null, number]>('UPDATE enclosure SET position = ? WHERE id = ?');
  const files = prepareFileErasure(database, 'SELECT id FROM file WHERE enclosure_id = @id');
  const remove = database.prepare<[number]>('DELETE FROM enclosure WHERE id = ?');
  const named = database
    .prepare<[number], number>('SELECT 1 FROM letter_enclosure WHERE enclosure_id = ? LIMIT 1')
    .pluck();
  const freeze = database.prepare<[FrozenEnclosure & { letterId: number }]>(
    `INSERT INTO letter_enclosure (letter_id, number, title, pages, enclosure_id, statement_text_id)
     VALUES (@letterId, @number, @title, @pages, @enclosureId, @statementTextId)`,
  );
  const ofLetter = database.prepare<[number], FrozenRow>(
    'SELECT * FROM letter_enclosure WHERE letter_id = ? ORDER BY number',
  );

  const stampWords = database.prepare<[number], StampWords>(
    `SELECT content ->> '$.page.words.enclosure' AS enclosure, content ->> '$.page.words.page' AS page
     FROM letter WHERE id = ?`,
  );

  const unlist = (id: number): void => void oneRow(place.run(null, id));

  return {
    insert(requestId, entry, inPlaceOf) {
      const former = inPlaceOf === undefined ? undefined : byId.get(inPlaceOf);
      if (former !== undefined) unlist(former.id);
      const position = former?.position ?? nextPosition.get(requestId) ?? 1;
      return oneRow(insert.run({ ...entry, requestId, position, areas: JSON.stringify(entry.areas) }));
    },
    get(id) {
      const row = byId.get(id);
      return row === undefined ? null : toEnclosure(row);
    },
    listed: (requestId) => listed.all(requestId).map(toEnclosure),
    move(id, by) {
      const requestId = byId.get(id)?.request_id;
      if (requestId === undefined) return;
      const rows = listed.all(requestId);
      const index = rows.findIndex((row) => row.id === id);
      const [one, other] = [rows[index], rows[index + (by === 'up' ? -1 : 1)]];
      if (one === undefined || other === undefined) return;
      // No two may stand in one place, not even in between.
      unlist(one.id);
      oneRow(place.run(one.position, other.id));
      oneRow(place.run(other.position, one.id));
    },
    unlist,
    remove(id) {
      const erased = files.erase({ id });
      oneRow(remove.run(id));
      return erased;
    },
    isNamed: (id) => named.get(id) !== undefined,
    freeze(letterId, enclosures) {
      for (const enclosure of enclosures) oneRow(freeze.run({ ...enclosure, letterId }));
    },
    ofLetter: (letterId) => ofLetter.all(letterId).map(toFrozen),
    stampWords(letterId) {
      const words = stampWords.get(letterId);
      if (words === undefined) throw new Error('No such letter');
      return words;
    },
  };
}

function toEnclosure(row: Row): EnclosureRecord {
  const { id, title, withheld } = row;
  return {
    id,
    requestId: row.request_id,
    listed: row.position !== null,
    title,
    areas: JSON.parse(row.areas) as HiddenArea[],
    withheld,
  };
}

function toFrozen(row: FrozenRow): FrozenEnclosure {
  const { number, title, pages } = row;
  return {
    number,
    title,
    pages,
    enclosureId: row.enclosure_id,
    statementTextId: row.statement_text_id,
  };
}
