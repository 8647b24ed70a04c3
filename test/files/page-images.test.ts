import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { BlendMode, degrees, PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import PDFKit from 'pdfkit';
import { describe, expect, test } from 'vitest';
import type { PageBitmap } from '../../src/files/page-bitmap.ts';
import { MOST_PAGES, PagesUnreadable, withPages } from '../../src/files/page-images.ts';
import { pngOfChunks } from '../helpers/images.ts';
import { blankSheets, pngOf, scannedImage } from '../helpers/scans.ts';

const SCAN = new Uint8Array(readFileSync(new URL('../fixtures/scanned-request.pdf', import.meta.url)));
const going = () => new AbortController().signal;

/** Red, green and blue of a pixel. */
function at({ rgba, width }: PageBitmap, x: number, y: number): readonly number[] {
  return [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

async function whyUnreadable(
  bytes: Uint8Array,
  type: 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/tiff' = 'application/pdf',
  resolution = 72,
): Promise<string> {
  try {
    await withPages(bytes, type, going(), (pages) => pages.render(0, resolution));
  } catch (error) {
    if (error instanceof PagesUnreadable) return error.reason;
    throw error;
  }
  return 'read';
}

describe('pages of a PDF', () => {
  test('are counted, measured in points and drawn to the pixel', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([300, 200]).drawRectangle({ x: 0, y: 100, width: 150, height: 100, color: rgb(1, 0, 0) });
    pdf.addPage([595.28, 841.89]);
    await withPages(await pdf.save(), 'application/pdf', going(), async (pages) => {
      expect(pages.count).toBe(2);
      expect(pages.size(0)).toEqual({ width: 300, height: 200 });
      expect(pages.size(1).width).toBeCloseTo(595.28, 2);
      const page = await pages.render(0, 144);
      expect([page.width, page.height, page.rgba.length]).toEqual([600, 400, 600 * 400 * 4]);
      expect([at(page, 10, 10), at(page, 590, 10), at(page, 10, 390)]).toEqual([
        [255, 0, 0],
        [255, 255, 255],
        [255, 255, 255],
      ]);
      const second = await pages.render(1, 200);
      expect([second.width, second.height]).toEqual([1654, 2339]);
    });
  });

  test('a rotated page is drawn as it is shown', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([300, 200]);
    page.drawRectangle({ x: 0, y: 190, width: 10, height: 10, color: rgb(0, 0, 1) });
    page.setRotation(degrees(90));
    await withPages(await pdf.save(), 'application/pdf', going(), async (pages) => {
      expect(pages.size(0)).toEqual({ width: 200, height: 300 });
      expect(at(await pages.render(0, 72), 195, 5)).toEqual([0, 0, 255]);
    });
  });

  test('what was typed into a form is on the page', async () => {
    const drawn = await withPages(await filledForm(), 'application/pdf', going(), (pages) =>
      pages.render(0, 72),
    );
    const dark = drawn.rgba.filter((value, place) => place % 4 === 0 && value < 100).length;
    expect(dark).toBeGreaterThan(100);
  });

  test('without its colours a page has the same pixels, those seen through others among them', async () => {
    await withPages(await seenThrough(), 'application/pdf', going(), async (pages) => {
      const { rgba, width, height } = await pages.render(0, 90);
      const drawn = await pages.renderGrey(0, 90, null);
      expect([drawn.width, drawn.height]).toEqual([width, height]);
      expect(farthest(drawn.grey, greyOf(rgba))).toBeLessThan(3);
    });
  });

  test('without its colours a page has its text and its form, and its parts fit', async () => {
    for (const pdf of [await filledForm(), SCAN]) {
      // oxlint-disable-next-line no-await-in-loop -- each by itself
      await withPages(pdf, 'application/pdf', going(), async (pages) => {
        const { rgba, width, height } = await pages.render(0, 90);
        const whole = await pages.renderGrey(0, 90, null);
        // The edges of letters are smoothed in another way.
        const dark = (grey: Uint8Array) => grey.filter((value) => value < 128).length;
        expect(dark(greyOf(rgba))).toBeGreaterThan(100);
        expect(dark(whole.grey) / dark(greyOf(rgba))).toBeCloseTo(1, 0);

        const part = { left: 17, top: 31, width: width - 40, height: height - 60 };
        const cut = Array.from({ length: part.height }, (_, row) => {
          const start = (part.top + row) * width + part.left;
          return [...whole.grey.subarray(start, start + part.width)];
        });
        const drawn = await pages.renderGrey(0, 90, part);
        expect(farthest(drawn.grey, Uint8Array.from(cut.flat()))).toBe(0);
      });
    }
  });

  test('another program sees the same', async () => {
    const [own, other] = [
      await withPages(SCAN, 'application/pdf', going(), (pages) => pages.render(0, 50)),
      spawnSync('pdftoppm', ['-r', '50', '-gray', '-'], { input: SCAN }).stdout,
    ];
    const [, width, height] = /^P5\s+(\d+)\s+(\d+)/u.exec(other.subarray(0, 40).toString('latin1')) ?? [];
    expect(Math.abs(own.width - Number(width)) + Math.abs(own.height - Number(height))).toBeLessThan(3);
    const mean = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(
      Math.abs(mean(own.rgba.filter((_, place) => place % 4 === 0)) - mean(other.subarray(15))),
    ).toBeLessThan(3);
  });

  test('what cannot be shown is named', async () => {
    const many = await blankSheets(MOST_PAGES + 1);
    const huge = await PDFDocument.create();
    huge.addPage([14_400, 14_400]);
    expect(await whyUnreadable(new Uint8Array(Buffer.from('%PDF-1.7 no more than that')))).toBe('damaged');
    expect(await whyUnreadable(new Uint8Array())).toBe('damaged');
    expect(await whyUnreadable(many)).toBe('too-many-pages');
    expect(await whyUnreadable(await huge.save(), 'application/pdf', 300)).toBe('too-many-pixels');
    expect(await whyUnreadable(SCAN, 'image/tiff')).toBe('unsupported-type');
    expect(await whyUnreadable(SCAN, 'image/png')).toBe('damaged');
    expect(await whyUnreadable(SCAN, 'image/jpeg')).toBe('damaged');
  });

  test('an encrypted one is named, one that opens without a password is read', async () => {
    expect(
      await whyUnreadable(await encrypted({ userPassword: 'salasana', ownerPassword: 'omistaja' })),
    ).toBe('encrypted');
    expect(await whyUnreadable(await encrypted({ ownerPassword: 'omistaja' }))).toBe('read');
  });

  test('cut or changed bytes never break more than their own file', async () => {
    for (let cut = 0; cut < SCAN.length; cut += Math.ceil(SCAN.length / 40)) {
      // oxlint-disable-next-line no-await-in-loop -- one after another shows which one it was
      expect(['damaged', 'read']).toContain(await whyUnreadable(SCAN.subarray(0, cut)));
      const changed = Uint8Array.from(SCAN);
      changed.fill(0x41, cut, cut + 60);
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      expect(['damaged', 'read', 'encrypted', 'too-many-pixels']).toContain(await whyUnreadable(changed));
    }
    expect(await whyUnreadable(SCAN)).toBe('read');
  });

  test('stops between pages when told to, and lets others work meanwhile', async () => {
    const stop = new AbortController();
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 0);
    const seen: number[] = [];
    const reading = withPages(await blankSheets(20), 'application/pdf', stop.signal, async (pages) => {
      for (let page = 0; page < pages.count; page += 1) {
        // oxlint-disable-next-line no-await-in-loop -- that is what is tested
        await pages.render(page, 150);
        seen.push(page);
        if (page === 4) stop.abort();
      }
    });
    await expect(reading).rejects.toThrow(/abort/iu);
    clearInterval(ticking);
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    expect(turns).toBeGreaterThan(2);
  });
});

