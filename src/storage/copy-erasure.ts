import type { Database } from 'better-sqlite3';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { prepareFileErasure } from './file-erasure.ts';
import { oneRow } from './one-row.ts';
import type { CopyPages } from './retention-table.ts';

export interface CopyErasure {
  erase(copies: readonly CopyPages[], today: CalendarDate): readonly string[];
}

const LETTERS = 'IN (SELECT value FROM json_each(@letters))';

/** The requests whose last copy is among the erased ones: until then the rows that copies are made of stay. */
const REQUESTS = `IN (
  SELECT request_id FROM request_decision JOIN letter ON decision_id = request_decision.id WHERE letter.id ${LETTERS}
    AND NOT EXISTS (
      SELECT 1 FROM letter AS other JOIN request_decision AS decided ON decided.id = other.decision_id
      WHERE decided.request_id = request_decision.request_id AND other.kind IN ('K4a', 'K14')
        AND other.id NOT IN (SELECT letter_id FROM erased_copy)
    )
)`;
const TASKS = `IN (SELECT id FROM register_task WHERE request_id ${REQUESTS})`;

/**
 * Files that are a copy: the reply with data itself, its signed copies, as a scan may hold the enclosures and nothing
 * tells one that does not, and what was filed with the search. The letter K14 itself holds no data and stays.
 */
const FILES = [
  `SELECT file.id FROM file JOIN letter ON letter.id = letter_id WHERE letter.id ${LETTERS} AND kind = 'K4a'`,
  `SELECT file.id FROM file JOIN letter ON letter.id = signed_letter_id WHERE letter.id ${LETTERS} AND kind = 'K4a'`,
  `SELECT file.id FROM file JOIN letter ON letter.id = e_signed_letter_id WHERE letter.id ${LETTERS} AND kind = 'K4a'`,
  `SELECT id FROM file WHERE enclosure_id IN (SELECT id FROM enclosure WHERE request_id ${REQUESTS})`,
  `SELECT id FROM file WHERE task_id ${TASKS}`,
].join(' UNION ALL ');

/** Takes the copies of data out of closed cases, in the transaction of the caller. */
export function prepareCopyErasure(database: Database): CopyErasure {
  const note = database.prepare<[CopyPages & { today: CalendarDate }]>(
    'INSERT INTO erased_copy (letter_id, erased_on, pages) VALUES (@letterId, @today, @pages)',
  );
  const files = prepareFileErasure(database, FILES);
  const statements = [
    `UPDATE letter SET content = '{}' WHERE id ${LETTERS} AND kind = 'K4a'`,
    // Nothing of them is sent once more or scanned back (letter-step.ts).
    `UPDATE letter SET awaits = 'nothing' WHERE id ${LETTERS}`,
    `DELETE FROM finding WHERE task_id ${TASKS}`,
    `DELETE FROM portable_item WHERE task_id ${TASKS}`,
  ].map((sql) => database.prepare<[{ letters: string }]>(sql));

  return {
    erase(copies, today) {
      for (const copy of copies) oneRow(note.run({ ...copy, today }));
      const letters = JSON.stringify(copies.map(({ letterId }) => letterId));
      const erased = files.erase({ letters });
      for (const statement of statements) statement.run({ letters });
      return erased;
    },
  };
}
