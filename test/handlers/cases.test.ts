import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  conflict,
  dispatchInput,
  finding,
  identityInput,
  invalid,
  newPerson,
  refusal,
  registerCase,
  repliedCase,
  requestInput,
  searchAll,
  searchInput,
  tasksOf,
  TODAY,
} from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, USER_NAME, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

describe('the main job through the contract', () => {
  test('data found: from the request to the closed case with K4a', async () => {
    const { id: scan } = await desk.call('file.stage', { name: 'pyynto.png', bytes: grayPng(1) });
    const { caseId, diaryNumber } = await desk.call(
      'case.register',
      requestInput({ datedOn: calendarDate('2026-11-18'), fileIds: [scan], storageLocation: 'Kaappi 3' }),
    );
    expect(diaryNumber).toMatch(/^2026\/\d+$/u);
    const registered = await desk.call('case.get', { caseId });
    expect(registered).toMatchObject({
      diaryNumber,
      stage: 'identity',
      waitsFor: 'person',
      registeredBy: USER_NAME,
      deadline: { nominalOn: '2026-12-20', dueOn: '2026-12-21' },
      documents: [
        {
          number: `${diaryNumber}-1`,
          direction: 'in',
          kind: 'request',
          datedOn: '2026-11-18',
          files: [{ id: scan }],
        },
      ],
    });
    expect(registered.tasks.map(({ registerId }) => registerId)).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
      'R6',
      'R7',
      'R8',
    ]);

    const receipt = await desk.call('letter.issue', { caseId, letter: 'receipt' });
    expect(receipt.documentNumber).toBe(`${diaryNumber}-2`);

    await desk.call('identity.record', identityInput(caseId));
    expect((await desk.call('case.get', { caseId })).stage).toBe('search');
    await searchAll(desk, caseId, true);
    expect((await desk.call('case.get', { caseId })).stage).toBe('reply');

    const draft = await desk.call('reply.get', { caseId });
    expect(draft).toMatchObject({
      kind: 'K4a',
      missing: [],
      letterId: null,
      draft: { searchTerms: 'nimi, osoite ja yhteystiedot', delivery: 'written' },
    });
    const reply = await desk.call('letter.issue', { caseId, letter: 'reply' });
    expect(reply.documentNumber).toBe(`${diaryNumber}-3`);
    expect((await desk.call('case.get', { caseId })).stage).toBe('dispatch');

    await desk.call('letter.dispatch', dispatchInput(reply.letterId));
    expect((await desk.call('case.get', { caseId })).stage).toBe('close');
    const { id: signed } = await desk.call('file.stage', { name: 'allekirjoitettu.png', bytes: grayPng(2) });
    await desk.call('letter.attachSigned', { letterId: reply.letterId, fileIds: [signed] });
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });

    const closed = await desk.call('case.get', { caseId });
    expect(closed).toMatchObject({
      stage: 'closed',
      waitsFor: 'nobody',
      closed: { outcome: 'answered', note: '', by: USER_NAME },
    });
    expect(closed.documents.at(2)?.letter).toMatchObject({
      kind: 'K4a',
      dispatch: { way: 'handed-over', dispatchedOn: TODAY, trackingNumber: null },
      signedCopies: [{ id: signed }],
    });
    expect(closed.timeline.map(({ action }) => action)).toEqual([
      'case-closed',
      'signed-copy-attached',
      'letter-dispatched',
      'letter-issued',
      ...Array<string>(8).fill('register-searched'),
      'identity-checked',
      'letter-issued',
      'request-registered',
    ]);
    const card = await desk.call('person.get', { personId: closed.person.id });
    expect(card).toMatchObject({ lastAccessGivenOn: TODAY, cases: [{ id: caseId, stage: 'closed' }] });
  });

  test('nothing found: K4b, and no data counts as given', async () => {
    const { caseId, letterId } = await repliedCase(desk, false);
    await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    const detail = await desk.call('case.get', { caseId });
    expect(detail.documents.at(-1)?.letter?.kind).toBe('K4b');
    expect((await desk.call('person.get', { personId: detail.person.id })).lastAccessGivenOn).toBeNull();
  });
});

