import { expect, test } from 'vitest';
import type Database from 'better-sqlite3';
import { prepareStorage } from '../../src/storage/storage.ts';
import { deskDatabase } from '../helpers/desk-database.ts';

/** Every statement the storage prepares, as text. */
function preparedStatements(database: Database.Database): readonly string[] {
  const sources: string[] = [];
  const prepare = database.prepare.bind(database);
  database.prepare = (source: string) => {
    sources.push(source);
    return prepare(source);
  };
  prepareStorage(database);
  database.prepare = prepare;
  return sources;
}

function plan(database: Database.Database, source: string): readonly string[] {
  const withValues = source.replaceAll(/@\w+|\?/gu, '1');
  const steps = database.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${withValues}`).all();
  return steps.map(({ detail }) => detail);
}

/** Tables that grow with the cases; people are merged now and then only. */
const BIG = [
  'person|case_file|requester|request|request_scope|request_decision|entry_correction|identity_check|register_task',
  'finding|correction|erasure_item|portable_item|document|letter|letter_print|letter_dispatch|reply_draft|inquiry',
  'print_job|letter_return|letter_resending|letter_kept_back|enclosure|letter_enclosure',
  'inquiry_answer|extension|fee|fee_line|recipient_notice|restriction_lift|suppression|suppression_scope',
  'suppression_key|erased_copy|file',
].join('|');
/** A walk of a big table itself: neither an index of it nor a look-up. */
const WHOLE_TABLE = new RegExp(`^SCAN (${BIG})$`, 'u');
const MEANT = [
  // The newest first are the table read backwards.
  /SELECT id FROM letter\s+ORDER BY id DESC/u,
  /SELECT \* FROM suppression WHERE .* ORDER BY id DESC/u,
  // Every row is looked at: the bans that a list is compared with, the people that no case needs any more.
  /hash FROM suppression_key WHERE/u,
  /^SELECT suppression_id FROM suppression_scope WHERE withdrawn_on IS NULL AND scope = \?$/u,
  /SELECT id FROM person WHERE merged_into IS NULL AND NOT EXISTS/u,
  /FROM file/u,
];
/** Sorted by nature: the way from a merged card to the kept one is a few steps long, what retention has to do is its all. */
const SORTED = [/WITH RECURSIVE path/u, /INDEXED BY letter_with_copy/u];

test('nothing walks a big table where an index could tell', () => {
  const database = deskDatabase();
  const statements = preparedStatements(database).filter(
    (source) => !MEANT.some((meant) => meant.test(source)),
  );
  expect(statements.length).toBeGreaterThan(200);
  for (const source of statements) {
    expect(
      plan(database, source).filter((detail) => WHOLE_TABLE.test(detail)),
      source,
    ).toEqual([]);
  }
});

test('the lists come out of their indexes in order; only a few hits of a search are sorted', () => {
  const database = deskDatabase();
  const lists = preparedStatements(database).filter(
    (source) =>
      /LIMIT/u.test(source) && /ORDER BY/u.test(source) && !SORTED.some((meant) => meant.test(source)),
  );
  expect(lists.length).toBeGreaterThan(200);
  for (const source of lists) {
    const sorted = plan(database, source).filter((detail) => detail.includes('TEMP B-TREE'));
    const fewHits = /WHERE (.* AND )?id IN \(SELECT rowid/u.test(source);
    if (!fewHits) expect(sorted, source).toEqual([]);
  }
});
