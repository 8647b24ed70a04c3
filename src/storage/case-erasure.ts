import type { Database } from 'better-sqlite3';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { INQUIRY_KINDS } from '../domain/inquiry.ts';
import { prepareFileErasure } from './file-erasure.ts';
import type { ErasedCases } from './retention-table.ts';
import { prepareSearchIndex } from './search-index.ts';

export interface CaseErasure {
  erase(caseIds: readonly number[], today: CalendarDate): ErasedCases;
  erasePeopleWithoutCases(): number;
}

const CASES = 'IN (SELECT value FROM json_each(@cases))';
const OF_CASES = `case_id ${CASES}`;
const REQUESTS = `IN (SELECT id FROM request WHERE ${OF_CASES})`;
const TASKS = `IN (SELECT id FROM register_task WHERE ${OF_CASES})`;
const LETTERS = `IN (SELECT id FROM letter WHERE ${OF_CASES})`;
const DOCUMENTS = `IN (SELECT id FROM document WHERE ${OF_CASES})`;

const FILES = [
  `SELECT id FROM file WHERE document_id ${DOCUMENTS}`,
  `SELECT id FROM file WHERE task_id ${TASKS}`,
  `SELECT id FROM file WHERE letter_id ${LETTERS}`,
  `SELECT id FROM file WHERE signed_letter_id ${LETTERS}`,
  `SELECT id FROM file WHERE e_signed_letter_id ${LETTERS}`,
  `SELECT id FROM file WHERE proof_letter_id ${LETTERS}`,
  `SELECT id FROM file WHERE enclosure_id IN (SELECT id FROM enclosure WHERE request_id ${REQUESTS})`,
].join(' UNION ALL ');

const QUESTIONS = INQUIRY_KINDS.map((kind) => `question-${kind}`);

/** The half-typed forms that a window names by the id of what they are about. */
const FORMS = [
  [
    `SELECT id FROM case_file WHERE id ${CASES}`,
    ['close', 'reopen', 'correct', 'document', 'extension', 'identity', ...QUESTIONS],
  ],
  [
    `SELECT id FROM request WHERE ${OF_CASES}`,
    ['decision', 'enclosure', 'fee', 'lifting', 'paper-reply', 'recipient', 'reply', 'revoke'],
  ],
  [`SELECT id FROM register_task WHERE ${OF_CASES}`, ['task']],
  [`SELECT id FROM enclosure WHERE request_id ${REQUESTS}`, ['enclosure-change']],
  [`SELECT id FROM letter WHERE ${OF_CASES}`, ['dispatch', 'returned', 'kept-back']],
  [`SELECT id FROM inquiry WHERE ${OF_CASES}`, ['answer']],
  [`SELECT id FROM erasure_item WHERE task_id ${TASKS}`, ['kept']],
] as const;

const DRAFTS = [
  ...FORMS.map(
    ([owners, names]) => `DELETE FROM form_draft WHERE form IN (
       SELECT name.value || ':' || owner.id FROM json_each('${JSON.stringify(names)}') AS name, (${owners}) AS owner
     )`,
  ),
  // Whatever form was left half-typed before the case was closed is as old as what is erased.
  `DELETE FROM form_draft WHERE saved_at <= (SELECT max(closed_at) FROM case_file WHERE id ${CASES})`,
];

