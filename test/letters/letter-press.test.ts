import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { accessReplyContent } from '../../src/letters/access-reply.ts';
import { REGIMES } from '../../src/domain/regime.ts';
import { letterContent } from '../../src/letters/compose.ts';
import type { Block, LetterContent } from '../../src/letters/letter-content.ts';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { receiptContent } from '../../src/letters/receipt.ts';
import { REFUSALS, VARIANTS } from './letter-variants.ts';
import { askTool, pageCount, pdfRunningText, pdfText, pdfWords } from './pdf-reading.ts';
import {
  aino,
  decided,
  decisionFacts,
  foundReply,
  letterFacts,
  letterStamp,
  nothingFoundReply,
  underLaw,
} from './sample-letters.ts';
import { searchResults } from './sample-results.ts';
import { FIRST_LETTERHEAD } from './first-letterhead.ts';

const press = new LetterPress();
const receipt = receiptContent(letterFacts());
const found = accessReplyContent('K4a', foundReply());
const nothingFound = accessReplyContent('K4b', nothingFoundReply());
/** A word that begins a line of the body and stands nowhere else: the subject begins as the first paragraph may. */
const firstWord = (block: Block): readonly string[] => {
  const word = block.kind === 'paragraph' ? (block.text.split(' ')[0] ?? '') : '';
  return ['Pyyntösi', ''].includes(word) ? [] : [word];
};
const print = (content: LetterContent, stamp = letterStamp(), by = press) =>
  by.print(content, stamp, FIRST_LETTERHEAD, null).pdf;

const certificate = letterContent({
  kind: 'K5',
  facts: decisionFacts('access', decided('refused', undefined, REFUSALS.form), underLaw('HETIL')),
});

const letters = [
  { kind: 'K1', content: receipt, fixture: 'receipt.txt', title: 'Vastaanottoilmoitus 2026/17-2' },
  { kind: 'K4a', content: found, fixture: 'reply-found.txt', title: 'Vastaus 2026/17-2' },
  { kind: 'K4b', content: nothingFound, fixture: 'reply-nothing-found.txt', title: 'Vastaus 2026/17-2' },
  { kind: 'K5', content: certificate, fixture: 'certificate.txt', title: 'Kieltäytymistodistus 2026/17-2' },
] as const;

describe.each(letters)('$kind', ({ content, fixture, title }) => {
  const pdf = print(content);
  const words = pdfWords(pdf);

  test('reads as the letter that was looked at', () => {
    const expected = readFileSync(new URL(`fixtures/${fixture}`, import.meta.url), 'utf8');
    expect(`${pdfText(pdf)}\n`).toBe(expected);
  });

  test('is tagged PDF/A-2a on A4 with its own title, author and language', () => {
    const info = askTool('pdfinfo', pdf, (file) => [file]);
    expect(info).toMatch(/^Tagged:\s+yes$/mu);
    expect(info).toMatch(/^Page size:.*\(A4\)$/mu);
    expect(info).toMatch(/^Author:\s+KaseNet Oy$/mu);
    expect(/^Title:\s+(.*)$/mu.exec(info)?.[1]).toBe(title);
    expect(info).not.toContain('Error');
    const metadata = askTool('pdfinfo', pdf, (file) => ['-meta', file]);
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toContain('<rdf:li>fi-FI</rdf:li>');
  });

  test('is sound and carries its fonts', () => {
    expect(askTool('qpdf', pdf, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    );
    const fonts = askTool('pdffonts', pdf, (file) => [file])
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+SourceSans3.* yes yes yes /u);
  });

  test('shows nothing but the recipient in the window of a C5 envelope', () => {
    const zone = words.filter(
      (word) => word.page === 1 && word.left < 120 && word.bottom > 30.5 && word.top < 79,
    );
    expect(zone.map((word) => word.text).join(' ')).toBe(
      'Aino Maria Esimerkki Kokeilutie 12 B 4 69440 LESTIJÄRVI',
    );
    for (const word of zone) {
      expect(word.left).toBeGreaterThanOrEqual(19.9);
      expect(word.top).toBeGreaterThanOrEqual(45);
      expect(word.right).toBeLessThanOrEqual(100);
      expect(word.bottom).toBeLessThanOrEqual(65.5);
    }
  });

  test('stands on the columns of SFS 2487', () => {
    const at = (text: string) => words.find((word) => word.page === 1 && word.text === text && word.top > 79);
    const subject = at('Pyyntösi');
    expect(subject?.left).toBeCloseTo(20, 1);
    expect(subject?.top).toBeGreaterThanOrEqual(85);
    expect(at(content.opening.flatMap(firstWord)[0] ?? '')?.left).toBeCloseTo(43, 1);
    expect(at('Tapahtumaloki:')?.left).toBeCloseTo(20, 1);
    for (const word of words) expect(word.right).toBeLessThanOrEqual(200.1);
  });

  test('repeats its metadata on every page, above the window', () => {
    const pages = pageCount(pdf);
    for (let page = 1; page <= pages; page += 1) {
      const metadata = words.filter((word) => word.page === page && word.left >= 111.9 && word.bottom < 29);
      expect(metadata.map((word) => word.text).toSorted((a, b) => a.localeCompare(b))).toEqual(
        [content.documentName, '23.11.2026', '2026/17-2', String(page), `(${pages})`].toSorted((a, b) =>
          a.localeCompare(b),
        ),
      );
      expect(metadata.find((word) => word.text === content.documentName)?.left).toBeCloseTo(112, 1);
    }
  });

  test('gives the same bytes for the same letter, from a press that is new too', () => {
    expect(Buffer.compare(print(content), pdf)).toBe(0);
    expect(Buffer.compare(print(content, letterStamp(), new LetterPress()), pdf)).toBe(0);
  });

  test('leaves room for the signature between the organisation and the name', () => {
    const name = words.findLast((word) => word.text === 'Mastokangas,');
    const above = words.filter(
      (word) => word.page === name?.page && word.bottom <= (name?.top ?? 0) && word.left < 120,
    );
    const room = (name?.top ?? 0) - Math.max(...above.map((word) => word.bottom));
    expect(room).toBeGreaterThanOrEqual(15);
    expect(room).toBeLessThanOrEqual(21);
  });
});

