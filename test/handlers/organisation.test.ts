import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { asInput, filledOrganisation, openTestDesk, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk({ organisation: null });
});
afterEach(() => desk.end());

async function auditCount(): Promise<number> {
  return (await desk.call('vault.check', { operationId: 'count' })).audit.count;
}

test('before the first saving it is the source statement’s, but not saved', async () => {
  expect(await desk.call('organisation.get', {})).toEqual(sourceStatementDefaults());
  expect(await desk.call('vault.status', {})).toMatchObject({ organisationSaved: false });
});

test('everything saved comes back as it was, also with fewer lines than before', async () => {
  const organisation = filledOrganisation();
  await desk.call('organisation.save', asInput(organisation));
  expect(await desk.call('organisation.get', {})).toEqual(organisation);
  expect(await desk.call('vault.status', {})).toMatchObject({ organisationSaved: true });

  const shorter = {
    ...organisation,
    registers: organisation.registers.slice(2).toReversed(),
    recipients: [],
    purposes: ['Yksi tarkoitus'],
    transfers: '',
  };
  await desk.call('organisation.save', asInput(shorter));
  expect(await desk.call('organisation.get', {})).toEqual(shorter);
});

test('saving is recorded when something changed', async () => {
  const organisation = filledOrganisation();
  const before = await auditCount();
  await desk.call('organisation.save', asInput(organisation));
  expect(await auditCount()).toBe(before + 1);
  await desk.call('organisation.save', asInput(organisation));
  expect(await auditCount()).toBe(before + 1);
});

test('a register that stands there twice is named', async () => {
  const input = asInput(filledOrganisation());
  const [first] = input.registers;
  if (first === undefined) throw new Error('No registers');
  expect(
    await desk.ask('organisation.save', { ...input, registers: [...input.registers, first] }),
  ).toMatchObject({
    error: { kind: 'invalid', problems: [{ path: 'registers.8.id', code: 'duplicate' }] },
  });
});
