import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { LetterLanguage } from '../../src/domain/letter-language.ts';
import {
  asked,
  contact,
  entryOf,
  identityInput,
  newPerson,
  playToDecision,
  playToReply,
  registerCase,
  requestIdOf,
  requestsOf,
} from '../helpers/case-steps.ts';
import { openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { pdfRunningText } from '../letters/pdf-reading.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.end());

const personIn = (language: LetterLanguage) =>
  ({ kind: 'new', person: { ...newPerson, language } }) as const satisfies MethodInput<
    CoreCalls,
    'case.register'
  >['person'];

/** What the PDF says of its own language, and what it says. */
async function issued(subject: MethodInput<CoreCalls, 'letter.issue'>): Promise<{
  readonly language: string;
  readonly text: string;
}> {
  const { letterId } = await desk.call('letter.issue', subject);
  const { pdf } = await desk.call('letter.bytes', { letterId });
  const catalog = /\/Lang ?\((..)/u.exec(Buffer.from(pdf).toString('latin1'));
  return { language: catalog?.[1] ?? '', text: pdfRunningText(pdf) };
}

describe('a letter is in the language of whoever gets it', () => {
  test.each([
    ['fi', 'Pyyntösi on vastaanotettu'],
    ['sv', 'Din begäran har tagits emot'],
    ['en', 'Your request'],
  ] as const)('of the person: %s', async (language, words) => {
    const caseId = await registerCase(desk, { person: personIn(language) });
    const letter = await issued({ about: 'receipt', caseId });
    expect(letter.language).toBe(language);
    expect(letter.text).toContain(words);
  });

  test('of the one who asks for another, whatever the person speaks', async () => {
    const requester = { role: 'agent', contact: { ...contact, language: 'sv' } } as const;
    const caseId = await registerCase(desk, { person: personIn('fi'), requester, channel: 'post' });
    const letter = await issued({ about: 'receipt', caseId });
    expect(letter.language).toBe('sv');
    expect(letter.text).toContain(contact.name);
    const other = { role: 'agent', contact: { ...contact, language: 'fi' } } as const;
    const finnish = await registerCase(desk, { person: personIn('sv'), requester: other, channel: 'post' });
    expect((await issued({ about: 'receipt', caseId: finnish })).language).toBe('fi');
  });

  test('of the recipient who is told, beside a reply to the person', async () => {
    const caseId = await registerCase(desk, {
      person: personIn('sv'),
      requests: [asked('rectification')],
    });
    await playToDecision(desk, caseId, true);
    const requestId = await requestIdOf(desk, caseId);
    const entry = {
      requestId,
      recipient: { name: 'Urakoitsija Oy', streetAddress: '', postalCode: '', locality: '' },
      disclosedOn: null,
      identifier: 'asiakas 4711',
      change: 'Osoite on oikaistu.',
      confirmBy: null,
    };
    for (const language of ['fi', 'en'] as const) {
      const { noticeId } = await desk.call('recipient.enter', { ...entry, language });
      expect((await issued({ about: 'recipient', noticeId })).language).toBe(language);
    }
    const notices = (await requestsOf(desk, caseId))[0]?.recipients.notices;
    expect(notices?.map(({ language }) => language)).toEqual(['fi', 'en']);
    const [letter] = (await requestsOf(desk, caseId))[0]?.letters ?? [];
    if (letter === undefined) throw new Error('Expected a letter');
    expect((await issued({ about: 'decision', requestId, letter: letter.kind })).language).toBe('sv');
  });
});

describe('what the organisation says of itself', () => {
  test('stands translated in a Swedish reply, and in Finnish where it is not translated', async () => {
    const caseId = await registerCase(desk, { person: personIn('sv') });
    const [reply] = await playToReply(desk, caseId, true);
    if (reply === undefined) throw new Error('Expected a reply');
    const { pdf } = await desk.call('letter.bytes', { letterId: reply.letterId });
    const text = pdfRunningText(pdf);
    expect(text).toContain('kontaktperson i registerärenden');
    expect(text).toContain('Dataombudsmannens byrå');
    expect(text).toContain('Fågelviksgränden 4');
    expect(text).toContain('Ärendehanteringssystem');
    expect(text).not.toContain('Tikettijärjestelmä');
    // Retention was filled by the clerk and is not translated yet.
    const { registers } = await desk.call('organisation.get', {});
    expect(text.replaceAll('-', '')).toContain(registers[0]?.retention.slice(0, 20).replaceAll('-', ''));
  });

  test('a register that was renamed keeps the name it had when the case was entered, in Finnish', async () => {
    const organisation = await desk.call('organisation.get', {});
    const caseId = await registerCase(desk);
    const renamed = organisation.registers.map((one) =>
      one.id === 'R2' ? { ...one, name: 'Uusi tikettijärjestelmä' } : one,
    );
    await desk.call('organisation.save', {
      ...structuredClone(organisation),
      registers: renamed,
    } as MethodInput<CoreCalls, 'organisation.save'>);
    const [reply] = await playToReply(desk, caseId, true);
    if (reply === undefined) throw new Error('Expected a reply');
    const { pdf } = await desk.call('letter.bytes', { letterId: reply.letterId });
    expect(pdfRunningText(pdf)).toContain('Tikettijärjestelmä');
  });
});

describe('changing the language', () => {
  test('of a person stands in the log as a changed field, and the next letter follows', async () => {
    const caseId = await registerCase(desk, { person: personIn('fi') });
    const { person } = await desk.call('case.get', { caseId });
    if (person === null) throw new Error('Expected a person');
    const { id: personId, maskedIdentityCode: _, ...fields } = person;
    const changed = await desk.call('person.change', {
      personId,
      ...fields,
      language: 'sv',
      identityCode: null,
    });
    expect(changed.language).toBe('sv');
    expect((await desk.call('person.get', { personId })).person.language).toBe('sv');
    expect((await issued({ about: 'receipt', caseId })).language).toBe('sv');
  });

  test('of an asker is a correction that leaves the identity as it was verified', async () => {
    const requester = { role: 'guardian', contact } as const;
    const caseId = await registerCase(desk, { requester });
    await desk.call('identity.record', identityInput(caseId));
    await desk.call('identity.record', identityInput(caseId, { method: 'GUARDIAN' }));
    const before = await desk.call('case.get', { caseId });
    await desk.call('case.correct', {
      ...entryOf(before),
      requester: { role: 'guardian', contact: { ...contact, language: 'en' } },
      reason: 'Huoltaja pyysi kirjeet englanniksi.',
    });
    const after = await desk.call('case.get', { caseId });
    expect(after.requester).toEqual({ role: 'guardian', contact: { ...contact, language: 'en' } });
    expect(after.identityChecks).toEqual(before.identityChecks);
    const [correction] = after.corrections;
    expect(correction?.field).toBe('requester');
    expect(correction?.oldValue).toMatch(/ \(fi\)$/u);
    expect(correction?.newValue).toMatch(/ \(en\)$/u);

    // Another name is somebody else, in whatever language.
    await desk.call('case.correct', {
      ...entryOf(after),
      requester: { role: 'guardian', contact: { ...contact, language: 'en', name: 'Toinen Huoltaja' } },
      reason: 'Nimi oli väärin.',
    });
    const renamed = await desk.call('case.get', { caseId });
    expect(renamed.identityChecks.every((check) => check.void)).toBe(true);
    expect(renamed.corrections.at(-1)?.newValue).not.toMatch(/\(en\)/u);
  });
});