describe('pictures', () => {
  test('a PNG is a page as long as A4, every pixel of it', async () => {
    const png = pngOf({ width: 100, height: 50, pixels: new Uint8Array(5000).fill(90) });
    await withPages(png, 'image/png', going(), async (pages) => {
      expect(pages.count).toBe(1);
      expect(pages.size(0).width).toBeCloseTo(842);
      expect(at(await pages.render(0, 72), 400, 200)).toEqual([90, 90, 90]);
    });
  });

  test('a PNG with a palette is read as well', async () => {
    const page = await withPages(redAndBlue(), 'image/png', going(), (pages) => pages.render(0, 72));
    expect([at(page, 100, 100), at(page, 700, 100)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ]);
  });

  test.each(['png', 'jpeg'] as const)(
    'a %s that lies within other bytes is read, as messages bring it',
    async (type) => {
      const picture = await scannedImage(await blankSheets(1), type);
      const message = new Uint8Array(picture.length + 200).fill(0xff);
      message.set(picture, 100);
      const inside = message.subarray(100, 100 + picture.length);
      const page = await withPages(inside, `image/${type}`, going(), (pages) => pages.render(0, 72));
      expect(page.height).toBe(842);
    },
  );

  test('a JPEG is read', async () => {
    const jpeg = await scannedImage(await blankSheets(1), 'jpeg');
    const page = await withPages(jpeg, 'image/jpeg', going(), (pages) => pages.render(0, 72));
    expect(at(page, 5, 5).every((value) => value > 250)).toBe(true);
  });
});

async function filledForm(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([200, 100]);
  const field = pdf.getForm().createTextField('nimi');
  field.setText('MMMMMMMM');
  field.addToPage(page, {
    x: 10,
    y: 40,
    width: 180,
    height: 30,
    font: await pdf.embedFont(StandardFonts.Helvetica),
  });
  return pdf.save();
}

/** Colours, one seen through the other and one multiplied with it. */
async function seenThrough(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([200, 150]);
  page.drawRectangle({ x: 30, y: 30, width: 100, height: 80, color: rgb(0.1, 0.4, 0.9) });
  page.drawRectangle({ x: 60, y: 50, width: 100, height: 80, color: rgb(0.9, 0.2, 0.1), opacity: 0.4 });
  const multiplied = { color: rgb(1, 0.9, 0), blendMode: BlendMode.Multiply };
  page.drawRectangle({ x: 20, y: 40, width: 60, height: 30, ...multiplied });
  return pdf.save();
}

/** By the weights of the eye (ITU-R BT.601). */
function greyOf(rgba: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: rgba.length / 4 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(pixel * 4, pixel * 4 + 3);
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  });
}

function farthest(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce((most, value, place) => Math.max(most, Math.abs(value - (other[place] ?? 0))), 0);
}

/** Two pixels of a palette. */
function redAndBlue(): Uint8Array {
  const header = Buffer.from('00000002000000010803000000', 'hex');
  return pngOfChunks([
    ['IHDR', header],
    ['PLTE', Buffer.from('ff00000000ff', 'hex')],
    ['IDAT', deflateSync(Buffer.from([0, 0, 1]))],
  ]);
}

async function encrypted(passwords: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> {
  const document = new PDFKit({ ...passwords, pdfVersion: '1.7' });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  document.text('Suljettu');
  document.end();
  await once(document, 'end');
  return new Uint8Array(Buffer.concat(parts));
}
