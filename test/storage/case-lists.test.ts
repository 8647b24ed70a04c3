import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type Database from 'better-sqlite3';
import { CASE_VIEWS } from '../../src/api/inputs.ts';
import type { CaseRow } from '../../src/api/views.ts';
import { addDays, calendarDate } from '../../src/domain/calendar-date.ts';
import { CASE_STAGES, waitsFor } from '../../src/domain/case-stage.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { prepareStorage, type Storage } from '../../src/storage/storage.ts';
import { deskDatabase } from '../helpers/desk-database.ts';

const CASES = 5000;
const TODAY = calendarDate('2026-06-15');
const FAMILY = [
  'Virtanen',
  'Åkerman',
  'Äijälä',
  'Öhman',
  'von Essen',
  'Mäkinen',
  'makinen',
  'Zilliacus',
  "O'Neill",
];
const GIVEN = ['Matti', 'Maija Liisa', 'Päivi', 'Åke', '', 'Örjan'];
const SORTS = ['number', 'person', 'received', 'due', 'stage'] as const;

let database: Database.Database;
let storage: Storage;
let model: readonly CaseRow[];

beforeAll(() => {
  database = deskDatabase();
  storage = prepareStorage(database);
  model = database.transaction(() => Array.from({ length: CASES }, (_, index) => enter(index)))();
  words = new Map(model.map((row) => [row.id, wordsIn(`${row.diaryNumber} ${row.personName}`)]));
});
afterAll(() => {
  database.close();
});

/** Enters case number `index` of an invented diary, and gives the row that lists have to show. */
function enter(index: number): CaseRow {
  const familyName = FAMILY[index % FAMILY.length] ?? '';
  const givenNames = GIVEN[(index * 7) % GIVEN.length] ?? '';
  const contact = {
    streetAddress: '',
    postalCode: '',
    locality: '',
    phone: '',
    email: '',
    identityCode: null,
  };
  const details = { familyName, givenNames, ...contact };
  const personId = storage.people.insert(details);
  const receivedOn = addDays(TODAY, -((index * 37) % 60));
  const dueOn = addDays(receivedOn, 30);
  const stage = CASE_STAGES[(index * 11) % CASE_STAGES.length] ?? 'identity';
  const { id, diaryNumber } = storage.cases.insert(
    2020 + Math.floor(index / 1000),
    { id: personId, maskedIdentityCode: null, ...details },
    {
      kind: 'access',
      channel: 'post',
      datedOn: null,
      receivedOn,
      nominalOn: dueOn,
      dueOn,
      registeredAt: '2026-06-15T09:00:00+03:00',
      registeredBy: 'Kirjaaja',
      description: 'Pyydän tietoni.',
      signedByHand: true,
      storageLocation: '',
      stage: stage === 'closed' ? 'identity' : stage,
    },
  );
  if (stage === 'closed')
    storage.cases.close(id, { outcome: 'answered', note: '', at: 'nyt', by: 'Kirjaaja' });
  const withTasks = index % 100 === 0;
  if (withTasks) storage.tasks.insert(id, sourceStatementDefaults().registers);
  return {
    id,
    diaryNumber: `${diaryNumber.year}/${diaryNumber.number}`,
    personName: `${familyName} ${givenNames}`.trim(),
    kind: 'access',
    receivedOn,
    dueOn,
    stage,
    openTasks: withTasks ? 8 : 0,
    tasks: withTasks ? 8 : 0,
    waitsFor: waitsFor(stage),
  };
}

function inView(row: CaseRow, view: (typeof CASE_VIEWS)[number]): boolean {
  const open = row.stage !== 'closed';
  switch (view) {
    case 'open':
      return open;
    case 'late':
      return open && row.dueOn < TODAY;
    case 'due-this-week':
      return open && row.dueOn >= TODAY && row.dueOn <= addDays(TODAY, 7);
    case 'waiting-for-person':
      return row.waitsFor === 'person';
    case 'waiting-for-us':
      return row.waitsFor === 'us';
    case 'closed':
      return !open;
    case 'all':
      return true;
  }
}

