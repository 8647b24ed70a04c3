import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { dispatchSheet, type DispatchSheetFacts } from '../../src/letters/dispatch-sheet.ts';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { askTool, pageCount, pdfText, pdfWords } from './pdf-reading.ts';

const press = new LetterPress();
const on = calendarDate('2026-11-22');
const row: DispatchSheetFacts['rows'][number] = {
  documentNumber: '2026/17-3',
  documentName: 'Vastaus',
  recipient: 'Veikko Testinen',
  locality: 'LESTIJÄRVI',
  way: 'post',
  again: false,
  trackingNumber: null,
  proof: 'not-needed',
};

function sheetOf(rows: DispatchSheetFacts['rows']): Uint8Array {
  return press.dispatchSheet(dispatchSheet({ sender: 'KaseNet Oy', on, rows }));
}

const day = Array.from({ length: 60 }, (_, index) => ({
  ...row,
  documentNumber: `2026/${index + 1}-3`,
  way: index % 2 === 0 ? ('post' as const) : ('registered-post' as const),
  trackingNumber: index % 2 === 0 ? null : 'RR123456785FI',
}));

test('a long day goes on over landscape pages, the head of the table on each', () => {
  const pdf = sheetOf(day);
  const pages = pageCount(pdf);
  expect(pages).toBeGreaterThan(1);
  expect(askTool('pdfinfo', pdf, (file) => [file])).toMatch(/Page size: +841\.\d+ x 595\.\d+ pts \(A4\)/u);
  const words = pdfWords(pdf);
  for (let page = 1; page <= pages; page += 1) {
    const onPage = words.filter((word) => word.page === page);
    const [head] = onPage.filter(({ text }) => text === 'Seurantatunnus');
    const [first] = onPage.filter(({ text }) => text.endsWith('-3'));
    if (first !== undefined) expect(head?.top, `page ${page}`).toBeLessThan(first.top);
    expect(onPage.filter(({ text }) => text === `${page}`)).not.toEqual([]);
    for (const { left, right, bottom } of onPage) {
      expect(left).toBeGreaterThanOrEqual(19.9);
      expect(right).toBeLessThanOrEqual(277.1);
      expect(bottom).toBeLessThan(200);
    }
  }
});

test('every value stands under its heading', () => {
  const registered = {
    ...row,
    way: 'registered-post',
    trackingNumber: 'RR123456785FI',
    proof: 'missing',
  } as const;
  const words = pdfWords(sheetOf([registered]));
  const left = (text: string) => words.findLast((word) => word.text === text)?.left;
  for (const [heading, value] of [
    ['Numero', '2026/17-3'],
    ['Asiakirja', 'Vastaus'],
    ['Vastaanottaja', 'Veikko'],
    ['Paikkakunta', 'LESTIJÄRVI'],
    ['Seurantatunnus', 'RR123456785FI'],
    ['Todiste', 'puuttuu'],
  ] as const) {
    expect(left(value), heading).toBeCloseTo(left(heading) ?? 0, 1);
  }
});

test('the ways are counted, those sent once more with their way, and the carrier signs below', () => {
  const text = pdfText(
    sheetOf([row, { ...row, again: true }, { ...row, way: 'handed-over' }, { ...row, way: 'electronic' }]),
  );
  expect(text).toContain('kirje, uudelleen');
  expect(text).toMatch(/Yhteensä\nluovutettu käteen 1\ntavallinen kirje 2\nsähköisesti 1\n/u);
  const words = pdfWords(sheetOf(day));
  const totals = words.findLast(({ text: word }) => word === 'Yhteensä');
  const carrier = words.findLast(({ text: word }) => word === 'vienyt');
  expect(carrier?.page).toBe(totals?.page);
  // Room to sign between the totals and the line.
  expect((carrier?.top ?? 0) - (totals?.bottom ?? 0)).toBeGreaterThan(20);
});

test('a day without letters and a letter that names itself nowhere', () => {
  expect(pdfText(sheetOf([]))).toContain('Päivänä ei lähtenyt kirjeitä.');
  expect(pdfText(sheetOf([{ ...row, documentName: null }]))).toContain('2026/17-3 Kirje Veikko Testinen');
});

test('follows the rules of PDF/UA-1 as well', () => {
  const strict = new LetterPress(undefined, 'ua-1');
  expect(() => strict.dispatchSheet(dispatchSheet({ sender: 'KaseNet Oy', on, rows: day }))).not.toThrow();
});
