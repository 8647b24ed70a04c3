import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { ListCheck } from '../../src/api/views.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { BanScope, RequestKind } from '../../src/domain/request.ts';
import { conflict, invalid, refusal } from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';
import { detailOf, playCase, registering, requestOf, type Play } from '../helpers/play-case.ts';

type Input<Method extends keyof CoreCalls> = MethodInput<CoreCalls, Method>;
type NewPerson = Extract<Input<'case.register'>['person'], { kind: 'new' }>['person'];

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

const RECEIVED = calendarDate('2026-11-20');
const banned: NewPerson = {
  familyName: 'Kieltäjä',
  givenNames: 'Päivi',
  streetAddress: 'Mäntytie 4 B',
  postalCode: '69440',
  locality: 'Lestijärvi',
  phone: '040 777 8899',
  email: 'paivi@example.invalid',
  identityCode: '010190-900P',
  nonDisclosure: false,
  language: 'fi',
};

const nobody = { name: '', streetAddress: '', postalCode: '', email: '', phone: '', identityCode: '' };

/** A case of this kind about these scopes, done as far as its decision, and who it is about. */
async function decided(
  kind: RequestKind,
  scopes: BanScope[],
  person: Input<'case.register'>['person'],
): Promise<{ readonly caseId: number; readonly requestId: number; readonly personId: number }> {
  const { caseId, requestId } = await undecided(kind, scopes, person);
  await desk.call('request.decide', decision(requestId));
  return { caseId, requestId, personId: (await detailOf(desk, caseId)).person?.id ?? 0 };
}

async function undecided(kind: RequestKind, scopes: BanScope[], person: Input<'case.register'>['person']) {
  const play: Play = { kind, receivedOn: RECEIVED, outcome: 'granted', person };
  const input = { ...registering(play), requests: [{ kind, description: '', scopes }] };
  const { caseId } = await desk.call('case.register', input);
  await desk.call('identity.record', {
    caseId,
    method: 'NOT_NEEDED',
    result: 'confirmed',
    evidence: 'Tiedot vastaavat rekisteriä',
    doubt: '',
    checkedOn: desk.moment.today,
    destroyedOn: null,
  });
  const { id: requestId, tasks } = await requestOf(desk, caseId);
  for (const task of tasks) await desk.call('task.record', marking(task.id, task.kind));
  return { caseId, requestId };
}

function marking(taskId: number, kind: string): Input<'task.record'> {
  if (kind !== 'mark-ban' && kind !== 'unmark-ban') throw new Error('Not a task of a ban');
  return {
    taskId,
    outcome: 'found',
    ground: null,
    note: '',
    result: { kind },
    attestation: {
      doneBy: 'Aino Esimerkki',
      doneOn: desk.moment.today,
      system: 'Asiakasrekisteri',
      checkedHow: 'Haettu uudelleen',
      binder: 'Mappi 1',
      secondPerson: '',
    },
    fileIds: [],
  };
}

function decision(requestId: number): Input<'request.decide'> {
  return {
    requestId,
    outcome: 'granted',
    refusal: null,
    terms: { kind: 'ban', from: RECEIVED, inPrintUntil: null },
    transferredTo: '',
  };
}

async function verdict(
  typed: Partial<typeof nobody>,
  scope: BanScope = 'direct-advertising',
): Promise<string> {
  return (await desk.call('suppression.check', { ...nobody, ...typed, scope })).verdict;
}

async function registered(text: string, view: 'in-force' | 'all' = 'in-force') {
  return desk.call('suppression.list', { view, text, offset: 0, limit: 100 });
}

