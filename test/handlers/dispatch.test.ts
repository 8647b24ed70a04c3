import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { printedBy, QUEUE } from '../devices/test-queues.ts';
import {
  conflict,
  dispatchInput,
  invalid,
  newPerson,
  printInput,
  refusal,
  registerCase,
  repliedCase,
  stageFile,
  TODAY,
} from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, USER_NAME, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';
import { runRetention } from '../helpers/retention-steps.ts';
import { pdfRawText as words } from '../letters/pdf-reading.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
beforeEach(() => {
  desk.moment = momentOn();
});
afterAll(async () => {
  await desk.end();
});

let scans = 100;
/** A scanned paper that waits to become part of something. */
async function scanned(): Promise<string> {
  scans += 1;
  return (await stageFile(desk, { name: 'todiste.png', bytes: grayPng(scans) })).id;
}

async function letterOf(caseId: number, letterId: number) {
  const { documents } = await desk.call('case.get', { caseId });
  const letter = documents.find((document) => document.letter?.letterId === letterId)?.letter;
  if (letter === undefined || letter === null) throw new Error('No such letter');
  return letter;
}

async function lettersIn(view: 'to-dispatch' | 'returned' | 'to-scan-back'): Promise<readonly number[]> {
  const { rows } = await desk.call('letter.list', { view, offset: 0, limit: 500 });
  return rows.map(({ letterId }) => letterId);
}

function returned(letterId: number, rest = {}) {
  return {
    letterId,
    returnedOn: calendarDate('2026-11-30'),
    reason: 'not-collected' as const,
    note: '',
    fileIds: [],
    ...rest,
  };
}

/** A new person who is a little different. */
const person = (more: Partial<typeof newPerson>) =>
  ({ kind: 'new', person: { ...newPerson, ...more } }) as const;

describe('a letter leaves', () => {
  test('handed over to somebody who is named', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    const nobody = dispatchInput(letterId, { handedTo: ' ' });
    expect(await refusal(desk.call('letter.dispatch', nobody))).toEqual(invalid('handedTo', 'required'));
    await desk.call('letter.dispatch', dispatchInput(letterId, { how: 'jäi lomakkeeseen' }));
    expect((await letterOf(caseId, letterId)).dispatch).toEqual({
      way: 'handed-over',
      dispatchedOn: TODAY,
      trackingNumber: null,
      handedTo: 'Veikko Testinen',
      how: '',
    });
  });

  test('electronically, when it is told how', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    const input = dispatchInput(letterId, { way: 'electronic' });
    expect(await refusal(desk.call('letter.dispatch', input))).toEqual(invalid('how', 'required'));
    await desk.call('letter.dispatch', { ...input, how: 'Turvapostilla' });
    expect(await letterOf(caseId, letterId)).toMatchObject({
      dispatch: { way: 'electronic', how: 'Turvapostilla', handedTo: '' },
      proof: 'not-needed',
    });
    expect((await desk.call('case.get', { caseId })).stage).not.toBe('dispatch');
  });
});

describe('a proof', () => {
  test('is missing from a registered letter and from one handed over, until it is attached', async () => {
    const registered = await repliedCase(desk, true);
    const sent = { way: 'registered-post', trackingNumber: 'RR123456785FI' } as const;
    expect((await letterOf(registered.caseId, registered.letterId)).proof).toBe('not-needed');
    await desk.call('letter.dispatch', dispatchInput(registered.letterId, sent));
    const handed = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(handed.letterId));
    for (const { caseId, letterId, documentNumber } of [registered, handed]) {
      expect((await letterOf(caseId, letterId)).proof).toBe('missing');
      const fileIds = [await scanned()];
      await desk.call('letter.attachProof', { letterId, fileIds });
      expect(await letterOf(caseId, letterId)).toMatchObject({
        proof: 'attached',
        proofs: [{ id: fileIds[0] }],
      });
      expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
        action: 'proof-attached',
        detail: { documentNumber, files: 1, byCode: false },
      });
      expect(await refusal(desk.call('letter.attachProof', { letterId, fileIds }))).toEqual(
        conflict('file-in-use'),
      );
    }
  });

  test('is not asked for where nothing could give one, nor of a receipt', async () => {
    const posted = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(posted.letterId, { way: 'post' }));
    expect((await letterOf(posted.caseId, posted.letterId)).proof).toBe('not-needed');
    const caseId = await registerCase(desk);
    const { letterId } = await desk.call('letter.issue', { about: 'receipt', caseId });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect((await letterOf(caseId, letterId)).proof).toBe('not-needed');
  });
});

