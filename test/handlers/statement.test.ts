import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { prepareStorage } from '../../src/storage/storage.ts';
import { openVault } from '../../src/vault/vault.ts';
import { refusal, conflict } from '../helpers/case-steps.ts';
import { asInput, momentOn, openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';
import { pdfRunningText } from '../letters/pdf-reading.ts';
import {
  asTranslationInput,
  statementOrganisation,
  statementTranslation,
} from '../letters/sample-statement.ts';
import { statementLines } from '../letters/statement-lines.ts';

const TODAY = calendarDate('2026-11-22');
const seed = readFileSync(new URL('../fixtures/tietosuojaseloste.txt', import.meta.url), 'utf8');
const note = 'Säilytysajat ja oikeusperusteet lisättiin.';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk({ organisation: statementOrganisation() });
});
afterEach(() => desk.end());

async function translate(
  language: 'sv' | 'en',
  texts = asTranslationInput(statementTranslation(language)),
): Promise<void> {
  const { basis } = await desk.call('organisation.translation', { language });
  await desk.call('organisation.saveTranslation', { language, basis, texts });
}
const publish = (datedOn = TODAY) => desk.call('statement.publish', { datedOn, note });

/** Actions of the log that have to do with it, oldest first; reads the vault itself and leaves the desk locked. */
async function logged(): Promise<readonly string[]> {
  await desk.call('vault.lock', { reason: 'user' });
  const vault = openVault(desk.folder, { userId: 1, password: PASSWORD });
  try {
    const { audit } = prepareStorage(vault.database);
    expect(audit.verify()).toMatchObject({ intact: true });
    return vault.database
      .prepare<[], string>('SELECT action FROM audit_event ORDER BY sequence')
      .pluck()
      .all()
      .filter((action) => action.startsWith('statement') || action.startsWith('translation'));
  } finally {
    vault.close();
  }
}

describe('the source statement', () => {
  test('is version 1 of a new vault, word for word, in Finnish only', async () => {
    const [first, ...others] = await desk.call('statement.list', {});
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      version: 1,
      datedOn: '2018-05-11',
      origin: 'source',
      publishedBy: '',
      languages: ['fi'],
    });
    const { text } = await desk.call('statement.get', { version: 1, language: 'fi' });
    expect(statementLines(text)).toEqual(seed.split('\n').filter((line) => line.trim() !== ''));
    const { pdf } = await desk.call('statement.bytes', { version: 1, language: 'fi' });
    expect(pdfRunningText(pdf)).toContain('Tiedot annetaan pyydettyäessä kirjallisesti.');
  });

  test('keeps the name it was published under when the controller is called otherwise', async () => {
    const bytes = async () =>
      pdfRunningText((await desk.call('statement.bytes', { version: 1, language: 'fi' })).pdf);
    const before = await bytes();
    const organisation = statementOrganisation();
    const { controller } = organisation;
    const renamed = { ...organisation, controller: { ...controller, name: 'Uusi Nimi Oy' } };
    await desk.call('organisation.save', asInput(renamed));
    expect(await bytes()).toBe(before);
  });

  test('is entered once, however often the vault is opened, and writes no event', async () => {
    await desk.call('vault.lock', { reason: 'user' });
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    expect(await desk.call('statement.list', {})).toHaveLength(1);
    expect(await logged()).toEqual([]);
  });

  test('is entered into a vault that was made before there were versions, at its next opening', async () => {
    await desk.call('vault.lock', { reason: 'user' });
    const vault = openVault(desk.folder, { userId: 1, password: PASSWORD });
    vault.database.exec('DELETE FROM privacy_statement_text; DELETE FROM privacy_statement;');
    vault.close();
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    expect(await desk.call('statement.list', {})).toMatchObject([{ version: 1, origin: 'source' }]);
  });

  test.each([
    { version: 1, language: 'sv' },
    { version: 2, language: 'fi' },
  ] as const)('there is no other: %o', async (place) => {
    const missing = { kind: 'not-found', what: 'statement' };
    expect(await refusal(desk.call('statement.get', place))).toEqual(missing);
    expect(await refusal(desk.call('statement.bytes', place))).toEqual(missing);
    const print = { ...place, printerId: 'none', copies: 1, operationId: 'p' };
    expect(await refusal(desk.call('statement.print', print))).toEqual(missing);
  });
});