describe('a ban', () => {
  test('goes into the register with what recognises the person, since when and by which paper', async () => {
    const { caseId } = await decided('marketing-ban', ['direct-advertising', 'market-research'], {
      kind: 'new',
      person: banned,
    });
    const { diaryNumber } = await detailOf(desk, caseId);
    expect((await registered('kieltaja päivi')).rows).toMatchObject([
      {
        name: 'Päivi Kieltäjä',
        streetAddress: 'Mäntytie 4 B',
        scopes: ['direct-advertising', 'market-research'],
        since: RECEIVED,
        documentNumber: `${diaryNumber}-1`,
        withdrawals: [],
      },
    ]);
    for (const text of ['0407778899', 'paivi@example', 'mäntytie', diaryNumber]) {
      expect((await registered(text)).total, text).toBe(1);
    }
    expect(await registered('***')).toEqual({ rows: [], total: 0 });
    const { timeline } = await detailOf(desk, caseId);
    expect(timeline.map(({ action }) => action)).toContain('request-decided');
  });

  test('is found by each identifier, in its scopes only', async () => {
    expect(await verdict({ identityCode: '010190-900p' })).toBe('banned');
    expect(await verdict({ email: 'PAIVI@example.invalid' })).toBe('banned');
    expect(await verdict({ phone: '+358 40 7778899' })).toBe('banned');
    const address = { streetAddress: 'MANTYTIE 4B', postalCode: '69440' };
    expect(await verdict({ name: 'kieltäjä päivi', ...address })).toBe('banned');
    expect(await verdict({ name: 'Päivi Kieltäjä' })).toBe('maybe');
    expect(await verdict({ name: 'Päivi Muu', ...address })).toBe('free');
    expect(await verdict({ phone: '0407778899' }, 'market-research')).toBe('banned');
    expect(await verdict({ phone: '0407778899' }, 'distance-selling')).toBe('free');
    const { matches } = await desk.call('suppression.check', {
      ...nobody,
      name: 'Päivi Kieltäjä',
      phone: '0407778899',
      scope: 'direct-advertising',
    });
    expect(matches).toMatchObject([{ by: ['phone', 'name'], suppression: { name: 'Päivi Kieltäjä' } }]);
  });

  test('a question without anything in it is none', async () => {
    expect(await refusal(verdict({}))).toEqual(invalid('name', 'required'));
  });

  test('the identity code stands nowhere in the register', async () => {
    const { rows } = await registered('kieltäjä');
    expect(JSON.stringify(rows)).not.toContain('010190');
  });

  test('the register keeps the identifiers as they were, whatever becomes of the card', async () => {
    const known = await desk.call('person.search', { text: 'Kieltäjä', limit: 1 });
    const personId = known[0]?.id ?? 0;
    const { identityCode: _code, ...rest } = banned;
    await desk.call('person.change', { personId, ...rest, phone: '050 111 2222', identityCode: null });
    expect(await verdict({ phone: '0407778899' })).toBe('banned');
    expect(await verdict({ phone: '0501112222' })).toBe('free');
  });
});

describe('withdrawing', () => {
  const person: NewPerson = {
    ...banned,
    familyName: 'Peruja',
    phone: '040 222 3333',
    email: 'peruja@example.invalid',
    streetAddress: 'Perujantie 1',
    identityCode: '',
  };
  const both: BanScope[] = ['direct-advertising', 'opinion-research'];
  const phone = person.phone;

  test('ends scope by scope, and the entry stands while any scope does', async () => {
    const { personId } = await decided('marketing-ban', both, { kind: 'new', person });
    const known = { kind: 'known', personId } as const;
    const { caseId } = await decided('marketing-ban-withdrawal', ['opinion-research'], known);
    const { diaryNumber } = await detailOf(desk, caseId);
    expect(await verdict({ phone }, 'opinion-research')).toBe('free');
    expect(await verdict({ phone })).toBe('banned');
    expect((await registered('peruja')).rows).toMatchObject([
      {
        scopes: ['direct-advertising'],
        withdrawals: [{ scopes: ['opinion-research'], on: RECEIVED, documentNumber: `${diaryNumber}-1` }],
      },
    ]);

    await decided('marketing-ban-withdrawal', ['direct-advertising'], known);
    expect(await verdict({ phone })).toBe('free');
    expect((await registered('peruja')).total).toBe(0);
    expect((await registered('peruja', 'all')).rows).toMatchObject([{ scopes: [] }]);
    const { requestId } = await undecided('marketing-ban-withdrawal', ['direct-advertising'], known);
    expect(await refusal(desk.call('request.decide', decision(requestId)))).toEqual(conflict('no-ban'));
  });

  test('a revoked ban leaves the register, a revoked withdrawal puts the ban back', async () => {
    const other = {
      ...person,
      familyName: 'Palautuja',
      phone: '040 444 5555',
      email: 'palautuja@example.invalid',
    };
    const ban = await decided('marketing-ban', both, { kind: 'new', person: other });
    const known = { kind: 'known', personId: ban.personId } as const;
    const withdrawal = await decided('marketing-ban-withdrawal', ['direct-advertising'], known);
    expect(await verdict({ phone: other.phone })).toBe('free');
    const reason = 'Ratkaistiin väärä pyyntö';
    await desk.call('request.revoke', { requestId: withdrawal.requestId, reason });
    expect(await verdict({ phone: other.phone })).toBe('banned');
    expect((await registered('palautuja')).rows).toMatchObject([{ scopes: both, withdrawals: [] }]);

    await desk.call('request.revoke', { requestId: ban.requestId, reason });
    expect(await verdict({ phone: other.phone })).toBe('free');
    expect((await registered('palautuja', 'all')).total).toBe(0);
    await desk.call('request.decide', decision(ban.requestId));
    expect(await verdict({ phone: other.phone })).toBe('banned');
  });
});

