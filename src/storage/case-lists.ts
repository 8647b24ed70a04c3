import type { Database, Statement } from 'better-sqlite3';
import type { z } from 'zod';
import type { listCases } from '../api/inputs.ts';
import type { CaseList, CaseRow, Today } from '../api/views.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import {
  CASE_STAGES,
  waitsFor,
  type CaseStage,
  type ClosingOutcome,
  type WaitsFor,
} from '../domain/case-stage.ts';
import { formatDiaryNumber } from '../domain/diary-number.ts';
import { dueWeekEnd } from '../domain/due-week.ts';
import { sortedName } from '../domain/person.ts';
import type { Regime } from '../domain/regime.ts';
import type { RequestKind } from '../domain/request.ts';
import { searchQuery } from './search-index.ts';

type ListInput = z.output<typeof listCases>;
type View = ListInput['view'];
type SortKey = ListInput['sort']['by'];
type Direction = ListInput['sort']['direction'];

/** Lists of cases, told from indexes alone until the rows of the page are known. */
export interface CaseLists {
  list(input: ListInput, today: CalendarDate): CaseList;
  /** All cases of a person, newest first. */
  ofPerson(personId: number): readonly CaseRow[];
  /** Open cases whose time runs, soonest due first. */
  mostUrgent(limit: number): readonly CaseRow[];
  counts(today: CalendarDate): CaseCounts;
}

export type CaseCounts = Pick<
  Today['counts'],
  'late' | 'dueThisWeek' | 'waitingForPerson' | 'waitingForUs' | 'open'
>;

interface Row {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly family_name: string | null;
  readonly given_names: string | null;
  readonly regime: Regime;
  readonly received_on: CalendarDate;
  readonly due_on: CalendarDate;
  readonly paused_since: CalendarDate | null;
  readonly stage: CaseStage;
  readonly closed_outcome: ClosingOutcome | null;
  readonly tasks: number;
  readonly open_tasks: number;
}

interface Bounds {
  readonly today: CalendarDate;
  readonly weekEnd: CalendarDate;
}
type ListValues = Bounds & { readonly query: string };
type PageValues = ListValues & { readonly limit: number; readonly offset: number };

interface Lister {
  readonly page: Readonly<Record<SortKey, Readonly<Record<Direction, Statement<[PageValues], number>>>>>;
  readonly total: Statement<[ListValues], number>;
}

/** From this many hits on, walking all cases in order is quicker than sorting the hits. */
const MANY_HITS = 2000;

const CLOSED = CASE_STAGES.indexOf('closed');
const OPEN = `stage_order < ${CLOSED}`;
/** While a question to the person is open, nothing comes due. */
const RUNNING = `${OPEN} AND paused_since IS NULL`;

const VIEWS: Readonly<Record<View, string>> = {
  open: OPEN,
  late: `${RUNNING} AND due_on < @today`,
  'due-this-week': `${RUNNING} AND due_on BETWEEN @today AND @weekEnd`,
  'waiting-for-person': stageWaitsFor('person'),
  'waiting-for-us': stageWaitsFor('us'),
  closed: `stage_order = ${CLOSED}`,
  all: 'TRUE',
};

/** Columns of each sort, soonest or smallest first, and the index that holds them in this order. */
const SORTS: Readonly<Record<SortKey, { readonly index: string; readonly columns: readonly string[] }>> = {
  number: { index: 'case_by_number', columns: ['year', 'number'] },
  person: { index: 'case_by_person', columns: ['person_order', 'year', 'number'] },
  received: { index: 'case_by_received', columns: ['received_on', 'year', 'number'] },
  due: { index: 'case_by_due', columns: ['due_on', 'year', 'number'] },
  stage: { index: 'case_by_stage', columns: ['stage_order', 'due_on', 'year', 'number'] },
};

const HIT = 'IN (SELECT rowid FROM case_search WHERE case_search MATCH @query)';

/** How the text narrows the list: not at all, by looking up each hit, or by testing each case for being a hit. */
const NARROWED = { 'no-text': 'TRUE', 'few-hits': `id ${HIT}`, 'many-hits': `+id ${HIT}` } as const;
type Narrowing = keyof typeof NARROWED;

