import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { printedBy, QUEUE } from '../devices/test-queues.ts';
import type { RequestKind } from '../../src/domain/request.ts';
import {
  asked,
  conflict,
  contact,
  decideInput,
  dispatchInput,
  identityInput,
  invalid,
  newPerson,
  playToDecision,
  printInput,
  refusal,
  registerCase,
  repliedCase,
  requestIdOf,
  requestsOf,
  stageFile,
} from '../helpers/case-steps.ts';
import {
  asInput,
  filledOrganisation,
  momentOn,
  openTestDesk,
  USER_NAME,
  type TestDesk,
} from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';
import { pdfRawText as words } from '../letters/pdf-reading.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

/** The first page as coarse grey pixels: the print system draws the glyphs anew, so that its text cannot be read back. */
function picture(pdf: Uint8Array): Uint8Array {
  const options = ['-gray', '-r', '12', '-f', '1', '-l', '1', '-'];
  return execFileSync('pdftoppm', options, {
    input: pdf,
    // The glyphs that the print system draws anew make poppler warn.
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** Mean difference of two pictures of the same size, 0 (same) to 255; two different letters are 15 apart. */
function difference(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((sum, pixel, index) => sum + Math.abs(pixel - (b[index] ?? 0)), 0) / a.length;
}

async function letterOf(caseId: number, letterId: number) {
  const { documents } = await desk.call('case.get', { caseId });
  const letter = documents.find((document) => document.letter?.letterId === letterId)?.letter;
  if (letter === undefined || letter === null) throw new Error('No such letter');
  return letter;
}

async function lettersWaiting(view: 'to-print' | 'to-dispatch' | 'to-scan-back'): Promise<readonly number[]> {
  const { rows, total } = await desk.call('letter.list', { view, offset: 0, limit: 500 });
  expect(rows).toHaveLength(total);
  return rows.map(({ letterId }) => letterId);
}

describe('issuing', () => {
  test('freezes number, date, bytes and the state of the chain before it', async () => {
    const { caseId, requestId, letterId, documentNumber } = await repliedCase(desk, true);
    const letter = await letterOf(caseId, letterId);
    const { pdf } = await desk.call('letter.bytes', { letterId });
    expect(letter).toMatchObject({
      kind: 'K4a',
      origin: 'program',
      requestId,
      void: false,
      issuedOn: '2026-11-22',
      issuedBy: USER_NAME,
      dispatch: null,
      prints: [],
    });
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(letter.sha256);
    const { timeline } = await desk.call('case.get', { caseId });
    expect(timeline[0]).toMatchObject({
      action: 'letter-issued',
      sequence: letter.auditCount + 1,
      detail: { documentNumber, kind: 'K4a', sha256: letter.sha256 },
    });
    const text = words(pdf);
    expect(text).toContain(documentNumber);
    expect(text).toContain(letter.auditHead.slice(0, 8));
    expect(text).not.toMatch(/luonnos/iu);
  });

  test('nothing that changes later changes the letter', async () => {
    const { letterId } = await repliedCase(desk, true);
    const before = await desk.call('letter.bytes', { letterId });
    const organisation = filledOrganisation();
    await desk.call(
      'organisation.save',
      asInput({ ...organisation, controller: { ...organisation.controller, name: 'Toinen Oy' } }),
    );
    desk.moment = momentOn('2026-11-25');
    expect(await desk.call('letter.bytes', { letterId })).toEqual(before);
    desk.moment = momentOn();
    await desk.call('organisation.save', asInput(organisation));
  });

  test('a receipt is given once', async () => {
    const caseId = await registerCase(desk);
    await desk.call('letter.issue', { about: 'receipt', caseId });
    expect(await refusal(desk.call('letter.issue', { about: 'receipt', caseId }))).toEqual(
      conflict('receipt-issued'),
    );
  });

  test('a refused letter takes no number', async () => {
    const caseId = await registerCase(desk);
    const requestId = await requestIdOf(desk, caseId);
    const reply = { about: 'decision', requestId, letter: 'K4b' } as const;
    expect(await refusal(desk.call('letter.issue', reply))).toEqual(conflict('not-decided'));
    const { diaryNumber } = await desk.call('case.get', { caseId });
    const { documentNumber } = await desk.call('letter.issue', { about: 'receipt', caseId });
    expect(documentNumber).toBe(`${diaryNumber}-2`);
  });

  test('a preview is marked as a draft, has no number and changes nothing', async () => {
    const caseId = await registerCase(desk);
    await playToDecision(desk, caseId, true);
    const before = await desk.call('case.get', { caseId });
    const requestId = await requestIdOf(desk, caseId);
    for (const subject of [
      { about: 'receipt', caseId },
      { about: 'decision', requestId, letter: 'K4a' },
    ] as const) {
      const text = words((await desk.call('letter.preview', subject)).pdf);
      expect(text).toMatch(/luonnos/iu);
      expect(text).not.toContain(`${before.diaryNumber}-2`);
    }
    expect(await desk.call('case.get', { caseId })).toEqual(before);
  });

  test('only the letters that the decision needs can be issued, each once', async () => {
    const caseId = await registerCase(desk, { requests: [asked('portability')] });
    await playToDecision(desk, caseId, true);
    const [request] = await requestsOf(desk, caseId);
    if (request === undefined) throw new Error('No request');
    await desk.call('request.revoke', { requestId: request.id, reason: 'Osa evätään' });
    await desk.call('request.decide', decideInput(request, 'partly-granted'));
    const issue = (letter: 'K4a' | 'K5' | 'K12' | 'K14' | 'K9') =>
      desk.call('letter.issue', { about: 'decision', requestId: request.id, letter });
    for (const letter of ['K4a', 'K12', 'K9'] as const) {
      expect(await refusal(issue(letter))).toEqual(conflict('letter-not-known'));
    }
    await issue('K14');
    expect(await refusal(issue('K14'))).toEqual(conflict('reply-issued'));
    expect((await desk.call('case.get', { caseId })).stage).toBe('reply');
    await issue('K5');
    expect((await desk.call('case.get', { caseId })).stage).toBe('dispatch');
  });

  test('the Act of 1999 knows no letter of a later law', async () => {
    const caseId = await registerCase(desk, {
      receivedOn: calendarDate('2018-05-24'),
      requests: [asked('access')],
    });
    await playToDecision(desk, caseId, true);
    const requestId = await requestIdOf(desk, caseId);
    expect(await refusal(desk.call('letter.issue', { about: 'decision', requestId, letter: 'K14' }))).toEqual(
      conflict('not-in-regime'),
    );
    await desk.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' });
  });

  test('a doubt that arises after the decision stops its letters, and at the door those that were issued', async () => {
    const doubt = { result: 'not-confirmed' } as const;
    const caseId = await registerCase(desk);
    await playToDecision(desk, caseId, true);
    await desk.call('identity.record', identityInput(caseId, doubt));
    const requestId = await requestIdOf(desk, caseId);
    expect(await refusal(desk.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' }))).toEqual(
      conflict('identity-not-settled'),
    );

    const replied = await repliedCase(desk, true);
    await desk.call('identity.record', identityInput(replied.caseId, doubt));
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(replied.letterId)))).toEqual(
      conflict('identity-not-settled'),
    );
  });

  test('a letter to an agent goes to the agent', async () => {
    const caseId = await registerCase(desk, { requester: { role: 'agent', contact } });
    const { pdf } = await desk.call('letter.preview', { about: 'receipt', caseId });
    expect(words(pdf)).toContain(contact.name);
    expect(words(pdf)).toContain(contact.streetAddress);
    expect(words(pdf)).not.toContain(newPerson.streetAddress);
  });
});

describe('letters beside the reply', () => {
  async function opened(kind: RequestKind, rest: Parameters<typeof registerCase>[1] = {}) {
    const caseId = await registerCase(desk, { requests: [asked(kind)], ...rest });
    return { caseId, requestId: await requestIdOf(desk, caseId) };
  }
  type Subject = Parameters<typeof desk.call<'letter.issue'>>[1];

  /** Previews, issues, and is refused a second time and once the case is closed. */
  async function issuedOnce(caseId: number, subject: Subject): Promise<number> {
    await desk.call('letter.preview', subject);
    const { letterId } = await desk.call('letter.issue', subject);
    expect(await refusal(desk.call('letter.issue', subject))).toEqual(conflict('letter-issued'));
    expect(await letterOf(caseId, letterId)).toMatchObject({ requestId: null, void: false });
    return letterId;
  }

  const doubt = { kind: 'identity', reason: 'Osoite on uusi', questions: [], delayReason: '' } as const;

  test('K2 and K3 ask, once each', async () => {
    const { caseId } = await opened('access');
    const asking = { ...doubt, questions: [], methods: ['Käynti toimistolla'] };
    const identity = await desk.call('inquiry.ask', { caseId, ...asking });
    const asked3 = { ...asking, kind: 'specification' as const, questions: ['Miltä ajalta?'], methods: [] };
    const specification = await desk.call('inquiry.ask', { caseId, ...asked3 });
    const first = await issuedOnce(caseId, { about: 'question', ...identity });
    // That data is held is told to nobody unknown.
    expect(await refusal(desk.call('letter.issue', { about: 'question', ...specification }))).toEqual(
      conflict('identity-not-settled'),
    );
    await desk.call('identity.record', identityInput(caseId));
    const second = await issuedOnce(caseId, { about: 'question', ...specification });
    expect((await letterOf(caseId, first)).kind).toBe('K2');
    expect((await letterOf(caseId, second)).kind).toBe('K3');
    const { inquiries } = await desk.call('case.get', { caseId });
    expect(inquiries.map(({ letterId }) => letterId)).toEqual([first, second]);
  });

  test('K9 tells the due date that it would give', async () => {
    const { caseId } = await opened('access');
    const { extensionId } = await desk.call('extension.prepare', {
      caseId,
      factors: ['complexity'],
      explanation: 'Aineisto on laaja.',
      partialAnswer: '',
    });
    const letterId = await issuedOnce(caseId, { about: 'extension', extensionId });
    // Three months from 20.11.2026 is a Saturday.
    expect(words((await desk.call('letter.bytes', { letterId })).pdf)).toContain('22.2.2027');
  });

  test('K10 tells the fee', async () => {
    const { caseId, requestId } = await opened('access');
    const { feeId } = await desk.call('fee.assess', {
      requestId,
      ground: 'excessive',
      reasons: 'Sama pyyntö on tehty kuukausittain.',
      lines: [{ text: 'Työ', cents: 4500 }],
      answerBy: calendarDate('2026-12-15'),
    });
    expect(await refusal(desk.call('letter.issue', { about: 'fee', feeId }))).toEqual(
      conflict('identity-not-settled'),
    );
    await desk.call('identity.record', identityInput(caseId));
    const letterId = await issuedOnce(caseId, { about: 'fee', feeId });
    expect((await letterOf(caseId, letterId)).kind).toBe('K10');
    expect((await requestsOf(desk, caseId))[0]?.fee.assessed?.letterId).toBe(letterId);
  });

  test('K11 goes to the recipient, and only for what was decided', async () => {
    const { caseId, requestId } = await opened('rectification');
    const recipient = {
      name: 'Urakoitsija Oy',
      streetAddress: 'Tiekatu 1',
      postalCode: '69440',
      locality: 'Lestijärvi',
    };
    const { noticeId } = await desk.call('recipient.enter', {
      requestId,
      recipient,
      language: 'fi',
      disclosedOn: null,
      identifier: 'asiakas 4711',
      change: 'Nimi on oikaistu.',
      confirmBy: null,
    });
    const subject = { about: 'recipient', noticeId } as const;
    expect(await refusal(desk.call('letter.issue', subject))).toEqual(conflict('not-decided'));
    await playToDecision(desk, caseId, true);
    const letterId = await issuedOnce(caseId, subject);
    const text = words((await desk.call('letter.bytes', { letterId })).pdf);
    expect(text).toContain(recipient.name);
    expect(text).not.toContain(newPerson.streetAddress);

    await desk.call('request.revoke', { requestId, reason: 'Oikaisu oli väärä' });
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toEqual(
      conflict('letter-void'),
    );
  });

  test('K11 does not leave when the person got a non-disclosure order since and it tells the address', async () => {
    const { caseId, requestId } = await opened('rectification');
    await playToDecision(desk, caseId, true);
    const { noticeId } = await desk.call('recipient.enter', {
      requestId,
      recipient: { name: 'Urakoitsija Oy', streetAddress: '', postalCode: '', locality: '' },
      language: 'fi',
      disclosedOn: null,
      identifier: 'asiakas 4711',
      change: `Osoite on nyt ${newPerson.streetAddress}.`,
      confirmBy: null,
    });
    const { letterId } = await desk.call('letter.issue', { about: 'recipient', noticeId });
    const { person } = await desk.call('case.get', { caseId });
    if (person === null) throw new Error('No person');
    const { identityCode: _, ...fields } = newPerson;
    await desk.call('person.change', {
      ...fields,
      personId: person.id,
      nonDisclosure: true,
      identityCode: null,
    });
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'change' }],
    });
  });

  test('K13 tells that a restriction ends', async () => {
    const { caseId, requestId } = await opened('restriction');
    await playToDecision(desk, caseId, true);
    const lifting = { requestId, liftOn: calendarDate('2026-12-01'), reasons: 'Tieto on tarkistettu.' };
    const { liftId } = await desk.call('restriction.prepareLift', lifting);
    const letterId = await issuedOnce(caseId, { about: 'lifting', liftId });
    expect((await letterOf(caseId, letterId)).kind).toBe('K13');
  });

  test('nothing of them leaves a closed case any more, or is about what is not there', async () => {
    const { caseId } = await opened('access');
    const asking = { ...doubt, questions: [], methods: ['Käynti toimistolla'] };
    const { inquiryId } = await desk.call('inquiry.ask', { caseId, ...asking });
    await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
    for (const subject of [
      { about: 'question', inquiryId },
      { about: 'receipt', caseId },
    ] as const) {
      expect(await refusal(desk.call('letter.issue', subject))).toEqual(conflict('case-closed'));
    }
    const none = 99_999;
    const missing: readonly (readonly [Subject, string])[] = [
      [{ about: 'receipt', caseId: none }, 'case'],
      [{ about: 'decision', requestId: none, letter: 'K4a' }, 'request'],
      [{ about: 'question', inquiryId: none }, 'question'],
      [{ about: 'extension', extensionId: none }, 'extension'],
      [{ about: 'fee', feeId: none }, 'fee'],
      [{ about: 'recipient', noticeId: none }, 'recipient'],
      [{ about: 'lifting', liftId: none }, 'lifting'],
    ];
    for (const [subject, what] of missing) {
      for (const method of ['letter.preview', 'letter.issue'] as const) {
        expect(await refusal(desk.call(method, subject))).toEqual({ kind: 'not-found', what });
      }
    }
  });
});