describe('publishing', () => {
  test('freezes the next version in Finnish, and tells it in the log', async () => {
    expect(await publish()).toEqual({ version: 2 });
    const [second] = await desk.call('statement.list', {});
    expect(second).toMatchObject({ version: 2, datedOn: TODAY, origin: 'program', note, languages: ['fi'] });
    const { text } = await desk.call('statement.get', { version: 2, language: 'fi' });
    const before = await desk.call('statement.bytes', { version: 2, language: 'fi' });
    expect(pdfRunningText(before.pdf)).toContain('Versio 2');

    const changed = { ...statementOrganisation(), provision: 'Aivan toinen lause.' };
    await desk.call('organisation.save', asInput(changed));
    expect((await desk.call('statement.get', { version: 2, language: 'fi' })).text).toEqual(text);
    expect((await desk.call('statement.bytes', { version: 2, language: 'fi' })).pdf).toEqual(before.pdf);
    const check = await desk.call('vault.check', { operationId: 'check' });
    expect(check.files).toEqual({ checked: 1, damaged: [], missing: [] });
    expect(await logged()).toEqual(['statement-published']);
  });

  test('takes every language into which all of it is translated, and no other', async () => {
    await translate('sv');
    const incomplete = asTranslationInput(statementTranslation('en'));
    await translate('en', { ...incomplete, provision: '' });
    await publish();
    const [second] = await desk.call('statement.list', {});
    expect(second?.languages).toEqual(['fi', 'sv']);
    const { pdf } = await desk.call('statement.bytes', { version: 2, language: 'sv' });
    expect(pdfRunningText(pdf)).toContain('Dataskyddsbeskrivning');

    await translate('en');
    await publish();
    const [third] = await desk.call('statement.list', {});
    expect(third?.languages).toEqual(['fi', 'sv', 'en']);
  });

  test.each([
    [
      'a retention period',
      { registers: statementOrganisation().registers.map((one) => ({ ...one, retention: '' })) },
    ],
    [
      'the legal basis',
      { registers: statementOrganisation().registers.map((one) => ({ ...one, legalBasis: '' })) },
    ],
    ['automated decisions', { automatedDecisions: '' }],
    ['the duty to give data', { provision: '' }],
    ['the interests that a register rests on', { legitimateInterests: '' }],
    ['transfers', { transfers: '' }],
  ] as const)('is refused without %s', async (_, change) => {
    await desk.call('organisation.save', asInput({ ...statementOrganisation(), ...change }));
    expect(await refusal(publish())).toEqual(conflict('statement-incomplete'));
    const { gaps } = await desk.call('statement.draft', { language: 'fi' });
    expect(gaps.length).toBeGreaterThan(0);
    expect(await desk.call('statement.list', {})).toHaveLength(1);
    const { pdf } = await desk.call('statement.preview', { language: 'fi' });
    expect(pdfRunningText(pdf)).toContain('LUONNOS');
  });

  test('bears a day that is neither to come nor before the version it follows', async () => {
    const refusedFor = (code: string) => ({ kind: 'invalid', problems: [{ path: 'datedOn', code }] });
    expect(await refusal(publish(calendarDate('2026-11-23')))).toEqual(refusedFor('in-future'));
    expect(await refusal(publish(calendarDate('2018-05-10')))).toEqual(refusedFor('before-latest-statement'));
    await publish(calendarDate('2026-11-01'));
    const { text } = await desk.call('statement.get', { version: 2, language: 'fi' });
    expect(text.facts.join('\n')).toContain('1.11.2026');
    desk.moment = momentOn('2026-12-01');
    await publish(calendarDate('2026-11-01'));
    expect(await refusal(publish(calendarDate('2026-10-31')))).toEqual(refusedFor('before-latest-statement'));
  });
});

