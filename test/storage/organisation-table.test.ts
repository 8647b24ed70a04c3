import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REGISTER_IDS, type Organisation } from '../../src/domain/organisation.ts';
import { prepareOrganisationTable } from '../../src/storage/organisation-table.ts';
import { migrate } from '../../src/vault/migrate.ts';

const text = fc.string({ unit: 'grapheme' });
const lines = fc.array(text, { maxLength: 5 });
const contact = {
  name: text,
  streetAddress: text,
  postalCode: text,
  locality: text,
  phone: text,
  email: text,
};
const organisation: fc.Arbitrary<Organisation> = fc.record({
  controller: fc.record(contact),
  contactPerson: fc.record({ ...contact, title: text }),
  registers: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...REGISTER_IDS),
      name: text,
      manual: fc.boolean(),
      searchHint: text,
      retention: text,
      legalBasis: text,
    }),
    { selector: ({ id }) => id },
  ),
  purposes: lines,
  dataCategories: lines,
  sources: lines,
  recipients: lines,
  transfers: text,
  safeguards: text,
  automatedDecisions: text,
  dataProtectionOfficer: text,
  legitimateInterests: text,
  provision: text,
  logRetentionYears: fc.integer({ min: 1, max: 10 }),
  authority: lines,
});

test('what was saved last comes back, whatever was saved before', () => {
  const database = new Database(':memory:');
  migrate(database);
  const table = prepareOrganisationTable(database);
  expect(table.get()).toBeNull();
  fc.assert(
    fc.property(organisation, (saved) => {
      table.save(saved);
      expect(table.get()).toEqual(saved);
    }),
  );
});