describe('after the card is gone', () => {
  const person: NewPerson = {
    ...banned,
    familyName: 'Yhdistyvä',
    phone: '040 666 7777',
    email: 'yhdistyva@example.invalid',
    streetAddress: 'Yhdyskuja 1',
    identityCode: '',
  };

  test('a ban of a merged card is withdrawn from the kept one', async () => {
    const first = await decided('marketing-ban', ['direct-advertising'], { kind: 'new', person });
    const second = await decided('marketing-ban', ['distance-selling'], { kind: 'new', person });
    const { phone } = person;
    await desk.call('person.merge', { keptId: second.personId, mergedId: first.personId });
    const known = { kind: 'known', personId: second.personId } as const;
    await decided('marketing-ban-withdrawal', ['direct-advertising'], known);
    expect(await verdict({ phone })).toBe('free');
    expect(await verdict({ phone }, 'distance-selling')).toBe('banned');
  });

  test('a ban outlives case and card, and is withdrawn by who comes back with the same details', async () => {
    const own = await openTestDesk();
    const asked = (typed: Partial<typeof nobody>) =>
      own.call('suppression.check', { ...nobody, ...typed, scope: 'direct-advertising' });
    try {
      const received = calendarDate('2026-11-20');
      const known = { kind: 'new', person: { ...person, identityCode: '010190-900P' } } as const;
      await playCase(own, { kind: 'marketing-ban', receivedOn: received, outcome: 'granted', person: known });
      own.moment = momentOn('2035-01-02');
      await own.call('retention.run', {
        cases: true,
        copies: true,
        password: PASSWORD,
        operationId: 'retention',
      });
      expect(await own.call('person.search', { text: '', limit: 5 })).toEqual([]);
      expect(await asked({ phone: person.phone })).toMatchObject({ verdict: 'banned' });
      expect(await asked({ identityCode: '010190-900P' })).toMatchObject({ verdict: 'banned' });

      const withdrawal = { kind: 'marketing-ban-withdrawal', receivedOn: own.moment.today } as const;
      const play = { ...withdrawal, outcome: 'granted' } as const;
      const stranger = { ...person, phone: '', email: '', identityCode: '', streetAddress: 'Toinen tie 2' };
      const refused = playCase(own, { ...play, person: { kind: 'new', person: stranger } });
      expect(await refusal(refused)).toEqual(conflict('no-ban'));
      await playCase(own, { ...play, person: known });
      expect(await asked({ phone: person.phone })).toMatchObject({ verdict: 'free' });
    } finally {
      await own.end();
    }
  });
});

