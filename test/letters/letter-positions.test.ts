import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENVELOPES, LETTER_LAYOUTS, type Envelope, type LetterLayout } from '../../src/domain/letterhead.ts';
import { accessReplyContent } from '../../src/letters/access-reply.ts';
import type { LetterContent } from '../../src/letters/letter-content.ts';
import { receiptContent } from '../../src/letters/receipt.ts';
import { hasInk, pagePictures } from './page-ink.ts';
import { pageCount, pdfWords, type Word } from './pdf-reading.ts';
import { LOGO, printed, svgLogo, type Paper } from './printed-letter.ts';
import { foundReply, letterFacts } from './sample-letters.ts';

/** What a window can ever show of the sheet, and what it always shows, in millimetres. */
const ZONES = {
  C5: { ever: { left: 0, top: 30.5, right: 120, bottom: 79 }, always: { right: 101, bottom: 65.5 }, top: 45 },
  E65: { ever: { left: 5, top: 29, right: 110, bottom: 70 }, always: { right: 100, bottom: 59 }, top: 41 },
} as const satisfies Record<Envelope, unknown>;

/** Columns of the two editions. */
const EDGES = {
  'sfs-2024': { body: 43, metadata: 112, right: 190 },
  traditional: { body: 65.72, metadata: 111.44, right: 200 },
} as const satisfies Record<LetterLayout, unknown>;

/** A word's box reaches below what is printed: the font's own descent is twice that of its letters. */
const UNDER_LINE = 0.7;

const receipt = receiptContent(letterFacts());
const reply: LetterContent = {
  ...accessReplyContent('K4a', foundReply()),
  attachments: [{ number: 3, title: 'Tietosuojaseloste', pages: 2 }],
  distribution: ['Aino Maria Esimerkki'],
  forInformation: ['KaseNet Oy, asiakaspalvelu', 'Arkisto'],
};

function zoneWords(words: readonly Word[], envelope: Envelope): readonly Word[] {
  const { ever } = ZONES[envelope];
  return words.filter(
    ({ page, left, right, top, bottom }) =>
      page === 1 && left < ever.right && right > ever.left && bottom > ever.top && top < ever.bottom,
  );
}

const papers = LETTER_LAYOUTS.flatMap((layout) =>
  ENVELOPES.flatMap((envelope) =>
    [null, LOGO].flatMap((logo) =>
      [receipt, reply].map((content) => ({
        name: `${layout}, ${envelope}, ${logo === null ? 'no logo' : 'logo'}, ${content.documentName}`,
        layout,
        envelope,
        logo,
        content,
      })),
    ),
  ),
);

