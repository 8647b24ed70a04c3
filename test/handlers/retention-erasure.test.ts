import { statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays, calendarDate, type CalendarDate } from '../../src/domain/calendar-date.ts';
import { prepareStorage } from '../../src/storage/storage.ts';
import { DATABASE_FILE, FILES_FOLDER } from '../../src/vault/vault-layout.ts';
import { openVault } from '../../src/vault/vault.ts';
import {
  asked,
  conflict,
  entryOf,
  identityInput,
  newPerson,
  playToClosing,
  playToReply,
  refusal,
  registerCase,
  requestIdOf,
  stageFile,
} from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';
import { checkVault, closeWithdrawn, INTACT, rowsOf, runRetention } from '../helpers/retention-steps.ts';
import { grayPng } from '../helpers/images.ts';
import { issueAndSend, playCase, type Play } from '../helpers/play-case.ts';
import { markers } from '../helpers/marker-words.ts';
import { filesIn, wordsFoundIn } from '../helpers/vault-pages.ts';

vi.setConfig({ testTimeout: 120_000 });

const CODE = '010190-900P';
const TODAY = calendarDate('2026-11-22');
/** Three years from the closing on `TODAY`. */
const CASES_DUE = calendarDate('2029-11-22');

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(async () => {
  await desk.end();
});

/** Lets the years pass. */
function setDay(day: CalendarDate): void {
  desk.moment = momentOn(day);
}

async function stage(name: string, width: number): Promise<string> {
  return (await stageFile(desk, { name, bytes: grayPng(width) })).id;
}

