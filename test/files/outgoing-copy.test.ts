import { execFileSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { HiddenArea } from '../../src/domain/enclosure.ts';
import { outgoingCopy, screenPicture, type ReceivedContent } from '../../src/files/outgoing-copy.ts';
import { PagesUnreadable, withPages } from '../../src/files/page-images.ts';
import { paintOver } from '../../src/files/page-bitmap.ts';
import { takenOver } from '../../src/letters/joined-pdf.ts';
import { grayPng } from '../helpers/images.ts';
import { markers } from '../helpers/marker-words.ts';
import { askTool } from '../letters/pdf-reading.ts';
import { everythingIn, secretivePdf, turnedPdf } from './hidden-words.ts';

const work = { signal: new AbortController().signal, progress: () => undefined };
const TOP_LEFT: HiddenArea = { page: 1, x: 0, y: 0, width: 0.5, height: 0.25 };

function pdfCopy(bytes: Uint8Array, areas: readonly HiddenArea[] = [TOP_LEFT]) {
  return outgoingCopy({ mediaType: 'application/pdf', bytes }, areas, takenOver, work);
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Grey value of a pixel, 0 black. */
  at(x: number, y: number): number;
}

/** The pages as another program draws them. */
function drawn(pdf: Uint8Array, page = 1, dotsPerInch = 100): Picture {
  const at = String(page);
  const out = execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-f', at, '-l', at, '-'], {
    input: pdf,
    maxBuffer: 256 * 1024 * 1024,
  });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(out.subarray(0, 40).toString('latin1'));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const pixels = out.subarray(head?.[0].length ?? 0);
  return { width, height, at: (x, y) => pixels[y * width + x] ?? -1 };
}

describe('what is hidden is nowhere in the copy', () => {
  test('text, annotations, fields, bookmarks, attachments, metadata, layers, earlier versions, other pages', async () => {
    const { next } = markers(7);
    const { pdf, words } = await secretivePdf(next);
    const before = everythingIn(pdf);
    for (const [place, word] of Object.entries(words)) expect(before, `${place} before`).toContain(word);

    const copy = await pdfCopy(pdf);
    const after = everythingIn(copy.pdf);
    for (const [place, word] of Object.entries(words)) expect(after, `${place} after`).not.toContain(word);
    expect(copy.pages).toBe(2);
    expect(
      askTool('pdffonts', copy.pdf, (file) => [file])
        .trim()
        .split('\n'),
    ).toHaveLength(2);
  });

  test('the copy holds nothing but one picture a page', async () => {
    const { next } = markers(8);
    const { pdf } = await pdfCopy((await secretivePdf(next)).pdf);
    const kinds = askTool('pdfimages', pdf, (file) => ['-list', file])
      .trim()
      .split('\n')
      .slice(2);
    expect(kinds.map((line) => line.trim().split(/\s+/u)[2])).toEqual(['image', 'image']);
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const keys = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => ('dict' in object ? [String(object.dict)] : [String(object)]))
      .join('\n');
    expect(keys).not.toMatch(
      /Annots|Metadata|Outlines|EmbeddedFile|StructTree|Font|JavaScript|OCG|PieceInfo|Info/u,
    );
    expect(askTool('qpdf', pdf, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    );
  });

  test('an area hides on its own page and on no other', async () => {
    const source = await PDFDocument.create();
    for (let page = 0; page < 3; page += 1)
      source.addPage([595, 842]).drawCircle({ x: 300, y: 400, size: 5 });
    const { pdf } = await pdfCopy(await source.save(), [{ ...TOP_LEFT, page: 2 }]);
    expect([1, 2, 3].map((page) => drawn(pdf, page).at(100, 100))).toEqual([255, 0, 255]);
  });

  test('the same file and areas give the same bytes', async () => {
    const bytes = await turnedPdf(90, { x: 40, y: 60, width: 400, height: 600 });
    expect((await pdfCopy(bytes)).pdf).toEqual((await pdfCopy(bytes)).pdf);
  });
});