describe('a letter whose decision was taken back', () => {
  const reason = 'Väärä peruste';

  test('is void before it has left: it waits for nothing, is not printed and never leaves', async () => {
    const { caseId, requestId, letterId } = await repliedCase(desk, true);
    await desk.call('request.revoke', { requestId, reason });
    expect(await letterOf(caseId, letterId)).toMatchObject({ void: true });
    expect(await lettersWaiting('to-print')).not.toContain(letterId);
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toEqual(
      conflict('letter-void'),
    );
    expect(await refusal(desk.call('letter.print', printInput(letterId)))).toEqual(conflict('letter-void'));
    expect((await desk.call('letter.bytes', { letterId })).pdf.length).toBeGreaterThan(0);
  });

  test('stays what it was once it has left', async () => {
    const { caseId, requestId, letterId } = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(letterId));
    await desk.call('request.revoke', { requestId, reason });
    expect(await letterOf(caseId, letterId)).toMatchObject({ void: false });
    expect(await lettersWaiting('to-scan-back')).toContain(letterId);
  });

  test('gives way to the letter of the next decision', async () => {
    const { caseId, requestId } = await repliedCase(desk, true);
    await desk.call('request.revoke', { requestId, reason });
    const [request] = await requestsOf(desk, caseId);
    if (request === undefined) throw new Error('No request');
    await desk.call('request.decide', decideInput(request));
    const { letterId } = await desk.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect(await desk.call('case.get', { caseId })).toMatchObject({ stage: 'close' });
  });
});

