import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { LETTER_LANGUAGES } from '../../src/domain/letter-language.ts';
import type { StatementText } from '../../src/domain/privacy-statement.ts';
import { SOURCE_STATEMENT, SOURCE_STATEMENT_DATED_ON } from '../../src/domain/source-statement-text.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { statementText } from '../../src/letters/privacy-statement.ts';
import { statementDifferences } from '../../src/letters/statement-differences.ts';
import { wordsFor } from '../../src/letters/words.ts';
import { askTool, pageCount, pdfRunningText } from './pdf-reading.ts';
import { statementOrganisation, statementOrganisationIn } from './sample-statement.ts';
import { statementLines } from './statement-lines.ts';

const DAY = calendarDate('2026-11-22');
const finnish = wordsFor('fi', new Map(), {});

function statementIn(language: (typeof LETTER_LANGUAGES)[number]): StatementText {
  const words = wordsFor(language, new Map(), {});
  return statementText(statementOrganisationIn(language), words, { version: 2, datedOn: DAY });
}

describe.each(LETTER_LANGUAGES)('the statement in %s', (language) => {
  test('says what it has to say', async () => {
    const text = `${statementLines(statementIn(language)).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(`fixtures/statement/${language}.txt`);
  });

  test('has the twelve sections of the original and four more', () => {
    const { sections } = statementIn(language);
    expect(sections.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(statementLines(statementIn(language)).join('\n')).not.toMatch(/\{\{|puuttuu|saknas|missing/u);
  });
});

test('each of the twelve headings of the original stands in its place, spelt right', () => {
  const corrected = SOURCE_STATEMENT.sections.map(({ heading }) =>
    heading.replace('Säännömukaiset', 'Säännönmukaiset'),
  );
  const { sections } = statementIn('fi');
  expect(sections.slice(0, 12).map(({ heading }) => heading)).toEqual(corrected);
});

test('what is missing shows, and nothing else is left out for it', () => {
  const text = statementText(sourceStatementDefaults(), finnish, { version: 2, datedOn: DAY });
  const lines = statementLines(text);
  expect(lines.filter((line) => line.includes('(puuttuu)'))).toHaveLength(8 + 8 + 2);
  expect(text.sections).toHaveLength(16);
});

test('a data protection officer is named where there is one, and that there is none where not', () => {
  const officer = {
    ...statementOrganisation(),
    dataProtectionOfficer: 'Tiina Tietosuoja\ntiina@esimerkki.invalid',
  };
  const withOne = statementLines(statementText(officer, finnish, { version: 2, datedOn: DAY }));
  expect(withOne).toContain('Tiina Tietosuoja');
  expect(withOne).not.toContain('Tietosuojavastaavaa ei ole nimitetty.');
  expect(statementLines(statementIn('fi'))).toContain('Tietosuojavastaavaa ei ole nimitetty.');
});

describe('differences', () => {
  test('none between a version and itself', () => {
    const differences = statementDifferences(SOURCE_STATEMENT, SOURCE_STATEMENT);
    expect(differences).toHaveLength(13);
    for (const { state, changes } of differences) {
      expect(state).toBe('same');
      expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
    }
  });

  test('what stands and what was left out give the older text, what stands and what was added the newer', () => {
    const to = statementIn('fi');
    const differences = statementDifferences(SOURCE_STATEMENT, to);
    const read = (left: 'added' | 'removed'): string =>
      differences
        .map(({ changes }) =>
          changes
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join(''),
        )
        .filter((section) => section !== '')
        .join('\n');
    expect(read('added')).toBe(statementLines(SOURCE_STATEMENT).join('\n'));
    expect(read('removed')).toBe(statementLines(to).join('\n'));
    expect(differences.slice(13).map(({ state }) => state)).toEqual(['added', 'added', 'added', 'added']);
    expect(differences.find(({ number }) => number === 1)?.state).toBe('changed');
  });

  test('one changed word is one word, not the section', () => {
    const from = statementIn('fi');
    const organisation = { ...statementOrganisation(), logRetentionYears: 5 };
    const to = statementText(organisation, finnish, { version: 2, datedOn: DAY });
    const changed = statementDifferences(from, to).filter(({ state }) => state !== 'same');
    expect(changed.map(({ number }) => number)).toEqual([16]);
    const words = changed[0]?.changes.filter(({ kind }) => kind !== 'same');
    expect(words).toEqual([
      { kind: 'removed', text: '3' },
      { kind: 'added', text: '5' },
    ]);
  });
});

describe('on paper', () => {
  const press = new LetterPress();
  const printed = (language: (typeof LETTER_LANGUAGES)[number], text: StatementText, draft = false) => {
    const words = wordsFor(language, new Map(), {});
    const version = words.fill(words.texts.statement.version, { versio: '2' });
    const datedOn = text === SOURCE_STATEMENT ? SOURCE_STATEMENT_DATED_ON : DAY;
    return { text, language, sender: 'KaseNet Oy', version, datedOn, page: words.page, draft };
  };

  test.each(LETTER_LANGUAGES)('every line of it stands on tagged pages with the language %s', (language) => {
    const text = statementIn(language);
    const { pdf, pages } = press.privacyStatement(printed(language, text));
    expect(pages).toBe(pageCount(pdf));
    const running = pdfRunningText(pdf).replaceAll(/\s|-/gu, '');
    for (const { heading } of text.sections) expect(running).toContain(heading.replaceAll(/\s|-/gu, ''));
    const info = askTool('pdfinfo', pdf, (file) => [file]);
    expect(info).toMatch(/^Tagged:\s+yes$/mu);
    expect(info).toContain(`${text.title}, `);
    const structure = askTool('pdfinfo', pdf, (file) => ['-struct', file]);
    expect(structure.match(/^ *H1 /gmu)).toHaveLength(1);
    expect(structure.match(/^ *H2 /gmu)).toHaveLength(16);
    expect(structure.match(/^ *Table /gmu)).toHaveLength(2);
    expect(structure.match(/ TH /gu)?.length).toBeGreaterThanOrEqual(4);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(new RegExp(`/Lang ?\\(${language}`, 'u'));
  });

  test('it keeps the rules of PDF/UA-1, and the same text gives the same bytes', () => {
    const accessible = new LetterPress(undefined, 'ua-1');
    for (const text of [statementIn('fi'), SOURCE_STATEMENT]) {
      expect(accessible.privacyStatement(printed('fi', text)).pages).toBeGreaterThan(0);
      const [one, other] = [0, 1].map(() => press.privacyStatement(printed('fi', text)).pdf);
      expect(one).toEqual(other);
    }
  });

  test('the original counts its registers as it did', () => {
    const { pdf } = press.privacyStatement(printed('fi', SOURCE_STATEMENT));
    const running = pdfRunningText(pdf);
    expect(running).toContain(
      '2. Manuaalinen paperiaineisto 3. Kuitukysely/työmääräin 4. Dokumentaatiopalvelin',
    );
    expect(running).toContain('karttahaallinta');
  });

  test('a draft is marked, and a character without a glyph is shown by its number', () => {
    const organisation = { ...statementOrganisation(), provision: 'Ei pakko 😀' };
    const text = statementText(organisation, finnish, { version: 2, datedOn: DAY });
    const running = pdfRunningText(press.privacyStatement(printed('fi', text, true)).pdf);
    expect(running).toContain('LUONNOS');
    expect(running).toContain('[U+1F600]');
  });
});