describe('pixels under an area are black, wherever the page lies', () => {
  const crop = { x: 60, y: 90, width: 420, height: 630 };
  test.each([0, 90, 180, 270, -90, 450])('turned by %i, cropped', async (angle) => {
    const area: HiddenArea = { page: 1, x: 0.6, y: 0.1, width: 0.3, height: 0.2 };
    const { pdf } = await pdfCopy(await turnedPdf(angle, crop), [area]);
    const picture = drawn(pdf);
    const upright = ((angle % 180) + 180) % 180 === 0;
    const [width, height] = upright ? [420, 630] : [630, 420];
    expect(Math.abs(picture.width - (width / 72) * 100)).toBeLessThanOrEqual(2);
    expect(Math.abs(picture.height - (height / 72) * 100)).toBeLessThanOrEqual(2);
    for (let x = 0.61; x < 0.89; x += 0.03) {
      for (let y = 0.11; y < 0.29; y += 0.03) {
        expect(picture.at(Math.floor(x * picture.width), Math.floor(y * picture.height))).toBe(0);
      }
    }
    expect(picture.at(Math.floor(0.5 * picture.width), Math.floor(0.2 * picture.height))).toBe(255);
    expect(picture.at(Math.floor(0.75 * picture.width), Math.floor(0.35 * picture.height))).toBe(255);
  });

  test('what is marked on the screen is what is painted: both show the same page', async () => {
    const bytes = await turnedPdf(270, crop);
    const picture = await screenPicture({ mediaType: 'application/pdf', bytes }, 1, work.signal);
    expect(picture).toMatchObject({ width: 630, height: 420, pages: 1 });
    expect(await screenPicture({ mediaType: 'application/pdf', bytes }, 2, work.signal)).toBeNull();
  });

  test('every pixel that an area touches is black, and no other is changed', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const area = fc
      .tuple(share, share, share, share)
      .map(([x, y, width, height]) => ({ page: 1, x, y, width: width * (1 - x), height: height * (1 - y) }))
      .filter(({ width, height }) => width > 0 && height > 0);
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(size, size, fc.array(area, { maxLength: 4 }), (width, height, areas) => {
        const white = { width, height, rgba: new Uint8Array(width * height * 4).fill(255) };
        const painted = paintOver(white, areas);
        expect(white.rgba.every((byte) => byte === 255)).toBe(true);
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            const touched = areas.some(
              (hidden) =>
                x + 1 > hidden.x * width &&
                x < (hidden.x + hidden.width) * width &&
                y + 1 > hidden.y * height &&
                y < (hidden.y + hidden.height) * height,
            );
            const pixel = [...painted.rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
            expect(pixel).toEqual(touched ? [0, 0, 0, 255] : [255, 255, 255, 255]);
          }
        }
      }),
    );
  });
});

describe('pages keep their look', () => {
  test('a page with colour stays coloured, one without becomes grey', async () => {
    const source = await PDFDocument.create();
    const font = await source.embedFont(StandardFonts.Helvetica);
    source.addPage([595, 842]).drawText('Musta teksti', { x: 60, y: 600, size: 40, font });
    source.addPage([595, 842]).drawRectangle({
      x: 60,
      y: 600,
      width: 50,
      height: 50,
      color: { type: 'RGB', red: 1, green: 0, blue: 0 } as never,
    });
    const { pdf } = await pdfCopy(await source.save());
    const kinds = askTool('pdfimages', pdf, (file) => ['-list', file])
      .trim()
      .split('\n')
      .slice(2);
    expect(kinds.map((line) => line.trim().split(/\s+/u)[5])).toEqual(['gray', 'rgb']);
  });

  test('a sheet of two metres is drawn coarser, not refused', async () => {
    const source = await PDFDocument.create();
    source.addPage([5700, 5700]);
    const copy = await pdfCopy(await source.save());
    expect((await PDFDocument.load(copy.pdf)).getPage(0).getWidth()).toBeCloseTo(5700, -1);
  });
});