describe('dispatch', () => {
  test('happens once', async () => {
    const { letterId } = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId)))).toEqual(
      conflict('already-dispatched'),
    );
  });

  test('lies between issuing and today', async () => {
    const { letterId } = await repliedCase(desk, true);
    const on = (day: string) =>
      desk.call('letter.dispatch', dispatchInput(letterId, { dispatchedOn: calendarDate(day) }));
    expect(await refusal(on('2026-11-23'))).toEqual(invalid('dispatchedOn', 'in-future'));
    expect(await refusal(on('2026-11-21'))).toEqual(invalid('dispatchedOn', 'before-issue'));
  });

  test('a registered letter has its tracking number, no other way keeps one', async () => {
    const registered = await repliedCase(desk, true);
    const input = dispatchInput(registered.letterId, { way: 'registered-post' });
    expect(await refusal(desk.call('letter.dispatch', input))).toEqual(invalid('trackingNumber', 'required'));
    await desk.call('letter.dispatch', { ...input, trackingNumber: 'RR123456785FI' });
    expect((await letterOf(registered.caseId, registered.letterId)).dispatch?.trackingNumber).toBe(
      'RR123456785FI',
    );

    const posted = await repliedCase(desk, true);
    const leftOver = { way: 'post', trackingNumber: 'RR123456785FI' } as const;
    await desk.call('letter.dispatch', dispatchInput(posted.letterId, leftOver));
    expect((await letterOf(posted.caseId, posted.letterId)).dispatch?.trackingNumber).toBeNull();
  });

  test('a receipt may leave as well and does not move the case', async () => {
    const caseId = await registerCase(desk);
    const { letterId } = await desk.call('letter.issue', { about: 'receipt', caseId });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect((await desk.call('case.get', { caseId })).stage).toBe('identity');
  });
});

