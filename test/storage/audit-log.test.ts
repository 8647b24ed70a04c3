import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { prepareAuditLog } from '../../src/storage/audit-log.ts';
import { canonicalJson, type Json } from '../../src/vault/canonical-json.ts';
import { migrate } from '../../src/vault/migrate.ts';
import { migration } from '../../src/vault/migrations/010-audit-log.ts';

const AT = '2026-03-02T09:00:00+02:00';

function logWith(count: number) {
  const database = new Database(':memory:');
  onTestFinished(() => void database.close());
  database.pragma('foreign_keys = ON');
  migrate(database, undefined, [migration]);
  const log = prepareAuditLog(database);
  for (let number = 1; number <= count; number += 1) {
    log.append(
      {
        action: 'case-closed',
        caseId: number % 2,
        detail: { outcome: 'answered', note: `huomautus ${number}` },
      },
      AT,
      'Kirjaaja',
    );
  }
  return { database, log };
}

/** What somebody with the key and a database program can do. */
function tamper(database: Database.Database, sql: string): void {
  const triggers = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all();
  for (const name of triggers) database.exec(`DROP TRIGGER ${name}`);
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
}

test('an empty log has a head of zeros and is intact', () => {
  const { log } = logWith(0);
  expect(log.head()).toEqual({ head: '0'.repeat(64), count: 0 });
  expect(log.verify()).toEqual({ intact: true, count: 0, head: '0'.repeat(64), firstBroken: null });
});

test('events come back as they were recorded, newest first, by case', () => {
  const { log } = logWith(0);
  const first = log.append({ action: 'reply-drafted', caseId: 3, detail: {} }, AT, 'Kirjaaja');
  log.append({ action: 'vault-created', caseId: null, detail: { userName: 'Kirjaaja' } }, AT, 'Kirjaaja');
  log.append({ action: 'reply-drafted', caseId: 4, detail: {} }, AT, 'Kirjaaja');
  const last = log.append(
    { action: 'organisation-saved', caseId: null, detail: { fields: ['name', 'phone'] } },
    AT,
    'Toinen "Kirjaaja"',
  );
  const closed = log.append(
    {
      action: 'case-closed',
      caseId: 3,
      detail: { outcome: 'answered', note: 'Ääkköset \u2028 ja "lainaus"' },
    },
    AT,
    'Kirjaaja',
  );
  expect(log.ofCase(3)).toEqual([closed, first]);
  expect(first.sequence).toBe(1);
  expect(last).toMatchObject({ sequence: 4, actor: 'Toinen "Kirjaaja"' });
  expect(log.verify()).toMatchObject({ intact: true, count: 5, head: log.head().head });
});

test('an event commits with its transaction or not at all', () => {
  const { database, log } = logWith(2);
  const before = log.head();
  const failing = database.transaction(() => {
    log.append({ action: 'reply-drafted', caseId: 1, detail: {} }, AT, 'Kirjaaja');
    throw new Error('does not commit');
  });
  expect(failing).toThrow('does not commit');
  expect(log.head()).toEqual(before);
  expect(log.verify().intact).toBe(true);
});

test.each([
  'UPDATE audit_event SET at = at WHERE sequence = 2',
  'DELETE FROM audit_event WHERE sequence = 5',
  'UPDATE audit_detail SET detail = detail',
  'DELETE FROM audit_detail WHERE sequence = 5',
  'INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE sequence = 3',
  'INSERT OR REPLACE INTO audit_detail SELECT * FROM audit_detail WHERE sequence = 3',
  'INSERT INTO audit_event SELECT 7, at, action, case_id, actor_commitment, detail_commitment, previous_hash, hash FROM audit_event WHERE sequence = 5',
])('the database refuses: %s', (sql) => {
  const { database, log } = logWith(5);
  expect(() => database.exec(sql)).toThrow(expect.objectContaining({ code: 'SQLITE_CONSTRAINT_TRIGGER' }));
  expect(log.verify()).toMatchObject({ intact: true, count: 5 });
});

