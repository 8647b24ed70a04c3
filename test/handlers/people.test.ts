import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  asked,
  conflict,
  dispatchInput,
  identityInput,
  invalid,
  newPerson,
  playToReply,
  refusal,
  registerCase,
  TODAY,
} from '../helpers/case-steps.ts';
import { playCase } from '../helpers/play-case.ts';
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
  return personOf(caseId);
}

async function personOf(caseId: number): Promise<number> {
  const { person } = await desk.call('case.get', { caseId });
  if (person === null) throw new Error('The case has a person');
  return person.id;
}

/** Another case of a known person. */
async function addCase(personId: number): Promise<number> {
  return registerCase(desk, { person: { kind: 'known', personId } });
}

const ascending = (left: number, right: number): number => left - right;

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

describe('the card', () => {
  const card = (personId: number) => desk.call('person.get', { personId });

  test('tells both dates of the last access request, received and given', async () => {
    const personId = await add({ familyName: 'Historiainen' });
    expect((await card(personId)).history).toEqual({
      lastRequestReceivedOn: '2026-11-20',
      lastAccessGivenOn: null,
    });
    const { caseId } = await playCase(desk, {
      kind: 'access',
      outcome: 'granted',
      receivedOn: TODAY,
      person: { kind: 'known', personId },
    });
    expect((await card(personId)).history).toEqual({
      lastRequestReceivedOn: TODAY,
      lastAccessGivenOn: TODAY,
    });
    expect((await card(personId)).cases.map(({ id }) => id)[0]).toBe(caseId);
    const other = await registerCase(desk, {
      person: { kind: 'new', person: newPerson },
      requests: [asked('rectification')],
    });
    expect((await card(await personOf(other))).history).toEqual({
      lastRequestReceivedOn: null,
      lastAccessGivenOn: null,
    });
  });

  test('lists the checks of all cases that confirmed the identity, newest first', async () => {
    const personId = await add({ familyName: 'Todettu' });
    const [first = 0] = (await card(personId)).cases.map(({ id }) => id);
    const second = await addCase(personId);
    await desk.call('identity.record', identityInput(first, { checkedOn: TODAY, evidence: 'Passi nähty' }));
    await desk.call('identity.record', identityInput(second, { result: 'not-confirmed' }));
    await desk.call('identity.record', identityInput(second, { evidence: 'Ajokortti nähty' }));
    expect((await card(personId)).identities).toMatchObject([
      { caseId: second, evidence: 'Ajokortti nähty', method: 'ID_DOC_SEEN' },
      { caseId: first, evidence: 'Passi nähty' },
    ]);
  });

  test('keeps the order of non-disclosure, which is changed as any other fact', async () => {
    const personId = await add({ familyName: 'Turvainen', nonDisclosure: true });
    expect((await card(personId)).person.nonDisclosure).toBe(true);
    const fields = { ...newPerson, familyName: 'Turvainen', identityCode: null };
    await desk.call('person.change', { personId, ...fields, nonDisclosure: false });
    expect((await card(personId)).person.nonDisclosure).toBe(false);
  });

  test('offers the same name in either order and without diacritics, the same code, phone or e-mail', async () => {
    const contact = { streetAddress: '', locality: '', postalCode: '', phone: '', email: '' };
    const own = await add({
      ...contact,
      familyName: 'Räsänen-Öhman',
      givenNames: 'Åke',
      phone: '040 321 9876',
      email: 'ake@esimerkki.invalid',
      identityCode: '010190-901R',
    });
    const alike = [
      await add({ ...contact, familyName: 'åke', givenNames: 'OHMAN RASANEN' }),
      await add({ ...contact, familyName: 'Toinen', givenNames: 'Nimi', phone: '+358 403219876' }),
      await add({ ...contact, familyName: 'Toinen', givenNames: 'Nimi', email: 'AKE@esimerkki.invalid' }),
      await add({ ...contact, familyName: 'Toinen', givenNames: 'Nimi', identityCode: '010190-901R' }),
    ];
    await add({ ...contact, familyName: 'Räsänen-Öhman', givenNames: 'Åke Kalevi' });
    await add({ ...contact, familyName: 'Räsänen', givenNames: 'Åke' });
    await add({ ...contact, familyName: 'Muu', givenNames: 'Åke', streetAddress: 'Räsänen Öhman' });
    const { similar } = await card(own);
    expect(new Set(similar.map(({ id }) => id))).toEqual(new Set(alike));
    expect((await card(alike[1] ?? 0)).similar.map(({ id }) => id)).toContain(own);
    // Two people may share everything but the person: nothing forbids it.
    const namesakes = await Promise.all([
      add({ familyName: 'Kaima', identityCode: CODE }),
      add({ familyName: 'Kaima', identityCode: CODE }),
    ]);
    expect(new Set(namesakes).size).toBe(2);
  });
});