/** Rows are deleted before what they point to. */
const STATEMENTS = [
  ...DRAFTS,
  `DELETE FROM reply_draft WHERE request_id ${REQUESTS}`,
  `DELETE FROM restriction_lift WHERE request_id ${REQUESTS}`,
  `DELETE FROM recipient_notice WHERE request_id ${REQUESTS}`,
  `DELETE FROM fee_line WHERE fee_id IN (SELECT id FROM fee WHERE request_id ${REQUESTS})`,
  `DELETE FROM fee WHERE request_id ${REQUESTS}`,
  `DELETE FROM extension WHERE ${OF_CASES}`,
  `DELETE FROM inquiry_answer WHERE inquiry_id IN (SELECT id FROM inquiry WHERE ${OF_CASES})`,
  `DELETE FROM inquiry WHERE ${OF_CASES}`,
  `DELETE FROM erased_copy WHERE letter_id ${LETTERS}`,
  `DELETE FROM letter_enclosure WHERE letter_id ${LETTERS}`,
  `DELETE FROM enclosure WHERE request_id ${REQUESTS}`,
  `DELETE FROM letter_signature WHERE letter_id ${LETTERS}`,
  `DELETE FROM print_job WHERE letter_id ${LETTERS}`,
  `DELETE FROM letter_resending WHERE return_id IN (SELECT id FROM letter_return WHERE letter_id ${LETTERS})`,
  `DELETE FROM letter_kept_back WHERE return_id IN (SELECT id FROM letter_return WHERE letter_id ${LETTERS})`,
  `DELETE FROM letter_return WHERE letter_id ${LETTERS}`,
  `DELETE FROM letter_print WHERE letter_id ${LETTERS}`,
  `DELETE FROM letter_dispatch WHERE letter_id ${LETTERS}`,
  `DELETE FROM letter WHERE ${OF_CASES}`,
  `DELETE FROM document WHERE ${OF_CASES}`,
  `DELETE FROM finding WHERE task_id ${TASKS}`,
  `DELETE FROM correction WHERE task_id ${TASKS}`,
  `DELETE FROM erasure_item WHERE task_id ${TASKS}`,
  `DELETE FROM portable_item WHERE task_id ${TASKS}`,
  `DELETE FROM register_task WHERE ${OF_CASES}`,
  `DELETE FROM identity_check WHERE ${OF_CASES}`,
  `DELETE FROM entry_correction WHERE ${OF_CASES}`,
  `DELETE FROM requester WHERE ${OF_CASES}`,
  `DELETE FROM person_merge_case WHERE ${OF_CASES}`,
  // What was decided on which ground and when remains; what and why was told about the person.
  `UPDATE request_decision SET what = iif(ground IS NULL, NULL, ''), reasons = iif(ground IS NULL, NULL, ''),
     terms = '{"kind":"none"}', transferred_to = '', decided_by = '',
     revoked_by = iif(revoked_at IS NULL, NULL, ''), revoked_reason = iif(revoked_at IS NULL, NULL, '')
   WHERE request_id ${REQUESTS}`,
  `UPDATE request SET description = '', no_recipients_by = iif(no_recipients_at IS NULL, NULL, '')
   WHERE ${OF_CASES}`,
  `UPDATE case_file SET person_id = NULL, person_order = '', description = '', storage_location = '',
     registered_by = '', closed_note = '', closed_by = '', erased_on = @today
   WHERE id ${CASES}`,
];

const PEOPLE = 'IN (SELECT value FROM json_each(@people))';

/** The bans of a person outlive the card: they are found by their own identifiers. */
const PERSON_STATEMENTS = [
  `UPDATE suppression SET person_id = NULL WHERE person_id ${PEOPLE}`,
  `DELETE FROM person_merge_case WHERE merge_id IN (
     SELECT id FROM person_merge WHERE kept_id ${PEOPLE} OR merged_id ${PEOPLE}
   )`,
  `DELETE FROM person_merge WHERE kept_id ${PEOPLE} OR merged_id ${PEOPLE}`,
  `DELETE FROM form_draft WHERE form IN (SELECT 'person:' || value FROM json_each(@people))`,
  `UPDATE person SET merged_into = NULL WHERE id ${PEOPLE}`,
  `DELETE FROM person WHERE id ${PEOPLE}`,
];

const WITHOUT_CASE = `merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM case_file WHERE person_id = person.id)`;

/** Takes everything personal out of closed cases, in the transaction of the caller. */
export function prepareCaseErasure(database: Database): CaseErasure {
  const index = prepareSearchIndex(database);
  const files = prepareFileErasure(database, FILES);
  const statements = STATEMENTS.map((sql) => database.prepare<[{ cases: string; today: CalendarDate }]>(sql));
  const personStatements = PERSON_STATEMENTS.map((sql) => database.prepare<[{ people: string }]>(sql));
  const numbers = database.prepare<[{ cases: string }], { id: number; year: number; number: number }>(
    `SELECT id, year, number FROM case_file WHERE id ${CASES}`,
  );
  const peopleOf = database
    .prepare<[{ cases: string }], number>(`SELECT DISTINCT person_id FROM case_file WHERE id ${CASES}`)
    .pluck();
  const withoutCaseAmong = database
    .prepare<[string], number>(
      `SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?)) AND ${WITHOUT_CASE}`,
    )
    .pluck();
  const withoutCase = database.prepare<[], number>(`SELECT id FROM person WHERE ${WITHOUT_CASE}`).pluck();
  const withMerged = database
    .prepare<[string], number>(
      `WITH RECURSIVE tree (id) AS (
         SELECT value FROM json_each(?) UNION SELECT person.id FROM person JOIN tree ON person.merged_into = tree.id
       ) SELECT id FROM tree`,
    )
    .pluck();

  function erasePeople(roots: readonly number[]): number {
    const everyCard = withMerged.all(JSON.stringify(roots));
    for (const statement of personStatements) statement.run({ people: JSON.stringify(everyCard) });
    for (const id of everyCard) index.dropPerson(id);
    return roots.length;
  }

  return {
    erase(caseIds, today) {
      const cases = JSON.stringify(caseIds);
      const people = peopleOf.all({ cases });
      const erased = files.erase({ cases });
      for (const statement of statements) statement.run({ cases, today });
      for (const { id, ...diaryNumber } of numbers.all({ cases })) index.putCase(id, diaryNumber, null);
      return { files: erased, people: erasePeople(withoutCaseAmong.all(JSON.stringify(people))) };
    },
    erasePeopleWithoutCases: () => erasePeople(withoutCase.all()),
  };
}