test.each([
  ["UPDATE audit_event SET at = '2026-03-01T09:00:00+02:00' WHERE sequence = 3", 3],
  ["UPDATE audit_event SET action = 'reply-drafted' WHERE sequence = 2", 2],
  ['UPDATE audit_event SET case_id = NULL WHERE sequence = 4', 4],
  ['UPDATE audit_event SET hash = previous_hash WHERE sequence = 5', 5],
  ["UPDATE audit_detail SET detail = replace(detail, 'huomautus 3', 'huomautus 4') WHERE sequence = 3", 3],
  ["UPDATE audit_detail SET actor = 'Toinen' WHERE sequence = 1", 1],
  ['UPDATE audit_detail SET detail_salt = zeroblob(32) WHERE sequence = 2', 2],
  ['DELETE FROM audit_detail WHERE sequence = 4', 4],
  ['DELETE FROM audit_event WHERE sequence = 1', 1],
  ['DELETE FROM audit_event WHERE sequence = 3', 3],
  [
    'DELETE FROM audit_event WHERE sequence = 3; UPDATE audit_event SET sequence = sequence - 1 WHERE sequence > 3; DELETE FROM audit_detail WHERE sequence = 3; UPDATE audit_detail SET sequence = sequence - 1 WHERE sequence > 3',
    3,
  ],
])('with the triggers gone it is still found out: %s', (sql, firstBroken) => {
  const { database, log } = logWith(5);
  tamper(database, sql);
  expect(log.verify()).toMatchObject({ intact: false, firstBroken });
});

test('a cut tail and a rewritten chain show against the head and count on paper', () => {
  const { database, log } = logWith(5);
  const paper = log.head();
  tamper(database, 'DELETE FROM audit_detail WHERE sequence = 5; DELETE FROM audit_event WHERE sequence = 5');
  expect(log.verify()).toMatchObject({ intact: true, count: 4 });
  expect(log.head()).not.toEqual(paper);

  const rewritten = logWith(5).log;
  expect(rewritten.verify().intact).toBe(true);
  expect(rewritten.head()).toMatchObject({ count: paper.count });
  expect(rewritten.head().head).not.toBe(paper.head);
});

test('every hash covers the one before it, so that an early change alters the head on paper', () => {
  const { database, log } = logWith(3);
  const rows = database
    .prepare<[], Record<string, string | number | null>>('SELECT * FROM audit_event ORDER BY sequence')
    .all();
  let previous: Json = '0'.repeat(64);
  for (const { sequence, at, action, case_id, actor_commitment, detail_commitment, hash } of rows) {
    const link = {
      sequence,
      at,
      action,
      caseId: case_id,
      actor: actor_commitment,
      detail: detail_commitment,
    };
    const text = canonicalJson({ ...link, previous } as Json);
    previous = createHash('sha256').update(text).digest('hex');
    expect(hash).toBe(previous);
  }
  expect(log.head().head).toBe(previous);
});

test('the chain holds nothing personal and the same detail never gives the same commitment', () => {
  const { database, log } = logWith(0);
  for (let round = 0; round < 2; round += 1)
    log.append(
      { action: 'case-closed', caseId: 1, detail: { outcome: 'answered', note: 'sama' } },
      AT,
      'Kirjaaja',
    );
  const rows = database
    .prepare<[], { actor_commitment: string; detail_commitment: string }>('SELECT * FROM audit_event')
    .all();
  expect(JSON.stringify(rows)).not.toMatch(/sama|Kirjaaja/u);
  expect(rows[0]?.detail_commitment).not.toBe(rows[1]?.detail_commitment);
  expect(rows[0]?.actor_commitment).not.toBe(rows[1]?.actor_commitment);
});

test('the history of a case is read by its index', () => {
  const { database } = logWith(1);
  const plan = database
    .prepare<[], { detail: string }>(
      'EXPLAIN QUERY PLAN SELECT * FROM audit_event JOIN audit_detail USING (sequence) WHERE case_id = 1 ORDER BY sequence DESC',
    )
    .all();
  expect(plan.map((step) => step.detail).join('\n')).toMatch(/USING INDEX audit_event_case/u);
});
