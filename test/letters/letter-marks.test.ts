import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterCodesByPage } from '../../src/files/page-codes.ts';
import { LETTER_LAYOUTS } from '../../src/domain/letterhead.ts';
import { accessReplyContent } from '../../src/letters/access-reply.ts';
import { codeImage } from '../../src/letters/code-image.ts';
import { receiptContent } from '../../src/letters/receipt.ts';
import { scannedPdf } from '../helpers/scans.ts';
import { hasInk, pagePictures } from './page-ink.ts';
import { pageCount, pdfWords } from './pdf-reading.ts';
import { LOGO, printed } from './printed-letter.ts';
import { foundReply, letterFacts, letterStamp } from './sample-letters.ts';

const reply = accessReplyContent('K4a', foundReply());
const receipt = receiptContent(letterFacts());
const CODE = {
  paper: 'letter',
  documentNumber: '2026/17-2',
  vault: '0a1b2c3d',
  auditCount: 123,
  auditHead: '0123456789abcdef',
};
const codesIn = (pdf: Uint8Array) =>
  letterCodesByPage(pdf, 'application/pdf', new AbortController().signal, () => true);

test.each(LETTER_LAYOUTS)(
  'every page of an issued letter bears its code, enclosures too: %s',
  async (layout) => {
    const { pdf } = printed(reply, { letterhead: { layout }, logo: LOGO });
    expect(pageCount(pdf)).toBe(5);
    expect(await codesIn(pdf)).toEqual(Array.from({ length: 5 }, () => [CODE]));
  },
);

test('the code is still read from a page that was scanned askew and with noise', async () => {
  const { pdf } = printed(receipt);
  const scan = await scannedPdf(pdf, { resolution: 150, turned: 2.5, noise: 40, blur: 1 });
  expect(await codesIn(scan)).toEqual([[CODE]]);
});

test.each([
  [
    { documentNumber: '2026/99999-99', auditCount: 99_999_999 },
    { resolution: 150, turned: -2, noise: 30, blur: 1 },
  ],
  // One size up: smaller squares.
  [
    { documentNumber: '2026/999999-999', auditCount: 9_999_999_999 },
    { resolution: 200, turned: -2, noise: 20 },
  ],
] as const)('a long code is read as well: %j', async (long, handling) => {
  const { pdf } = printed(receipt, { stamp: long });
  expect(await codesIn(await scannedPdf(pdf, handling))).toEqual([[{ ...CODE, ...long }]]);
});

test('the code stands outside of window and text, with its quiet zone, and its number beside it', async () => {
  const { pdf } = printed(reply);
  for (const picture of await pagePictures(pdf)) {
    expect(hasInk(picture, { left: 176, top: 275.5, width: 14, height: 14 })).toBe(true);
    // Four squares of the code around it.
    expect(hasInk(picture, { left: 191, top: 273.8, width: 5, height: 17 })).toBe(false);
    expect(hasInk(picture, { left: 174.2, top: 273.8, width: 1.4, height: 17 })).toBe(false);
    expect(hasInk(picture, { left: 174.2, top: 290.2, width: 17, height: 6 })).toBe(false);
  }
  const below = pdfWords(pdf).filter(({ top }) => top > 284);
  expect(below.map(({ text }) => text)).toEqual(Array.from({ length: 5 }, () => '2026/17-2'));
  for (const { right } of below) expect(right).toBeCloseTo(174, 0);
});

test('a draft bears neither code nor number', async () => {
  const { pdf } = printed(receipt, { stamp: { draft: true, documentNumber: null } });
  expect(await codesIn(pdf)).toEqual([[]]);
  expect(pdfWords(pdf).filter(({ top }) => top > 284)).toEqual([]);
});

test('a code is drawn square by square', () => {
  const svg = codeImage('KIRJAAMO:1:K:2026/17-2:0A1B2C3D:123:0123456789ABCDEF');
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 29 29"><path d="(?:M\d+ \d+h\d+v1h-\d+z)+"\/><\/svg>$/u);
});

describe('where the letter is signed', () => {
  test.each(LETTER_LAYOUTS)('lies between the organisation and the name: %s', (layout) => {
    for (const content of [receipt, reply]) {
      const { pdf, pages, signaturePlace } = printed(content, { letterhead: { layout } });
      expect(pages).toBe(pageCount(pdf));
      const words = pdfWords(pdf);
      const name = words.findLast(({ text }) => text === 'Mastokangas,');
      expect(signaturePlace?.page).toBe(name?.page);
      expect(signaturePlace?.xMm).toBeCloseTo(layout === 'traditional' ? 65.72 : 43, 2);
      const top = signaturePlace?.yMm ?? 0;
      const onPage = words.filter(({ page, left }) => page === name?.page && left < 170);
      const between = onPage.filter((word) => word.bottom > top + 1 && word.top < top + 15);
      expect(between).toEqual([]);
      const above = Math.max(
        ...onPage.filter(({ bottom }) => bottom <= top + 1.5).map(({ bottom }) => bottom),
      );
      expect(top - above).toBeLessThan(4);
      expect((name?.top ?? 0) - top).toBeGreaterThan(15);
    }
  });

  test('is the same however often and after whatever other letter it is set', () => {
    const { signaturePlace } = printed(reply);
    printed(receipt, { letterhead: { layout: 'traditional' } });
    expect(printed(reply).signaturePlace).toEqual(signaturePlace);
  });
});

describe('bytes', () => {
  const bytes = printed(reply, { logo: LOGO }).pdf;
  beforeAll(() => void printed(receipt));
  afterAll(() => void printed(receipt));

  test('are the same for the same content, stamp, letterhead and logo', () => {
    expect(Buffer.compare(printed(reply, { logo: LOGO }).pdf, bytes)).toBe(0);
    expect(Buffer.compare(printed(reply, { logo: { ...LOGO, bytes: LOGO.bytes.slice() } }).pdf, bytes)).toBe(
      0,
    );
  });

  test.each([
    ['logo', {}],
    ['layout', { logo: LOGO, letterhead: { layout: 'traditional' } }],
    ['envelope', { logo: LOGO, letterhead: { envelope: 'E65' } }],
    ['offset', { logo: LOGO, letterhead: { offsetMm: { x: 0.5, y: 0 } } }],
    ['vault', { logo: LOGO, stamp: letterStamp({ vault: 'ffffffff' }) }],
  ] as const)('are others for another %s', (_, paper) => {
    expect(Buffer.compare(printed(reply, paper).pdf, bytes)).not.toBe(0);
  });
});