describe('a letter that comes back', () => {
  test('waits to be sent once more; its first leaving stays what counts', async () => {
    const { caseId, letterId, documentNumber } = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
    desk.moment = momentOn('2026-12-01');
    const envelope = await scanned();
    await desk.call(
      'letter.recordReturn',
      returned(letterId, { note: 'Tarra kuoressa', fileIds: [envelope] }),
    );
    expect(await letterOf(caseId, letterId)).toMatchObject({
      back: true,
      dispatch: { way: 'post', dispatchedOn: TODAY },
      returns: [
        {
          returnedOn: '2026-11-30',
          reason: 'not-collected',
          note: 'Tarra kuoressa',
          by: USER_NAME,
          resent: null,
          keptBack: null,
        },
      ],
      proofs: [{ id: envelope }],
    });
    expect(await lettersIn('to-dispatch')).toContain(letterId);
    expect(await lettersIn('returned')).toContain(letterId);
    expect((await desk.call('today.get', {})).counts.returned).toBe(1);
    expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
      action: 'letter-returned',
      detail: { documentNumber, returnedOn: '2026-11-30', reason: 'not-collected', note: 'Tarra kuoressa' },
    });

    desk.moment = momentOn('2026-12-02');
    const sent = { way: 'registered-post', trackingNumber: 'RR123456785FI' } as const;
    const again = dispatchInput(letterId, { ...sent, dispatchedOn: calendarDate('2026-12-02') });
    await desk.call('letter.dispatch', again);
    expect(await letterOf(caseId, letterId)).toMatchObject({
      back: false,
      dispatch: { way: 'post', dispatchedOn: TODAY },
      returns: [{ resent: { way: 'registered-post', trackingNumber: 'RR123456785FI' } }],
      // The envelope tells of the first sending.
      proof: 'missing',
    });
    expect(await lettersIn('returned')).not.toContain(letterId);
    expect((await desk.call('today.get', {})).counts.returned).toBe(0);
    expect(await lettersIn('to-scan-back')).toContain(letterId);
    expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
      action: 'letter-sent-again',
      detail: { documentNumber, way: 'registered-post', dispatchedOn: '2026-12-02' },
    });
    await desk.call('letter.attachProof', { letterId, fileIds: [await scanned()] });
    expect((await letterOf(caseId, letterId)).proof).toBe('attached');
    expect(await refusal(desk.call('letter.dispatch', again))).toEqual(conflict('already-dispatched'));
  });

  test('that is not to be sent once more waits for nothing, with the reason, and may leave after all', async () => {
    const { caseId, letterId, documentNumber } = await repliedCase(desk, true);
    const keepBack = () => desk.call('letter.keepBack', { letterId, reason: 'Uutta osoitetta ei ole.' });
    expect(await refusal(keepBack())).toEqual(conflict('letter-not-back'));
    await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
    expect(await refusal(keepBack())).toEqual(conflict('letter-not-back'));
    desk.moment = momentOn('2026-12-01');
    await desk.call('letter.recordReturn', returned(letterId));
    await keepBack();
    expect(await lettersIn('returned')).not.toContain(letterId);
    expect(await lettersIn('to-dispatch')).not.toContain(letterId);
    expect(await letterOf(caseId, letterId)).toMatchObject({
      back: false,
      returns: [
        { resent: null, keptBack: { reason: 'Uutta osoitetta ei ole.', at: desk.moment.now, by: USER_NAME } },
      ],
    });
    expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
      action: 'letter-kept-back',
      detail: { documentNumber, reason: 'Uutta osoitetta ei ole.' },
    });
    expect(await refusal(keepBack())).toEqual(conflict('letter-not-back'));

    const again = dispatchInput(letterId, { way: 'post', dispatchedOn: desk.moment.today });
    await desk.call('letter.dispatch', again);
    expect(await letterOf(caseId, letterId)).toMatchObject({
      returns: [{ resent: { way: 'post' }, keptBack: { reason: 'Uutta osoitetta ei ole.' } }],
    });
    await desk.call('letter.recordReturn', returned(letterId, { returnedOn: calendarDate('2026-12-01') }));
    expect(await lettersIn('returned')).toContain(letterId);
  });

  test('of a closed case is seen and sent, and comes back a second time', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
    await desk.call('letter.attachSigned', { letterId, fileIds: [await scanned()] });
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    const before = (await desk.call('today.get', {})).counts.toDispatch;
    desk.moment = momentOn('2026-12-01');
    await desk.call('letter.recordReturn', returned(letterId));
    expect((await desk.call('today.get', {})).counts.toDispatch).toBe(before + 1);
    expect(await lettersIn('returned')).toContain(letterId);
    const again = dispatchInput(letterId, { way: 'post', dispatchedOn: desk.moment.today });
    await desk.call('letter.dispatch', again);
    expect((await desk.call('today.get', {})).counts.toDispatch).toBe(before);
    expect((await desk.call('case.get', { caseId })).closed).not.toBeNull();

    desk.moment = momentOn('2026-12-10');
    const second = { returnedOn: calendarDate('2026-12-09'), reason: 'unknown-address' };
    await desk.call('letter.recordReturn', returned(letterId, second));
    expect((await letterOf(caseId, letterId)).returns).toMatchObject([
      { resent: { way: 'post' } },
      { reason: 'unknown-address', resent: null },
    ]);
  });

  test('cannot have come back before it left, in the future, or without the post', async () => {
    const { letterId } = await repliedCase(desk, true);
    const back = (on: string) =>
      refusal(desk.call('letter.recordReturn', returned(letterId, { returnedOn: calendarDate(on) })));
    expect(await back('2026-11-22')).toEqual(conflict('not-posted'));
    await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
    expect(await back('2026-11-21')).toEqual(invalid('returnedOn', 'before-dispatch'));
    expect(await back('2026-11-23')).toEqual(invalid('returnedOn', 'in-future'));
    desk.moment = momentOn('2026-12-01');
    await desk.call('letter.recordReturn', returned(letterId));
    expect(await back('2026-12-01')).toEqual(conflict('not-posted'));
    const early = dispatchInput(letterId, { way: 'post', dispatchedOn: calendarDate('2026-11-29') });
    expect(await refusal(desk.call('letter.dispatch', early))).toEqual(
      invalid('dispatchedOn', 'before-return'),
    );
    for (const rest of [{ way: 'handed-over' }, { way: 'electronic', how: 'Turvasähköpostilla' }] as const) {
      desk.moment = momentOn();
      const { letterId: unposted } = await repliedCase(desk, true);
      await desk.call('letter.dispatch', dispatchInput(unposted, { ...rest, dispatchedOn: TODAY }));
      desk.moment = momentOn('2026-12-01');
      expect(await refusal(desk.call('letter.recordReturn', returned(unposted)))).toEqual(
        conflict('not-posted'),
      );
    }
  });

  test('has a proof of its new leaving although that was scanned before it came back', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
    desk.moment = momentOn('2026-12-01', '09:00:00+02:00');
    const proof = await scanned();
    desk.moment = momentOn('2026-12-01', '10:00:00+02:00');
    await desk.call('letter.recordReturn', returned(letterId));
    const sent = { way: 'registered-post', trackingNumber: 'RR123456785FI' } as const;
    const again = dispatchInput(letterId, { ...sent, dispatchedOn: desk.moment.today });
    await desk.call('letter.dispatch', again);
    expect((await letterOf(caseId, letterId)).proof).toBe('missing');
    await desk.call('letter.attachProof', { letterId, fileIds: [proof] });
    expect((await letterOf(caseId, letterId)).proof).toBe('attached');
  });

  test('is not sent again once its decision was taken back', async () => {
    const { caseId, requestId, letterId } = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
    desk.moment = momentOn('2026-12-01');
    await desk.call('letter.recordReturn', returned(letterId));
    await desk.call('request.revoke', { requestId, reason: 'Tieto oli väärä.' });
    expect((await letterOf(caseId, letterId)).back).toBe(false);
    expect(await lettersIn('returned')).not.toContain(letterId);
    const again = dispatchInput(letterId, { way: 'post', dispatchedOn: desk.moment.today });
    expect(await refusal(desk.call('letter.dispatch', again))).toEqual(conflict('letter-void'));
  });
});