describe('a list', () => {
  const check = (content: string | Uint8Array, rest: Partial<Input<'suppression.checkList'>> = {}) =>
    desk.call('suppression.checkList', {
      content: content as Input<'suppression.checkList'>['content'],
      scope: 'direct-advertising',
      columns: null,
      unsure: 'keep',
      operationId: `list-${(operations += 1)}`,
      ...rest,
    });
  const cleaned = (result: ListCheck): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.cleaned);
  let operations = 0;

  test('loses the rows of those who have banned it, and nothing else', async () => {
    const list = [
      'Asiakasnro;Nimi;Osoite;Postinumero;Sähköposti;Huomautus',
      '1;Päivi Kieltäjä;Mäntytie 4 B;69440;;"lainattu; ""merkki"""',
      '2;Testi Asiakas;Kokeilukuja 1;69440;testi@example.invalid;" välit "',
      '3;"Kieltäjä, Päivi";;;;vain nimi',
      '',
      '4;Joku Muu;;;PAIVI@EXAMPLE.INVALID;=1+1',
      '5;Viimeinen Rivi;Kuja 2;00100;;"kahdella',
      'rivillä"',
    ].join('\r\n');
    const result = await check(list);
    expect(result).toMatchObject({
      rows: 5,
      banned: 2,
      unsure: 1,
      unsureRows: [{ line: 3, name: 'Kieltäjä, Päivi' }],
    });
    expect(result.columns).toEqual([
      { heading: 'Asiakasnro', field: null },
      { heading: 'Nimi', field: 'name' },
      { heading: 'Osoite', field: 'streetAddress' },
      { heading: 'Postinumero', field: 'postalCode' },
      { heading: 'Sähköposti', field: 'email' },
      { heading: 'Huomautus', field: null },
    ]);
    const rows = list.split('\r\n');
    const kept = rows.filter((_, place) => place !== 1 && place !== 5);
    expect(cleaned(result)).toBe(kept.join('\r\n'));
    const removed = await check(list, { unsure: 'remove' });
    expect(cleaned(removed)).toBe(kept.filter((row) => !row.startsWith('3;')).join('\r\n'));
    expect(await check(list, { scope: 'distance-selling' })).toMatchObject({ rows: 5, banned: 0, unsure: 0 });
  });

  test.each([
    ['comma', 'namn,e-post\nTest Kund,paivi@example.invalid\nAnna Annan,anna@example.invalid\n', 'email'],
    ['tab', 'first name\tlast name\tphone\nTesti\tAsiakas\t+358407778899\nX\tY\t1\n', 'phone'],
    ['two phones', 'Nimi;Puhelin;Matkapuhelin\nTesti;050 1;0407778899\nX Y;;\n', 'phone'],
    [
      'family name first',
      'Sukunimi;Etunimi;Katuosoite;Postinumero\nKIELTAJA;PAIVI;Mäntytie 4B;69440\nX;Y;;\n',
      'name',
    ],
    ['address in one piece', 'Nimi;Osoite\nPäivi Kieltäjä;Mäntytie 4 B, 69440 Lestijärvi\nX;Y\n', 'name'],
    ['identity code', 'hetu;nimi\n010190-900P;Kuka Vain\n;Toinen Nimi\n', 'identityCode'],
  ])('reads headings and delimiters: %s', async (_what, list, field) => {
    const result = await check(list);
    expect(result).toMatchObject({ rows: 2, banned: 1 });
    expect(result.columns.map((column) => column.field)).toSatisfy(
      (fields: string[]) => fields.includes(field) || fields.includes('familyName'),
    );
  });

  test('is read in UTF-8 with and without its mark, and as spreadsheets save it', async () => {
    const list = 'Nimi;Osoite;Postinumero\r\nPäivi Kieltäjä;Mäntytie 4 B;69440\r\nÄiti Öljy;Å 1;00100\r\n';
    const left = 'Nimi;Osoite;Postinumero\r\nÄiti Öljy;Å 1;00100\r\n';
    const utf8 = new TextEncoder().encode(list);
    expect(cleaned(await check(utf8))).toBe(left);
    expect(cleaned(await check(new TextEncoder().encode(`\uFEFF${list}`)))).toBe(`\uFEFF${left}`);
    // Windows-1252 is Latin-1 as far as these letters go; written as UTF-8 it needs the mark to be read right again.
    expect(cleaned(await check(new Uint8Array(Buffer.from(list, 'latin1'))))).toBe(`\uFEFF${left}`);
    expect(cleaned(await check(new Uint8Array(Buffer.from(`\uFEFF${list}`, 'utf16le'))))).toBe(
      `\uFEFF${left}`,
    );
  });

  test('without headings is data, compared by the columns that are given', async () => {
    const list = 'paivi@example.invalid;1\nmuu@example.invalid;2\n';
    const blind = await check(list);
    expect(blind).toMatchObject({ rows: 2, banned: 0, unsure: 0 });
    expect(blind.columns).toEqual([
      { heading: '', field: null },
      { heading: '', field: null },
    ]);
    const told = await check(list, { columns: ['email', null] });
    expect(told).toMatchObject({ rows: 2, banned: 1 });
    expect(cleaned(told)).toBe('muu@example.invalid;2\n');
    const mended = await check('Kontakti;Nimi\npaivi@example.invalid;X Y\n', { columns: ['email', 'name'] });
    expect(mended).toMatchObject({ rows: 1, banned: 1 });
    expect(mended.columns[0]).toEqual({ heading: 'Kontakti', field: 'email' });
  });

  test.each([
    ['nothing', ' \r\n '],
    ['headings only', 'Nimi;Osoite\n'],
    ['a workbook', 'PK\u0003\u0004\0\0\0'],
    [
      'a quotation mark that never closes',
      'Nimi;Osoite\n"Testi Asiakas;Kuja 1\nPäivi Kieltäjä;Mäntytie 4 B\n',
    ],
    [
      'a quotation mark that closes in another row',
      'Nimi;Osoite\n"Testi;Kuja\nPäivi "P" Kieltäjä;Mäntytie\n',
    ],
  ])('%s is refused', async (_what, content) => {
    expect(await refusal(check(content))).toEqual(conflict('not-a-list'));
    expect(await refusal(check(new TextEncoder().encode(content)))).toEqual(conflict('not-a-list'));
  });

  test('leaves nothing behind but counts', async () => {
    const marker = 'Merkkisukunimi';
    await check(`Nimi;Sähköposti\n${marker} Testi;x@example.invalid\n`);
    await desk.call('vault.check', { operationId: 'check' });
    for (const file of readdirSync(desk.folder, { recursive: true, encoding: 'utf8' })) {
      if (file.includes('.')) expect(readFileSync(path.join(desk.folder, file)).includes(marker)).toBe(false);
    }
    expect(JSON.stringify(desk.events)).not.toContain(marker);
  });

  test('can be stopped, and other calls have their turn meanwhile', async () => {
    const list = `Nimi;Sähköposti\n${'Testi Asiakas;testi@example.invalid\n'.repeat(20_000)}`;
    const stop = desk.onEvent((event) => {
      if (event.name === 'progress' && event.payload.done > 0) {
        void desk.call('operation.cancel', { operationId: event.payload.operationId });
      }
    });
    expect(await refusal(check(list))).toEqual({ kind: 'cancelled' });
    stop();
    const running = check(list);
    expect((await registered('')).total).toBeGreaterThan(0);
    expect(await running).toMatchObject({ rows: 20_000, banned: 0 });
  });

  test('whatever it holds: what is kept are the bytes that came, and rows add up', async () => {
    const cell = fc.oneof(
      fc.constantFrom('Päivi Kieltäjä', 'paivi@example.invalid', '040 777 8899', 'Testi Asiakas', ''),
      fc.string({ unit: 'grapheme-ascii', maxLength: 8 }).filter((text) => !/["\r\n;]/u.test(text)),
    );
    const quoted = cell.map((text) => `"${text}\n;""x"""`);
    const row = fc.tuple(fc.oneof(cell, quoted), cell, cell).map((cells) => cells.join(';'));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        fc.pre(rows.some((text) => /[^;\s]/u.test(text)));
        const list = `nimi;puhelin;sähköposti\r\n${rows.map((text) => `${text}\r\n`).join('')}`;
        const result = await check(list);
        const expected = rows.filter(
          (text) => !/(?:^|;)040 777 8899(?:;[^;]*)$/u.test(text) && !text.endsWith(';paivi@example.invalid'),
        );
        expect(cleaned(result)).toBe(
          `nimi;puhelin;sähköposti\r\n${expected.map((text) => `${text}\r\n`).join('')}`,
        );
        expect(result.banned).toBe(rows.length - expected.length);
      }),
      { numRuns: 50 },
    );
  });
});

test('a ban lives through the contract to the closed case', async () => {
  const { caseId } = await playCase(desk, {
    kind: 'marketing-ban',
    receivedOn: RECEIVED,
    outcome: 'granted',
  });
  expect((await detailOf(desk, caseId)).closed).not.toBeNull();
  expect(await verdict({ email: 'vaino@example.invalid' })).toBe('banned');
});
