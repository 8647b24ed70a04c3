import { readFileSync } from 'node:fs';
import { degrees, PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { joinedPdf, type StampedEnclosure } from '../../src/letters/joined-pdf.ts';
import { LetterPress } from '../../src/letters/letter-press.ts';
import { askTool, pageCount, pdfRunningText, pdfWords } from './pdf-reading.ts';

const press = new LetterPress();
const MM_PER_POINT = 25.4 / 72;
let letter: Uint8Array;

beforeAll(() => {
  // Any PDF of the press will do: one page of A4 with its fonts.
  letter = press.calibrationSheet('2026-11-22' as Parameters<LetterPress['calibrationSheet']>[0]);
});

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly turn?: number;
  readonly crop?: readonly [x: number, y: number, width: number, height: number];
  readonly text: string;
}

/** Pages with their text in the middle of what is seen. */
async function document(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const { width, height, turn = 0, crop, text } of sheets) {
    const page = pdf.addPage([width, height]);
    if (crop !== undefined) page.setCropBox(...crop);
    page.setRotation(degrees(turn));
    const [x, y, w, h] = crop ?? [0, 0, width, height];
    page.drawText(text, { x: x + w / 2, y: y + h / 2, size: 12, font, rotate: degrees(turn) });
  }
  return pdf.save();
}

/** A word near each corner of what is seen, whichever way the page is turned. */
async function corners({ width, height, turn = 0, crop }: Omit<Sheet, 'text'>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([width, height]);
  if (crop !== undefined) page.setCropBox(...crop);
  page.setRotation(degrees(turn));
  const [x, y, w, h] = crop ?? [0, 0, width, height];
  const places = [
    ['AA', 60, 60],
    ['BBB', w - 60, 60],
    ['CCCC', 60, h - 60],
    ['DDDDD', w - 60, h - 60],
  ] as const;
  for (const [text, right, up] of places) {
    page.drawText(text, { x: x + right, y: y + up, size: 8, font, rotate: degrees(turn) });
  }
  return pdf.save();
}

/** Words in millimetres of the page as it is seen: turned and cropped. */
function seenWords(
  pdf: Uint8Array,
): readonly { readonly text: string; readonly left: number; readonly top: number }[] {
  const html = askTool('pdftotext', pdf, (file) => ['-cropbox', '-bbox', file, '-']);
  return [...html.matchAll(/<word xMin="(.+?)" yMin="(.+?)" .+?>(.*?)<\/word>/gu)].map(
    ([, left, top, text]) => ({
      text: text ?? '',
      left: Number(left) * MM_PER_POINT,
      top: Number(top) * MM_PER_POINT,
    }),
  );
}

/** What is seen of an enclosure of one page, joined to the letter. */
async function seenOf(enclosure: Uint8Array) {
  return seenWords(await joined([stamped(enclosure, 1, 1)]));
}

function stamped(pdf: Uint8Array, number: number, pages: number): StampedEnclosure {
  const stamps = Array.from(
    { length: pages },
    (_, index) => `Liite ${number} (2026/17-3), sivu ${index + 1} (${pages})`,
  );
  return { pdf, stamps };
}

function joined(enclosures: readonly StampedEnclosure[], duplex = false): Promise<Uint8Array> {
  return joinedPdf(letter, enclosures, press.stampSheet(enclosures.flatMap(({ stamps }) => stamps)), duplex);
}

function pageSizes(pdf: Uint8Array): readonly (readonly [number, number])[] {
  return [
    ...askTool('pdfinfo', pdf, (file) => ['-l', '99', file]).matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/gu),
  ].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}

function mm(width: number, height: number): readonly [number, number] {
  return [width * MM_PER_POINT, height * MM_PER_POINT];
}

const A4 = { width: 595.28, height: 841.89 };

