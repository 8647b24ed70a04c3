import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { TakenIn } from '../../src/api/views.ts';
import type { LetterCode } from '../../src/domain/letter-code.ts';
import { letterCodesByPage } from '../../src/files/page-codes.ts';
import { dispatchInput, newPerson, repliedCase } from '../helpers/case-steps.ts';
import { openTestDesk, type TestDesk } from '../helpers/desk.ts';
import {
  blankSheets,
  firstSheets,
  NOISY,
  scannedImage,
  scannedPdf,
  stacked,
  withCode,
} from '../helpers/scans.ts';
import { pageCount } from '../letters/pdf-reading.ts';

type Input<Method extends keyof CoreCalls> = MethodInput<CoreCalls, Method>;

let desk: TestDesk;

/** Each test with a desk of its own. */
function freshDesks(): void {
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(() => desk.end());
}

/** One desk for tests that deal with letters of their own; nothing goes on waiting from one to the next. */
function oneDesk(): void {
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => {
    for (const { id } of await desk.call('file.staged', {})) {
      // oxlint-disable-next-line no-await-in-loop -- one command after the other
      await desk.call('file.discard', { fileId: id });
    }
  });
  afterAll(() => desk.end());
}

async function pdfOf(letterId: number): Promise<Uint8Array> {
  return (await desk.call('letter.bytes', { letterId })).pdf;
}

function take(bytes: Uint8Array, rest: Partial<Input<'file.stage'>> = {}): Promise<TakenIn> {
  return desk.call('file.stage', { name: 'skannaus.pdf', bytes: Uint8Array.from(bytes), ...rest });
}

async function letterOf(caseId: number, letterId: number) {
  const { documents } = await desk.call('case.get', { caseId });
  const letter = documents.find((document) => document.letter?.letterId === letterId)?.letter;
  if (letter === undefined || letter === null) throw new Error('The case has the letter');
  return letter;
}

/** Replies of so many cases, each another person's. */
async function replies(count: number) {
  const all: Awaited<ReturnType<typeof repliedCase>>[] = [];
  for (let index = 0; index < count; index += 1) {
    const person = {
      kind: 'new' as const,
      person: { ...newPerson, familyName: `Testinen-${'ABCDE'[index]}` },
    };
    // oxlint-disable-next-line no-await-in-loop -- the numbers follow each other
    all.push(await repliedCase(desk, true, { person }));
  }
  return all;
}

async function codeOf(pdf: Uint8Array): Promise<LetterCode> {
  const [first] = await letterCodesByPage(pdf, 'application/pdf', new AbortController().signal, () => false);
  const [code] = first ?? [];
  if (code === undefined) throw new Error('An issued letter bears its code');
  return code;
}

const filedAs = (as: 'signed-copy' | 'proof', again = false) =>
  expect.objectContaining({ as, again }) as unknown;

