import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SequenceRange } from '../../src/domain/audit-event.ts';
import { prepareAuditLog } from '../../src/storage/audit-log.ts';
import { canonicalJson, type Json } from '../../src/vault/canonical-json.ts';
import { deskDatabase } from '../helpers/desk-database.ts';

const AT = '2026-03-02T09:00:00+02:00';

function logWith(count: number) {
  const database = deskDatabase();
  onTestFinished(() => void database.close());
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
function tamper(database: Database, sql: string): void {
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

describe('erasing details', () => {
  /** Six events of the cases 1, 0, 1, 0, 1, 0; those of case 1 are erased by the seventh. */
  function erasedLog(details: readonly SequenceRange[] = [1, 3, 5].map((place) => [place, place])) {
    const { database, log } = logWith(6);
    const { sequence } = log.append(
      { action: 'retention-erased', caseId: null, detail: { cases: [1], copies: [], details } },
      AT,
      'Kirjaaja',
    );
    log.eraseDetails(details, sequence);
    return { database, log };
  }

  const details = (database: Database): readonly number[] =>
    database.prepare<[], number>('SELECT sequence FROM audit_detail ORDER BY sequence').pluck().all();

  test('the ranges of a case are those of its events, one range for what follows each other', () => {
    const { log } = logWith(4);
    expect(log.rangesOf([1])).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(log.rangesOf([0, 1])).toEqual([[1, 4]]);
    expect(log.rangesOf([7])).toEqual([]);
  });

  test('the chain still verifies, and what was told of the case is gone', () => {
    const { database, log } = erasedLog();
    expect(details(database)).toEqual([2, 4, 6, 7]);
    expect(log.verify()).toMatchObject({ intact: true, count: 7, head: log.head().head });
    expect(log.ofCase(1)).toEqual([]);
    expect(log.ofCase(0)).toHaveLength(3);
    expect(log.rangesOf([1])).toEqual([]);
    log.append({ action: 'reply-drafted', caseId: 0, detail: {} }, AT, 'Kirjaaja');
    expect(log.verify()).toMatchObject({ intact: true, count: 8 });
  });

  test('later erasures go on beside earlier ones', () => {
    const { log } = erasedLog();
    const ranges = log.rangesOf([0]);
    const { sequence } = log.append(
      { action: 'retention-erased', caseId: null, detail: { cases: [0], copies: [], details: ranges } },
      AT,
      'Kirjaaja',
    );
    log.eraseDetails(ranges, sequence);
    expect(log.verify()).toMatchObject({ intact: true, count: 8 });
  });

  test.each([
    'DELETE FROM audit_detail WHERE sequence = 2',
    'INSERT INTO audit_erasure VALUES (2, 6)',
    'INSERT INTO audit_erasure VALUES (7, 7)',
    'DELETE FROM audit_erasure WHERE sequence = 1',
    'UPDATE audit_erasure SET erased_by = 6 WHERE sequence = 1',
    `INSERT INTO audit_detail VALUES (1, 'Toinen', zeroblob(32), '{}', zeroblob(32))`,
  ])('the database refuses: %s', (sql) => {
    const { database, log } = erasedLog();
    expect(() => database.exec(sql)).toThrow(/SQLITE_CONSTRAINT|append|erase|come back/u);
    expect(log.verify().intact).toBe(true);
  });

  test.each([
    ['a detail is missing that nothing declared', 'DELETE FROM audit_detail WHERE sequence = 2', 2],
    [
      'a row of audit_erasure names an event that does not tell of it',
      'DELETE FROM audit_detail WHERE sequence = 4; INSERT INTO audit_erasure VALUES (4, 7)',
      4,
    ],
    [
      'a row of audit_erasure names an event of another action',
      'DELETE FROM audit_detail WHERE sequence = 4; INSERT INTO audit_erasure VALUES (4, 6)',
      4,
    ],
    ['the row of a declared erasure is missing', 'DELETE FROM audit_erasure WHERE sequence = 3', 3],
    [
      'the row of a declared erasure names another event',
      'UPDATE audit_erasure SET erased_by = 6 WHERE sequence = 3',
      3,
    ],
    [
      'a declared erasure has a detail again',
      `INSERT INTO audit_detail VALUES (5, 'Toinen', zeroblob(32), '{}', zeroblob(32))`,
      5,
    ],
    ['a detail that stands is said to be erased', 'INSERT INTO audit_erasure VALUES (2, 7)', 2],
    [
      'the declaration was written anew to cover more',
      `DELETE FROM audit_detail WHERE sequence = 2; INSERT INTO audit_erasure VALUES (2, 7);
       UPDATE audit_detail SET detail = '{"cases":[0,1],"copies":[],"details":[[1,3],[5,5]]}' WHERE sequence = 7`,
      7,
    ],
    ['the declaration itself is gone', 'DELETE FROM audit_detail WHERE sequence = 7', 1],
  ])('with the triggers gone it is found out that %s', (_what, sql, firstBroken) => {
    const { database, log } = erasedLog();
    tamper(database, sql);
    expect(log.verify()).toMatchObject({ intact: false, firstBroken });
  });

  test('an event that declares erasures of other cases than it names covers nothing', () => {
    const { log } = erasedLog([[1, 3]]);
    expect(log.verify()).toMatchObject({ intact: false, firstBroken: 2 });
  });

  test('only a detail of a case is ever covered: who unlocked the vault stays known', () => {
    const { database, log } = logWith(0);
    log.append({ action: 'unlocked', caseId: null, detail: { method: 'password' } }, AT, 'Kirjaaja');
    const ranges = [[1, 1]] as const;
    const { sequence } = log.append(
      { action: 'retention-erased', caseId: null, detail: { cases: [1], copies: [], details: ranges } },
      AT,
      'Kirjaaja',
    );
    log.eraseDetails(ranges, sequence);
    expect(details(database)).toEqual([2]);
    expect(log.verify()).toMatchObject({ intact: false, firstBroken: 1 });
  });

  test('a declaration that is still there although nothing was erased shows', () => {
    const { log } = logWith(2);
    log.append(
      { action: 'retention-erased', caseId: null, detail: { cases: [1], copies: [], details: [[1, 1]] } },
      AT,
      'Kirjaaja',
    );
    expect(log.verify()).toMatchObject({ intact: false, firstBroken: 1 });
  });

  test('ten thousand events with every other erased are read through in a moment', () => {
    const { database, log } = logWith(0);
    database.transaction(() => {
      for (let number = 0; number < 10_000; number += 1) {
        log.append({ action: 'reply-drafted', caseId: number % 2, detail: {} }, AT, 'Kirjaaja');
      }
      const ranges = log.rangesOf([1]);
      const { sequence } = log.append(
        { action: 'retention-erased', caseId: null, detail: { cases: [1], copies: [], details: ranges } },
        AT,
        'Kirjaaja',
      );
      log.eraseDetails(ranges, sequence);
    })();
    const start = performance.now();
    expect(log.verify()).toMatchObject({ intact: true, count: 10_001 });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
