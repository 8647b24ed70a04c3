import { spawnSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, rgb } from 'pdf-lib';
import { encode } from 'uqr';
import { formatLetterCode, type LetterCode } from '../../src/domain/letter-code.ts';
import { pagesToPdf } from '../../src/files/scanned-pdf.ts';
import { pngOfChunks } from './images.ts';

/** A page as a scanner saw it: one byte a pixel, 0 black, rows from the top. */
export interface GrayPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** How a sheet lay on the glass and what the glass made of it. */
export interface Handling {
  readonly resolution?: 150 | 200 | 300;
  /** Degrees clockwise; whole quarter turns swap the sides. */
  readonly turned?: number;
  /** Grey levels by which a pixel may be off. */
  readonly noise?: number;
  /** Radius in pixels. */
  readonly blur?: number;
  /** How many sheets, from the first, lay in the feeder; without it all. */
  readonly sheets?: number;
}

export const NOISY: Handling = { resolution: 150, turned: 2.5, noise: 40, blur: 1 };

/** The PDF with a code drawn on the given pages (from 0) as small as letters print it, in the lower right corner. */
export async function withCode(
  pdf: Uint8Array,
  code: LetterCode,
  onPages: readonly number[] = [0],
  sideMm = 16,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { size, data } = encode(formatLetterCode(code), { ecc: 'M', border: 0 });
  const module = ((sideMm / 25.4) * 72) / size;
  for (const index of onPages) {
    const page = document.getPage(index);
    const [left, top] = [page.getWidth() - 90, 110];
    for (const [row, dark] of data.entries()) {
      for (const [column, isDark] of dark.entries()) {
        if (!isDark) continue;
        page.drawRectangle({
          x: left + column * module,
          y: top - row * module,
          width: module,
          height: module,
          color: rgb(0, 0, 0),
        });
      }
    }
  }
  return document.save();
}

/** The reverse side of a sheet, or anything else without a code. */
export async function blankSheets(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < count; page += 1) {
    document.addPage([595, 842]).drawText(`Liite ${page + 1}`, { x: 80, y: 700, rotate: degrees(0) });
  }
  return document.save();
}

/** The first sheets of a PDF. */
export async function firstSheets(pdf: Uint8Array, count: number): Promise<Uint8Array> {
  const [source, sheets] = [
    await PDFDocument.load(pdf, { updateMetadata: false }),
    await PDFDocument.create({ updateMetadata: false }),
  ];
  const pages = source.getPageIndices().slice(0, count);
  for (const page of await sheets.copyPages(source, pages)) sheets.addPage(page);
  return sheets.save();
}

/** The pages of several PDFs as one stack. */
export async function stacked(...pdfs: readonly Uint8Array[]): Promise<Uint8Array> {
  const stack = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of pdfs) {
    // oxlint-disable-next-line no-await-in-loop -- the order of the pages is the order of the stack
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    // oxlint-disable-next-line no-await-in-loop -- as above
    for (const page of await stack.copyPages(source, source.getPageIndices())) stack.addPage(page);
  }
  return stack.save();
}

/** Every page of a PDF printed, handled and scanned. */
export function scanned(pdf: Uint8Array, handling: Handling = {}): readonly GrayPage[] {
  const { resolution = 150, turned = 0, noise = 0, blur = 0, sheets } = handling;
  return grayPages(pdf, resolution, sheets).map((page, index) =>
    speckled(softened(rotated(page, turned), blur), noise, index + 1),
  );
}

/** The scan as a scanner's software stores it: a PDF of pictures. */
export function scannedPdf(pdf: Uint8Array, handling: Handling = {}): Promise<Uint8Array> {
  const { resolution = 150 } = handling;
  return pagesToPdf(
    scanned(pdf, handling).map((page) => ({ png: pngOf(page) })),
    resolution,
  );
}

/** The first page of the scan as a picture of its own. */
export async function scannedImage(
  pdf: Uint8Array,
  type: 'png' | 'jpeg',
  handling: Handling = {},
): Promise<Uint8Array> {
  const [first] = scanned(pdf, { ...handling, sheets: 1 });
  if (first === undefined) throw new Error('A PDF has a page');
  if (type === 'png') return pngOf(first);
  const { resolution = 150 } = handling;
  const page = await pagesToPdf([{ png: pngOf(first) }], resolution);
  return toolOutput('pdftoppm', ['-r', String(resolution), '-gray', '-jpeg', '-singlefile', '-'], page);
}