describe('without areas', () => {
  test('a PDF leaves as it is, byte for byte', async () => {
    const bytes = await turnedPdf(0, { x: 0, y: 0, width: 595, height: 842 });
    expect((await pdfCopy(bytes, [])).pdf).toEqual(bytes);
  });

  test.each([
    ['a layer that is off', { layerOff: true }],
    ['a black rectangle that only readers draw', { cover: true }],
    ['a sheet given from its other corner', { page: '/MediaBox[595 842 0 0]' }],
    ['a rotation that is no number', { page: '/MediaBox[0 0 595 842]/Rotate/X' }],
    ['annotations that are none', { page: '/MediaBox[0 0 595 842]/Annots 5' }],
  ])('with %s, what is joined looks like what is shown and holds nothing else', async (_, what) => {
    const bytes = trickyPdf(what);
    const { pdf } = await pdfCopy(bytes, []);
    const taken = await takenOver(pdf);
    expect(everythingIn(taken)).not.toContain('Peitetty');
    expect(await inkOf(taken)).toEqual(await inkOf(bytes));
  });

  test.each([
    ['upright', 20, 30, 595, 842],
    ['lying', 30, 20, 842, 595],
  ])('a picture that is %s comes on A4 that is', async (_, width, height, pageWidth, pageHeight) => {
    const copy = await outgoingCopy(
      { mediaType: 'image/png', bytes: png(width, height) },
      [],
      takenOver,
      work,
    );
    const page = (await PDFDocument.load(copy.pdf)).getPage(0);
    expect([page.getWidth(), page.getHeight()].map(Math.round)).toEqual([pageWidth, pageHeight]);
    expect(copy.pages).toBe(1);
  });

  test('a picture is marked as it lies on its page', async () => {
    const content = { mediaType: 'image/png', bytes: png(30, 20) } as const;
    const { pdf } = await outgoingCopy(
      content,
      [{ page: 1, x: 0.5, y: 0, width: 0.5, height: 1 }],
      takenOver,
      work,
    );
    const picture = drawn(pdf);
    expect(picture.width).toBeGreaterThan(picture.height);
    expect(picture.at(Math.floor(picture.width * 0.75), Math.floor(picture.height / 2))).toBe(0);
    expect(picture.at(Math.floor(picture.width * 0.25), Math.floor(picture.height / 2))).toBe(200);
  });

  test('what a camera wrote beside its picture stays out', async () => {
    const jpeg = withExif(await plainJpeg(), 'SalainenPaikka 62.9 N');
    expect(Buffer.from(jpeg).includes('SalainenPaikka')).toBe(true);
    const { pdf } = await outgoingCopy({ mediaType: 'image/jpeg', bytes: jpeg }, [], takenOver, work);
    expect(everythingIn(pdf)).not.toContain('SalainenPaikka');
    expect(askTool('pdfimages', pdf, (file) => ['-list', file])).toContain('jpeg');
  });
});