export function prepareCaseLists(database: Database): CaseLists {
  const listers = record(Object.keys(VIEWS) as View[], (view) =>
    record(Object.keys(NARROWED) as Narrowing[], (narrowing) => prepareLister(database, view, narrowing)),
  );
  const hits = database
    .prepare<[string, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM case_search WHERE case_search MATCH ? LIMIT ?)',
    )
    .pluck();
  const rowOf = database.prepare<[number], Row>(
    `SELECT case_file.id, year, number, family_name, given_names, regime, received_on, due_on, paused_since, stage,
       closed_outcome,
       (SELECT count(*) FROM register_task WHERE case_id = case_file.id) AS tasks,
       (SELECT count(*) FROM register_task WHERE case_id = case_file.id AND outcome IS NULL) AS open_tasks
     FROM case_file LEFT JOIN person ON person.id = person_id WHERE case_file.id = ?`,
  );
  const kindsOf = database
    .prepare<[number], RequestKind>('SELECT kind FROM request WHERE case_id = ? ORDER BY position')
    .pluck();
  const ofPerson = database
    .prepare<[number], number>('SELECT id FROM case_file WHERE person_id = ? ORDER BY year DESC, number DESC')
    .pluck();
  const mostUrgent = database
    .prepare<[number], number>(
      `SELECT id FROM case_file INDEXED BY case_by_due WHERE ${RUNNING} ORDER BY due_on, year, number LIMIT ?`,
    )
    .pluck();
  const counts = database.prepare<[Bounds], CaseCounts>(
    `SELECT count(*) AS open,
       count(*) FILTER (WHERE ${VIEWS.late}) AS late,
       count(*) FILTER (WHERE ${VIEWS['due-this-week']}) AS dueThisWeek,
       count(*) FILTER (WHERE ${VIEWS['waiting-for-person']}) AS waitingForPerson,
       count(*) FILTER (WHERE ${VIEWS['waiting-for-us']}) AS waitingForUs
     FROM case_file INDEXED BY case_by_stage WHERE ${VIEWS.open}`,
  );

  const rows = (ids: readonly number[]): readonly CaseRow[] =>
    ids.map((id) => toCaseRow(theRow(rowOf.get(id)), kindsOf.all(id)));

  return {
    list({ view, text, sort, offset, limit }, today) {
      const query = searchQuery(text);
      if (query === null && text.trim() !== '') return { rows: [], total: 0 };
      const lister = listers[view][narrowingBy(query)];
      const values = { ...bounds(today), query: query ?? '' };
      const ids = lister.page[sort.by][sort.direction].all({ ...values, limit, offset });
      const isLastPage = ids.length < limit && (ids.length > 0 || offset === 0);
      return { rows: rows(ids), total: isLastPage ? offset + ids.length : theRow(lister.total.get(values)) };
    },
    ofPerson: (personId) => rows(ofPerson.all(personId)),
    mostUrgent: (limit) => rows(mostUrgent.all(limit)),
    counts: (today) => theRow(counts.get(bounds(today))),
  };

  function narrowingBy(query: string | null): Narrowing {
    if (query === null) return 'no-text';
    return theRow(hits.get(query, MANY_HITS)) < MANY_HITS ? 'few-hits' : 'many-hits';
  }
}

function prepareLister(database: Database, view: View, narrowing: Narrowing): Lister {
  const condition = `${VIEWS[view]} AND ${NARROWED[narrowing]}`;
  const page = (sort: SortKey, direction: Direction): Statement<[PageValues], number> => {
    const { index, columns } = SORTS[sort];
    const order = columns.map((column) => `${column} ${direction === 'up' ? 'ASC' : 'DESC'}`).join(', ');
    const walked = narrowing === 'few-hits' ? '' : `INDEXED BY ${index}`;
    return database
      .prepare<[PageValues], number>(
        `SELECT id FROM case_file ${walked} WHERE ${condition} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
      )
      .pluck();
  };
  return {
    page: record(Object.keys(SORTS) as SortKey[], (sort) => ({
      up: page(sort, 'up'),
      down: page(sort, 'down'),
    })),
    total: database.prepare<[ListValues], number>(totalOf(view, narrowing)).pluck(),
  };
}

/** Every case has its words, so that the hits of all cases are counted without looking at the cases. */
function totalOf(view: View, narrowing: Narrowing): string {
  if (view === 'all' && narrowing !== 'no-text') {
    return 'SELECT count(*) FROM case_search WHERE case_search MATCH @query';
  }
  return `SELECT count(*) FROM case_file WHERE ${VIEWS[view]} AND ${NARROWED[narrowing]}`;
}

function stageWaitsFor(whom: WaitsFor): string {
  const places = CASE_STAGES.flatMap((stage, place) => (waitsFor(stage) === whom ? [place] : []));
  return `stage_order IN (${places.join(', ')})`;
}

function bounds(today: CalendarDate): Bounds {
  return { today, weekEnd: dueWeekEnd(today) };
}

function record<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}

/** For statements that always answer a row. */
function theRow<Value>(row: Value | undefined): Value {
  if (row === undefined) throw new Error('Expected a row');
  return row;
}

function toCaseRow(row: Row, kinds: readonly RequestKind[]): CaseRow {
  const { family_name: familyName, given_names: givenNames } = row;
  return {
    id: row.id,
    diaryNumber: formatDiaryNumber(row),
    personName: familyName === null || givenNames === null ? null : sortedName({ familyName, givenNames }),
    kinds,
    regime: row.regime,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    pausedSince: row.paused_since,
    stage: row.stage,
    outcome: row.closed_outcome,
    openTasks: row.open_tasks,
    tasks: row.tasks,
    waitsFor: waitsFor(row.stage),
  };
}