describe('after a run nothing of the person is in the vault', () => {
  test('every word of people, cases of every kind, letters, questions, drafts and files is gone from every page', async () => {
    const { words, next } = markers();
    const person = () => ({
      ...newPerson,
      familyName: `Suku${next()}`,
      givenNames: `Etu${next()}`,
      streetAddress: `Katu${next()} 1`,
      locality: `Paikka${next()}`,
      email: `${next()}@example.invalid`,
      phone: '040 765 4321',
      identityCode: CODE,
    });
    const plays: readonly Pick<Play, 'kind' | 'outcome'>[] = [
      { kind: 'access', outcome: 'granted' },
      { kind: 'access', outcome: 'refused' },
      { kind: 'rectification', outcome: 'partly-granted' },
      { kind: 'completion', outcome: 'granted' },
      { kind: 'erasure', outcome: 'granted' },
      { kind: 'portability', outcome: 'granted' },
      { kind: 'objection', outcome: 'granted' },
      { kind: 'rectification', outcome: 'refused' },
      { kind: 'other', outcome: 'answered' },
      { kind: 'access', outcome: 'transferred' },
    ];
    const cases: number[] = [];
    const people: number[] = [];
    for (const play of plays) {
      const { caseId } = await playCase(desk, {
        ...play,
        receivedOn: TODAY,
        words: next(),
        person: { kind: 'new', person: person() },
      });
      cases.push(caseId);
      people.push((await desk.call('case.get', { caseId })).person?.id ?? 0);
    }
    const [first = 0, second = 0, third = 0] = people;
    await desk.call('person.merge', { keptId: second, mergedId: first });
    await desk.call('person.merge', { keptId: third, mergedId: second });

    // An agent's case with everything that may happen on the way.
    const agents = await registerCase(desk, {
      person: { kind: 'new', person: person() },
      channel: 'post',
      requester: {
        role: 'agent',
        contact: {
          name: `Asiamies ${next()}`,
          streetAddress: `Kuja${next()} 2`,
          postalCode: '69440',
          locality: `Kylä${next()}`,
          phone: '',
          email: `${next()}@example.invalid`,
          language: 'fi',
        },
      },
      description: `Kuvaus ${next()}`,
      storageLocation: `Mappi ${next()}`,
      requests: [asked('rectification', { description: `Oikaisu ${next()}` })],
      fileIds: [await stage(`${next()}.png`, 3)],
    });
    cases.push(agents);
    await desk.call('case.correct', {
      ...entryOf(await desk.call('case.get', { caseId: agents })),
      channel: 'post',
      storageLocation: `Arkisto ${next()}`,
      description: `Tarkempi ${next()}`,
      reason: `Kirjausvirhe ${next()}`,
    });
    await desk.call('case.addDocument', {
      caseId: agents,
      title: `Lisäselvitys ${next()}`,
      datedOn: null,
      storageLocation: `Hylly ${next()}`,
      fileIds: [await stage(`${next()}.png`, 5)],
    });
    const { inquiryId } = await desk.call('inquiry.ask', {
      caseId: agents,
      kind: 'identity',
      reason: `Epäily ${next()}`,
      questions: [],
      methods: [`Tapa ${next()}`],
      delayReason: '',
    });
    await issueAndSend(desk, { about: 'question', inquiryId });
    await desk.call('inquiry.answer', {
      inquiryId,
      answeredOn: TODAY,
      sufficient: true,
      note: `Vastaus ${next()}`,
    });
    await desk.call(
      'identity.record',
      identityInput(agents, { method: 'POA', evidence: `Valtakirja ${next()}` }),
    );
    await desk.call('identity.record', identityInput(agents));
    const { extensionId } = await desk.call('extension.prepare', {
      caseId: agents,
      factors: ['complexity'],
      explanation: `Laaja ${next()}`,
      partialAnswer: `Osa ${next()}`,
    });
    await issueAndSend(desk, { about: 'extension', extensionId });
    const requestId = await requestIdOf(desk, agents);
    const { feeId } = await desk.call('fee.assess', {
      requestId,
      ground: 'excessive',
      reasons: `Toistuva ${next()}`,
      lines: [{ text: `Työ ${next()}`, cents: 1000 }],
      answerBy: addDays(TODAY, 14),
    });
    await issueAndSend(desk, { about: 'fee', feeId });
    await desk.call('fee.answer', { feeId, answer: 'pays', answeredOn: TODAY });
    await playToReply(desk, agents, true, { evidence: `Ajokortti ${next()}` });
    const { noticeId } = await desk.call('recipient.enter', {
      requestId,
      recipient: {
        name: `Vastaanottaja ${next()}`,
        streetAddress: `Tie${next()} 3`,
        postalCode: '69440',
        locality: 'Lestijärvi',
      },
      language: 'fi',
      disclosedOn: TODAY,
      identifier: `Asiakas ${next()}`,
      change: `Osoite ${next()}`,
      confirmBy: addDays(TODAY, 14),
    });
    await issueAndSend(desk, { about: 'recipient', noticeId });
    await playToClosing(desk, agents);
    await desk.call('case.reopen', { caseId: agents, reason: `Uusi tieto ${next()}` });
    await desk.call('case.close', { caseId: agents, outcome: 'answered', note: `Päätös ${next()}` });
    const lastLetter = (await desk.call('case.get', { caseId: agents })).documents.flatMap(({ letter }) =>
      letter === null ? [] : [letter.letterId],
    )[0];
    const forms = [
      `close:${agents}`,
      `decision:${requestId}`,
      `answer:${inquiryId}`,
      `dispatch:${lastLetter}`,
    ];
    setDay(addDays(TODAY, 30));
    for (const form of [...forms, `person:${third}`]) {
      await desk.call('draft.save', { form, content: JSON.stringify({ note: next() }) });
    }

    const all = [...words, CODE, '040 765 4321', '0407654321'];
    await desk.call('vault.lock', { reason: 'user' });
    expect(wordsFoundIn(desk.folder, all)).toEqual(all);
    const storedFiles = filesIn(path.join(desk.folder, FILES_FOLDER)).length;
    expect(storedFiles).toBeGreaterThan(cases.length);

    setDay(CASES_DUE);
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    expect(await desk.call('retention.get', {})).toMatchObject({ dueCases: cases.length });
    expect((await desk.call('today.get', {})).counts.retentionDue).toBeGreaterThanOrEqual(cases.length);
    const result = await runRetention(desk);
    expect(result).toEqual({ cases: cases.length, copies: 0, people: plays.length - 2 + 1 });

    // The write-ahead log was emptied at the end of the run; since then only reading has happened.
    expect(statSync(path.join(desk.folder, `${DATABASE_FILE}-wal`)).size).toBe(0);
    expect(await checkVault(desk)).toEqual(INTACT);
    expect(await desk.call('retention.get', {})).toMatchObject({ dueCases: 0, dueCopies: 0, cases: [] });
    await desk.call('vault.lock', { reason: 'user' });
    expect(wordsFoundIn(desk.folder, all)).toEqual([]);
    expect(filesIn(path.join(desk.folder, FILES_FOLDER))).toEqual([]);

    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    expect(await desk.call('person.search', { text: '', limit: 200 })).toEqual([]);
    for (const [place, caseId] of cases.slice(0, plays.length).entries()) {
      expect(await desk.call('case.get', { caseId })).toMatchObject({
        diaryNumber: `2026/${place + 1}`,
        person: null,
        description: '',
        registeredBy: '',
        receivedOn: TODAY,
        regime: 'GDPR_TSL',
        stage: 'closed',
        erasedOn: CASES_DUE,
        closed: { note: '', by: '' },
        requests: [{ kind: plays[place]?.kind, decision: { outcome: plays[place]?.outcome, decidedBy: '' } }],
        documents: [],
        timeline: [],
      });
    }
    expect(await refusal(desk.call('case.reopen', { caseId: agents, reason: 'Uudelleen' }))).toEqual(
      conflict('case-erased'),
    );
    const { rows } = await desk.call('case.list', {
      view: 'all',
      text: '2026/1',
      sort: { by: 'number', direction: 'up' },
      offset: 0,
      limit: 20,
    });
    expect(rows[0]).toMatchObject({ diaryNumber: '2026/1', personName: null, outcome: 'answered' });
  });

  test('no table keeps a row of an erased case but those that tell that it was', async () => {
    const { caseId } = await playCase(desk, { kind: 'access', outcome: 'granted', receivedOn: TODAY });
    await playCase(desk, { kind: 'erasure', outcome: 'granted', receivedOn: TODAY });
    expect(caseId).toBe(1);
    setDay(CASES_DUE);
    await runRetention(desk);
    const tables = (await rowsOf(
      desk,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' AND name NOT LIKE '%_search%'",
    )) as readonly { readonly name: string }[];
    const counts = await rowsOf(
      desk,
      tables
        .map(({ name }) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}"`)
        .join(' UNION ALL '),
    );
    const filled = (counts as readonly { name: string; rows: number }[])
      .filter(({ rows }) => rows > 0)
      .map(({ name }) => name);
    expect(new Set(filled)).toEqual(
      new Set([
        'audit_event',
        'audit_detail',
        'audit_erasure',
        'case_file',
        'request',
        'request_decision',
        'organisation',
        'organisation_contact',
        'organisation_register',
        'organisation_line',
        'privacy_statement',
        'privacy_statement_text',
        'letterhead',
        'settings',
      ]),
    );
    expect(await rowsOf(desk, 'SELECT count(*) AS words FROM person_search')).toEqual([{ words: 0 }]);
  });
});

