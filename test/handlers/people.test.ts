import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invalid, newPerson, refusal, registerCase } from '../helpers/case-steps.ts';
import { openVault } from '../../src/vault/vault.ts';
import { openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

const CODE = '010190-900P';

async function add(person: Partial<typeof newPerson>): Promise<number> {
  const caseId = await registerCase(desk, { person: { kind: 'new', person: { ...newPerson, ...person } } });
  return (await desk.call('case.get', { caseId })).person.id;
}

async function find(text: string): Promise<readonly number[]> {
  return (await desk.call('person.search', { text, limit: 50 })).map(({ id }) => id);
}

describe('searching', () => {
  test('by beginnings of words in any order, with and without diacritics', async () => {
    const id = await add({
      familyName: 'Hämäläinen-Åström',
      givenNames: 'Päivi Ärjä',
      streetAddress: 'Mäntytie 4 B',
      phone: '+358 40 777 8899',
      email: 'paivi.h@example.invalid',
    });
    for (const text of [
      'hämäläinen',
      'HAMALAINEN',
      'päivi häm',
      'häm päi',
      'astrom arja',
      'mäntytie',
      'paivi.h@example',
      '0407778899',
      '+358 40 777 8899',
      '358407778899',
      '040 777',
      'Päivi  Ärjä   Hämäläinen-Åström',
    ]) {
      expect(await find(text), text).toEqual([id]);
    }
    for (const text of ['hämäläinen matti', 'stie', 'äivi', '***', '"', ' - ']) {
      expect(await find(text), text).toEqual([]);
    }
  });

  test('takes whatever is typed as words, never as query language', async () => {
    const id = await add({ familyName: "O'Neill", givenNames: 'Near Or And Not' });
    for (const text of [
      "O'Neill",
      'NEAR',
      'NEAR(o neill)',
      'OR',
      'o AND neill',
      'NOT',
      'o* neill*',
      '"o" "neill"',
      'words:neill -',
    ]) {
      const expected = text.includes('words') ? [] : [id];
      expect(await find(text), text).toEqual(expected);
    }
    for (const text of [
      "'; DROP TABLE person; --",
      '"""',
      '(((',
      '^a',
      '{x}: y',
      'a + b',
      '\0',
      '\ud800',
      '%_',
    ]) {
      await expect(find(text), JSON.stringify(text)).resolves.toBeDefined();
    }
    expect(await find('near')).toEqual([id]);
  });

  test('a whole identity code finds its person; a part of one finds nobody', async () => {
    const id = await add({ familyName: 'Koodinen', identityCode: CODE });
    expect(await find(` ${CODE.toLowerCase()} `)).toEqual([id]);
    expect(await find('010190')).toEqual([]);
    expect(await find('900P')).toEqual([]);
    expect(await find('010190-9019')).toEqual([]);
  });

  test('sorts as Finnish does and counts cases', async () => {
    const names = ['Zeus', 'Åberg', 'Äijälä', 'Öhman', 'Yrjö'];
    for (const familyName of names) await add({ familyName, givenNames: '', locality: 'Lajittelula' });
    const rows = await desk.call('person.search', { text: 'lajittelula', limit: 50 });
    expect(rows.map(({ familyName }) => familyName)).toEqual(['Yrjö', 'Zeus', 'Åberg', 'Äijälä', 'Öhman']);
    expect(rows[0]).toMatchObject({ cases: 1, openCases: 1 });
    await registerCase(desk, { person: { kind: 'known', personId: rows[0]?.id ?? 0 } });
    expect((await desk.call('person.search', { text: 'Yrjö', limit: 1 }))[0]).toMatchObject({
      cases: 2,
      openCases: 2,
    });
  });
});

describe('changing', () => {
  const fields = { ...newPerson, identityCode: null };

  test('is found by the new words only, also in the list of cases, and is recorded by field names', async () => {
    const personId = await add({ familyName: 'Vanhanimi' });
    const changed = { ...fields, familyName: 'Uusinimi', phone: '' };
    expect(await desk.call('person.change', { personId, ...changed })).toMatchObject({
      familyName: 'Uusinimi',
    });
    expect(await find('Vanhanimi')).toEqual([]);
    expect(await find('Uusinimi')).toEqual([personId]);
    const list = (text: string) =>
      desk.call('case.list', {
        view: 'all',
        text,
        sort: { by: 'person', direction: 'up' },
        offset: 0,
        limit: 5,
      });
    expect((await list('Vanhanimi')).total).toBe(0);
    expect((await list('uusin')).rows).toMatchObject([{ personName: 'Uusinimi Veikko' }]);
  });

  test('keeps, removes or replaces the identity code, which stays masked', async () => {
    const personId = await add({ identityCode: CODE });
    const change = (identityCode: string | null) =>
      desk.call('person.change', { personId, ...fields, identityCode });
    const reveal = async () => (await desk.call('person.revealIdentityCode', { personId })).identityCode;
    expect((await change(null)).maskedIdentityCode).toBe('010190-****');
    expect(await reveal()).toBe(CODE);
    expect(await refusal(change('010190-900A'))).toEqual(invalid('identityCode', 'identity-code-check'));
    expect((await change('')).maskedIdentityCode).toBeNull();
    expect(await reveal()).toBe('');
    expect((await change('010190–900p')).maskedIdentityCode).toBe('010190-****');
    expect(await reveal()).toBe(CODE);
  });

  test('a person who is not there is named so', async () => {
    const missing = { kind: 'not-found', what: 'person' };
    expect(await refusal(desk.call('person.get', { personId: 4711 }))).toEqual(missing);
    expect(await refusal(desk.call('person.change', { personId: 4711, ...fields }))).toEqual(missing);
    expect(await refusal(desk.call('person.revealIdentityCode', { personId: 4711 }))).toEqual(missing);
  });
});

test('a change is recorded by the names of its fields, a reveal by its person, nothing by content', async () => {
  const personId = await add({ familyName: 'Lokinen', identityCode: CODE });
  const same = { ...newPerson, personId, familyName: 'Lokinen', identityCode: null };
  await desk.call('person.change', same);
  await desk.call('person.change', { ...same, phone: '', identityCode: '' });
  await desk.call('person.revealIdentityCode', { personId });
  await desk.call('vault.lock', { reason: 'user' });
  const vault = openVault(desk.folder, { userId: 1, password: PASSWORD });
  const details = vault.database
    .prepare<[number], string>(
      `SELECT action || ' ' || detail FROM audit_event JOIN audit_detail USING (sequence)
       WHERE detail ->> 'personId' = ? ORDER BY sequence`,
    )
    .pluck()
    .all(personId);
  vault.close();
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
  expect(details).toEqual([
    `person-added {"personId":${personId}}`,
    `person-changed {"fields":["phone","identityCode"],"personId":${personId}}`,
    `identity-code-revealed {"personId":${personId}}`,
  ]);
});
