import { describe, expect, test } from 'vitest';
import { PDFDocument } from 'pdf-lib';
import { encode } from 'uqr';
import type { LetterCode } from '../../src/domain/letter-code.ts';
import { letterCodesByPage } from '../../src/files/page-codes.ts';
import type { MediaType } from '../../src/api/views.ts';
import { blankSheets, scannedImage, scannedPdf, stacked, withCode, type Handling } from '../helpers/scans.ts';

const CODE: LetterCode = {
  paper: 'letter',
  documentNumber: '2026/17-3',
  vault: '0a1b2c3d',
  auditCount: 123_456,
  auditHead: '0123456789abcdef',
};

function codesIn(bytes: Uint8Array, mediaType: MediaType = 'application/pdf') {
  return letterCodesByPage(bytes, mediaType, new AbortController().signal, () => true);
}

describe('the code of a letter on a scanned page', () => {
  test.each<Handling>([
    { resolution: 150 },
    { resolution: 150, turned: 2.5, noise: 40, blur: 1 },
    { resolution: 150, turned: -3, noise: 20, blur: 1 },
    { resolution: 150, turned: 180, noise: 40, blur: 1 },
    { resolution: 150, turned: 90, noise: 40, blur: 1 },
    { resolution: 150, turned: 270, noise: 20 },
    { resolution: 200, turned: 182.5, noise: 40, blur: 1 },
    { resolution: 300, turned: -3, noise: 40, blur: 2 },
  ])('is read from a sheet that was handled like %j', async (handling) => {
    const letter = await withCode(await blankSheets(1), CODE);
    expect(await codesIn(await scannedPdf(letter, handling))).toEqual([[CODE]]);
  });

  test.each(['png', 'jpeg'] as const)('is read from a %s', async (type) => {
    const letter = await withCode(await blankSheets(1), CODE);
    const handling = { resolution: 200, turned: 2.5, noise: 30, blur: 1 } as const;
    expect(await codesIn(await scannedImage(letter, type, handling), `image/${type}`)).toEqual([[CODE]]);
  });

  test('is told page by page, every paper on a page once', async () => {
    const slip: LetterCode = { ...CODE, paper: 'slip' };
    const stack = await stacked(
      await withCode(await blankSheets(1), CODE),
      await blankSheets(1),
      await withCode(await blankSheets(1), slip),
    );
    expect(await codesIn(await scannedPdf(stack))).toEqual([[CODE], [], [slip]]);
  });

  test('other codes on a page are none', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    const { data } = encode('https://example.invalid/KIRJAAMO:1:K:2026/17-3');
    for (const [row, dark] of data.entries()) {
      for (const [column, isDark] of dark.entries()) {
        if (isDark) page.drawRectangle({ x: 100 + column * 3, y: 500 - row * 3, width: 3, height: 3 });
      }
    }
    expect(await codesIn(await scannedPdf(await pdf.save()))).toEqual([[]]);
  });

  test('reading ends when enough was read', async () => {
    const totals: number[] = [];
    const pages = await letterCodesByPage(
      await blankSheets(5),
      'application/pdf',
      new AbortController().signal,
      (read, total) => {
        totals.push(total);
        return read.length < 2;
      },
    );
    expect([pages.length, totals]).toEqual([2, [5, 5]]);
  });
});
