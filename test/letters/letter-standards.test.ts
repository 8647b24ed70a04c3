import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { caseDeadline } from '../../src/domain/case-deadline.ts';
import { LETTER_LAYOUTS } from '../../src/domain/letterhead.ts';
import { LETTER_LANGUAGES } from '../../src/domain/letter-language.ts';
import { accessReplyContent } from '../../src/letters/access-reply.ts';
import { letterContent } from '../../src/letters/compose.ts';
import { deadlineSheet } from '../../src/letters/deadline-sheet.ts';
import type { LetterContent } from '../../src/letters/letter-content.ts';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { withAccessibilityMarks } from '../../src/letters/pdf-marks.ts';
import { EXISTING_LETTERS, formQuestion } from './letter-variants.ts';
import { askTool } from './pdf-reading.ts';
import { LOGO, printed } from './printed-letter.ts';
import { foundReply, letterStamp } from './sample-letters.ts';
import { inLanguage } from './sample-translation.ts';
import { taggedPdf, type TaggedPart } from './tagged-pdf.ts';
import { FIRST_LETTERHEAD } from './first-letterhead.ts';

const press = new LetterPress();
/** Has the compiler enforce the rules of PDF/UA-1: titles, levels of headings, alternative texts. */
const accessible = new LetterPress(undefined, 'ua-1');
const REGIONS = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

const orders = [...EXISTING_LETTERS, { name: 'K2-form', regime: 'HETIL', order: formQuestion() }];
const letters = LETTER_LANGUAGES.flatMap((language) =>
  orders.map(({ name, regime, order }) => ({
    name,
    regime,
    language,
    content: letterContent(language === 'fi' ? order : inLanguage(order, language)),
  })),
);
const reply: LetterContent = {
  ...accessReplyContent('K4a', foundReply()),
  attachments: [{ number: 3, title: 'Tietosuojaseloste', pages: 2 }],
  distribution: ['Aino Maria Esimerkki'],
  forInformation: ['Arkisto'],
};

/** No step of a level is left out on the way down, as a screen reader's list of headings shows it. */
function headingGaps(parts: readonly TaggedPart[]): readonly string[] {
  const headings = parts.filter(({ role }) => /^H\d$/u.test(role));
  return headings
    .filter(({ role }, index) => Number(role.slice(1)) - Number(headings[index - 1]?.role.slice(1) ?? 0) > 1)
    .map(({ text }) => text);
}

describe.each(letters)('$language $name $regime', ({ content, language }) => {
  test('passes the rules of PDF/A-2a and of PDF/UA-1 and says so', async () => {
    const { pdf } = press.print(content, letterStamp(), FIRST_LETTERHEAD, null);
    expect(
      accessible.print(content, letterStamp(), { ...FIRST_LETTERHEAD, layout: 'traditional' }, LOGO).pdf
        .length,
    ).toBeGreaterThan(0);
    const tagged = await taggedPdf(pdf);
    expect(tagged.property('pdfaid:part')).toBe('2');
    expect(tagged.property('pdfaid:conformance')).toBe('A');
    expect(tagged.property('pdfuaid:part')).toBe('1');
    expect(tagged.property('dc:title')).toBe(`${content.documentName} 2026/17-2`);
    expect(tagged.language).toBe(REGIONS[language]);
    expect(tagged.showsTitle).toBe(true);
    expect(headingGaps(tagged.parts)).toEqual([]);
  });
});

const sheets = [
  ['letter with a logo', (by: LetterPress) => by.print(reply, letterStamp(), FIRST_LETTERHEAD, LOGO).pdf],
  ['draft', (by: LetterPress) => by.print(reply, letterStamp({ draft: true }), FIRST_LETTERHEAD, null).pdf],
  [
    'deadline sheet',
    (by: LetterPress) =>
      by.deadlineSheet(
        deadlineSheet({
          sender: 'KaseNet Oy',
          diaryNumber: '2026/17',
          deadline: caseDeadline({
            receivedOn: calendarDate('2026-11-20'),
            inquiries: [],
            extensionNoticeSentOn: null,
            days: { evesRollOver: false, changes: [] },
          }),
          inquiries: [],
          extensionNoticeSentOn: null,
          printedOn: calendarDate('2026-11-23'),
        }),
      ),
  ],
  ['calibration sheet', (by: LetterPress) => by.calibrationSheet(calendarDate('2026-11-23'))],
  [
    'recovery key sheet',
    (by: LetterPress) =>
      by.recoveryKeySheet({ recoveryKey: 'K7QF-2M4X', printedOn: calendarDate('2026-11-23') }),
  ],
] as const;