describe('what cannot be read is named', () => {
  const reasonOf = (content: ReceivedContent) =>
    outgoingCopy(content, [TOP_LEFT], takenOver, work).then(
      () => 'read',
      (error: unknown) => (error instanceof PagesUnreadable ? error.reason : error),
    );

  test('a PDF that needs a password, a broken one, a TIFF', async () => {
    const plain = await turnedPdf(0, { x: 0, y: 0, width: 595, height: 842 });
    const locked = encrypted(plain, 'avaus');
    expect(await reasonOf({ mediaType: 'application/pdf', bytes: locked })).toBe('encrypted');
    expect(await reasonOf({ mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 ei mitään') })).toBe(
      'damaged',
    );
    expect(await reasonOf({ mediaType: 'image/tiff', bytes: Buffer.from('II*\0') })).toBe('unsupported-type');
    expect(await reasonOf({ mediaType: 'image/png', bytes: grayPng(3).subarray(0, 40) })).toBe('damaged');
  });

  test('a PDF that only its owner restricted is read, and becomes pictures that can be joined', async () => {
    const restricted = encrypted(await turnedPdf(0, { x: 0, y: 0, width: 595, height: 842 }), '');
    const { pdf, pages } = await pdfCopy(restricted, []);
    expect(pages).toBe(1);
    await expect(PDFDocument.load(pdf)).resolves.toBeDefined();
    const size = await withPages(pdf, 'application/pdf', work.signal, (open) =>
      Promise.resolve(open.size(0)),
    );
    expect(Math.round(size.height)).toBe(842);
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const bytes = await turnedPdf(0, { x: 0, y: 0, width: 595, height: 842 });
    const copying = outgoingCopy({ mediaType: 'application/pdf', bytes }, [TOP_LEFT], takenOver, {
      signal: controller.signal,
      progress: () => controller.abort(),
    });
    await expect(copying).rejects.toMatchObject({ name: 'AbortError' });
  });
});

/** Black where it is dark, in squares of a tenth of the page. */
function inkOf(pdf: Uint8Array): Promise<readonly boolean[]> {
  return withPages(pdf, 'application/pdf', work.signal, async (pages) => {
    const { width, height, rgba } = await pages.render(0, 36);
    const squares = Array.from({ length: 100 }, () => 0);
    for (let at = 0; at < width * height; at += 1) {
      const [row, column] = [Math.floor(at / width), at % width];
      const square = Math.floor((row / height) * 10) * 10 + Math.floor((column / width) * 10);
      if ((rgba[at * 4] ?? 255) < 128) squares[square] = (squares[square] ?? 0) + 1;
    }
    return squares.map((dark) => dark > 20);
  });
}

/** A page with a word on it that a layer or a cover keeps from being seen. */
function trickyPdf(what: { layerOff?: boolean; cover?: boolean; page?: string }): Uint8Array {
  const { layerOff = false, cover = false, page = '/MediaBox[0 0 595 842]' } = what;
  const shown = '0 600 595 60 re f';
  const word = 'BT /F 40 Tf 60 300 Td (Peitetty) Tj ET';
  const content = layerOff ? `${shown} /OC /L BDC ${word} EMC` : cover ? `${shown} ${word}` : shown;
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${layerOff ? '/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>' : ''}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R${page}${cover ? '/Annots[7 0 R]' : ''}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/Properties<</L 6 0 R>>>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/OCG/Name(Piilossa)>>',
    '<</Type/Annot/Subtype/Square/Rect[50 280 300 350]/IC[0 0 0]/C[0 0 0]/F 4>>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<</Size 8/Root 1 0 R>>\n%%EOF`, 'latin1');
}

/** Grey pixels of value 200. */
function png(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc(height * (width + 1), 200);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const one = grayPng(1);
  const file = Buffer.from(one);
  const header = Buffer.from(file.subarray(8, 33));
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  return Buffer.concat([
    file.subarray(0, 8),
    rechecked(header),
    rechecked(idat(deflateSync(rows))),
    file.subarray(-12),
  ]);
}

function idat(data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write('IDAT', 4, 'latin1');
  data.copy(chunk, 8);
  return chunk;
}

function rechecked(chunk: Buffer): Buffer {
  chunk.writeUInt32BE(crc(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

function crc(bytes: Buffer): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ ((sum & 1) === 1 ? 0xedb8_8320 : 0);
  }
  return (sum ^ 0xffff_ffff) >>> 0;
}

async function plainJpeg(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([72, 72]);
  return execFileSync('pdftoppm', ['-r', '40', '-jpeg', '-'], { input: await pdf.save() });
}

function withExif(jpeg: Uint8Array, text: string): Uint8Array {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(text, 'latin1')]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** By another program, with a password to open it ('' for none) and one of the owner. */
function encrypted(pdf: Uint8Array, password: string): Uint8Array {
  return execFileSync(
    'sh',
    [
      '-c',
      'f=$(mktemp); cat > $f; qpdf --encrypt "$1" omistaja 256 --print=none --modify=none -- $f $f.out; cat $f.out; rm $f $f.out',
      'sh',
      password,
    ],
    { input: pdf, maxBuffer: 64 * 1024 * 1024 },
  );
}