test('between the rows of others nothing is left, however the pages were filled and split', async () => {
  const { words, next } = markers();
  const stay = markers(2);
  // Names and texts of very different lengths, in an order that splits and joins pages of every table and index.
  for (let number = 0; number < 400; number += 1) {
    const erased = number % 3 !== 0;
    const word = erased ? next() : stay.next();
    const caseId = await registerCase(desk, {
      person: {
        kind: 'new',
        person: { ...newPerson, familyName: `${word} ${'x'.repeat((number * 7) % 60)}`, givenNames: word },
      },
      description: `${word} `.repeat(1 + ((number * 13) % 90)),
    });
    if (erased) await closeWithdrawn(desk, caseId, word);
  }
  await desk.call('vault.lock', { reason: 'user' });
  expect(wordsFoundIn(desk.folder, words)).toEqual(words);
  setDay(CASES_DUE);
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
  expect(await runRetention(desk)).toMatchObject({ cases: words.length, people: words.length });
  await desk.call('vault.lock', { reason: 'user' });
  expect(wordsFoundIn(desk.folder, words)).toEqual([]);
  expect(wordsFoundIn(desk.folder, stay.words)).toEqual(stay.words);
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
  expect(await desk.call('person.search', { text: stay.words[5] ?? '', limit: 5 })).toHaveLength(1);
  expect(await checkVault(desk)).toEqual(INTACT);
});

