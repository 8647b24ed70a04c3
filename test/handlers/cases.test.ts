import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  asked,
  conflict,
  contact,
  decideAll,
  decideInput,
  dispatchInput,
  doTasks,
  identityInput,
  invalid,
  newPerson,
  playToClosing,
  playToReply,
  refusal,
  registerCase,
  repliedCase,
  requestIdOf,
  requestInput,
  requestsOf,
  taskInput,
  tasksOf,
  TODAY,
  stageFile,
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
    const { id: scan } = await stageFile(desk, { name: 'pyynto.png', bytes: grayPng(1) });
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
      regime: 'GDPR_TSL',
      requester: { role: 'self' },
      inDueForm: true,
      deadline: { kind: 'limit', explanation: { nominalOn: '2026-12-20', dueOn: '2026-12-21' }, pauses: [] },
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
    const [request] = registered.requests;
    if (request === undefined) throw new Error('A case has a request');
    const requestId = request.id;
    expect(request).toMatchObject({
      kind: 'access',
      decision: null,
      letters: [],
      fee: { history: { lastRequestReceivedOn: null, lastAccessGivenOn: null }, grounds: expect.anything() },
      recipients: { required: false, settled: true },
    });
    expect(request.tasks.map(({ registerId }) => registerId)).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
      'R6',
      'R7',
      'R8',
    ]);

    const receipt = await desk.call('letter.issue', { about: 'receipt', caseId });
    expect(receipt.documentNumber).toBe(`${diaryNumber}-2`);

    await desk.call('identity.record', identityInput(caseId));
    expect((await desk.call('case.get', { caseId })).stage).toBe('search');
    await doTasks(desk, caseId, true);
    expect((await desk.call('case.get', { caseId })).stage).toBe('reply');
    await decideAll(desk, caseId);
    expect(await desk.call('case.get', { caseId })).toMatchObject({
      stage: 'reply',
      requests: [
        {
          fromTasks: 'granted',
          decision: { outcome: 'granted', decidedOn: TODAY, decidedBy: USER_NAME },
          letters: [{ kind: 'K4a', letterId: null }],
        },
      ],
    });

    const draft = await desk.call('reply.get', { requestId });
    expect(draft).toMatchObject({
      kind: 'K4a',
      missing: [],
      letterId: null,
      draft: { searchTerms: 'nimi, osoite ja yhteystiedot', delivery: 'written' },
    });
    const reply = await desk.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' });
    expect(reply.documentNumber).toBe(`${diaryNumber}-3`);
    expect((await desk.call('case.get', { caseId })).stage).toBe('dispatch');

    await desk.call('letter.dispatch', dispatchInput(reply.letterId));
    expect((await desk.call('case.get', { caseId })).stage).toBe('close');
    const { id: signed } = await stageFile(desk, { name: 'allekirjoitettu.png', bytes: grayPng(2) });
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
      'request-decided',
      ...Array<string>(8).fill('register-searched'),
      'identity-checked',
      'letter-issued',
      'request-registered',
    ]);
    const card = await desk.call('person.get', { personId: closed.person?.id ?? 0 });
    expect(card).toMatchObject({
      history: { lastAccessGivenOn: TODAY },
      cases: [{ id: caseId, stage: 'closed', kinds: ['access'], outcome: 'answered' }],
    });
  });

  test('nothing found: K4b, and no data counts as given', async () => {
    const { caseId, letterId } = await repliedCase(desk, false);
    await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    const detail = await desk.call('case.get', { caseId });
    expect(detail.documents.at(-1)?.letter?.kind).toBe('K4b');
    const { history } = await desk.call('person.get', { personId: detail.person?.id ?? 0 });
    expect(history.lastAccessGivenOn).toBeNull();
  });
});