describe('registering', () => {
  test('names every date that cannot be true, and enters nothing', async () => {
    const { total } = await allCases();
    const tomorrow = calendarDate('2026-11-23');
    expect(await refusal(registerCase(desk, { receivedOn: tomorrow }))).toEqual(
      invalid('receivedOn', 'in-future'),
    );
    expect(await refusal(registerCase(desk, { receivedOn: calendarDate('2018-05-24') }))).toEqual(
      invalid('receivedOn', 'before-gdpr'),
    );
    expect(await refusal(registerCase(desk, { datedOn: tomorrow }))).toEqual(invalid('datedOn', 'in-future'));
    expect(await refusal(registerCase(desk, { datedOn: TODAY }))).toEqual(
      invalid('datedOn', 'after-receipt'),
    );
    expect((await allCases()).total).toBe(total);
  });

  test('takes the identity code only when it is a valid one', async () => {
    const withCode = (identityCode: string) =>
      registerCase(desk, { person: { kind: 'new', person: { ...newPerson, identityCode } } });
    const path = 'person.person.identityCode';
    expect(await refusal(withCode('010190-9O2K'))).toEqual(invalid(path, 'identity-code-format'));
    expect(await refusal(withCode('310290-902X'))).toEqual(invalid(path, 'identity-code-date'));
    expect(await refusal(withCode('010190-902A'))).toEqual(invalid(path, 'identity-code-check'));
  });

  test('refuses a person and a file that are not there, and leaves nothing behind', async () => {
    const { total } = await allCases();
    expect(await refusal(registerCase(desk, { person: { kind: 'known', personId: 4711 } }))).toEqual({
      kind: 'not-found',
      what: 'person',
    });
    const fileIds = ['3f2b8c1e-5d4a-4b6f-9a7c-0123456789ab'];
    expect(await refusal(registerCase(desk, { fileIds }))).toEqual({ kind: 'not-found', what: 'file' });
    expect((await allCases()).total).toBe(total);
    expect(await desk.call('person.search', { text: 'Kadonnut', limit: 5 })).toEqual([]);
  });

  test('points out the same bytes in another document, and gives a file to one document only', async () => {
    const bytes = grayPng(31);
    const { id } = await desk.call('file.stage', { name: 'a.png', bytes });
    const { diaryNumber } = await desk.call('case.register', requestInput({ fileIds: [id] }));
    const again = await desk.call('file.stage', { name: 'b.png', bytes });
    expect(again.duplicates).toEqual([`${diaryNumber}-1`]);
    expect(await refusal(registerCase(desk, { fileIds: [id] }))).toEqual(conflict('file-in-use'));
    await desk.call('file.discard', { fileId: again.id });
  });

  test('numbers by the year of entry', async () => {
    const later = await openTestDesk({ moment: momentOn('2026-12-31') });
    try {
      await later.call('case.register', requestInput());
      const second = await later.call('case.register', requestInput());
      expect(second.diaryNumber).toBe('2026/2');
      later.moment = momentOn('2027-01-02');
      expect((await later.call('case.register', requestInput())).diaryNumber).toBe('2027/1');
      const { rows } = await later.call('case.list', {
        view: 'all',
        text: '',
        sort: { by: 'number', direction: 'down' },
        offset: 0,
        limit: 10,
      });
      expect(rows.map(({ diaryNumber }) => diaryNumber)).toEqual(['2027/1', '2026/2', '2026/1']);
    } finally {
      await later.end();
    }
  });

  test('keeps the registers as they were then', async () => {
    const caseId = await registerCase(desk);
    const organisation = await desk.call('organisation.get', {});
    const [first, ...others] = organisation.registers;
    const renamed = { ...organisation, registers: [{ ...first, name: 'Uusi nimi' }, ...others] };
    await desk.call('organisation.save', structuredClone(renamed) as never);
    expect((await tasksOf(desk, caseId))[0]?.registerName).toBe(first?.name);
    await desk.call('organisation.save', structuredClone(organisation) as never);
  });
});