test('when the core ends before the database was written anew, the next opening does it', async () => {
  const { words, next } = markers();
  for (let number = 0; number < 150; number += 1) {
    const word = next();
    const person = { ...newPerson, familyName: `${word} ${'x'.repeat((number * 7) % 60)}`, givenNames: word };
    await closeWithdrawn(desk, await registerCase(desk, { person: { kind: 'new', person } }));
  }
  await desk.call('vault.lock', { reason: 'user' });
  const vault = openVault(desk.folder, { userId: 1, password: PASSWORD });
  const { retention } = prepareStorage(vault.database);
  vault.database.transaction(() => {
    // Not all of them: pages that become empty would be overwritten.
    const ids = retention.dueCases(CASES_DUE, words.length).map(({ caseId }) => caseId);
    retention.eraseCases(
      ids.filter((id) => id % 5 !== 0),
      CASES_DUE,
    );
  })();
  vault.close();
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
  await desk.call('vault.lock', { reason: 'user' });
  const stay = words.filter((_word, place) => (place + 1) % 5 === 0);
  expect(wordsFoundIn(desk.folder, words)).toEqual(stay);
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
  expect(await rowsOf(desk, 'SELECT * FROM rewrite_due')).toEqual([]);
});

test('bans outlive the person and still match, by what they keep and by the hash of the identity code', async () => {
  const { words, next } = markers();
  const given = next();
  const secret = next();
  const { caseId } = await playCase(desk, {
    kind: 'marketing-ban',
    outcome: 'granted',
    receivedOn: TODAY,
    words: secret,
    person: {
      kind: 'new',
      person: { ...newPerson, familyName: 'Kieltonen', givenNames: given, identityCode: CODE },
    },
  });
  setDay(CASES_DUE);
  expect(await runRetention(desk)).toEqual({ cases: 1, copies: 0, people: 1 });
  const nobody = { name: '', streetAddress: '', postalCode: '', email: '', phone: '', identityCode: '' };
  const check = async (identifiers: Partial<typeof nobody>) =>
    (await desk.call('suppression.check', { ...nobody, ...identifiers, scope: 'direct-advertising' }))
      .verdict;
  expect(await check({ identityCode: CODE })).toBe('banned');
  expect(await check({ phone: '+358 40 000 1234' })).toBe('banned');
  expect(await check({ name: `Kieltonen ${given}` })).toBe('maybe');
  expect(
    await desk.call('suppression.list', { view: 'in-force', text: given, offset: 0, limit: 5 }),
  ).toMatchObject({ total: 1, rows: [{ name: `${given} Kieltonen`, documentNumber: '2026/1-1' }] });
  expect(await desk.call('case.get', { caseId })).toMatchObject({
    person: null,
    requests: [{ kind: 'marketing-ban', scopes: ['direct-advertising'] }],
  });
  expect(await checkVault(desk)).toEqual(INTACT);
  await desk.call('vault.lock', { reason: 'user' });
  expect(wordsFoundIn(desk.folder, [...words, CODE])).toEqual([given]);
});