describe('printing', () => {
  test('what comes out is the issued letter, and each printing is logged', async () => {
    // Two letters that fonts join to one sign: what a print system redraws must not lose them.
    const person = { kind: 'new', person: { ...newPerson, givenNames: 'Staffan' } } as const;
    const { caseId, letterId, documentNumber } = await repliedCase(desk, true, { person });
    const input = printInput(letterId, { printerId: QUEUE, copies: 2 });
    expect(await lettersWaiting('to-print')).toContain(letterId);
    const printed = await printedBy(async () => {
      await desk.call('letter.print', input);
    });
    expect(printed).not.toEqual([]);
    const { pdf } = await desk.call('letter.bytes', { letterId });
    expect(difference(picture(printed[0] ?? new Uint8Array()), picture(pdf))).toBeLessThan(8);
    expect(words(printed[0] ?? new Uint8Array())).toContain('Staffan Testinen');
    expect((await letterOf(caseId, letterId)).prints).toMatchObject([
      { by: USER_NAME, printer: QUEUE, copies: 2 },
    ]);
    expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
      action: 'letter-printed',
      detail: { documentNumber, printer: QUEUE, copies: 2 },
    });
    expect(await lettersWaiting('to-print')).not.toContain(letterId);
    expect(await lettersWaiting('to-dispatch')).toContain(letterId);

    await desk.call('case.close', { caseId, outcome: 'withdrawn', note: 'Perui' });
    await printedBy(() => desk.call('letter.print', printInput(letterId, { reason: 'Paperi rypistyi.' })));
    expect((await letterOf(caseId, letterId)).prints).toHaveLength(2);
    expect(await lettersWaiting('to-dispatch')).not.toContain(letterId);
  });

  test('a printer that is not there leaves no trace in the log', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    const input = printInput(letterId, { printerId: 'Poissa' });
    expect(await refusal(desk.call('letter.print', input))).toMatchObject({
      kind: 'device',
      device: 'printer',
    });
    expect((await letterOf(caseId, letterId)).prints).toEqual([]);
  });
});

test('a letter stands in the list of its next step', async () => {
  const { letterId } = await repliedCase(desk, true);
  expect(await lettersWaiting('to-print')).toContain(letterId);
  await desk.call('letter.dispatch', dispatchInput(letterId));
  expect(await lettersWaiting('to-print')).not.toContain(letterId);
  expect(await lettersWaiting('to-scan-back')).toContain(letterId);

  const stage = async (width: number) => (await stageFile(desk, { name: 'a.png', bytes: grayPng(width) })).id;
  await desk.call('letter.attachSigned', { letterId, fileIds: [await stage(70)] });
  await desk.call('letter.attachSigned', { letterId, fileIds: [await stage(71), await stage(72)] });
  expect(await lettersWaiting('to-scan-back')).not.toContain(letterId);
  const { rows } = await desk.call('letter.list', { view: 'all', offset: 0, limit: 1 });
  expect(rows).toMatchObject([{ letterId, signedCopies: 3, dispatchedOn: '2026-11-22', printed: false }]);
});