test('the head and the count of the audit chain stand on every page', () => {
  const stamp = letterStamp({ auditCount: 1, auditHead: 'f0'.repeat(32) });
  const text = pdfText(print(found, stamp));
  const chain = text.match(/Tapahtumaloki: 1 tapahtuma, tunniste ([0-9a-f ]+)/gu) ?? [];
  expect(chain).toHaveLength(pageCount(print(found)));
  expect(chain[0]?.replace(/^.*tunniste/u, '').replaceAll(' ', '')).toBe(stamp.auditHead);
});

test('a draft is marked on every page and shows the case number', () => {
  const words = pdfWords(print(nothingFound, letterStamp({ draft: true, documentNumber: null })));
  expect(words.filter((word) => word.text === 'LUONNOS')).toHaveLength(2);
  expect(words.filter((word) => word.text === '2026/17' && word.left > 111 && word.top < 29)).toHaveLength(2);
  expect(pdfText(print(nothingFound))).not.toContain('LUONNOS');
});

test('a draft with nothing filled in yet can be looked at', () => {
  const { draft, organisation } = nothingFoundReply();
  const registers = searchResults([{ registerId: 'R1', outcome: 'found' }]);
  const empty = { ...organisation, authority: [], transfers: '', automatedDecisions: '' };
  for (const kind of ['K4a', 'K4b'] as const) {
    const content = accessReplyContent(
      kind,
      foundReply({ registers, organisation: empty, draft: { ...draft, searchTerms: '' } }),
    );
    expect(pageCount(print(content, letterStamp({ draft: true })))).toBeGreaterThan(0);
  }
});

describe('every letter on paper', () => {
  const kinds = VARIANTS.flatMap(([name, order]) =>
    REGIMES.map((regime) => ({ name, regime, order: order(regime) })),
  ).filter(
    ({ name, regime }) =>
      (name.startsWith('K5-') || name === 'K7b' || name === 'K10') && regime === 'GDPR_TSL',
  );

  test.each(kinds)('$name keeps the window and its metadata free', ({ order }) => {
    const content = letterContent(order);
    const words = pdfWords(print(content, letterStamp({ draft: true })));
    const first = words.filter((word) => word.page === 1);
    const zone = first.filter((word) => word.left < 120 && word.bottom > 30.5 && word.top < 79);
    expect(zone.map((word) => word.text).join(' ')).toBe(content.recipient.join(' '));
    expect(first.filter((word) => word.left >= 111.9 && word.top > 29 && word.bottom < 85)).toEqual([]);
    for (const word of words) expect(word.right).toBeLessThanOrEqual(200.1);
  });
});

test('the certificate has a hand signature over the name and every field on the page', () => {
  const text = pdfRunningText(print(certificate));
  for (const field of [
    'Rekisterinpitäjä KaseNet Oy, Lestintie 39, 69440 LESTIJÄRVI',
    'Pyynnön esittäjä Aino Maria Esimerkki',
    'Diaarinumero 2026/17',
    'Pyyntö saapunut 11.5.2018, postitse',
    'Paikka Lestijärvi',
    '23.11.2026',
    'Heikki Mastokangas, rekisteriasioista vastaava yhteyshenkilö',
    'Tietosuojavaltuutetun toimisto',
  ]) {
    expect(text).toContain(field);
  }
});

test('another date, number or head makes other bytes', () => {
  const bytes = print(receipt);
  for (const change of [
    { issuedOn: calendarDate('2026-11-24') },
    { documentNumber: '2026/17-3' },
    { auditHead: '1'.repeat(64) },
  ]) {
    expect(Buffer.compare(print(receipt, letterStamp(change)), bytes)).not.toBe(0);
  }
});