const finnish = new Intl.Collator('fi', { sensitivity: 'base' });
const number = (row: CaseRow): number => {
  const [year = 0, running = 0] = row.diaryNumber.split('/').map(Number);
  return year * 100_000 + running;
};
const text = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const stagePlace = (row: CaseRow): number => CASE_STAGES.indexOf(row.stage);
const orders: Readonly<Record<(typeof SORTS)[number], (a: CaseRow, b: CaseRow) => number>> = {
  number: () => 0,
  person: (a, b) => finnish.compare(a.personName, b.personName),
  received: (a, b) => text(a.receivedOn, b.receivedOn),
  due: (a, b) => text(a.dueOn, b.dueOn),
  stage: (a, b) => stagePlace(a) - stagePlace(b) || text(a.dueOn, b.dueOn),
};

function folded(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function wordsIn(content: string): readonly string[] {
  return folded(content)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

/** The words of each case by its id. */
let words: ReadonlyMap<number, readonly string[]>;

function hasWords(row: CaseRow, typed: readonly string[]): boolean {
  return typed.every((beginning) => words.get(row.id)?.some((word) => word.startsWith(beginning)));
}

/** The whole model in each order, sorted once. */
const sorted = new Map<string, readonly CaseRow[]>();

function expected(
  view: (typeof CASE_VIEWS)[number],
  query: string,
  by: (typeof SORTS)[number],
  direction: 'up' | 'down',
): readonly CaseRow[] {
  const key = `${by} ${direction}`;
  const sign = direction === 'up' ? 1 : -1;
  const rows =
    sorted.get(key) ?? model.toSorted((a, b) => sign * (orders[by](a, b) || number(a) - number(b)));
  sorted.set(key, rows);
  const typed = wordsIn(query);
  return rows.filter((row) => inView(row, view) && hasWords(row, typed));
}

describe.each(CASE_VIEWS)('view %s', (view) => {
  test.each(SORTS)('sorted by %s agrees with the model, page by page', (by) => {
    for (const direction of ['up', 'down'] as const) {
      for (const query of ['', 'm', 'makinen', 'akerman pai', '2021', 'ess v', 'xyz']) {
        const rows = expected(view, query, by, direction);
        for (const offset of [0, 7, rows.length - 3, rows.length, rows.length + 10].filter(
          (start) => start >= 0,
        )) {
          const input = { view, text: query, sort: { by, direction }, offset, limit: 20 };
          expect(storage.caseLists.list(input, TODAY)).toEqual({
            rows: rows.slice(offset, offset + 20),
            total: rows.length,
          });
        }
      }
    }
  });
});

function found(query: string): readonly string[] {
  const input = {
    view: 'all',
    text: query,
    sort: { by: 'number', direction: 'up' },
    offset: 0,
    limit: 500,
  } as const;
  return storage.caseLists.list(input, TODAY).rows.map(({ diaryNumber }) => diaryNumber);
}

test('a diary number is found in one piece, whole or begun, also by the number of a document', () => {
  expect(found('2022/17')[0]).toBe('2022/17');
  expect(found('2022/17').every((diaryNumber) => diaryNumber.startsWith('2022/17'))).toBe(true);
  expect(found('2022/1000')).toEqual(['2022/1000']);
  expect(found('2022/1000-3')).toEqual(['2022/1000']);
});

test('text without a word finds nothing, text of spaces everything', () => {
  expect(found('"*-')).toEqual([]);
  expect(found('  ')).toHaveLength(500);
});

test('counts are those of the lists', () => {
  const count = (view: (typeof CASE_VIEWS)[number]): number => expected(view, '', 'number', 'up').length;
  expect(storage.caseLists.counts(TODAY)).toEqual({
    late: count('late'),
    dueThisWeek: count('due-this-week'),
    waitingForPerson: count('waiting-for-person'),
    waitingForUs: count('waiting-for-us'),
    open: count('open'),
  });
  expect(storage.caseLists.mostUrgent(10)).toEqual(expected('open', '', 'due', 'up').slice(0, 10));
});

test('many hits and few hits of people are found alike', () => {
  const names = (query: string): readonly string[] =>
    storage.people.search(query, 200).map((row) => `${row.familyName} ${row.givenNames}`.trim());
  for (const query of ['m', 'mat virta', 'von', '']) {
    const all = expected('all', query, 'person', 'up').map(({ personName }) => personName);
    expect(names(query)).toEqual(all.slice(0, 200));
  }
});