describe('a scanned letter files itself', () => {
  oneDesk();

  test.each([
    ['pdf', { resolution: 150, turned: 2.5, noise: 25, blur: 1 }],
    ['pdf', { resolution: 200, turned: 182.5, noise: 40, blur: 1 }],
    ['png', { resolution: 200, turned: -2.5, noise: 30, blur: 1 }],
    ['jpeg', { resolution: 200, turned: 90, noise: 30, blur: 1 }],
  ] as const)('as %s, handled like %j', async (type, handling) => {
    const { caseId, letterId, documentNumber } = await repliedCase(desk, true);
    const pdf = await pdfOf(letterId);
    const scan = type === 'pdf' ? await scannedPdf(pdf, handling) : await scannedImage(pdf, type, handling);
    expect(await take(scan)).toEqual({
      waiting: null,
      filed: [{ letterId, caseId, documentNumber, as: 'signed-copy', again: false }],
      unfiled: [],
    });
    const [copy] = (await letterOf(caseId, letterId)).signedCopies;
    expect(copy).toMatchObject({ name: 'skannaus.pdf', size: scan.length });
    expect((await desk.call('file.bytes', { fileId: copy?.id ?? '' })).bytes).toEqual(Uint8Array.from(scan));
    expect(await desk.call('file.staged', {})).toEqual([]);
    const [newest] = (await desk.call('case.get', { caseId })).timeline;
    expect(newest).toMatchObject({
      action: 'signed-copy-attached',
      detail: { documentNumber, files: 1, byCode: true },
    });
  });

  test('after it left it no longer waits to be scanned back, and the same scan is not kept twice', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(letterId));
    const scan = await scannedPdf(await pdfOf(letterId), { sheets: 1 });
    expect((await take(scan)).filed).toEqual([filedAs('signed-copy')]);
    expect((await take(scan)).filed).toEqual([filedAs('signed-copy', true)]);
    expect((await letterOf(caseId, letterId)).signedCopies).toHaveLength(1);
    expect(await desk.call('file.staged', {})).toEqual([]);
    expect(await desk.call('vault.check', { operationId: 'check' })).toMatchObject({ database: 'intact' });
  });

  test('at the same time from two places: once', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    const scan = await scannedPdf(await pdfOf(letterId), { sheets: 1 });
    const taken = await Promise.all([take(scan), take(scan)]);
    expect(taken.filter(({ filed }) => filed[0]?.again === true)).toHaveLength(1);
    expect(taken.filter(({ filed }) => filed[0]?.again === false)).toHaveLength(1);
    expect((await letterOf(caseId, letterId)).signedCopies).toHaveLength(1);
  });

  test('also to a case that is closed', async () => {
    const { caseId, letterId, requestId } = await repliedCase(desk, true);
    const scan = await scannedPdf(await pdfOf(letterId), { sheets: 1 });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    await desk.call('recipient.declareNone', { requestId }).catch(() => undefined);
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    expect((await take(scan)).filed).toEqual([filedAs('signed-copy')]);
    expect((await letterOf(caseId, letterId)).signedCopies).toHaveLength(1);
  });

  test('the slip that its receiver signed is the proof of it', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    const code = await codeOf(await pdfOf(letterId));
    const slip = await withCode(await blankSheets(1), { ...code, paper: 'slip' });
    expect((await take(await scannedPdf(slip, NOISY))).filed).toEqual([filedAs('proof')]);
    expect((await letterOf(caseId, letterId)).proofs).toHaveLength(1);
  });
});

describe('a scanned letter, with no other on the desk', () => {
  freshDesks();

  test('before it leaves: it is neither lost nor asked for again', async () => {
    const { letterId } = await repliedCase(desk, true);
    await take(await scannedPdf(await pdfOf(letterId)));
    const listed = (view: Input<'letter.list'>['view']) =>
      desk.call('letter.list', { view, offset: 0, limit: 10 });
    expect((await listed('to-dispatch')).rows).toMatchObject([{ letterId, signedCopies: 1 }]);
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect((await listed('to-scan-back')).total).toBe(0);
    expect((await listed('all')).rows).toMatchObject([{ letterId, signedCopies: 1 }]);
  });
});