describe('text of citizens', () => {
  const asReceipt = (description: string) => print(receiptContent(letterFacts({ description })));

  test.each([
    '#eval("1 + 1") #set page(width: 1cm) #import "x.typ": *',
    '$x^2$ *lihava* _kursiivi_ `koodi` <tunniste> @viite',
    'a \\ b ] c [ d " e \' f // g /* h */ ~ -- --- ...',
    '= otsikko + numero / termi: selite',
    'Привет, мир! Ελληνικά. Čašū łódź ñandú',
  ])('prints as it is: %s', (text) => {
    expect(pdfRunningText(asReceipt(text))).toContain(text);
  });

  test('characters that the fonts lack are named by number, and the letter says so', () => {
    const pdf = asReceipt('Hei \u{1F600} \u6F22 \u202Eabc\u0000\uE000\uD800');
    const text = pdfRunningText(pdf);
    expect(text).toContain('Hei [U+1F600] [U+6F22] [U+202E]abc[U+0000][U+E000][U+D800]');
    expect(text).toContain('on merkitty Unicode-tunnuksin');
    expect(askTool('qpdf', pdf, (file) => ['--check', file])).toContain('No syntax');
    expect(pdfText(print(receipt))).not.toContain('Unicode');
  });

  test('floods of line breaks become one empty line', () => {
    expect(pageCount(asReceipt(`alku${'\n'.repeat(5000)}loppu`))).toBe(1);
  });

  test('long words and long values stay on the paper, whole', () => {
    const word = 'x'.repeat(300);
    const value = Array.from({ length: 500 }, (_, index) => `merkintä-${index}`).join(' ');
    const email = `${'pitkä.osoite.'.repeat(6)}nimi@esimerkki.example.fi`;
    const findings = [word, value, email].map((text) => ({
      category: text,
      value: text,
      purpose: text,
      source: text,
      recipients: text,
    }));
    const registers = searchResults([
      { registerId: 'R1', outcome: 'found', result: { kind: 'search', findings } },
    ]);
    const pdf = print(accessReplyContent('K4a', foundReply({ registers })));
    const printed = pdfText(pdf).replace(/[\s\u00AD-]/gu, '');
    expect(printed).toContain('merkintä499');
    expect(printed.match(/x/gu)?.length).toBeGreaterThanOrEqual(300 * 5);
    for (const entry of pdfWords(pdf)) expect(entry.right).toBeLessThanOrEqual(200.1);
  });

  test('a name of any length stays in the window', () => {
    const addressee = {
      ...aino,
      name: `${'Aino '.repeat(30)}${'Z'.repeat(200)}`,
      streetAddress: '#1\n\n2 '.repeat(12),
    };
    const words = pdfWords(print(receiptContent(letterFacts({ addressee }))));
    const zone = words.filter((word) => word.left < 120 && word.bottom > 30.5 && word.top < 79);
    expect(zone.map((word) => word.text)).toContain('LESTIJÄRVI');
    for (const word of zone) expect(word.right).toBeLessThanOrEqual(100.5);
    for (const word of zone) expect(word.bottom).toBeLessThanOrEqual(79);
  });
});

test('an enclosure of 40 pages is counted and repeats its table heading on every page', () => {
  const findings = Array.from({ length: 760 }, (_, index) => ({
    category: 'Vikailmoitus',
    value: `Tiketti ${index + 1}: yhteys pätki, asentaja kävi paikalla ja vaihtoi päätelaitteen.`,
    purpose: 'Palvelujen toteuttaminen',
    source: 'Asiakas',
    recipients: '',
  }));
  const registers = searchResults([
    { registerId: 'R2', outcome: 'found', result: { kind: 'search', findings } },
  ]);
  const pdf = print(accessReplyContent('K4a', foundReply({ registers })));
  const words = pdfWords(pdf);
  const enclosure = new Set(words.filter((word) => word.text === 'Tiketti').map((word) => word.page)).size;
  expect(enclosure).toBeGreaterThanOrEqual(40);
  expect(words.filter((word) => word.text === 'Käyttötarkoitus')).toHaveLength(enclosure);
  expect(pdfText(pdf)).toContain(`Jäljennös henkilötiedoista (${enclosure} sivua)`);
  expect(pdfText(pdf)).toContain('Tiketti 760');
});

describe('recovery key sheet', () => {
  const key = 'K7QF-2M4X-9ZTR-0HJC-W3BN-6DYP-8VGE-5AK1';
  const pdf = press.recoveryKeySheet({ recoveryKey: key, printedOn: calendarDate('2026-11-23') });

  test('is one page with the key, its care and the day', () => {
    const text = pdfRunningText(pdf);
    expect(pageCount(pdf)).toBe(1);
    expect(text).toContain(key);
    expect(text).toContain('Tulostettu 23.11.2026');
    expect(text).toContain('Säilytä kuori lukitussa paikassa');
  });

  test('is PDF/A as well', () => {
    expect(askTool('pdfinfo', pdf, (file) => ['-meta', file])).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(askTool('qpdf', pdf, (file) => ['--check', file])).toContain('No syntax');
  });
});