describe.each(papers)('$name', ({ layout, envelope, logo, content }) => {
  const edges = EDGES[layout];
  const { pdf } = printed(content, { letterhead: { layout, envelope }, logo });
  const words = pdfWords(pdf);
  const first = words.filter(({ page }) => page === 1);
  const at = (text: string, page = 1) => words.find((word) => word.page === page && word.text === text);

  test('shows nothing but the recipient in the window', async () => {
    const zone = zoneWords(words, envelope);
    expect(zone.map(({ text }) => text).join(' ')).toBe(content.recipient.join(' '));
    expect(Math.min(...zone.map(({ left }) => left))).toBeCloseTo(20, 1);
    expect(Math.min(...zone.map(({ top }) => top))).toBeCloseTo(ZONES[envelope].top, 0);
    for (const word of zone) {
      expect(word.top).toBeGreaterThanOrEqual(ZONES[envelope].top);
      expect(word.bottom - UNDER_LINE).toBeLessThanOrEqual(ZONES[envelope].always.bottom);
      expect(word.right).toBeLessThanOrEqual(ZONES[envelope].always.right);
    }
    const [picture] = await pagePictures(pdf);
    if (picture === undefined) throw new Error('The letter has no page');
    const { ever } = ZONES[envelope];
    const addressEnd = Math.max(...zone.map(({ bottom }) => bottom));
    const clear = { left: ever.left, width: ever.right - ever.left };
    expect(hasInk(picture, { ...clear, top: ever.top, height: ZONES[envelope].top - ever.top })).toBe(false);
    expect(hasInk(picture, { ...clear, top: addressEnd, height: ever.bottom - addressEnd })).toBe(false);
    expect(hasInk(picture, { left: 20, top: ZONES[envelope].top, width: 80, height: 15 })).toBe(true);
  });

  test('has its metadata above the window, the subject below it', () => {
    const metadata = first.filter(({ left, top }) => left >= edges.metadata - 0.1 && top < 85);
    expect(metadata.map(({ text }) => text).toSorted()).toEqual(
      [content.documentName, '1', `(${pageCount(pdf)})`, '23.11.2026', '2026/17-2'].toSorted(),
    );
    for (const text of [content.documentName, '23.11.2026', '2026/17-2']) {
      expect(at(text)?.left).toBeCloseTo(edges.metadata, 1);
    }
    for (const { bottom } of metadata) expect(bottom).toBeLessThan(29);
    const pageNumber = metadata.find(({ text }) => text === '1');
    if (layout === 'traditional') expect(pageNumber?.left).toBeCloseTo(180.02, 1);
    else expect(at(`(${pageCount(pdf)})`)?.right).toBeCloseTo(edges.right, 0);
    const subject = first.filter(({ top }) => top > ZONES[envelope].ever.bottom)[0];
    expect(subject?.top).toBeGreaterThanOrEqual(85);
    expect(subject?.left).toBeCloseTo(20, 1);
  });

  test('has the sender at the left edge, as the logo or in words', async () => {
    const sender = first.filter(({ left, bottom }) => left < edges.metadata - 1 && bottom < 29);
    const text = sender.map((word) => word.text).join(' ');
    if (layout === 'traditional') expect(text).toBe('KaseNet Oy Lestintie 39 69440 LESTIJÄRVI');
    else expect(text).toBe(logo === null ? 'KaseNet Oy' : '');
    if (logo === null) expect(sender[0]?.left).toBeCloseTo(20, 1);
    const [picture] = await pagePictures(pdf);
    if (picture === undefined) throw new Error('The letter has no page');
    expect(hasInk(picture, { left: 20, top: 14, width: 14, height: 6 })).toBe(true);
    expect(hasInk(picture, { left: 0, top: 0, width: 19.5, height: 297 })).toBe(false);
  });

  test('sets its text at the body column and within the margins', () => {
    expect(at('Ystävällisin', words.find(({ text }) => text === 'Ystävällisin')?.page)?.left).toBeCloseTo(
      edges.body,
      1,
    );
    for (const { left, right, bottom } of words) {
      expect(left).toBeGreaterThanOrEqual(19.9);
      expect(right).toBeLessThanOrEqual(edges.right + 0.1);
      expect(bottom).toBeLessThanOrEqual(292);
    }
  });

  test('repeats document name, page, date and number on the pages that follow', () => {
    const pages = pageCount(pdf);
    expect(pages).toBe(content === receipt ? 1 : 5);
    for (let page = 2; page <= pages; page += 1) {
      const head = words.filter((word) => word.page === page && word.bottom < 29);
      expect(head.map(({ text }) => text).toSorted()).toEqual(
        [
          'KaseNet',
          'Oy',
          content.documentName,
          String(page),
          `(${pages})`,
          '23.11.2026',
          '2026/17-2',
        ].toSorted(),
      );
      expect(at(content.documentName, page)?.left).toBeCloseTo(edges.metadata, 1);
      expect(
        Math.min(...words.filter((word) => word.page === page && word.top > 29).map(({ top }) => top)),
      ).toBeGreaterThan(34);
    }
  });
});

describe('after the signature', () => {
  test.each(LETTER_LAYOUTS)('enclosures, distribution and copies follow in this order: %s', (layout) => {
    const words = pdfWords(printed(reply, { letterhead: { layout } }).pdf);
    const labels =
      layout === 'traditional' ? ['LIITTEET', 'JAKELU', 'TIEDOKSI'] : ['Liitteet', 'Jakelu', 'Tiedoksi'];
    const found = labels.map((label) => words.find(({ text }) => text === label));
    const signature = words.find(({ text }) => text === 'Mastokangas,');
    const page = signature?.page;
    const order = [signature, ...found].map((word) => word?.top ?? 0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const label of found) {
      expect(label?.page).toBe(page);
      expect(label?.left).toBeCloseTo(20, 1);
    }
    const lineOf = (label: Word | undefined) =>
      words.filter(
        (word) => word !== label && word.page === page && Math.abs(word.top - (label?.top ?? 0)) < 0.5,
      );
    expect(
      lineOf(found[0])
        .map(({ text }) => text)
        .join(' '),
    ).toBe('1 Jäljennös henkilötiedoista (1 sivu)');
    expect(
      lineOf(found[1])
        .map(({ text }) => text)
        .join(' '),
    ).toBe('Aino Maria Esimerkki');
    for (const label of found) expect(lineOf(label)[0]?.left).toBeCloseTo(EDGES[layout].body, 1);
    const attachment = words.find((word) => word.page === page && word.text === 'Tietosuojaseloste');
    const line = words.filter(
      (word) => word.page === page && Math.abs(word.top - (attachment?.top ?? 0)) < 0.5,
    );
    expect(line.map(({ text }) => text).join(' ')).toBe('3 Tietosuojaseloste (2 sivua)');
  });

  test('a single enclosure is announced as one', () => {
    const [enclosure] = reply.enclosures;
    if (enclosure === undefined) throw new Error('The reply of the sample has enclosures');
    const words = pdfWords(printed({ ...reply, enclosures: [enclosure], attachments: [] }).pdf).map(
      ({ text }) => text,
    );
    expect(words).toContain('Liite');
    expect(words).not.toContain('Liitteet');
  });

  test('a letter without them has no labels', () => {
    const words = pdfWords(printed(receipt).pdf).map(({ text }) => text);
    for (const label of ['Liitteet', 'Jakelu', 'Tiedoksi']) expect(words).not.toContain(label);
  });

  test('a hundred names go on over the page', () => {
    const names = Array.from({ length: 100 }, (_, index) => `Saaja${index}`);
    const words = pdfWords(printed({ ...receipt, forInformation: names }).pdf);
    expect(words.filter(({ text }) => text.startsWith('Saaja'))).toHaveLength(100);
    for (const { bottom, text } of words) if (text.startsWith('Saaja')) expect(bottom).toBeLessThan(275);
  });
});

