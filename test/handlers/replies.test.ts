import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  conflict,
  finding,
  identityInput,
  newPerson,
  refusal,
  registerCase,
  repliedCase,
  searchAll,
  searchInput,
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
  additionalText: 'Kysykää tarvittaessa lisää.',
} as const;

test('is begun with what the person can be searched by', async () => {
  const terms = async (person: Partial<typeof newPerson>) => {
    const caseId = await registerCase(desk, { person: { kind: 'new', person: { ...newPerson, ...person } } });
    return (await desk.call('reply.get', { caseId })).draft.searchTerms;
  };
  expect(await terms({ streetAddress: '', phone: '', email: '' })).toBe('nimi');
  expect(await terms({ identityCode: '010190-900P', phone: '', email: '' })).toBe(
    'nimi, henkilötunnus ja osoite',
  );
  expect(await terms({ streetAddress: '', phone: '' })).toBe('nimi ja yhteystiedot');
});

test('takes its form from the search', async () => {
  const caseId = await registerCase(desk);
  expect(await desk.call('reply.get', { caseId })).toMatchObject({ kind: 'K4b', missing: ['confirmation'] });
  await searchAll(desk, caseId, true);
  expect(await desk.call('reply.get', { caseId })).toMatchObject({ kind: 'K4a', missing: [] });
});

test('is kept as written, and not after issuing', async () => {
  const caseId = await registerCase(desk);
  expect((await desk.call('reply.save', { caseId, draft })).draft).toEqual(draft);
  expect((await desk.call('reply.get', { caseId })).draft).toEqual(draft);
  await desk.call('identity.record', identityInput(caseId));
  await searchAll(desk, caseId, true);
  const { letterId } = await desk.call('letter.issue', { caseId, letter: 'reply' });
  expect((await desk.call('reply.get', { caseId })).letterId).toBe(letterId);
  expect(await refusal(desk.call('reply.save', { caseId, draft }))).toEqual(conflict('reply-issued'));
});

test('a missing block is named, stops issuing and not the preview', async () => {
  const bare = await openTestDesk({ organisation: { ...filledOrganisation(), automatedDecisions: '' } });
  try {
    const caseId = await registerCase(bare);
    await bare.call('identity.record', identityInput(caseId));
    await searchAll(bare, caseId, true);
    expect(await bare.call('reply.get', { caseId })).toMatchObject({ missing: ['automated-decisions'] });
    expect(await refusal(bare.call('letter.issue', { caseId, letter: 'reply' }))).toEqual(
      conflict('blocks-missing'),
    );
    expect((await bare.call('letter.preview', { caseId, letter: 'reply' })).pdf.length).toBeGreaterThan(1000);
    await bare.call('organisation.save', asInput(filledOrganisation()));
    await bare.call('letter.issue', { caseId, letter: 'reply' });
  } finally {
    await bare.end();
  }
});

test('a register that was taken out of the settings since leaves its storage period missing', async () => {
  const { registers, ...rest } = filledOrganisation();
  const bare = await openTestDesk();
  try {
    const caseId = await registerCase(bare);
    await bare.call('identity.record', identityInput(caseId));
    await searchAll(bare, caseId, true);
    await bare.call('organisation.save', asInput({ ...rest, registers: registers.slice(1) }));
    const { missing, blocks } = await bare.call('reply.get', { caseId });
    expect(missing).toEqual(['retention']);
    expect(blocks).toContainEqual({ block: 'retention', missing: true, registerId: 'R1' });
    expect(await refusal(bare.call('letter.issue', { caseId, letter: 'reply' }))).toEqual(
      conflict('blocks-missing'),
    );
  } finally {
    await bare.end();
  }
});

test('nothing found needs the words that were searched by', async () => {
  const caseId = await registerCase(desk);
  await desk.call('identity.record', identityInput(caseId));
  await searchAll(desk, caseId, false);
  const state = await desk.call('reply.save', { caseId, draft: { ...draft, searchTerms: ' ' } });
  expect(state).toMatchObject({ kind: 'K4b', missing: ['search-terms'] });
  expect(await refusal(desk.call('letter.issue', { caseId, letter: 'reply' }))).toEqual(
    conflict('blocks-missing'),
  );
});

test('a reply is given once', async () => {
  const { caseId } = await repliedCase(desk, true);
  expect(await refusal(desk.call('letter.issue', { caseId, letter: 'reply' }))).toEqual(
    conflict('reply-issued'),
  );
});

test('an exempt register alone does not make it a reply with data', async () => {
  const caseId = await registerCase(desk);
  await searchAll(desk, caseId, false);
  const [task] = await tasksOf(desk, caseId);
  const exempt = { outcome: 'exempt', ground: 'supervision', note: 'Kesken', findings: [finding] } as const;
  await desk.call('search.record', searchInput(task?.id ?? 0, { ...exempt, findings: [...exempt.findings] }));
  expect((await desk.call('reply.get', { caseId })).kind).toBe('K4b');
});
