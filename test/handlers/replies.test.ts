import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import {
  asked,
  conflict,
  doTasks,
  newPerson,
  playToDecision,
  refusal,
  registerCase,
  repliedCase,
  requestIdOf,
  taskInput,
  tasksOf,
} from '../helpers/case-steps.ts';
import { asInput, filledOrganisation, openTestDesk, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

const draft = {
  searchTerms: 'nimi',
  withheld: 'Toisen asiakkaan nimi',
  legend: 'KTV: kuitutyövaihe',
  delivery: 'electronic',
  distribution: ['Asiamies Esimerkki'],
  forInformation: [],
  encloseStatement: false,
  additionalText: 'Kysykää tarvittaessa lisää.',
} satisfies MethodInput<CoreCalls, 'reply.save'>['draft'];

/** A registered access request. */
async function openRequest(
  rest: Parameters<typeof registerCase>[1] = {},
  at = desk,
): Promise<{ readonly caseId: number; readonly requestId: number }> {
  const caseId = await registerCase(at, rest);
  return { caseId, requestId: await requestIdOf(at, caseId) };
}

test('is begun with what the person can be searched by', async () => {
  const terms = async (person: Partial<typeof newPerson>) => {
    const { requestId } = await openRequest({ person: { kind: 'new', person: { ...newPerson, ...person } } });
    return (await desk.call('reply.get', { requestId })).draft.searchTerms;
  };
  expect(await terms({ streetAddress: '', phone: '', email: '' })).toBe('nimi');
  expect(await terms({ identityCode: '010190-900P', phone: '', email: '' })).toBe(
    'nimi, henkilötunnus ja osoite',
  );
  expect(await terms({ streetAddress: '', phone: '' })).toBe('nimi ja yhteystiedot');
});

test('takes its form from the search', async () => {
  const { caseId, requestId } = await openRequest();
  expect(await desk.call('reply.get', { requestId })).toMatchObject({
    kind: 'K4b',
    missing: ['confirmation'],
  });
  await doTasks(desk, caseId, true);
  expect(await desk.call('reply.get', { requestId })).toMatchObject({ kind: 'K4a', missing: [] });
});

test('is kept as written, and not after issuing', async () => {
  const { caseId, requestId } = await openRequest();
  expect((await desk.call('reply.save', { requestId, draft })).draft).toEqual(draft);
  expect((await desk.call('reply.get', { requestId })).draft).toEqual(draft);
  await playToDecision(desk, caseId, true);
  const subject = { about: 'decision', requestId, letter: 'K4a' } as const;
  const { letterId } = await desk.call('letter.issue', subject);
  expect((await desk.call('reply.get', { requestId })).letterId).toBe(letterId);
  expect(await refusal(desk.call('reply.save', { requestId, draft }))).toEqual(conflict('reply-issued'));
  await desk.call('request.revoke', { requestId, reason: 'Väärä peruste' });
  expect(await desk.call('reply.save', { requestId, draft })).toMatchObject({ draft, letterId: null });
});

test('each request of a letter has its own draft', async () => {
  const { caseId } = await openRequest({ requests: [asked('access'), asked('rectification')] });
  const { requests } = await desk.call('case.get', { caseId });
  const [access, rectification] = requests.map(({ id }) => id);
  if (access === undefined || rectification === undefined) throw new Error('Two requests');
  await desk.call('reply.save', { requestId: rectification, draft });
  expect((await desk.call('reply.get', { requestId: access })).draft.additionalText).toBe('');
  expect(await desk.call('reply.get', { requestId: rectification })).toMatchObject({
    draft,
    blocks: [],
    missing: [],
  });
});

test('a missing block is named, stops issuing and not the preview', async () => {
  const bare = await openTestDesk({ organisation: { ...filledOrganisation(), automatedDecisions: '' } });
  try {
    const { caseId, requestId } = await openRequest({}, bare);
    await playToDecision(bare, caseId, true);
    const subject = { about: 'decision', requestId, letter: 'K4a' } as const;
    expect(await bare.call('reply.get', { requestId })).toMatchObject({ missing: ['automated-decisions'] });
    expect(await refusal(bare.call('letter.issue', subject))).toEqual(conflict('blocks-missing'));
    expect((await bare.call('letter.preview', subject)).pdf.length).toBeGreaterThan(1000);
    await bare.call('organisation.save', asInput(filledOrganisation()));
    await bare.call('letter.issue', subject);
  } finally {
    await bare.end();
  }
});

test('under the Act of 1999 a block that only the GDPR knows stops nothing', async () => {
  const bare = await openTestDesk({ organisation: { ...filledOrganisation(), automatedDecisions: '' } });
  try {
    const { caseId, requestId } = await openRequest({ receivedOn: calendarDate('2018-05-24') }, bare);
    await playToDecision(bare, caseId, true);
    expect(await bare.call('reply.get', { requestId })).toMatchObject({ missing: [] });
    await bare.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' });
  } finally {
    await bare.end();
  }
});

test('a register that was taken out of the settings since leaves its storage period missing', async () => {
  const { registers, ...rest } = filledOrganisation();
  const bare = await openTestDesk();
  try {
    const { caseId, requestId } = await openRequest({}, bare);
    await playToDecision(bare, caseId, true);
    await bare.call('organisation.save', asInput({ ...rest, registers: registers.slice(1) }));
    const { missing, blocks } = await bare.call('reply.get', { requestId });
    expect(missing).toEqual(['retention']);
    expect(blocks).toContainEqual({ block: 'retention', missing: true, registerId: 'R1' });
    expect(await refusal(bare.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' }))).toEqual(
      conflict('blocks-missing'),
    );
  } finally {
    await bare.end();
  }
});

test('nothing found needs the words that were searched by', async () => {
  const { caseId, requestId } = await openRequest();
  await playToDecision(desk, caseId, false);
  const empty = { ...draft, searchTerms: ' ', withheld: '' };
  const state = await desk.call('reply.save', { requestId, draft: empty });
  expect(state).toMatchObject({ kind: 'K4b', missing: ['search-terms'] });
  expect(await refusal(desk.call('letter.issue', { about: 'decision', requestId, letter: 'K4b' }))).toEqual(
    conflict('blocks-missing'),
  );
});

test('a reply is given once', async () => {
  const { requestId } = await repliedCase(desk, true);
  expect(await refusal(desk.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' }))).toEqual(
    conflict('reply-issued'),
  );
});

test('an exempt register alone does not make it a reply with data', async () => {
  const { caseId, requestId } = await openRequest();
  await doTasks(desk, caseId, false);
  const [task] = await tasksOf(desk, caseId);
  if (task === undefined) throw new Error('No register');
  const exempt = { outcome: 'exempt', ground: 'supervision', note: 'Kesken' } as const;
  await desk.call('task.record', taskInput(task, true, exempt));
  expect((await desk.call('reply.get', { requestId })).kind).toBe('K4b');
});
