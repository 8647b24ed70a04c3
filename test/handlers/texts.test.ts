import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LETTER_LANGUAGES } from '../../src/domain/letter-language.ts';
import { LETTER_KINDS, letterExists } from '../../src/domain/letter.ts';
import { REGIMES } from '../../src/domain/regime.ts';
import { asInput, filledOrganisation, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { conflict, refusal, registerCase } from '../helpers/case-steps.ts';
import { pdfRunningText } from '../letters/pdf-reading.ts';

const KEY = 'receipt.otherwise';
const OWN = 'Jos ymmärsimme väärin, soita numeroon {{puhelin}}.';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.end());

test('a changed wording is a new version, stands in the letters issued after it and in none before', async () => {
  const before = await issuedReceipt();
  expect(before.textVersion).toBe('fi-3');
  const { version } = await desk.call('text.save', { language: 'fi', key: KEY, text: OWN });
  expect(version).toBe('fi-3+1');
  const after = await issuedReceipt();
  expect(after.textVersion).toBe('fi-3+1');
  expect(after.text).toContain('Jos ymmärsimme väärin, soita numeroon 050 365 2086.');
  expect(before.text).not.toContain('Jos ymmärsimme väärin');
  expect(await textOf(before.letterId)).toBe(before.text);
});

test('the wording of one language leaves the others alone', async () => {
  await desk.call('text.save', { language: 'sv', key: KEY, text: 'Ring {{puhelin}}.' });
  expect((await desk.call('text.list', { language: 'sv' })).version).toBe('sv-3+1');
  const finnish = await desk.call('text.list', { language: 'fi' });
  expect(finnish.version).toBe('fi-3');
  expect(finnish.texts.filter(({ changed }) => changed)).toEqual([]);
});

test('every version of a text can be read later, and the own wording of the program comes back', async () => {
  await desk.call('text.save', { language: 'fi', key: KEY, text: OWN });
  await desk.call('text.save', { language: 'fi', key: KEY, text: 'Ota yhteyttä.' });
  const { version } = await desk.call('text.save', { language: 'fi', key: KEY, text: null });
  expect(version).toBe('fi-3+3');
  const history = await desk.call('text.history', { language: 'fi', key: KEY });
  expect(history.map(({ number, text }) => [number, text])).toEqual([
    [3, null],
    [2, 'Ota yhteyttä.'],
    [1, OWN],
  ]);
  expect(await entryOf(KEY)).toMatchObject({ changed: false });
});

test('saving what stands already is no change', async () => {
  const { original } = await entryOf(KEY);
  expect(await desk.call('text.save', { language: 'fi', key: KEY, text: original })).toEqual({
    version: 'fi-3',
  });
  expect(await desk.call('text.history', { language: 'fi', key: KEY })).toEqual([]);
});

describe('a wording is refused by name', () => {
  test.each([
    ['unknown-placeholder', 'Tämä on {{puhelinnro}}.', 'puhelinnro'],
    ['malformed', 'Tämä on {{puhelin.', undefined],
    ['control-character', 'Kaksi\nriviä.', undefined],
    ['blank', '  ', undefined],
    ['too-long', 'x'.repeat(2001), undefined],
  ])('%s', async (code, text, part) => {
    const problem = { path: 'text', code, ...(part !== undefined && { part }) };
    expect(await refusal(desk.call('text.save', { language: 'fi', key: KEY, text }))).toEqual({
      kind: 'invalid',
      problems: [problem],
    });
  });

  test('when it leaves out the law that the sentence rests on', async () => {
    const text = 'Vastaamme viimeistään {{eräpäivä}} (12 artiklan kohta, 2016/679).';
    expect(await refusal(desk.call('text.save', { language: 'fi', key: 'receipt.answerBy', text }))).toEqual({
      kind: 'invalid',
      problems: [{ path: 'text', code: 'law-left-out', part: '3' }],
    });
  });

  test('when it is longer than the edge of a page', async () => {
    const text = 'L'.repeat(61);
    expect(await refusal(desk.call('text.save', { language: 'fi', key: 'page.draft', text }))).toMatchObject({
      problems: [{ path: 'text', code: 'too-long' }],
    });
  });

  test('when it leaves out what the law asks for', async () => {
    const text = 'Vastaamme pian (12 artiklan 3 kohta, 2016/679).';
    expect(await refusal(desk.call('text.save', { language: 'fi', key: 'receipt.answerBy', text }))).toEqual({
      kind: 'invalid',
      problems: [{ path: 'text', code: 'placeholder-left-out', part: 'eräpäivä' }],
    });
  });

  test('when the program knows no such text', async () => {
    expect(await refusal(desk.call('text.save', { language: 'fi', key: 'none', text: 'x' }))).toEqual({
      kind: 'not-found',
      what: 'letter-text',
    });
  });
});