describe('the draft', () => {
  test('tells what changed since the latest version, or that there is none in the language', async () => {
    const finnish = await desk.call('statement.draft', { language: 'fi' });
    expect(finnish.version).toBe(2);
    expect(finnish.gaps).toEqual([]);
    expect(finnish.differences?.filter(({ state }) => state === 'added')).toHaveLength(4);
    const swedish = await desk.call('statement.draft', { language: 'sv' });
    expect(swedish.differences).toBeNull();
    expect(swedish.text.title).toBe('Dataskyddsbeskrivning');

    await publish();
    const again = await desk.call('statement.draft', { language: 'fi' });
    // Of the next version nothing but its number is new.
    expect(again.differences?.filter(({ state }) => state !== 'same').map(({ number }) => number)).toEqual([
      0,
    ]);
  });

  test('stands in Finnish where it is not translated, and says where', async () => {
    const { text, translationGaps } = await desk.call('statement.draft', { language: 'sv' });
    expect(translationGaps.filter(({ field }) => field === 'retention')).toHaveLength(8);
    expect(translationGaps).toContainEqual({ field: 'provision', registerId: null, index: null });
    const lines = statementLines(text);
    expect(lines).toContain(statementOrganisation().provision);
    expect(lines).toContain('1. Kundhanterings-/faktureringssystem');
  });
});

test('two versions are compared in a language that both have', async () => {
  await translate('sv');
  await publish();
  await desk.call('organisation.save', asInput({ ...statementOrganisation(), logRetentionYears: 5 }));
  await publish();
  const changedIn = async (language: 'fi' | 'sv') =>
    (await desk.call('statement.compare', { from: 2, to: 3, language }))
      .filter(({ state }) => state !== 'same')
      .map(({ number }) => number);
  expect(await changedIn('fi')).toEqual([0, 16]);
  expect(await changedIn('sv')).toEqual([0, 16]);
  expect(await refusal(desk.call('statement.compare', { from: 1, to: 2, language: 'sv' }))).toEqual({
    kind: 'not-found',
    what: 'statement',
  });
});

describe('translations', () => {
  test('begin with what the program knows, and keep what is saved', async () => {
    const { texts: known } = await desk.call('organisation.translation', { language: 'sv' });
    expect(known.contactPersonTitle).toBe('kontaktperson i registerärenden');
    expect(known.registers[0]).toEqual({
      id: 'R1',
      name: 'Kundhanterings-/faktureringssystem',
      retention: '',
      legalBasis: '',
    });
    await translate('sv');
    const { texts } = await desk.call('organisation.translation', { language: 'sv' });
    expect(texts).toEqual(statementTranslation('sv'));
    await translate('sv');
    expect(await logged()).toEqual(['translation-saved']);
  });

  test('of a text whose Finnish has changed are gone', async () => {
    await translate('en');
    const changed = { ...statementOrganisation(), transfers: 'Tietoja siirretään Norjaan.' };
    await desk.call('organisation.save', asInput(changed));
    const { texts } = await desk.call('organisation.translation', { language: 'en' });
    const { transfers, safeguards } = texts;
    expect(transfers).toBe('');
    expect(safeguards).toBe(statementTranslation('en').safeguards);
  });

  test('begun beside other Finnish texts are refused once, and taken when compared anew', async () => {
    const { basis } = await desk.call('organisation.translation', { language: 'en' });
    await desk.call(
      'organisation.save',
      asInput({ ...statementOrganisation(), transfers: 'Tietoja siirretään Norjaan.' }),
    );
    const typed = {
      language: 'en',
      texts: { ...asTranslationInput(statementTranslation('en')), transfers: 'To Norway.' },
    } as const;
    expect(await refusal(desk.call('organisation.saveTranslation', { ...typed, basis }))).toEqual(
      conflict('finnish-changed'),
    );
    await translate('en', typed.texts);
    const { texts } = await desk.call('organisation.translation', { language: 'en' });
    expect(texts.transfers).toBe('To Norway.');
  });

  test('whose lists are not those of today are refused', async () => {
    const texts = { ...asTranslationInput(statementTranslation('sv')), sources: ['Kunden'] };
    expect(await refusal(translate('sv', texts))).toEqual({
      kind: 'invalid',
      problems: [{ path: 'texts.sources', code: 'other-length' }],
    });
  });
});
