import { describe, expect, test } from 'vitest';
import { organisation as organisationInput } from '../../src/api/inputs.ts';
import { organisationGaps, REGISTER_IDS } from '../../src/domain/organisation.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';

const defaults = sourceStatementDefaults();
const everything = JSON.stringify(defaults);

describe('defaults of the source statement', () => {
  test('can be saved as they are', () => {
    expect(organisationInput.parse(defaults)).toEqual(defaults);
  });

  test('hold the eight registers under their own ids, paper alone searched by hand', () => {
    expect(defaults.registers.map((register) => register.id)).toEqual(REGISTER_IDS);
    expect(defaults.registers.filter((register) => register.manual).map((register) => register.id)).toEqual([
      'R4',
    ]);
    for (const register of defaults.registers) expect(register.searchHint).not.toBe('');
  });

  test('spell what the statement misspells', () => {
    expect(everything).not.toMatch(
      /säännömukai|mieliipide|haallin|henkilöturva|konesalitii|pyydettäes|\(at\)|suojassa lain/iu,
    );
    expect(everything).toContain('karttahallinta');
    expect(everything).toContain('Mielipide- ja markkinatutkimusten');
    expect(defaults.dataCategories).toContain('Henkilötunnus');
    expect(defaults.contactPerson.email).toBe('heikki.mastokangas@kasenet.fi');
    expect(defaults.contactPerson.title).toBe('rekisteriasioista vastaava yhteyshenkilö');
  });

  test('keep marketing apart from the services, because it can be prohibited', () => {
    expect(defaults.purposes.filter((purpose) => purpose.includes('markkinointi'))).toEqual([
      'Tuotteiden ja palvelujen markkinointi',
    ]);
    expect(defaults.dataCategories).toHaveLength(7);
  });

  test('leave open what the statement lacks: retention, legal basis, automated decisions', () => {
    expect(organisationGaps(defaults)).toHaveLength(2 * REGISTER_IDS.length + 1);
    expect(defaults.logRetentionYears).toBe(3);
    expect(defaults.authority).toContain('Postiosoite: PL 800, 00531 Helsinki');
  });
});