describe.each(sheets)('%s', (_, sheet) => {
  const pdf = sheet(press);

  test('passes both standards', async () => {
    expect(sheet(accessible).length).toBeGreaterThan(0);
    const tagged = await taggedPdf(pdf);
    expect(tagged.property('pdfuaid:part')).toBe('1');
    expect(tagged.showsTitle).toBe(true);
    expect(headingGaps(tagged.parts)).toEqual([]);
  });

  test('is sound in the eyes of other tools, and every font is embedded and readable', () => {
    expect(askTool('qpdf', pdf, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    );
    const info = askTool('pdfinfo', pdf, (file) => [file]);
    expect(info).toMatch(/^Tagged:\s+yes$/mu);
    expect(info).not.toContain('Error');
    const fonts = askTool('pdffonts', pdf, (file) => [file])
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+SourceSans3.* yes yes yes /u);
  });
});

describe('the metadata packet', () => {
  test('describes the property of PDF/UA that it uses, and nothing is left open in it', () => {
    const packet = askTool('pdfinfo', printed(reply).pdf, (file) => ['-meta', file]);
    expect(packet).toContain(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    );
    expect(packet).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(packet).toContain(
      '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>',
    );
    expect(packet).not.toContain('Adobe PDF schema');
    const open: string[] = [];
    for (const [, close, name, end] of packet.matchAll(/<(\/?)([A-Za-z]+:[A-Za-z]+)[^>]*?(\/?)>/gu)) {
      if (close === '/') expect(open.pop()).toBe(name);
      else if (end === '') open.push(name ?? '');
    }
    expect(open).toEqual([]);
  });

  test('a file without the place for it is refused rather than marked wrongly', () => {
    expect(() => withAccessibilityMarks(Buffer.from('%PDF-1.7'))).toThrow('no room');
    const { pdf } = printed(reply);
    expect(() => withAccessibilityMarks(Buffer.from(pdf))).toThrow('no room');
  });
});

describe('what a screen reader finds', () => {
  test.each(LETTER_LAYOUTS)(
    'goes from the sender over the address to what was joined: %s',
    async (layout) => {
      const { parts } = await taggedPdf(printed(reply, { letterhead: { layout }, logo: LOGO }).pdf);
      const texts = parts.map(({ text }) => text);
      expect(parts[0]).toMatchObject({ role: 'Figure', text: 'KaseNet Oy' });
      const inOrder = [
        'KaseNet Oy',
        'Aino Maria Esimerkki Kokeilutie 12 B 4 69440 LESTIJÄRVI',
        'Pyyntösi saada tutustua henkilötietoihisi',
        'Vastaus tarkastuspyyntöösi',
        '1 Vahvistus',
        'Oikeussuoja',
        'Ystävällisin terveisin',
        'Heikki Mastokangas, rekisteriasioista vastaava yhteyshenkilö',
        layout === 'traditional' ? 'LIITTEET' : 'Liitteet',
        'Tietosuojaseloste (2 sivua)',
        layout === 'traditional' ? 'JAKELU' : 'Jakelu',
        layout === 'traditional' ? 'TIEDOKSI' : 'Tiedoksi',
        'Liite 1: Jäljennös henkilötiedoista',
        'Liite 2: Lyhenteiden selitykset',
      ].map((text) => texts.indexOf(text));
      expect(inOrder).not.toContain(-1);
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    },
  );

  test('are headings, paragraphs, lists and tables with headed columns, and nothing of the margins', async () => {
    const { parts } = await taggedPdf(printed(reply).pdf);
    const of = (role: string) => parts.filter((part) => part.role === role).map(({ text }) => text);
    expect(of('H1')).toEqual([
      'Vastaus tarkastuspyyntöösi',
      'Liite 1: Jäljennös henkilötiedoista',
      'Liite 2: Lyhenteiden selitykset',
    ]);
    expect(of('H2')).toContain('4 Tietoryhmät');
    expect(of('TH').slice(0, 2)).toEqual(['Rekisteri', 'Haun tulos']);
    expect(of('LBody')).toContain('Sähköpostiosoite');
    expect(new Set(parts.map(({ role }) => role))).toEqual(
      new Set(['P', 'H1', 'H2', 'TH', 'TD', 'Lbl', 'LBody']),
    );
    expect(parts.filter(({ text }) => text.includes('Tapahtumaloki'))).toEqual([]);
    const structure = askTool('pdfinfo', printed(reply).pdf, (file) => ['-struct', file]);
    const headings = structure.match(/^ *TH\b.*$/gmu) ?? [];
    expect(headings.length).toBeGreaterThan(0);
    expect(structure.match(/^ *\/Scope \/Column$/gmu)).toHaveLength(headings.length);
  });
});
