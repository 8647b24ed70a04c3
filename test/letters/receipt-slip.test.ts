import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { LetterCode } from '../../src/domain/letter-code.ts';
import { LETTER_LANGUAGES } from '../../src/domain/letter-language.ts';
import { letterCodesByPage } from '../../src/files/page-codes.ts';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { receiptSlip, type SlipFacts } from '../../src/letters/receipt-slip.ts';
import { askTool, pageCount, pdfText, pdfWords } from './pdf-reading.ts';
import { scannedPdf } from '../helpers/scans.ts';

const press = new LetterPress();
const code: LetterCode = {
  paper: 'slip',
  documentNumber: '2026/17-3',
  vault: '0a1b2c3d',
  auditCount: 123_456,
  auditHead: '0123456789abcdef',
};
const facts: SlipFacts = {
  language: 'fi',
  sender: 'KaseNet Oy',
  handedTo: 'Veikko Testinen',
  documentName: 'Vastaus',
  pages: 7,
  enclosures: ['Jäljennös tiedoista', 'Sopimus'],
  handedOverOn: calendarDate('2026-11-22'),
  code,
};

function slipOf(rest: Partial<SlipFacts> = {}): Uint8Array {
  return press.receiptSlip(receiptSlip({ ...facts, ...rest }));
}

describe.each(LETTER_LANGUAGES)('in %s', (language) => {
  test('one tagged page in that language, after the rules of PDF/A-2a and PDF/UA-1', () => {
    const pdf = slipOf({ language });
    expect(pageCount(pdf)).toBe(1);
    expect(askTool('qpdf', pdf, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    );
    expect(Buffer.from(pdf).toString('latin1')).toMatch(new RegExp(`/Lang ?\\(${language}`, 'u'));
    const strict = new LetterPress(undefined, 'ua-1');
    expect(() => strict.receiptSlip(receiptSlip({ ...facts, language }))).not.toThrow();
  });

  test('names the letter, its enclosures and who gets it, each after its label', () => {
    const text = pdfText(slipOf({ language }));
    const lines = text.split('\n');
    const after = (value: string) => lines.find((line) => line.endsWith(` ${value}`));
    for (const value of ['Vastaus', '2026/17-3', '7', 'Veikko Testinen', 'KaseNet Oy']) {
      expect(after(value), value).toMatch(/^\p{L}/u);
    }
    expect(text).toContain('1. Jäljennös tiedoista');
    expect(text).toContain('2. Sopimus');
  });
});

test('a handed-over letter without enclosures says so', () => {
  expect(pdfText(slipOf({ enclosures: [] }))).toContain('Liitteet Ei liitteitä');
});

test('its code is read from a scan and says that it is a slip', async () => {
  const scan = await scannedPdf(slipOf(), { resolution: 200, turned: 2, noise: 20, blur: 1 });
  const read = await letterCodesByPage(scan, 'application/pdf', new AbortController().signal, () => true);
  expect(read).toEqual([[code]]);
});

test('has room to sign: at least 12 mm above each line to be signed', () => {
  const words = pdfWords(slipOf());
  const top = (text: string) => words.find((word) => word.text === text)?.top ?? 0;
  const label = words.findLast(({ text }) => text === 'allekirjoitus')?.top ?? 0;
  const date = words.findLast(({ text }) => text === '22.11.2026')?.bottom ?? 0;
  expect(label - date).toBeGreaterThan(12);
  expect(top('Nimenselvennys') - label).toBeGreaterThan(12);
});

test('a name that no font knows and one of many words stay on the page', () => {
  const handedTo = `${'Pitkänniminen-Hyvinpitkänniminen '.repeat(5)}😀`;
  const pdf = slipOf({ handedTo });
  expect(pageCount(pdf)).toBe(1);
  for (const { right } of pdfWords(pdf)) expect(right).toBeLessThan(200);
  expect(pdfText(pdf)).toContain('[U+1F600]');
});
