import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { prepareStorage, type Storage } from '../../src/storage/storage.ts';
import { migrate, schemaVersion } from '../../src/vault/migrate.ts';
import { MIGRATIONS } from '../../src/vault/migrations/index.ts';

const BEFORE = 30;
const HASH = 'a'.repeat(64);

/**
 * A vault of the release that knew access requests only, by its own migrations. Case 1 is closed with data given; 2 has
 * an issued reply that leaves a register out; 3 is open with a half-written reply and a reopened search; 4 was withdrawn.
 */
const ROWS = `
  INSERT INTO person VALUES
    (1, 'Testinen', 'Veikko', 'Kokeilukuja 1', '69440', 'Lestijärvi', '040 000 1234', 'v@example.invalid', NULL, 'a'),
    (2, 'Esimerkki', 'Aino', '', '', '', '', '', '010190-900P', 'b');
  INSERT INTO person_search (rowid, words) VALUES (1, 'Testinen Veikko'), (2, 'Esimerkki Aino');

  INSERT INTO case_file (id, year, number, kind, person_id, person_order, channel, dated_on, received_on, nominal_on,
    due_on, registered_at, registered_by, signed_by_hand, storage_location, stage, closed_outcome, closed_note,
    closed_at, closed_by, description)
  VALUES
    (1, 2026, 1, 'access', 1, 'a', 'post', '2026-05-02', '2026-05-04', '2026-06-04', '2026-06-04',
      '2026-05-04T09:00:00+03:00', 'Kirjaaja', 1, 'Mappi 1', 'closed', 'answered', 'Valmis', '2026-05-20T09:00:00+03:00',
      'Kirjaaja', 'Haluan nähdä tietoni.'),
    (2, 2026, 2, 'access', 2, 'b', 'email', NULL, '2026-05-05', '2026-06-05', '2026-06-05',
      '2026-05-05T09:00:00+03:00', 'Kirjaaja', 0, '', 'dispatch', NULL, NULL, NULL, NULL, 'Tietoni.'),
    (5, 2018, 1, 'access', 1, 'a', 'visit', NULL, '2018-06-01', '2018-07-01', '2018-07-02',
      '2018-06-01T09:00:00+03:00', 'Kirjaaja', 1, '', 'search', NULL, NULL, NULL, NULL, 'Vanha pyyntö.'),
    (7, 2026, 3, 'access', 2, 'b', 'phone', NULL, '2026-05-06', '2026-06-06', '2026-06-08',
      '2026-05-06T09:00:00+03:00', 'Kirjaaja', 0, '', 'closed', 'withdrawn', 'Perui', '2026-05-07T09:00:00+03:00',
      'Kirjaaja', 'Tietoni.');
  INSERT INTO case_search (rowid, diary_number, person)
  VALUES (1, '2026/1', 'Veikko Testinen'), (2, '2026/2', 'Aino Esimerkki'), (5, '2018/1', 'Veikko Testinen'),
    (7, '2026/3', 'Aino Esimerkki');

  INSERT INTO identity_check VALUES
    (1, 1, 'CALLBACK', 'not-confirmed', 'Ei vastannut', '2026-05-05', 'Kirjaaja'),
    (2, 1, 'ID_DOC_SEEN', 'confirmed', 'Ajokortti nähty', '2026-05-06', 'Kirjaaja'),
    (3, 2, 'KNOWN_ADDRESS', 'confirmed', 'Osoite sama', '2026-05-06', 'Kirjaaja');

  INSERT INTO register_task VALUES
    (11, 1, 0, 'R1', 'Asiakasrekisteri', 0, 'nimi', 'found', NULL, '', '2026-05-07', 'Kirjaaja'),
    (12, 1, 1, 'R4', 'Paperit', 1, 'nimi', 'nothing', NULL, '', '2026-05-08', 'Kirjaaja'),
    (21, 2, 0, 'R1', 'Asiakasrekisteri', 0, 'nimi', 'nothing', NULL, '', '2026-05-08', 'Kirjaaja'),
    (22, 2, 1, 'R2', 'Valvonta', 0, 'nimi', 'exempt', 'others-rights', 'Toisen tietoja.', '2026-05-08', 'Kirjaaja'),
    (23, 2, 2, 'R3', 'Kamerat', 0, 'aika', 'exempt', 'supervision', 'Kesken.', '2026-05-08', 'Kirjaaja'),
    (51, 5, 0, 'R1', 'Asiakasrekisteri', 0, 'nimi', NULL, NULL, 'Katso myös arkisto', NULL, NULL),
    (52, 5, 1, 'R4', 'Paperit', 1, 'nimi', 'nothing', NULL, '', '2018-06-02', 'Kirjaaja'),
    (71, 7, 0, 'R1', 'Asiakasrekisteri', 0, 'nimi', NULL, NULL, '', NULL, NULL);
  INSERT INTO finding VALUES
    (1, 11, 0, 'Yhteystiedot', 'Kokeilukuja 1', 'Asiakkuus', 'Asiakas', ''),
    (2, 11, 1, 'Laskut', 'Lasku 17', 'Kirjanpito', 'Laskutus', 'Perintä Oy'),
    (3, 51, 0, 'Yhteystiedot', 'Vanha osoite', 'Asiakkuus', 'Asiakas', '');

  INSERT INTO document VALUES
    (1, 1, 1, 'in', 'request', '', '2026-05-02', 'Mappi 1'),
    (2, 1, 2, 'out', 'K1', '', '2026-05-04', ''),
    (3, 1, 3, 'in', 'other', 'Liite', NULL, 'Mappi 2'),
    (4, 1, 4, 'out', 'K4a', '', '2026-05-09', ''),
    (5, 2, 1, 'in', 'request', '', NULL, ''),
    (6, 2, 2, 'out', 'K4b', '', '2026-05-09', ''),
    (7, 5, 1, 'in', 'request', '', NULL, ''),
    (8, 7, 1, 'in', 'request', '', NULL, '');
  INSERT INTO letter VALUES
    (1, 1, 2, 'K1', 'fi-1', '2026-05-04', 'Kirjaaja', '{"k":1}', '${HASH}', '${HASH}', 3, 'nothing'),
    (2, 1, 4, 'K4a', 'fi-1', '2026-05-09', 'Kirjaaja', '{"k":2}', '${HASH}', '${HASH}', 9, 'nothing'),
    (3, 2, 6, 'K4b', 'fi-1', '2026-05-09', 'Kirjaaja', '{"k":3}', '${HASH}', '${HASH}', 12, 'dispatch');
  INSERT INTO letter_print VALUES
    (1, 2, '2026-05-09T10:00:00+03:00', 'Kirjaaja', 'HP', 2), (2, 3, '2026-05-09T11:00:00+03:00', 'Kirjaaja', 'HP', 1);
  INSERT INTO letter_dispatch VALUES
    (1, 'handed-over', '2026-05-04', NULL, 'Kirjaaja'), (2, 'registered-post', '2026-05-10', 'RR123456789FI', 'Kirjaaja');
  INSERT INTO reply_draft VALUES
    (1, 'nimi', '', 'Y = yhteystieto', 'electronic', 'Terveisin'), (5, 'nimi ja osoite', 'Rivi 2', '', 'written', '');

  INSERT INTO file (id, name, media_type, size, sha256, pages, condition, named_otherwise, received_at, key, document_id,
    task_id, letter_id, signed_letter_id)
  VALUES
    ('f1', 'pyynto.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'01', 1, NULL, NULL, NULL),
    ('f2', 'loyto.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'02', NULL, 11, NULL, NULL),
    ('f3', '2026-1-4.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'03', NULL, NULL, 2, NULL),
    ('f4', 'allekirjoitettu.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'04', NULL, NULL, NULL, 2),
    ('f5', 'odottaa.pdf', 'application/pdf', 10, '${HASH}', 1, 'ok', 0, 'x', x'05', NULL, NULL, NULL, NULL);
  INSERT INTO form_draft VALUES ('identity:2', '{}', '2026-05-09T11:00:00+03:00');
`;

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
  database.exec(ROWS);
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
  expect(storage.letters.counts()).toEqual({ toPrint: 0, toDispatch: 1, toScanBack: 0 });
});

function requestOf(caseId: number): number {
  return storage.requests.ofCase(caseId)[0]?.id ?? 0;
}
