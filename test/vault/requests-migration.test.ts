import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { prepareStorage, type Storage } from '../../src/storage/storage.ts';
import { migrate, schemaVersion } from '../../src/vault/migrate.ts';
import { MIGRATIONS } from '../../src/vault/migrations/index.ts';
import { ACCESS_ONLY_ROWS } from './access-only-rows.ts';

const BEFORE = 30;

/** Every table that the older release knew, with the rows that it holds. */
const COUNTED = [
  'person',
  'case_file',
  'identity_check',
  'register_task',
  'finding',
  'document',
  'letter',
  'letter_print',
  'letter_dispatch',
  'reply_draft',
  'file',
  'form_draft',
  'person_search',
  'case_search',
];

let database: Database.Database;
let before: Readonly<Record<string, number>>;
let storage: Storage;

beforeEach(() => {
  database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    () => undefined,
    MIGRATIONS.filter(({ version }) => version <= BEFORE),
  );
  expect(schemaVersion(database)).toBe(BEFORE);
  database.exec(ACCESS_ONLY_ROWS);
  before = counts();
  migrate(database);
  storage = prepareStorage(database);
});
afterEach(() => {
  database.close();
});

function counts(): Readonly<Record<string, number>> {
  return Object.fromEntries(
    COUNTED.map((table) => [
      table,
      database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number,
    ]),
  );
}

test('no row is lost, every reference is whole and goes on being kept whole', () => {
  expect(counts()).toEqual(before);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  for (const [table, id] of [
    ['case_file', 1],
    ['register_task', 11],
    ['document', 1],
    ['letter', 2],
    ['request', 1],
  ] as const) {
    expect(() => database.exec(`DELETE FROM ${table} WHERE id = ${id}`)).toThrow('FOREIGN KEY');
  }
});

test('a case keeps what was entered, and is judged by the law of its day', () => {
  expect(storage.cases.get(1)).toEqual({
    id: 1,
    diaryNumber: { year: 2026, number: 1 },
    regime: 'GDPR_TSL',
    personId: 1,
    requester: { role: 'self' },
    channel: 'post',
    datedOn: '2026-05-02',
    receivedOn: '2026-05-04',
    nominalOn: '2026-06-04',
    dueOn: '2026-06-04',
    pausedSince: null,
    registeredAt: '2026-05-04T09:00:00+03:00',
    registeredBy: 'Kirjaaja',
    description: 'Haluan nähdä tietoni.',
    signedByHand: true,
    storageLocation: 'Mappi 1',
    stage: 'closed',
    closed: { outcome: 'answered', note: 'Valmis', at: '2026-05-20T09:00:00+03:00', by: 'Kirjaaja' },
    erasedOn: null,
  });
  expect(storage.cases.get(5)?.regime).toBe('GDPR_X');
  expect(storage.people.get(2)).toMatchObject({ familyName: 'Esimerkki', nonDisclosure: false });
  expect(storage.identity.ofCase(1)).toMatchObject([
    { id: 1, method: 'CALLBACK', result: 'not-confirmed', doubt: '', destroyedOn: null },
    { id: 2, method: 'ID_DOC_SEEN', result: 'confirmed', evidence: 'Ajokortti nähty' },
  ]);
});

test('a case becomes one access request with its searches, findings and files', () => {
  for (const caseId of [1, 2, 5, 7]) {
    expect(storage.requests.ofCase(caseId)).toMatchObject([
      { caseId, kind: 'access', description: '', scopes: [], declaredNone: null },
    ]);
  }
  const tasks = storage.tasks.ofRequest(requestOf(1));
  expect(tasks).toMatchObject([
    {
      id: 11,
      kind: 'search',
      registerId: 'R1',
      outcome: 'found',
      result: {
        kind: 'search',
        findings: [{ value: 'Kokeilukuja 1' }, { value: 'Lasku 17', recipients: 'Perintä Oy' }],
      },
      attestation: { doneBy: 'Kirjaaja', doneOn: '2026-05-07', system: 'Asiakasrekisteri' },
    },
    { id: 12, manual: true, outcome: 'nothing', attestation: { doneOn: '2026-05-08' } },
  ]);
  expect(storage.files.ofTask(11).map(({ id }) => id)).toEqual(['f2']);
  // A search that was open again keeps its note and what was found before.
  expect(storage.tasks.ofRequest(requestOf(5))).toMatchObject([
    { id: 51, outcome: null, note: 'Katso myös arkisto', attestation: null, result: { findings: [{}] } },
    { id: 52, outcome: 'nothing' },
  ]);
});

test('an issued reply is what was decided, and its letter tells that decision', () => {
  const given = storage.decisions.standing(requestOf(1));
  expect(given).toMatchObject({
    outcome: 'granted',
    refusal: null,
    terms: { kind: 'none' },
    decidedOn: '2026-05-09',
    decidedBy: 'Kirjaaja',
    revoked: null,
  });
  expect(storage.letters.ofDecision(given?.id ?? 0)).toMatchObject([
    {
      letterId: 2,
      kind: 'K4a',
      origin: 'program',
      void: false,
      documentNumber: '2026/1-4',
      prints: [{ copies: 2, printer: 'HP' }],
      dispatch: { way: 'registered-post', dispatchedOn: '2026-05-10', trackingNumber: 'RR123456789FI' },
    },
  ]);
  expect(storage.files.ofLetter(2)?.id).toBe('f3');
  expect(storage.files.signedCopiesOf(2).map(({ id }) => id)).toEqual(['f4']);
  expect(storage.letters.get(1)).toMatchObject({ kind: 'K1', decisionId: null });

  // The first register that was left out is the ground of what was not granted.
  expect(storage.decisions.standing(requestOf(2))).toMatchObject({
    outcome: 'partly-granted',
    refusal: { ground: 'others-rights', what: 'Valvonta', reasons: 'Toisen tietoja.' },
  });
  expect(storage.decisions.standing(requestOf(5))).toBeNull();
  expect(storage.decisions.standing(requestOf(7))).toBeNull();
  expect(storage.letters.lastAccessGivenOn(1)).toBe('2026-05-10');
});

test('half-written replies belong to their request', () => {
  expect(storage.replies.get(requestOf(5))).toEqual({
    searchTerms: 'nimi ja osoite',
    withheld: 'Rivi 2',
    legend: '',
    delivery: 'written',
    distribution: [],
    forInformation: [],
    encloseStatement: false,
    additionalText: '',
  });
  expect(storage.replies.get(requestOf(1))?.delivery).toBe('electronic');
  expect(storage.replies.get(requestOf(2))).toBeNull();
});

test('lists and search know the cases as before', () => {
  const { rows, total } = storage.caseLists.list(
    { view: 'all', text: 'esim', sort: { by: 'number', direction: 'up' }, offset: 0, limit: 10 },
    calendarDate('2026-05-12'),
  );
  expect(total).toBe(2);
  expect(rows).toMatchObject([
    {
      diaryNumber: '2026/2',
      personName: 'Esimerkki Aino',
      kinds: ['access'],
      stage: 'dispatch',
      outcome: null,
    },
    { diaryNumber: '2026/3', stage: 'closed', outcome: 'withdrawn', openTasks: 1, tasks: 1 },
  ]);
  expect(storage.letterLists.counts()).toEqual({ toPrint: 0, toDispatch: 1, toScanBack: 0, returned: 0 });
});

function requestOf(caseId: number): number {
  return storage.requests.ofCase(caseId)[0]?.id ?? 0;
}