export function pngOf({ width, height, pixels }: GrayPage): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return pngOfChunks([
    ['IHDR', header],
    ['IDAT', deflateSync(rows, { level: 1 })],
  ]);
}

function grayPages(pdf: Uint8Array, resolution: number, sheets?: number): readonly GrayPage[] {
  const upTo = sheets === undefined ? [] : ['-l', String(sheets)];
  const output = toolOutput('pdftoppm', ['-r', String(resolution), '-gray', ...upTo, '-'], pdf);
  const pages: GrayPage[] = [];
  let at = 0;
  while (at < output.length) {
    const heading = Buffer.from(output.subarray(at, at + 64)).toString('latin1');
    const [whole = '', width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(heading) ?? [];
    const length = Number(width) * Number(height);
    if (length === 0) throw new Error('No picture of a page');
    const start = at + whole.length;
    pages.push({
      width: Number(width),
      height: Number(height),
      pixels: output.subarray(start, start + length),
    });
    at = start + length;
  }
  return pages;
}

function toolOutput(tool: string, options: readonly string[], input: Uint8Array): Uint8Array {
  const end = spawnSync(tool, options, { input, maxBuffer: 512 * 1024 * 1024 });
  if (end.status !== 0) throw new Error(`${tool}: ${end.stderr.toString()}`);
  return new Uint8Array(end.stdout);
}

/** Turned about its middle, white where the sheet does not lie. */
function rotated(page: GrayPage, turn: number): GrayPage {
  if (turn === 0) return page;
  const swapped = Math.abs(turn) % 180 === 90;
  const width = swapped ? page.height : page.width;
  const height = swapped ? page.width : page.height;
  const angle = (-turn * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    const dy = y - height / 2 + 0.5;
    for (let x = 0; x < width; x += 1) {
      const dx = x - width / 2 + 0.5;
      const fromX = cos * dx - sin * dy + page.width / 2 - 0.5;
      const fromY = sin * dx + cos * dy + page.height / 2 - 0.5;
      pixels[y * width + x] = between(page, fromX, fromY);
    }
  }
  return { width, height, pixels };
}

/** The grey between four pixels; white outside the sheet. */
function between({ width, height, pixels }: GrayPage, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const at = top * width + left;
  const right = x - left;
  const low = y - top;
  const upper = (pixels[at] ?? 255) * (1 - right) + (pixels[at + 1] ?? 255) * right;
  const lower = (pixels[at + width] ?? 255) * (1 - right) + (pixels[at + width + 1] ?? 255) * right;
  return Math.round(upper * (1 - low) + lower * low);
}

/** Each pixel the mean of those around it, but for the edges of the page. */
function softened({ width, height, pixels }: GrayPage, radius: number): GrayPage {
  if (radius === 0) return { width, height, pixels };
  const side = 2 * radius + 1;
  const soft = new Uint8Array(pixels);
  const columns = new Uint16Array(width);
  for (let row = 0; row < side; row += 1) addRow(columns, pixels, row * width, 1);
  for (let y = radius; y < height - radius; y += 1) {
    let sum = 0;
    for (let x = 0; x < side; x += 1) sum += columns[x] ?? 0;
    for (let x = radius; x < width - radius; x += 1) {
      soft[y * width + x] = Math.round(sum / side ** 2);
      sum += (columns[x + radius + 1] ?? 0) - (columns[x - radius] ?? 0);
    }
    addRow(columns, pixels, (y - radius) * width, -1);
    addRow(columns, pixels, (y + radius + 1) * width, 1);
  }
  return { width, height, pixels: soft };
}

function addRow(columns: Uint16Array, pixels: Uint8Array, start: number, times: 1 | -1): void {
  for (let x = 0; x < columns.length; x += 1) {
    columns[x] = (columns[x] ?? 0) + times * (pixels[start + x] ?? 0);
  }
}

/** Speckled alike in every run. */
function speckled({ width, height, pixels }: GrayPage, amount: number, seed: number): GrayPage {
  if (amount === 0) return { width, height, pixels };
  const speckles = new Uint8Array(pixels.length);
  let state = (seed * 2_654_435_761) | 0;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    const off = ((state >>> 0) / 2 ** 32 - 0.5) * 2 * amount;
    speckles[at] = Math.max(0, Math.min(255, Math.round((pixels[at] ?? 0) + off)));
  }
  return { width, height, pixels: speckles };
}