describe('the receipt slip', () => {
  test('names what is handed over, and has room for the signature', async () => {
    const { letterId, documentNumber } = await repliedCase(desk, true);
    const { pdf } = await desk.call('letter.receiptSlip', { letterId, handedTo: 'Veikko Testinen' });
    const letter = await PDFDocument.load((await desk.call('letter.bytes', { letterId })).pdf);
    const text = words(pdf, '-layout');
    for (const part of [
      'Vastaanottokuittaus',
      'Olen vastaanottanut alla mainitun asiakirjan.',
      documentNumber,
      'Veikko Testinen',
      '22.11.2026',
      'Vastaanottajan allekirjoitus',
      'Nimenselvennys',
      'Henkilöllisyys todettu (asiakirjan numeroa ei merkitä)',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(new RegExp(`Sivuja yhteensä\\s+${letter.getPageCount()}\\b`, 'u'));
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
  });

  test.each([
    ['sv', 'Mottagningskvitto', 'Mottagarens underskrift', '22.11.2026'],
    ['en', 'Receipt for a document', 'Signature of the recipient', '22 November 2026'],
  ] as const)('speaks the language of the letter: %s', async (language, title, signature, date) => {
    const { letterId } = await repliedCase(desk, true, { person: person({ language }) });
    const { pdf } = await desk.call('letter.receiptSlip', { letterId, handedTo: 'Veikko Testinen' });
    const text = words(pdf);
    expect(text).toContain(title);
    expect(text).toContain(signature);
    expect(text).toContain(date);
    expect(text).not.toMatch(/Vastaanottokuittaus|Sivuja/u);
  });

  test('is printed under the number of the letter; of a void letter there is none', async () => {
    const { requestId, letterId } = await repliedCase(desk, true);
    const slip = { letterId, handedTo: 'Veikko Testinen' };
    const printed = await printedBy(() =>
      desk.call('letter.printSlip', { ...slip, printerId: QUEUE, operationId: 'slip-1' }),
    );
    expect(printed).toHaveLength(1);
    await desk.call('request.revoke', { requestId, reason: 'Tieto oli väärä.' });
    expect(await refusal(desk.call('letter.receiptSlip', slip))).toEqual(conflict('letter-void'));
  });
});

describe('the dispatch list', () => {
  test('tells what left on a day, by which way, and whether it can be shown', async () => {
    const day = calendarDate('2026-12-03');
    desk.moment = momentOn(day);
    const fresh = { person: person({ familyName: 'Luettelo', givenNames: 'Liisa' }) };
    const back = await repliedCase(desk, true, fresh);
    await desk.call('letter.dispatch', dispatchInput(back.letterId, { way: 'post', dispatchedOn: day }));
    desk.moment = momentOn('2026-12-07');
    await desk.call(
      'letter.recordReturn',
      returned(back.letterId, { returnedOn: calendarDate('2026-12-05') }),
    );
    const on = calendarDate('2026-12-08');
    desk.moment = momentOn(on);
    await desk.call('letter.dispatch', dispatchInput(back.letterId, { way: 'post', dispatchedOn: on }));
    const tracked = await repliedCase(desk, true);
    const trackingNumber = 'RR123456785FI';
    const registered = { way: 'registered-post', trackingNumber, dispatchedOn: on } as const;
    await desk.call('letter.dispatch', dispatchInput(tracked.letterId, registered));
    const hidden = await repliedCase(desk, true, {
      person: person({ familyName: 'Suojattu', givenNames: 'Sirpa', nonDisclosure: true }),
    });
    await desk.call('letter.dispatch', dispatchInput(hidden.letterId, { dispatchedOn: on }));
    const receipt = await desk.call('letter.issue', { about: 'receipt', caseId: hidden.caseId });
    await desk.call('letter.dispatch', dispatchInput(receipt.letterId, { way: 'post', dispatchedOn: on }));

    expect((await desk.call('dispatch.list', { on: day })).rows).toMatchObject([
      { letterId: back.letterId, again: false, recipient: 'Liisa Luettelo', locality: 'LESTIJÄRVI' },
    ]);
    const { rows } = await desk.call('dispatch.list', { on });
    expect(rows).toEqual([
      {
        letterId: back.letterId,
        caseId: back.caseId,
        documentNumber: back.documentNumber,
        kind: 'K4a',
        again: true,
        recipient: 'Liisa Luettelo',
        locality: 'LESTIJÄRVI',
        way: 'post',
        trackingNumber: null,
        proof: 'not-needed',
      },
      expect.objectContaining({
        recipient: 'Veikko Testinen',
        way: 'registered-post',
        trackingNumber,
        proof: 'missing',
      }),
      expect.objectContaining({
        recipient: 'Sirpa Suojattu',
        locality: '',
        way: 'handed-over',
        proof: 'missing',
      }),
      expect.objectContaining({ kind: 'K1', recipient: 'Sirpa Suojattu', locality: '', way: 'post' }),
    ]);
    expect((await desk.call('dispatch.list', { on: calendarDate('2026-12-06') })).rows).toEqual([]);

    const { pdf } = await desk.call('dispatch.sheet', { on });
    const text = words(pdf, '-layout');
    expect(text).toContain('Lähetysluettelo 8.12.2026');
    for (const { documentNumber, recipient } of rows) {
      expect(text).toContain(documentNumber);
      expect(text).toContain(recipient);
    }
    expect(text).toContain('Postiin vienyt');
    expect(text).toMatch(/kirje 2\b/u);
    expect(text).toMatch(/kirjattu kirje 1\b/u);
    expect(text).toMatch(/luovutettu käteen 1\b/u);
    const suojattu = text.split('\n').filter((line) => line.includes('Sirpa Suojattu'));
    expect(suojattu).toHaveLength(2);
    expect(suojattu.join('\n')).not.toMatch(/lestijärvi/iu);
  });

  test('still names a letter whose copies were erased; that letter waits for nothing and is not sent again', async () => {
    const back = await repliedCase(desk, true);
    const unscanned = await repliedCase(desk, true);
    for (const { caseId, letterId } of [back, unscanned]) {
      // oxlint-disable-next-line no-await-in-loop -- one desk
      await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
      // oxlint-disable-next-line no-await-in-loop -- one desk
      await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    }
    const { letterId, documentNumber } = back;
    desk.moment = momentOn('2026-11-30');
    await desk.call('letter.recordReturn', returned(letterId));
    expect(await lettersIn('returned')).toContain(letterId);
    expect(await lettersIn('to-scan-back')).toContain(unscanned.letterId);
    desk.moment = momentOn('2027-12-01');
    await runRetention(desk, { cases: false });

    expect((await desk.call('dispatch.list', { on: TODAY })).rows).toContainEqual(
      expect.objectContaining({ letterId, recipient: 'Veikko Testinen', locality: 'Lestijärvi' }),
    );
    expect(words((await desk.call('dispatch.sheet', { on: TODAY })).pdf)).toContain(documentNumber);
    expect(await lettersIn('returned')).not.toContain(letterId);
    expect(await lettersIn('to-scan-back')).not.toContain(unscanned.letterId);
    expect(await refusal(desk.call('letter.receiptSlip', { letterId, handedTo: 'Veikko' }))).toEqual({
      kind: 'not-found',
      what: 'letter',
    });
    const dispatchedOn = calendarDate('2027-12-01');
    expect(await refusal(desk.call('letter.dispatch', dispatchInput(letterId, { dispatchedOn })))).toEqual(
      conflict('copy-erased'),
    );
  });

  test('of a day without letters says so and can be printed', async () => {
    const on = calendarDate('2026-01-02');
    const { pdf } = await desk.call('dispatch.sheet', { on });
    expect(words(pdf)).toContain('Päivänä ei lähtenyt kirjeitä.');
    const printed = await printedBy(() =>
      desk.call('dispatch.printSheet', { on, printerId: QUEUE, operationId: 'sheet-1' }),
    );
    expect(printed).toHaveLength(1);
  });
});

test('the whole way of a reply: printed, left, back, away again, signed, closed', async () => {
  const { caseId, letterId } = await repliedCase(desk, true);
  await printedBy(() => desk.call('letter.print', printInput(letterId)));
  await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post' }));
  desk.moment = momentOn('2026-12-01');
  await desk.call('letter.recordReturn', returned(letterId));
  const again = dispatchInput(letterId, { way: 'post', dispatchedOn: desk.moment.today });
  await desk.call('letter.dispatch', again);
  await desk.call('letter.attachSigned', { letterId, fileIds: [await scanned()] });
  await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
  const { timeline } = await desk.call('case.get', { caseId });
  expect(timeline.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['letter-returned', 'letter-sent-again', 'letter-printed']),
  );
  expect(timeline[0]).toMatchObject({ action: 'case-closed' });
});