test('the deviation of the printer moves the recipient against it, and nothing else', () => {
  const words = (paper: Paper) => pdfWords(printed(receipt, paper).pdf);
  const straight = words({});
  const moved = words({ letterhead: { offsetMm: { x: 3.5, y: -2 } } });
  expect(moved).toHaveLength(straight.length);
  for (const [index, word] of straight.entries()) {
    const isAddress = zoneWords([word], 'C5').length > 0;
    expect(moved[index]?.left).toBeCloseTo(word.left - (isAddress ? 3.5 : 0), 2);
    expect(moved[index]?.top).toBeCloseTo(word.top + (isAddress ? 2 : 0), 2);
  }
});

test.each([
  ['high', 'viewBox="0 0 40 400"', 'h40v400h-40z'],
  ['wide', 'viewBox="0 0 4000 40"', 'h4000v40h-4000z'],
  ['large', 'width="3000" height="3000"', 'h3000v3000h-3000z'],
  ['tiny', 'width="2" height="1"', 'h2v1h-2z'],
])('a %s logo stays in its corner', async (_, size, shape) => {
  for (const layout of LETTER_LAYOUTS) {
    for (const envelope of ENVELOPES) {
      const { pdf } = printed(receipt, {
        letterhead: { layout, envelope },
        logo: svgLogo(`<path d="M0 0${shape}" fill="#056"/>`, size),
      });
      // oxlint-disable-next-line no-await-in-loop -- one letter after the other
      const [picture] = await pagePictures(pdf);
      if (picture === undefined) throw new Error('The letter has no page');
      const { ever, top } = ZONES[envelope];
      expect(hasInk(picture, { left: 20, top: 14.4, width: 1, height: 0.8 })).toBe(true);
      expect(hasInk(picture, { left: 0, top: ever.top, width: 120, height: top - ever.top })).toBe(false);
      expect(hasInk(picture, { left: 107, top: 10, width: 4, height: 25 })).toBe(false);
    }
  }
});

/** Texts of wide, narrow and unknown characters. */
const texts = (characters: string, maxLength = 200, minLength = 1) =>
  fc.string({ unit: fc.constantFrom(...Array.from(characters)), minLength, maxLength });

const address = fc.tuple(texts('WAäl -'), texts('aåäöWMij 1-/.\u{1F600}', 200, 0), texts('WÄLI '));

test('whatever a letter says, the window shows name and address only', () => {
  fc.assert(
    fc.property(
      fc.record({
        recipient: address,
        sender: texts('WOy äk'),
        documentName: texts('Wästu ', 80),
        subject: texts('aåäöWMij 1-/.\u{1F600}', 200, 0),
        layout: fc.constantFrom(...LETTER_LAYOUTS),
        envelope: fc.constantFrom(...ENVELOPES),
        logo: fc.constantFrom(null, LOGO),
        draft: fc.boolean(),
        x: fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10),
        y: fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10),
      }),
      ({ recipient, sender, documentName, subject, layout, envelope, logo, draft, x, y }) => {
        const content = { ...receipt, recipient, sender, documentName, subject: `${subject}.` };
        const { pdf } = printed(content, {
          letterhead: { layout, envelope, offsetMm: { x, y } },
          logo,
          stamp: { draft },
        });
        const zone = zoneWords(pdfWords(pdf), envelope);
        const spelled = (text: string) => text.replace(/[\s\u200B]/gu, '');
        expect(spelled(zone.map(({ text }) => text).join(''))).toBe(
          spelled(recipient.join('')).replaceAll('\u{1F600}', '[U+1F600]'),
        );
        for (const word of zone) {
          expect(word.left).toBeGreaterThanOrEqual(20 - x - 0.1);
          expect(word.right).toBeLessThanOrEqual(ZONES[envelope].always.right - x);
          expect(word.top).toBeGreaterThanOrEqual(ZONES[envelope].top - y);
          expect(word.bottom - UNDER_LINE).toBeLessThanOrEqual(ZONES[envelope].always.bottom - y);
        }
      },
    ),
    { numRuns: 60 },
  );
});
