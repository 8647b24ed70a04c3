import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REGISTER_IDS, type Organisation } from '../../src/domain/organisation.ts';
import { statementGaps } from '../../src/domain/privacy-statement.ts';
import { SOURCE_STATEMENT, SOURCE_STATEMENT_DATED_ON } from '../../src/domain/source-statement-text.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { statementLines } from '../letters/statement-lines.ts';

const published = readFileSync(new URL('../fixtures/tietosuojaseloste.txt', import.meta.url), 'utf8');

test('version 1 is the published statement, line by line, its errors included', () => {
  const lines = published.split('\n').filter((line) => line.trim() !== '');
  expect(statementLines(SOURCE_STATEMENT)).toEqual(lines);
  expect(SOURCE_STATEMENT_DATED_ON).toBe('2018-05-11');
});

describe('what the statement of today still needs', () => {
  const complete: Organisation = {
    ...sourceStatementDefaults(),
    registers: sourceStatementDefaults().registers.map((register) => ({
      ...register,
      retention: '6 vuotta',
      legalBasis: 'Sopimus',
    })),
    automatedDecisions: 'Ei ole.',
    provision: 'Tietoja tarvitaan sopimukseen.',
  };

  test('nothing, once retention, legal basis, duty to give and automated decisions are told', () => {
    expect(statementGaps(complete)).toEqual([]);
  });

  test('everything that the statement of 2018 lacks', () => {
    const gaps = statementGaps(sourceStatementDefaults());
    expect(gaps).toHaveLength(2 * REGISTER_IDS.length + 2);
    expect(gaps.filter(({ registerId }) => registerId === 'R4').map(({ field }) => field)).toEqual([
      'legalBasis',
      'retention',
    ]);
    expect(gaps.filter(({ registerId }) => registerId === null).map(({ field }) => field)).toEqual([
      'provision',
      'automatedDecisions',
    ]);
  });

  test.each([
    ['Oikeutettu etu', true],
    ['oikeutettujen etujen vuoksi', true],
    ['Oikeutetut edut', true],
    ['Tietosuoja-asetuksen 6 artiklan 1 kohdan f alakohta', true],
    ['Sopimus, 6(1)(f)', true],
    ['tietosuoja-asetus 6 artikla 1 kohta f alakohta', true],
    ['6 artiklan f kohta', true],
    ['6 art. 1 k. f', true],
    ['GDPR 6 (1) (f)', true],
    ['GDPR 6.1 f', true],
    ['Sopimus', false],
    ['6 artiklan 1 kohdan b alakohta', false],
    ['tietosuoja-asetus 6 artikla 1 kohta c alakohta', false],
    ['16 artikla 1 kohta f alakohta', false],
    ['6 artiklan 1 kohdan fiktio', false],
    ['Oikeudellinen velvoite', false],
  ])('a register that rests on "%s" asks for the interests: %s', (legalBasis, asked) => {
    const [first, ...others] = complete.registers;
    if (first === undefined) throw new Error('Expected registers');
    const organisation = { ...complete, registers: [{ ...first, legalBasis }, ...others] };
    expect(statementGaps(organisation)).toEqual(
      asked ? [{ field: 'legitimateInterests', registerId: null }] : [],
    );
    expect(statementGaps({ ...organisation, legitimateInterests: 'Turvallisuus' })).toEqual([]);
  });

  test.each(['transfers', 'safeguards', 'provision', 'automatedDecisions'] as const)('%s', (field) => {
    expect(statementGaps({ ...complete, [field]: ' \n' })).toEqual([{ field, registerId: null }]);
  });
});