describe('a closed case', () => {
  test('is read-only, except for a signed copy that comes back', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    const [task] = await tasksOf(desk, caseId);
    const taskId = task?.id ?? 0;
    const receipt = await desk.call('letter.issue', { caseId, letter: 'receipt' });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    const before = await desk.call('case.get', { caseId });

    const draft = {
      searchTerms: '',
      withheld: '',
      legend: '',
      delivery: 'written',
      additionalText: '',
    } as const;
    const document = { caseId, title: 'Lisäselvitys', datedOn: null, storageLocation: '', fileIds: [] };
    const attempts = [
      desk.call('identity.record', identityInput(caseId)),
      desk.call('search.record', searchInput(taskId)),
      desk.call('search.reopen', { taskId }),
      desk.call('reply.save', { caseId, draft }),
      desk.call('letter.issue', { caseId, letter: 'receipt' }),
      desk.call('letter.issue', { caseId, letter: 'reply' }),
      desk.call('letter.dispatch', dispatchInput(receipt.letterId)),
      desk.call('case.addDocument', document),
      desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' }),
    ];
    for (const attempt of attempts) expect(await refusal(attempt)).toEqual(conflict('case-closed'));
    expect(await desk.call('case.get', { caseId })).toEqual(before);

    const { id } = await desk.call('file.stage', { name: 'paluu.png', bytes: grayPng(40) });
    await desk.call('letter.attachSigned', { letterId, fileIds: [id] });
    const { documents } = await desk.call('case.get', { caseId });
    expect(documents.find(({ letter }) => letter?.letterId === letterId)?.letter?.signedCopies).toHaveLength(
      1,
    );
  });

  test('needs a reply on its way, or a note of withdrawal', async () => {
    const { caseId } = await repliedCase(desk, true);
    expect(await refusal(desk.call('case.close', { caseId, outcome: 'answered', note: '' }))).toEqual(
      conflict('reply-not-dispatched'),
    );
    expect(await refusal(desk.call('case.close', { caseId, outcome: 'withdrawn', note: '' }))).toEqual(
      invalid('note', 'required'),
    );
    await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui pyyntönsä puhelimitse' });
    expect((await desk.call('case.get', { caseId })).closed?.outcome).toBe('withdrawn');
  });
});

test('a further document gets the next number and its files', async () => {
  const caseId = await registerCase(desk);
  const { diaryNumber } = await desk.call('case.get', { caseId });
  await desk.call('letter.issue', { caseId, letter: 'receipt' });
  const { id } = await desk.call('file.stage', { name: 'lisa.png', bytes: grayPng(50) });
  const input = { caseId, title: 'Lisäselvitys', datedOn: TODAY, storageLocation: 'Kaappi', fileIds: [id] };
  expect(await desk.call('case.addDocument', input)).toEqual({ documentNumber: `${diaryNumber}-3` });
  const future = { ...input, datedOn: calendarDate('2026-11-23') };
  expect(await refusal(desk.call('case.addDocument', future))).toEqual(invalid('datedOn', 'in-future'));
  expect((await desk.call('case.get', { caseId })).documents.at(-1)).toMatchObject({
    kind: 'other',
    title: 'Lisäselvitys',
    files: [{ id }],
  });
});

test('what is not there is named', async () => {
  const missing = { kind: 'not-found', what: 'case' };
  expect(await refusal(desk.call('case.get', { caseId: 4711 }))).toEqual(missing);
  expect(await refusal(desk.call('letter.issue', { caseId: 4711, letter: 'reply' }))).toEqual(missing);
  expect(
    await refusal(desk.call('search.record', searchInput(4711, { outcome: 'found', findings: [finding] }))),
  ).toEqual({ kind: 'not-found', what: 'task' });
  expect(await refusal(desk.call('letter.bytes', { letterId: 4711 }))).toEqual({
    kind: 'not-found',
    what: 'letter',
  });
});

function allCases() {
  return desk.call('case.list', {
    view: 'all',
    text: '',
    sort: { by: 'number', direction: 'up' },
    offset: 0,
    limit: 1,
  });
}