describe('a stack from the feeder', () => {
  oneDesk();

  test('of three letters with reverse sides is divided among them, and goes', async () => {
    const letters = await replies(3);
    const sheets = await Promise.all(letters.map(({ letterId }) => pdfOf(letterId)));
    const stack = await stacked(
      ...(await Promise.all(sheets.map(async (pdf) => stacked(pdf, await blankSheets(1))))),
    );
    const scan = await scannedPdf(stack, { resolution: 150, turned: 1, noise: 20 });
    const taken = await take(scan);
    expect(taken).toMatchObject({ waiting: null, unfiled: [] });
    expect(taken.filed.map(({ letterId }) => letterId)).toEqual(letters.map(({ letterId }) => letterId));
    for (const { caseId, letterId, documentNumber } of letters) {
      // oxlint-disable-next-line no-await-in-loop -- one letter after the other
      const [copy] = (await letterOf(caseId, letterId)).signedCopies;
      expect(copy).toMatchObject({
        mediaType: 'application/pdf',
        name: `${documentNumber.replace('/', '-')} skannattu.pdf`,
      });
      // oxlint-disable-next-line no-await-in-loop -- one copy after the other
      const { bytes } = await desk.call('file.bytes', { fileId: copy?.id ?? '' });
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect((await codeOf(bytes)).documentNumber).toBe(documentNumber);
      expect(copy?.pages).toBeGreaterThan(1);
    }
    expect(await desk.call('file.staged', {})).toEqual([]);
    expect(await desk.call('vault.check', { operationId: 'check' })).toMatchObject({ database: 'intact' });
    // The same stack once more: nothing is kept twice.
    expect((await take(scan)).filed.map(({ again }) => again)).toEqual([true, true, true]);
    expect(await desk.call('file.staged', {})).toEqual([]);
  });

  test('with a foreign letter in it keeps waiting as a whole, its own letters are filed', async () => {
    const { caseId, letterId, documentNumber } = await repliedCase(desk, true);
    const pdf = await pdfOf(letterId);
    const foreign = { ...(await codeOf(pdf)), vault: 'ffffffff', documentNumber: '2026/99-2' };
    const own = await firstSheets(pdf, 2);
    const scan = await scannedPdf(await stacked(own, await withCode(await blankSheets(1), foreign)));
    const taken = await take(scan);
    expect(taken).toMatchObject({
      waiting: { name: 'skannaus.pdf' },
      filed: [{ letterId, documentNumber, as: 'signed-copy' }],
      unfiled: [{ documentNumber: '2026/99-2', problem: 'foreign' }],
    });
    expect((await letterOf(caseId, letterId)).signedCopies).toHaveLength(1);
    // What was derived from it lives on when it is thrown away.
    await desk.call('file.discard', { fileId: taken.waiting?.id ?? '' });
    expect((await letterOf(caseId, letterId)).signedCopies).toHaveLength(1);
    expect(await desk.call('vault.check', { operationId: 'check' })).toMatchObject({ database: 'intact' });
  });

  test('whose first page has no code waits', async () => {
    const { letterId } = await repliedCase(desk, true);
    const stack = await stacked(await blankSheets(1), await pdfOf(letterId));
    const scan = await scannedPdf(stack, { sheets: 2 });
    expect(await take(scan)).toMatchObject({ waiting: { name: 'skannaus.pdf' }, filed: [], unfiled: [] });
  });
});

