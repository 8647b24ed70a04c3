import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { letterCodesByPage } from '../../src/files/page-codes.ts';
import { vaultMark } from '../../src/domain/letter-code.ts';
import { printedBy, QUEUE } from '../devices/test-queues.ts';
import { invalid, refusal, registerCase, repliedCase } from '../helpers/case-steps.ts';
import { openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';
import { pageCount, pdfText, pdfWords } from '../letters/pdf-reading.ts';
import { LOGO, svgLogo } from '../letters/printed-letter.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.end());

const FIRST = { layout: 'sfs-2024', envelope: 'C5', offsetMm: { x: 0, y: 0 } } as const;
const OTHER = { layout: 'traditional', envelope: 'E65', offsetMm: { x: 1.5, y: -2 } } as const;
const receipt = async (): Promise<Uint8Array> => {
  const caseId = await registerCase(desk);
  return (await desk.call('letter.preview', { about: 'receipt', caseId })).pdf;
};

test('a new house writes by the standard of today for C5, without a logo', async () => {
  expect(await desk.call('letterhead.get', {})).toEqual({ ...FIRST, logo: null });
  expect(await desk.call('letterhead.logo', {})).toBeNull();
});

test('what is saved is kept over locking and shows in the next letter', async () => {
  await desk.call('letterhead.save', OTHER);
  await desk.call('letterhead.setLogo', { bytes: LOGO.bytes });
  await desk.call('vault.lock', { reason: 'user' });
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
  expect(await desk.call('letterhead.get', {})).toEqual({ ...OTHER, logo: 'image/svg+xml' });
  expect(await desk.call('letterhead.logo', {})).toEqual({ ...LOGO, bytes: new Uint8Array(LOGO.bytes) });

  const words = pdfWords(await receipt());
  const recipient = words.find(({ page, top, left }) => page === 1 && top > 40 && top < 45 && left < 60);
  expect(recipient?.left).toBeCloseTo(18.5, 1);
  expect(recipient?.top).toBeCloseTo(43, 0);
  expect(words.find(({ text }) => text === 'Ystävällisin')?.left).toBeCloseTo(65.72, 1);
});

test.each([10.1, -11, Number.NaN])('a deviation of %d mm is a mistake', async (x) => {
  const call = desk.call('letterhead.save', { ...FIRST, offsetMm: { x, y: 0 } });
  expect(await refusal(call)).toMatchObject({ kind: 'invalid', problems: [{ path: 'offsetMm.x' }] });
});

describe('the logo', () => {
  test('is taken away again', async () => {
    await desk.call('letterhead.setLogo', { bytes: LOGO.bytes });
    await desk.call('letterhead.setLogo', { bytes: null });
    expect(await desk.call('letterhead.logo', {})).toBeNull();
    expect((await desk.call('letterhead.get', {})).logo).toBeNull();
  });

  test.each([
    ['logo-type', new TextEncoder().encode('%PDF-1.7')],
    ['logo-not-self-contained', svgLogo('<script/>').bytes],
    ['logo-text', svgLogo('<text>A</text>').bytes],
    // It begins as a picture should, but there is no end to it.
    ['logo-broken', LOGO.bytes.slice(0, 120)],
  ])('is refused with %s, and the one before stays', async (code, bytes) => {
    await desk.call('letterhead.setLogo', { bytes: LOGO.bytes });
    expect(await refusal(desk.call('letterhead.setLogo', { bytes }))).toEqual(invalid('bytes', code));
    expect(await desk.call('letterhead.logo', {})).toEqual({ ...LOGO, bytes: new Uint8Array(LOGO.bytes) });
  });
});

test('the sample shows choices that are not saved, and saves none', async () => {
  const { pdf } = await desk.call('letterhead.sample', OTHER);
  expect(pdfText(pdf)).toContain('LUONNOS');
  expect(pdfText(pdf)).toContain('LIITTEET');
  expect(await desk.call('letterhead.get', {})).toMatchObject(FIRST);
});

test('an issued letter keeps its letterhead and bears the code of its vault', async () => {
  const { caseId, letterId, documentNumber } = await repliedCase(desk, true);
  const before = await desk.call('letter.bytes', { letterId });
  await desk.call('letterhead.save', OTHER);
  await desk.call('letterhead.setLogo', { bytes: LOGO.bytes });
  expect(await desk.call('letter.bytes', { letterId })).toEqual(before);

  const { documents } = await desk.call('case.get', { caseId });
  const letter = documents.find((document) => document.letter?.letterId === letterId)?.letter;
  const codes = await letterCodesByPage(
    before.pdf,
    'application/pdf',
    new AbortController().signal,
    () => true,
  );
  expect(codes).toHaveLength(pageCount(before.pdf));
  const header = JSON.parse(readFileSync(path.join(desk.folder, 'vault.json'), 'utf8')) as {
    vaultId: string;
  };
  for (const onPage of codes) {
    expect(onPage).toEqual([
      {
        paper: 'letter',
        documentNumber,
        vault: vaultMark(header.vaultId),
        auditCount: letter?.auditCount,
        auditHead: letter?.auditHead.slice(0, 16),
      },
    ]);
  }
});

test('the calibration sheet is shown and printed on one page', async () => {
  const { pdf } = await desk.call('letterhead.calibrationSheet', {});
  expect(pageCount(pdf)).toBe(1);
  expect(pdfText(pdf)).toContain('Näin kohdistat osoitteen ikkunaan');
  expect(pdfText(pdf)).toContain('22.11.2026');
  const input = { printerId: QUEUE, operationId: 'sheet' };
  const printed = await printedBy(() => desk.call('letterhead.printCalibration', input));
  expect(printed).toHaveLength(1);
});