test('a place without a value is an error that names it, and no letter is issued', async () => {
  const organisation = filledOrganisation();
  const { contactPerson } = organisation;
  const silent = { ...organisation, contactPerson: { ...contactPerson, phone: '' } };
  await desk.call('organisation.save', asInput(silent));
  await desk.call('text.save', { language: 'fi', key: KEY, text: OWN });
  const caseId = await registerCase(desk);
  const error = { kind: 'letter-text', language: 'fi', key: KEY, placeholder: 'puhelin' };
  expect(await refusal(desk.call('letter.preview', { about: 'receipt', caseId }))).toEqual(error);
  expect(await refusal(desk.call('letter.issue', { about: 'receipt', caseId }))).toEqual(error);
  const { documents } = await desk.call('case.get', { caseId });
  expect(documents.filter(({ letter }) => letter !== null)).toEqual([]);
});

describe('an example letter shows the wording as it is typed', () => {
  test.each(LETTER_LANGUAGES)('every letter under every law: %s', async (language) => {
    for (const letter of LETTER_KINDS) {
      for (const regime of REGIMES) {
        const asked = { language, letter, regime, key: 'greeting', text: `Terve ${letter} ${regime}` };
        if (!letterExists(letter, regime)) {
          expect(await refusal(desk.call('text.preview', asked))).toEqual(conflict('not-in-regime'));
          continue;
        }
        const { pdf } = await desk.call('text.preview', asked);
        expect(pdfRunningText(pdf)).toContain(`Terve ${letter} ${regime}`);
      }
    }
  });

  test('without saving it', async () => {
    await desk.call('text.preview', { language: 'fi', letter: 'K1', regime: 'HETIL', key: KEY, text: OWN });
    expect(await entryOf(KEY)).toMatchObject({ changed: false });
  });
});

describe('a wording may hold characters that no font has', () => {
  test.each([
    'greeting',
    'receipt.documentName',
    'receipt.otherwise',
    'page.draft',
    'page.words.page',
    'page.chain.one',
    'page.chain.other',
  ])('%s: they are shown by their numbers', async (key) => {
    const text = `${(await entryOf(key)).text} \u{1F600}`;
    const letter = { language: 'fi', letter: 'K1', regime: 'GDPR_TSL', key, text } as const;
    const { pdf } = await desk.call('text.preview', letter);
    if (!key.startsWith('page.')) expect(pdfRunningText(pdf)).toContain('[U+1F600]');
    await desk.call('text.save', { language: 'fi', key, text });
    await issuedReceipt();
  });

  test('in the privacy statement as well', async () => {
    const key = 'statement.version';
    const text = `${(await entryOf(key)).text} \u{1F600}`;
    await desk.call('text.save', { language: 'fi', key, text });
    const { pdf } = await desk.call('statement.preview', { language: 'fi' });
    expect(pdfRunningText(pdf)).toContain('[U+1F600]');
  });
});

async function entryOf(key: string) {
  const { texts } = await desk.call('text.list', { language: 'fi' });
  const found = texts.find((text) => text.key === key);
  if (found === undefined) throw new Error(`No text ${key}`);
  return found;
}

async function issuedReceipt() {
  const caseId = await registerCase(desk);
  const { letterId } = await desk.call('letter.issue', { about: 'receipt', caseId });
  const { documents } = await desk.call('case.get', { caseId });
  const letter = documents.find((document) => document.letter?.letterId === letterId)?.letter;
  return { letterId, textVersion: letter?.textVersion, text: await textOf(letterId) };
}

async function textOf(letterId: number): Promise<string> {
  const { pdf } = await desk.call('letter.bytes', { letterId });
  return pdfRunningText(pdf);
}