describe('what is not filed waits, and says why', () => {
  oneDesk();
  let issued: LetterCode;
  beforeAll(async () => {
    const { letterId } = await repliedCase(desk, true);
    issued = await codeOf(await pdfOf(letterId));
  });

  async function problemOf(scan: Uint8Array): Promise<unknown> {
    const { waiting, filed, unfiled } = await take(scan);
    expect([waiting === null, filed]).toEqual([false, []]);
    return unfiled.map(({ problem }) => problem);
  }

  async function withOtherCode(change: Partial<LetterCode>): Promise<Uint8Array> {
    return scannedPdf(await withCode(await blankSheets(1), { ...issued, ...change }));
  }

  test('a letter of another vault', async () => {
    expect(await problemOf(await withOtherCode({ vault: 'ffffffff' }))).toEqual(['foreign']);
  });

  test('a number that no letter has, that of an incoming paper among them', async () => {
    expect(await problemOf(await withOtherCode({ documentNumber: '2026/77-2' }))).toEqual(['no-letter']);
    expect(await problemOf(await withOtherCode({ documentNumber: '2026/1-1' }))).toEqual(['no-letter']);
  });

  test('a forged code: another head, another count', async () => {
    expect(await problemOf(await withOtherCode({ auditHead: '0'.repeat(16) }))).toEqual(['altered']);
    const slip = { paper: 'slip', auditCount: 3, auditHead: 'f'.repeat(16) } as const;
    expect(await problemOf(await withOtherCode(slip))).toEqual(['altered']);
  });

  test('the number of one letter with the head of another, as a slip too', async () => {
    const { letterId } = await repliedCase(desk, true);
    const { auditHead, auditCount } = await codeOf(await pdfOf(letterId));
    for (const paper of ['letter', 'slip'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one paper after the other
      expect(await problemOf(await withOtherCode({ paper, auditHead, auditCount }))).toEqual(['altered']);
    }
  });

  test('a letter whose decision was taken back', async () => {
    const { letterId, requestId } = await repliedCase(desk, true);
    const scan = await scannedPdf(await pdfOf(letterId), { sheets: 1 });
    await desk.call('request.revoke', { requestId, reason: 'Yksi rekisteri jäi hakematta.' });
    expect(await problemOf(scan)).toEqual(['void']);
  });

  test('the PDF itself: nobody signed it', async () => {
    const { letterId } = await repliedCase(desk, true);
    expect(await problemOf(await pdfOf(letterId))).toEqual(['not-a-scan']);
  });

  test('more pages without a code than the letter has sides: they may be another matter’s', async () => {
    const { letterId, documentNumber } = await repliedCase(desk, true);
    const pdf = await pdfOf(letterId);
    const pages = pageCount(pdf);
    const sides = async (blank: number) => scannedPdf(await stacked(pdf, await blankSheets(blank)));
    expect(await problemOf(await sides(pages + 1))).toEqual(['too-many-pages']);
    expect((await take(await sides(pages))).filed).toMatchObject([{ documentNumber, as: 'signed-copy' }]);
  });

  test('a page with two letters on it', async () => {
    const { letterId } = await repliedCase(desk, true);
    const pdf = await pdfOf(letterId);
    const code = { ...(await codeOf(pdf)), documentNumber: '2026/77-2' };
    expect(await problemOf(await scannedPdf(await withCode(pdf, code), { sheets: 1 }))).toEqual([]);
  });
});

describe('while a scan is read', () => {
  freshDesks();

  test('a reading that is cancelled leaves the file waiting', async () => {
    const { letterId } = await repliedCase(desk, true);
    const scan = await scannedPdf(await stacked(await pdfOf(letterId), await blankSheets(30)));
    const stop = desk.onEvent(({ name }) => {
      if (name === 'progress') void desk.call('operation.cancel', { operationId: 'stack' });
    });
    const taken = await take(scan, { operationId: 'stack' });
    stop();
    expect(taken).toMatchObject({ waiting: { name: 'skannaus.pdf' }, filed: [], unfiled: [] });
    expect(desk.events).toContainEqual({
      name: 'progress',
      payload: { operationId: 'stack', done: 1, total: expect.any(Number) },
    });
  });

  test('a file that a form took while it was read stays there', async () => {
    const { caseId, letterId } = await repliedCase(desk, true);
    const scan = await scannedPdf(await stacked(await pdfOf(letterId), await blankSheets(5)));
    let attached: Promise<unknown> = Promise.resolve();
    const stop = desk.onEvent(({ name }) => {
      if (name !== 'progress') return;
      stop();
      attached = (async () => {
        const [file] = await desk.call('file.staged', {});
        const fileIds = [file?.id ?? ''];
        await desk.call('case.addDocument', {
          caseId,
          title: 'Liite',
          datedOn: null,
          storageLocation: '',
          fileIds,
        });
      })();
    });
    const taken = await take(scan, { operationId: 'stack' });
    await attached;
    expect(taken).toEqual({ waiting: null, filed: [], unfiled: [] });
    expect((await letterOf(caseId, letterId)).signedCopies).toEqual([]);
    expect((await desk.call('case.get', { caseId })).documents).toContainEqual(
      expect.objectContaining({ title: 'Liite', files: [expect.objectContaining({ name: 'skannaus.pdf' })] }),
    );
  });

  test('a paper of forty photographs is not read through when its first page has no code, and nobody waits', async () => {
    const photographs = await scannedPdf(await blankSheets(40), { resolution: 150 });
    const taking = take(photographs, { operationId: 'photographs' });
    await desk.call('today.get', {});
    expect(await taking).toMatchObject({ waiting: { pages: 40 }, filed: [] });
    expect(desk.events.filter(({ name }) => name === 'progress').length).toBeLessThan(2);
  });
});