describe('the letter and its enclosures in one document', () => {
  test('page count, order, and each page stamped with enclosure, letter and page', async () => {
    const two = await document({ ...A4, text: 'Ensimmäinen' }, { ...A4, text: 'Toinen' });
    const one = await document({ ...A4, text: 'Kolmas' });
    const pdf = await joined([stamped(two, 3, 2), stamped(one, 4, 1)]);
    expect(pageCount(pdf)).toBe(pageCount(letter) + 3);
    const text = pdfRunningText(pdf);
    const order = [
      'Liite 3 (2026/17-3), sivu 1 (2)',
      'Ensimmäinen',
      'Liite 3 (2026/17-3), sivu 2 (2)',
      'Toinen',
    ];
    const last = ['Liite 4 (2026/17-3), sivu 1 (1)', 'Kolmas'];
    const places = [...order, ...last].map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(askTool('qpdf', pdf, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    );
    expect(askTool('pdffonts', pdf, (file) => [file])).toMatch(/SourceSans3[^\n]+yes yes/u);
  });

  test.each([
    ['upright', { ...A4 }, [595, 842]],
    ['lying', { width: 841.89, height: 595.28 }, [842, 595]],
    ['turned', { ...A4, turn: 90 }, [842, 595]],
    ['A3', { width: 841.89, height: 1190.55 }, [595, 842]],
    ['A5', { width: 419.53, height: 595.28 }, [595, 842]],
    ['long receipt', { width: 200, height: 2000 }, [595, 842]],
    ['square', { width: 600, height: 600 }, [595, 842]],
    ['cropped', { width: 900, height: 1200, crop: [100, 50, 595, 842] as const }, [595, 842]],
    [
      'cropped and turned',
      { width: 900, height: 1200, crop: [100, 50, 595, 842] as const, turn: 270 },
      [842, 595],
    ],
  ])('a page that is %s: on A4, its stamp in the free band above it', async (_, sheet, size) => {
    const pdf = await joined([stamped(await document({ ...sheet, text: 'Keskellä' }), 3, 1)]);
    const page = pageCount(letter) + 1;
    expect(pageSizes(pdf).at(-1)).toEqual(size);
    const [width = 0, height = 0] = size.map((points) => points * MM_PER_POINT);
    const words = pdfWords(pdf).filter((word) => word.page === page);
    const stamp = words.filter(({ top }) => top < 14);
    expect(stamp.map(({ text }) => text).join(' ')).toBe('Liite 3 (2026/17-3), sivu 1 (1)');
    for (const { top, bottom, left } of stamp) {
      expect(top).toBeGreaterThan(5);
      expect(bottom).toBeLessThan(13);
      expect(left).toBeGreaterThan(width / 3);
    }
    expect(stamp.at(-1)?.right).toBeCloseTo(width - 12.35, 0);
    const middle = words.find(({ text }) => text === 'Keskellä');
    expect(middle?.top).toBeGreaterThan(14);
    expect(middle?.bottom).toBeLessThan(height);
    expect(middle?.right).toBeLessThan(width);
  });

  test.each([
    ['upright', { ...A4 }],
    ['turned by 90', { ...A4, turn: 90 }],
    ['turned by 180', { ...A4, turn: 180 }],
    ['turned by 270', { ...A4, turn: 270 }],
    ['lying', { width: 841.89, height: 595.28 }],
    ['cropped', { width: 900, height: 1200, crop: [100, 50, 595, 842] as const }],
    ['cropped and turned', { width: 900, height: 1200, crop: [100, 50, 595, 842] as const, turn: 90 }],
    ['A3', { width: 841.89, height: 1190.55 }],
  ])(
    'every word of a page that is %s stands where another program sees it, below the band',
    async (_, sheet) => {
      const source = await corners(sheet);
      const { turn = 0, crop }: Omit<Sheet, 'text'> = sheet;
      const [, , across, up] = crop ?? [0, 0, sheet.width, sheet.height];
      const [width, height] = turn % 180 === 0 ? mm(across, up) : mm(up, across);
      const upright = width <= height;
      const paper = upright ? { width: 210, height: 297 } : { width: 297, height: 210 };
      const scale = Math.min(
        (paper.width * 0.94) / width,
        Math.min(paper.height * 0.94, paper.height - 14) / height,
        0.94,
      );
      const expected = seenWords(source);
      expect(expected).toHaveLength(4);
      const pdf = await joined([stamped(source, 3, 1)]);
      const page = pageCount(letter) + 1;
      const words = pdfWords(pdf).filter((word) => word.page === page);
      for (const { text, left, top } of expected) {
        const found = words.find((word) => word.text === text);
        expect(found?.left, text).toBeCloseTo((paper.width - width * scale) / 2 + left * scale, 0);
        expect(found?.top, text).toBeCloseTo(14 + top * scale, 0);
      }
    },
  );

  test('a page of A4 is shrunk to 94 %, a smaller one is not enlarged', async () => {
    const frame = async (width: number, height: number): Promise<number> => {
      const pdf = await PDFDocument.create({ updateMetadata: false });
      const font = await pdf.embedFont(StandardFonts.Helvetica);
      const page = pdf.addPage([width, height]);
      page.drawText('A', { x: 10, y: height / 2, size: 12, font });
      page.drawText('B', { x: width - 60, y: height / 2, size: 12, font });
      const words = pdfWords(await joined([stamped(await pdf.save(), 3, 1)]));
      const left = (text: string): number => words.findLast((word) => word.text === text)?.left ?? 0;
      return (left('B') - left('A')) / ((width - 70) * MM_PER_POINT);
    };
    expect(await frame(595.28, 841.89)).toBeCloseTo(0.94, 2);
    expect(await frame(300, 400)).toBeCloseTo(0.94, 2);
  });
});

describe('printed on both sides', () => {
  test('each enclosure begins on a new sheet', async () => {
    const one = await document({ ...A4, text: 'Yksi' });
    const two = await document({ ...A4, text: 'Kaksi' }, { ...A4, text: 'Kolme' });
    const pdf = await joined([stamped(one, 3, 1), stamped(two, 4, 2), stamped(one, 5, 1)], true);
    const pages = new Map(pdfWords(pdf).map(({ text, page }) => [text, page]));
    expect(pageCount(letter)).toBe(1);
    expect([pages.get('Kaksi'), pages.get('Kolme')]).toEqual([5, 6]);
    expect(pages.get('Yksi')).toBe(7);
    expect(pageCount(pdf)).toBe(7);
    expect(pageCount(await joined([stamped(one, 3, 1), stamped(two, 4, 2)]))).toBe(4);
  });
});

describe('what is seen on a page comes along, and nothing else', () => {
  test('filled fields and stamps are printed; links, scripts, files and hidden notes stay behind', async () => {
    const source = await PDFDocument.create();
    const font = await source.embedFont(StandardFonts.Helvetica);
    const page = source.addPage([595, 842]);
    const field = source.getForm().createTextField('nimi');
    field.setText('Täytetty');
    field.addToPage(page, { x: 100, y: 400, width: 200, height: 30, font });
    const hidden = source.context.register(
      source.context.obj({
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [0, 0, 9, 9],
        F: 2,
        Contents: PDFHexString.fromText('Piilossa'),
      }),
    );
    page.node.Annots()?.push(hidden);
    await source.attach(Buffer.from('LIITETTY'), 'salainen.txt');
    source.addJavaScript('avaus', 'app.alert("HEI")');
    const pdf = await joined([stamped(await source.save(), 3, 1)]);
    expect(pdfRunningText(pdf)).toContain('Täytetty');
    const objects = (await PDFDocument.load(pdf)).context
      .enumerateIndirectObjects()
      .map(([, object]) => ('dict' in object ? String(object.dict) : String(object)))
      .join('\n');
    expect(objects).not.toMatch(/Annot|EmbeddedFile|JavaScript|AcroForm|Producer|CreationDate/u);
  });

  test('a sheet whose box is given from its other corner is the same sheet', async () => {
    const plain = await corners({ width: 595, height: 842 });
    const source = await PDFDocument.load(plain);
    source.getPage(0).setMediaBox(595, 842, -595, -842);
    const [swapped, straight] = [await seenOf(await source.save()), await seenOf(plain)];
    expect(swapped).toEqual(straight);
    expect(straight.map(({ text }) => text)).toContain('DDDDD');
  });

  test('an empty page is an empty sheet with its stamp', async () => {
    const source = await PDFDocument.create();
    source.addPage([595, 842]).node.delete(PDFName.of('Contents'));
    const pdf = await joined([stamped(await source.save(), 3, 1)]);
    expect(pdfRunningText(pdf)).toContain('Liite 3 (2026/17-3), sivu 1 (1)');
  });

  test('the same inputs give the same bytes, and the inputs stay as they are', async () => {
    const one = await document({ ...A4, text: 'Yksi' });
    const before = [Uint8Array.from(letter), Uint8Array.from(one)];
    const first = await joined([stamped(one, 3, 1)]);
    expect(await joined([stamped(one, 3, 1)])).toEqual(first);
    expect([letter, one].map((bytes) => Uint8Array.from(bytes))).toEqual(before);
  });
});

test('the scanned request of the fixtures can be joined', async () => {
  const scan = readFileSync(new URL('../fixtures/scanned-request.pdf', import.meta.url));
  const pages = pageCount(scan);
  expect(pageCount(await joined([stamped(scan, 3, pages)]))).toBe(pages + pageCount(letter));
});