describe('merging', () => {
  const merge = (keptId: number, mergedId: number) => desk.call('person.merge', { keptId, mergedId });
  const card = (personId: number) => desk.call('person.get', { personId });
  const casesOf = async (personId: number) =>
    (await card(personId)).cases.map(({ id }) => id).toSorted(ascending);
  const missing = { kind: 'not-found', what: 'person' };

  test('cases, history, checks, bans and the list follow; the merged card is nowhere; undoing brings all back', async () => {
    const kept = await add({ familyName: 'Pidetty' });
    const [own = 0] = await casesOf(kept);
    const { caseId } = await playCase(desk, {
      kind: 'marketing-ban',
      outcome: 'granted',
      receivedOn: TODAY,
      person: { kind: 'new', person: { ...newPerson, familyName: 'Poistuva' } },
    });
    const merged = await personOf(caseId);
    const access = await addCase(merged);
    await playToReply(desk, access, true);
    const [letter] = (await desk.call('case.get', { caseId: access })).documents.flatMap(
      ({ letter: issued }) => (issued === null ? [] : [issued]),
    );
    await desk.call('letter.dispatch', dispatchInput(letter?.letterId ?? 0));
    const before = await card(merged);

    await merge(kept, merged);
    expect(await find('Poistuva')).toEqual([]);
    expect((await desk.call('person.search', { text: '', limit: 200 })).map(({ id }) => id)).not.toContain(
      merged,
    );
    expect(await refusal(card(merged))).toEqual(missing);
    expect(await refusal(addCase(merged))).toEqual(missing);
    const after = await card(kept);
    expect(after).toMatchObject({
      history: { lastAccessGivenOn: TODAY },
      bans: before.bans,
      merges: [{ name: 'Veikko Poistuva', cases: 2, by: 'Aino Esimerkki' }],
    });
    expect(await casesOf(kept)).toEqual([own, caseId, access]);
    expect(after.identities.map(({ id }) => id)).toEqual(before.identities.map(({ id }) => id));
    const listed = async (text: string) =>
      (
        await desk.call('case.list', {
          view: 'all',
          text,
          sort: { by: 'person', direction: 'up' },
          offset: 0,
          limit: 9,
        })
      ).rows.map(({ id, personName }) => [id, personName]);
    expect(await listed('Poistuva')).toEqual([]);
    expect(await listed('Pidetty')).toEqual([own, caseId, access].map((id) => [id, 'Pidetty Veikko']));

    const later = await addCase(kept);
    await desk.call('person.unmerge', { mergeId: after.merges[0]?.mergeId ?? 0 });
    expect({ ...(await card(merged)), similar: [] }).toEqual({ ...before, similar: [] });
    expect(await casesOf(kept)).toEqual([own, later]);
    expect((await card(kept)).merges).toEqual([]);
    expect((await card(kept)).bans).toEqual([]);
    expect(await find('Poistuva')).toEqual([merged]);
    expect((await listed('Poistuva')).map(([id]) => id)).toEqual([caseId, access]);
  });

  test('a ban entered while the cards were one goes back with its case', async () => {
    const kept = await add({ familyName: 'Kortti' });
    const merged = await add({ familyName: 'Toinenkortti' });
    const { caseId } = await desk.call('case.register', {
      channel: 'visit',
      datedOn: null,
      receivedOn: TODAY,
      person: { kind: 'known', personId: merged },
      requester: { role: 'self' },
      requests: [asked('marketing-ban')],
      description: 'Kielto',
      signedByHand: false,
      storageLocation: '',
      fileIds: [],
    });
    await merge(kept, merged);
    await playToReply(desk, caseId, true);
    const { bans, merges } = await card(kept);
    expect(bans).toHaveLength(1);
    await desk.call('person.unmerge', { mergeId: merges[0]?.mergeId ?? 0 });
    expect((await card(kept)).bans).toEqual([]);
    expect((await card(merged)).bans).toEqual(bans);
  });

  test('a non-disclosure order on either card protects the kept one, and stays when they are taken apart', async () => {
    const isProtected = async (id: number) => (await card(id)).person.nonDisclosure;
    for (const [keptHas, mergedHas] of [
      [true, false],
      [false, true],
      [true, true],
      [false, false],
    ] as const) {
      const kept = await add({ familyName: 'Suojattu', nonDisclosure: keptHas });
      const merged = await add({ familyName: 'Toinen', nonDisclosure: mergedHas });
      await merge(kept, merged);
      expect(await isProtected(kept)).toBe(keptHas || mergedHas);
      await desk.call('person.unmerge', { mergeId: (await card(kept)).merges[0]?.mergeId ?? 0 });
      expect(await isProtected(kept)).toBe(keptHas || mergedHas);
      expect(await isProtected(merged)).toBe(mergedHas);
    }
  });

  test('a merged card is not merged again, nothing is merged into it, and an undone merging is gone', async () => {
    const [a, b, c] = [await add({}), await add({}), await add({})];
    expect(await refusal(merge(a, a))).toEqual(invalid('mergedId', 'same-person'));
    expect(await refusal(merge(a, 4711))).toEqual(missing);
    await merge(a, b);
    expect(await refusal(merge(a, b))).toEqual(conflict('already-merged'));
    expect(await refusal(merge(c, b))).toEqual(conflict('already-merged'));
    expect(await refusal(merge(b, c))).toEqual(conflict('already-merged'));
    const [{ mergeId } = { mergeId: 0 }] = (await card(a)).merges;
    await desk.call('person.unmerge', { mergeId });
    expect(await refusal(desk.call('person.unmerge', { mergeId }))).toEqual({
      kind: 'not-found',
      what: 'merge',
    });
    await merge(b, a);
    expect((await card(b)).merges).toHaveLength(1);
  });

  test('is recorded with the cases that moved', async () => {
    const [kept, merged] = [await add({}), await add({})];
    const cases = await casesOf(merged);
    await merge(kept, merged);
    await desk.call('person.unmerge', { mergeId: (await card(kept)).merges[0]?.mergeId ?? 0 });
    await desk.call('vault.lock', { reason: 'user' });
    const vault = openVault(desk.folder, { userId: 1, password: PASSWORD });
    const recorded = vault.database
      .prepare<[], string>(
        `SELECT action || ' ' || detail FROM audit_event JOIN audit_detail USING (sequence)
         WHERE action LIKE 'people-%' ORDER BY sequence DESC LIMIT 2`,
      )
      .pluck()
      .all();
    vault.close();
    await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
    const detail = `{"cases":${JSON.stringify(cases)},"keptId":${kept},"mergedId":${merged}}`;
    expect(recorded).toEqual([`people-unmerged ${detail}`, `people-merged ${detail}`]);
  });

  test('in whatever order cards are merged and taken apart, every case stands under the root of its own card', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('merge' as const), kept: fc.nat(4), merged: fc.nat(4) }),
      fc.record({ kind: fc.constant('unmerge' as const), which: fc.nat(9) }),
      fc.record({ kind: fc.constant('case' as const), person: fc.nat(4) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const people: number[] = [];
        for (let number = 0; number < 5; number += 1) people.push(await add({ familyName: `Puu${number}` }));
        /** The card under which each case was entered, and the card that each merged one was put under. */
        const origin = new Map<number, number>();
        const parent = new Map<number, number>();
        for (const id of people) for (const caseId of await casesOf(id)) origin.set(caseId, id);
        const root = (id: number): number => {
          const above = parent.get(id);
          return above === undefined ? id : root(above);
        };
        const mergeOf = new Map<number, number>();

        for (const one of steps) {
          if (one.kind === 'case') {
            const id = root(people[one.person] ?? 0);
            origin.set(await addCase(id), id);
          } else if (one.kind === 'merge') {
            const [kept = 0, merged = 0] = [people[one.kept], people[one.merged]];
            if (kept === merged) continue;
            if (parent.has(kept) || parent.has(merged)) {
              expect(await refusal(merge(kept, merged))).toEqual(conflict('already-merged'));
              continue;
            }
            await merge(kept, merged);
            parent.set(merged, kept);
            mergeOf.set(merged, (await card(kept)).merges[0]?.mergeId ?? 0);
          } else {
            const merged = [...parent.keys()][one.which];
            if (merged === undefined) continue;
            await desk.call('person.unmerge', { mergeId: mergeOf.get(merged) ?? 0 });
            parent.delete(merged);
          }
          for (const id of people) {
            if (parent.has(id)) {
              expect(await refusal(card(id))).toEqual(missing);
              continue;
            }
            const expected = [...origin].flatMap(([caseId, from]) => (root(from) === id ? [caseId] : []));
            expect(await casesOf(id)).toEqual(expected.toSorted(ascending));
            const below = [...parent.keys()].filter((other) => root(other) === id);
            expect((await card(id)).merges).toHaveLength(below.length);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
