import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type Database from 'better-sqlite3';
import { CASE_VIEWS } from '../../src/api/inputs.ts';
import type { CaseRow } from '../../src/api/views.ts';
import { addDays, calendarDate } from '../../src/domain/calendar-date.ts';
import { CASE_STAGES, waitsFor } from '../../src/domain/case-stage.ts';
import type { RequestKind } from '../../src/domain/request.ts';
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
const REGIMES = ['HETIL', 'GDPR_X', 'GDPR_TSL'] as const;
/** What the letters ask, not in the order in which the desk offers it. */
const KINDS: readonly (readonly RequestKind[])[] = [
  ['access'],
  ['erasure', 'access'],
  ['marketing-ban', 'other', 'rectification'],
];
const SORTS = ['number', 'person', 'received', 'due', 'stage'] as const;

let database: Database.Database;
let storage: Storage;
let model: readonly CaseRow[];

beforeAll(() => {
  database = deskDatabase();
  storage = prepareStorage(database);
  model = database.transaction(() => Array.from({ length: CASES }, (_, index) => enter(index)))();
  words = new Map(model.map((row) => [row.id, wordsIn(`${row.diaryNumber} ${row.personName ?? ''}`)]));
});
afterAll(() => {
  database.close();
});

/** Enters case number `index` of an invented diary, and gives the row that lists have to show. */
function enter(index: number): CaseRow {
  const person = {
    familyName: FAMILY[index % FAMILY.length] ?? '',
    givenNames: GIVEN[(index * 7) % GIVEN.length] ?? '',
    streetAddress: '',
    postalCode: '',
    locality: '',
    phone: '',
    email: '',
    nonDisclosure: false,
    language: 'fi' as const,
    identityCode: null,
  };
  const personId = storage.people.insert(person);
  const receivedOn = addDays(TODAY, -((index * 37) % 60));
  const dueOn = addDays(receivedOn, 30);
  const stage = CASE_STAGES[(index * 11) % CASE_STAGES.length] ?? 'identity';
  const pausedSince = index % 5 === 0 ? addDays(receivedOn, 2) : null;
  const regime = REGIMES[index % REGIMES.length] ?? 'GDPR_TSL';
  const { id, diaryNumber } = storage.cases.insert(
    2020 + Math.floor(index / 1000),
    { id: personId, ...person },
    {
      regime,
      requester: { role: 'self' },
      channel: 'post',
      datedOn: null,
      receivedOn,
      nominalOn: dueOn,
      dueOn,
      pausedSince,
      registeredAt: '2026-06-15T09:00:00+03:00',
      registeredBy: 'Kirjaaja',
      description: 'Pyydän tietoni.',
      signedByHand: true,
      storageLocation: '',
      stage: stage === 'closed' ? 'identity' : stage,
    },
  );
  const kinds = KINDS[index % KINDS.length] ?? ['access'];
  const requestIds = kinds.map((kind) =>
    storage.requests.insert(id, { kind, description: '', scopes: ['market-research'] }),
  );
  const withTasks = index % 100 === 0;
  if (withTasks) {
    for (const requestId of requestIds) {
      storage.tasks.insert(id, requestId, 'search', sourceStatementDefaults().registers);
    }
  }
  const erased = stage === 'closed' && index % 4 === 0;
  if (stage === 'closed') {
    storage.cases.close(id, { outcome: 'transferred', note: '', at: 'nyt', by: 'Kirjaaja' });
  }
  if (erased) storage.retention.eraseCases([id], TODAY);
  const tasks = withTasks && !erased ? 8 * kinds.length : 0;
  return {
    id,
    diaryNumber: `${diaryNumber.year}/${diaryNumber.number}`,
    personName: erased ? null : `${person.familyName} ${person.givenNames}`.trim(),
    kinds,
    regime,
    receivedOn,
    dueOn,
    pausedSince,
    stage,
    outcome: stage === 'closed' ? 'transferred' : null,
    openTasks: tasks,
    tasks,
    waitsFor: waitsFor(stage),
  };
}

function inView(row: CaseRow, view: (typeof CASE_VIEWS)[number]): boolean {
  const open = row.stage !== 'closed';
  switch (view) {
    case 'open':
      return open;
    case 'late':
      return open && row.pausedSince === null && row.dueOn < TODAY;
    case 'due-this-week':
      return open && row.pausedSince === null && row.dueOn >= TODAY && row.dueOn <= addDays(TODAY, 7);
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
  person: (a, b) => finnish.compare(a.personName ?? '', b.personName ?? ''),
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

test('a person has the cases of their card, newest first', () => {
  const { id, personName } = expected('open', '', 'number', 'up')[0] ?? { id: 0, personName: '' };
  const personId = storage.cases.get(id)?.personId ?? 0;
  expect(storage.caseLists.ofPerson(personId)).toEqual(model.filter((row) => row.id === id));

  const other = expected('open', '', 'number', 'down')[0]?.id ?? 0;
  const [familyName = '', ...givenNames] = (personName ?? '').split(' ');
  const before = storage.cases.get(other)?.personId ?? 0;
  database.exec('SAVEPOINT moved');
  storage.cases.setPerson(other, personId, { familyName, givenNames: givenNames.join(' ') });
  expect(storage.caseLists.ofPerson(personId).map((row) => [row.id, row.personName])).toEqual([
    [other, personName],
    [id, personName],
  ]);
  expect(storage.caseLists.ofPerson(before)).toEqual([]);
  database.exec('ROLLBACK TO moved; RELEASE moved');
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
  const running = expected('open', '', 'due', 'up').filter(({ pausedSince }) => pausedSince === null);
  expect(storage.caseLists.mostUrgent(10)).toEqual(running.slice(0, 10));
});

test('many hits and few hits of people are found alike', () => {
  const names = (query: string): readonly string[] =>
    storage.people.search(query, 200).map((row) => `${row.familyName} ${row.givenNames}`.trim());
  for (const query of ['m', 'mat virta', 'von', '']) {
    const all = expected('all', query, 'person', 'up').flatMap(({ personName }) => personName ?? []);
    expect(names(query)).toEqual(all.slice(0, 200));
  }
});