describe('registering', () => {
  test('names every date that cannot be true, and enters nothing', async () => {
    const { total } = await allCases();
    const tomorrow = calendarDate('2026-11-23');
    expect(await refusal(registerCase(desk, { receivedOn: tomorrow }))).toEqual(
      invalid('receivedOn', 'in-future'),
    );
    expect(await refusal(registerCase(desk, { receivedOn: calendarDate('1999-05-31') }))).toEqual(
      invalid('receivedOn', 'out-of-range'),
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
    const { id } = await stageFile(desk, { name: 'a.png', bytes });
    const { diaryNumber } = await desk.call('case.register', requestInput({ fileIds: [id] }));
    const again = await stageFile(desk, { name: 'b.png', bytes });
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
    const { caseId, requestId, letterId } = await repliedCase(desk, true);
    const [task] = await tasksOf(desk, caseId);
    const taskId = task?.id ?? 0;
    const receipt = await desk.call('letter.issue', { about: 'receipt', caseId });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    const before = await desk.call('case.get', { caseId });

    const draft = {
      searchTerms: '',
      withheld: '',
      legend: '',
      delivery: 'written',
      distribution: [],
      forInformation: [],
      encloseStatement: false,
      additionalText: '',
    } as const;
    const document = { caseId, title: 'Lisäselvitys', datedOn: null, storageLocation: '', fileIds: [] };
    const attempts = [
      desk.call('identity.record', identityInput(caseId)),
      desk.call('task.record', taskInput({ id: taskId, kind: 'search' })),
      desk.call('task.reopen', { taskId }),
      desk.call('reply.save', { requestId, draft }),
      desk.call('case.addRequest', { caseId, request: asked('erasure') }),
      desk.call('request.revoke', { requestId, reason: 'Väärä henkilö' }),
      desk.call('letter.issue', { about: 'receipt', caseId }),
      desk.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' }),
      desk.call('letter.dispatch', dispatchInput(receipt.letterId)),
      desk.call('case.addDocument', document),
      desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' }),
    ];
    for (const attempt of attempts) expect(await refusal(attempt)).toEqual(conflict('case-closed'));
    expect(await desk.call('case.get', { caseId })).toEqual(before);

    const { id } = await stageFile(desk, { name: 'paluu.png', bytes: grayPng(40) });
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

  test('decides what was withdrawn with it as withdrawn, and leaves what was decided', async () => {
    const caseId = await registerCase(desk, {
      requests: [asked('other'), asked('access'), asked('objection')],
    });
    await desk.call('identity.record', identityInput(caseId));
    const [other] = await requestsOf(desk, caseId);
    if (other === undefined) throw new Error('Expected requests');
    await desk.call('request.decide', decideInput(other));
    await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
    const { requests, timeline } = await desk.call('case.get', { caseId });
    expect(requests.map(({ decision }) => decision?.outcome)).toEqual(['answered', 'withdrawn', 'withdrawn']);
    expect(timeline.slice(0, 3).map(({ action }) => action)).toEqual([
      'case-closed',
      'request-decided',
      'request-decided',
    ]);
  });

  test('takes no outcome but the one that the requests came to', async () => {
    const close = (caseId: number, outcome: 'answered' | 'transferred') =>
      desk.call('case.close', { caseId, outcome, note: '' });
    const { caseId, letterId } = await repliedCase(desk, false);
    await desk.call('letter.dispatch', dispatchInput(letterId));
    const wrong = invalid('outcome', 'not-for-this-case');
    expect(await refusal(close(caseId, 'transferred'))).toEqual(wrong);
    await close(caseId, 'answered');

    const moved = await registerCase(desk);
    const [request] = await requestsOf(desk, moved);
    if (request === undefined) throw new Error('Expected a request');
    expect(await refusal(close(moved, 'transferred'))).toEqual(conflict('not-decided'));
    await desk.call('request.decide', decideInput(request, 'transferred'));
    const letter = await desk.call('letter.issue', {
      about: 'decision',
      requestId: request.id,
      letter: 'K16',
    });
    await desk.call('letter.dispatch', dispatchInput(letter.letterId));
    expect(await refusal(close(moved, 'answered'))).toEqual(wrong);
    await close(moved, 'transferred');
    expect((await listed('closed', moved))?.outcome).toBe('transferred');
  });
});

describe('a letter that asks several things', () => {
  const letter = [asked('access'), asked('erasure'), asked('marketing-ban'), asked('other')];

  test('is one case; each request has its own tasks, its own decision and its own letter', async () => {
    const caseId = await registerCase(desk, { requests: letter });
    expect((await listed('open', caseId))?.kinds).toEqual(['access', 'erasure', 'marketing-ban', 'other']);
    const tasks = (await requestsOf(desk, caseId)).map((request) => request.tasks.map(({ kind }) => kind));
    expect(tasks).toEqual([
      Array<string>(8).fill('search'),
      Array<string>(8).fill('erase'),
      Array<string>(8).fill('mark-ban'),
      [],
    ]);
    const issued = await playToReply(desk, caseId, true);
    expect(issued).toHaveLength(4);
    expect((await requestsOf(desk, caseId)).map(({ letters }) => letters.map(({ kind }) => kind))).toEqual([
      ['K4a'],
      ['K7a'],
      ['K8'],
      ['K16'],
    ]);
    await playToClosing(desk, caseId);
    expect((await desk.call('case.get', { caseId })).closed?.outcome).toBe('answered');
  });

  test('every request keeps its own words and scopes, in the order of the letter', async () => {
    const caseId = await registerCase(desk, {
      requests: [
        asked('marketing-ban', { scopes: ['opinion-research', 'direct-advertising', 'opinion-research'] }),
        asked('access', { description: 'Vain laskut', scopes: ['market-research'] }),
      ],
    });
    expect(await requestsOf(desk, caseId)).toMatchObject([
      { kind: 'marketing-ban', description: '', scopes: ['direct-advertising', 'opinion-research'] },
      { kind: 'access', description: 'Vain laskut', scopes: [] },
    ]);
  });

  test('asks something, each thing once, and only what the law of the day knew', async () => {
    const register = (requests: Parameters<typeof requestInput>[0]) => refusal(registerCase(desk, requests));
    expect(await register({ requests: [] })).toEqual(invalid('requests', 'required'));
    expect(await register({ requests: [asked('access'), asked('access')] })).toEqual(
      invalid('requests.1.kind', 'asked-twice'),
    );
    expect(await register({ requests: [asked('marketing-ban', { scopes: [] })] })).toEqual(
      invalid('requests.0.scopes', 'required'),
    );
    const receivedOn = calendarDate('2018-05-24');
    expect(await register({ receivedOn, requests: [asked('erasure'), asked('portability')] })).toEqual(
      invalid('requests.1.kind', 'not-in-regime'),
    );
    expect(await register({ requester: { role: 'heir', contact } })).toEqual(
      invalid('requests.0.kind', 'deceased-other-only'),
    );
  });

  test('a request that was overlooked is added to the open case', async () => {
    const { caseId } = await repliedCase(desk, true);
    const add = (request: ReturnType<typeof asked>) => desk.call('case.addRequest', { caseId, request });
    expect(await refusal(add(asked('access')))).toEqual(invalid('request.kind', 'asked-twice'));
    expect(await refusal(add(asked('marketing-ban', { scopes: [] })))).toEqual(
      invalid('request.scopes', 'required'),
    );
    const { requestId } = await add(asked('rectification'));
    const { stage, requests, timeline } = await desk.call('case.get', { caseId });
    expect(stage).toBe('search');
    expect(requests[1]).toMatchObject({ id: requestId, kind: 'rectification', decision: null });
    expect(requests[1]?.tasks.map(({ kind }) => kind)).toEqual(Array<string>(8).fill('correct'));
    expect(timeline[0]).toMatchObject({ action: 'request-added', detail: { kind: 'rectification' } });
    expect(await refusal(desk.call('case.close', { caseId, outcome: 'answered', note: '' }))).toEqual(
      conflict('not-decided'),
    );
  });
});

describe('who asks and by which law', () => {
  test('the case stands under the data subject, whoever asks for them', async () => {
    const caseId = await registerCase(desk, { requester: { role: 'agent', contact } });
    expect(await desk.call('case.get', { caseId })).toMatchObject({
      requester: { role: 'agent', contact },
      person: { familyName: 'Testinen' },
    });
    expect((await listed('open', caseId))?.personName).toBe('Testinen Veikko');
  });

  test('a non-disclosure order is kept from the first entry on', async () => {
    const person = { kind: 'new', person: { ...newPerson, nonDisclosure: true } } as const;
    const caseId = await registerCase(desk, { person });
    expect((await desk.call('case.get', { caseId })).person?.nonDisclosure).toBe(true);
  });

  test.each([
    ['2018-05-24', 'HETIL', 'target', '2018-08-24', null],
    ['2018-05-25', 'GDPR_X', 'limit', null, '2018-06-25'],
    ['2018-12-31', 'GDPR_X', 'limit', null, '2019-01-31'],
    ['2019-01-01', 'GDPR_TSL', 'limit', null, '2019-02-01'],
  ])('received %s: %s', async (day, regime, kind, deemedRefusalOn, extensionNoticeDueOn) => {
    const caseId = await registerCase(desk, { receivedOn: calendarDate(day) });
    const { deadline, regime: found } = await desk.call('case.get', { caseId });
    expect(found).toBe(regime);
    expect(deadline).toMatchObject({ kind, deemedRefusalOn, extensionNoticeDueOn, extended: false });
    expect(await listed('all', caseId)).toMatchObject({ regime, dueOn: deadline.explanation.dueOn });
  });

  test('under the Act of 1999 an access request is in due form signed or made in person only', async () => {
    const formOf = async (rest: Parameters<typeof requestInput>[0]) => {
      const caseId = await registerCase(desk, rest);
      return (await desk.call('case.get', { caseId })).inDueForm;
    };
    const receivedOn = calendarDate('2018-05-24');
    expect(await formOf({ receivedOn, channel: 'email', signedByHand: false })).toBe(false);
    expect(await formOf({ receivedOn, channel: 'post', signedByHand: true })).toBe(true);
    expect(await formOf({ receivedOn, channel: 'visit', signedByHand: false })).toBe(true);
    expect(await formOf({ channel: 'phone', signedByHand: false })).toBe(true);
  });

  test('the earlier request and the last access given stand beside the fee', async () => {
    const { caseId, letterId } = await repliedCase(desk, true, { receivedOn: calendarDate('2026-11-10') });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    const personId = (await desk.call('case.get', { caseId })).person?.id ?? 0;
    const again = await registerCase(desk, { person: { kind: 'known', personId } });
    const [request] = await requestsOf(desk, again);
    expect(request?.fee).toMatchObject({
      history: { lastRequestReceivedOn: '2026-11-10', lastAccessGivenOn: TODAY },
      assessed: null,
    });
    expect((await requestsOf(desk, caseId))[0]?.fee.history.lastRequestReceivedOn).toBeNull();
  });
});

describe('reopening', () => {
  test('opens a closed case at the step that is due, with its letters', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
    const waiting = async () => (await desk.call('today.get', {})).counts.toPrint;
    const closedCount = await waiting();
    await desk.call('case.reopen', { caseId, reason: 'Peruutus oli väärinkäsitys' });
    expect(await desk.call('case.get', { caseId })).toMatchObject({ stage: 'dispatch', closed: null });
    expect(await waiting()).toBe(closedCount + 1);
    await desk.call('letter.dispatch', dispatchInput(letterId));
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    const { timeline } = await desk.call('case.get', { caseId });
    expect(timeline.map(({ action }) => action)).toContain('case-reopened');
  });

  test('is for a closed case only', async () => {
    const caseId = await registerCase(desk);
    expect(await refusal(desk.call('case.reopen', { caseId, reason: 'Kesken' }))).toEqual(
      conflict('case-open'),
    );
    await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
    await desk.call('case.reopen', { caseId, reason: 'Ei perunutkaan' });
    // What was decided still stands: it is taken back by itself.
    const requestId = await requestIdOf(desk, caseId);
    expect((await desk.call('case.get', { caseId })).stage).toBe('close');
    await desk.call('request.revoke', { requestId, reason: 'Ei perunutkaan' });
    expect((await desk.call('case.get', { caseId })).stage).toBe('identity');
  });
});

test('a further document gets the next number and its files', async () => {
  const caseId = await registerCase(desk);
  const { diaryNumber } = await desk.call('case.get', { caseId });
  await desk.call('letter.issue', { about: 'receipt', caseId });
  const { id } = await stageFile(desk, { name: 'lisa.png', bytes: grayPng(50) });
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
  expect(await refusal(desk.call('letter.issue', { about: 'receipt', caseId: 4711 }))).toEqual(missing);
  expect(await refusal(desk.call('case.reopen', { caseId: 4711, reason: 'Kesken' }))).toEqual(missing);
  expect(await refusal(desk.call('task.record', taskInput({ id: 4711, kind: 'search' })))).toEqual({
    kind: 'not-found',
    what: 'task',
  });
  expect(await refusal(desk.call('request.revoke', { requestId: 4711, reason: 'x' }))).toEqual({
    kind: 'not-found',
    what: 'request',
  });
  expect(await refusal(desk.call('letter.bytes', { letterId: 4711 }))).toEqual({
    kind: 'not-found',
    what: 'letter',
  });
});

test('what is asked holds no identity code, which letters would print', async () => {
  const holding = 'Olen 010190-900P ja haluan tietoni.';
  const code = 'holds-identity-code';
  expect(await refusal(registerCase(desk, { description: holding }))).toEqual(invalid('description', code));
  const requests = [asked('access'), asked('erasure', { description: holding })];
  expect(await refusal(registerCase(desk, { requests }))).toEqual(invalid('requests.1.description', code));
  const caseId = await registerCase(desk);
  const request = asked('erasure', { description: holding });
  expect(await refusal(desk.call('case.addRequest', { caseId, request }))).toEqual(
    invalid('request.description', code),
  );
});

async function listed(view: 'open' | 'closed' | 'all', caseId: number) {
  const sort = { by: 'number', direction: 'down' } as const;
  const { rows } = await desk.call('case.list', { view, text: '', sort, offset: 0, limit: 500 });
  return rows.find(({ id }) => id === caseId);
}

function allCases() {
  return desk.call('case.list', {
    view: 'all',
    text: '',
    sort: { by: 'number', direction: 'up' },
    offset: 0,
    limit: 1,
  });
}
