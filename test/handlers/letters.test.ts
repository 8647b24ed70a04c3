import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { printedBy, QUEUE } from '../devices/test-queues.ts';
import {
  conflict,
  dispatchInput,
  invalid,
  newPerson,
  refusal,
  registerCase,
  repliedCase,
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

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

function words(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
}

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
    const { caseId, letterId, documentNumber } = await repliedCase(desk, true);
    const letter = await letterOf(caseId, letterId);
    const { pdf } = await desk.call('letter.bytes', { letterId });
    expect(letter).toMatchObject({
      kind: 'K4a',
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
    await desk.call('letter.issue', { caseId, letter: 'receipt' });
    expect(await refusal(desk.call('letter.issue', { caseId, letter: 'receipt' }))).toEqual(
      conflict('receipt-issued'),
    );
  });

  test('a refused letter takes no number', async () => {
    const caseId = await registerCase(desk);
    expect(await refusal(desk.call('letter.issue', { caseId, letter: 'reply' }))).toEqual(
      conflict('identity-not-settled'),
    );
    const { diaryNumber } = await desk.call('case.get', { caseId });
    const { documentNumber } = await desk.call('letter.issue', { caseId, letter: 'receipt' });
    expect(documentNumber).toBe(`${diaryNumber}-2`);
  });

  test('a preview is marked as a draft, has no number and changes nothing', async () => {
    const caseId = await registerCase(desk);
    const before = await desk.call('case.get', { caseId });
    for (const letter of ['receipt', 'reply'] as const) {
      const text = words((await desk.call('letter.preview', { caseId, letter })).pdf);
      expect(text).toMatch(/luonnos/iu);
      expect(text).not.toContain(`${before.diaryNumber}-2`);
    }
    expect(await desk.call('case.get', { caseId })).toEqual(before);
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
    const { letterId } = await desk.call('letter.issue', { caseId, letter: 'receipt' });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect((await desk.call('case.get', { caseId })).stage).toBe('identity');
  });
});

describe('printing', () => {
  test('what comes out is the issued letter, and each printing is logged', async () => {
    // Two letters that fonts join to one sign: what a print system redraws must not lose them.
    const person = { kind: 'new', person: { ...newPerson, givenNames: 'Staffan' } } as const;
    const { caseId, letterId, documentNumber } = await repliedCase(desk, true, { person });
    const input = { letterId, printerId: QUEUE, copies: 2, duplex: false };
    expect(await lettersWaiting('to-print')).toContain(letterId);
    const printed = await printedBy(async () => {
      await desk.call('letter.print', { ...input, operationId: 'print-1' });
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
    await printedBy(() => desk.call('letter.print', { ...input, copies: 1, operationId: 'print-2' }));
    expect((await letterOf(caseId, letterId)).prints).toHaveLength(2);
    expect(await lettersWaiting('to-dispatch')).not.toContain(letterId);
  });

  test('a printer that is not there leaves no trace in the log', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    const input = { letterId, printerId: 'Poissa', copies: 1, duplex: false, operationId: 'print-3' };
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

  const stage = async (width: number) =>
    (await desk.call('file.stage', { name: 'a.png', bytes: grayPng(width) })).id;
  await desk.call('letter.attachSigned', { letterId, fileIds: [await stage(70)] });
  await desk.call('letter.attachSigned', { letterId, fileIds: [await stage(71), await stage(72)] });
  expect(await lettersWaiting('to-scan-back')).not.toContain(letterId);
  const { rows } = await desk.call('letter.list', { view: 'all', offset: 0, limit: 1 });
  expect(rows).toMatchObject([{ letterId, signedCopies: 3, dispatchedOn: '2026-11-22', printed: false }]);
});
