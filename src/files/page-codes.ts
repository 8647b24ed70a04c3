import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, purgeZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { parseLetterCode, type LetterCode } from '../domain/letter-code.ts';
import type { MediaType } from '../api/views.ts';
import { markedPart } from './marked-part.ts';
import type { GreyBitmap } from './page-bitmap.ts';
import { withPages, type OpenPages, type PagePart } from './page-images.ts';

/** Dots per inch at which a page is looked at: nearly every code is read, and a page takes less than a tenth of a second. */
const FIRST_LOOK = 200;
/** Dots per inch at which it is looked at again when nothing was read: a missed code sends it to the letter before it. */
const SECOND_LOOK = 300;

/** A page of a scan may lie on its side or upside down, be skewed, grey and speckled. */
const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  tryDenoise: true,
  maxNumberOfSymbols: 16,
};

let prepared: Promise<void> | null = null;

/**
 * The codes of letters on the pages of a file, page by page, for as long as `goOn` wants to read. Other calls have their turn
 * between the pages.
 *
 * @param goOn gets what was read so far and the number of all pages, after each page
 * @throws {PagesUnreadable} for a file whose pages cannot be shown; the signal's reason when aborted
 */
export function letterCodesByPage(
  bytes: Uint8Array,
  mediaType: MediaType,
  signal: AbortSignal,
  goOn: (read: readonly (readonly LetterCode[])[], total: number) => boolean,
): Promise<readonly (readonly LetterCode[])[]> {
  return withPages(bytes, mediaType, signal, async (pages) => {
    const read: (readonly LetterCode[])[] = [];
    do {
      // oxlint-disable-next-line no-await-in-loop -- one page in memory at a time
      read.push(await letterCodesOnPage(pages, read.length));
    } while (goOn(read, pages.count) && read.length < pages.count);
    return read;
  });
}

async function letterCodesOnPage(pages: OpenPages, page: number): Promise<readonly LetterCode[]> {
  const whole = await pages.renderGrey(page, FIRST_LOOK, null);
  // Most reverse sides are blank, and about a tenth of a letter's paper is its edges.
  const part = markedPart(whole);
  if (part === null) return [];
  const codes = await letterCodesOn(cut(whole, part));
  if (codes.length > 0) return codes;
  return letterCodesOn(await pages.renderGrey(page, SECOND_LOOK, enlarged(part, SECOND_LOOK / FIRST_LOOK)));
}

function cut({ width, grey }: GreyBitmap, part: PagePart): GreyBitmap {
  const rows = new Uint8Array(part.width * part.height);
  for (let row = 0; row < part.height; row += 1) {
    const start = (part.top + row) * width + part.left;
    rows.set(grey.subarray(start, start + part.width), row * part.width);
  }
  return { width: part.width, height: part.height, grey: rows };
}

function enlarged({ left, top, width, height }: PagePart, times: number): PagePart {
  const [right, bottom] = [Math.ceil((left + width) * times), Math.ceil((top + height) * times)];
  const [fromLeft, fromTop] = [Math.floor(left * times), Math.floor(top * times)];
  return { left: fromLeft, top: fromTop, width: right - fromLeft, height: bottom - fromTop };
}

/** The codes of letters in a picture, each once, whatever other codes stand there. No code that can be read: an empty list. */
async function letterCodesOn(picture: GreyBitmap): Promise<readonly LetterCode[]> {
  prepared ??= prepareReader();
  await prepared;
  const texts = await textsOn(greyMap(picture));
  return [...new Set(texts)].flatMap((text) => parseLetterCode(text) ?? []);
}

/** As a file of a portable grey map: given a picture of plain pixels, the reader wants four bytes for each. */
function greyMap({ width, height, grey }: GreyBitmap): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}

async function textsOn(image: Uint8Array): Promise<string[]> {
  try {
    const codes = await readBarcodes(image, OPTIONS);
    return codes.filter(({ isValid }) => isValid).map(({ text }) => text);
  } catch {
    // The picture stopped the reader; the next page gets a fresh one, prepared anew.
    purgeZXingModule();
    prepared = null;
    return [];
  }
}

/** The package would fetch its reader from a network; it is given from the package's own folder instead. */
async function prepareReader(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  prepareZXingModule({ overrides: { wasmBinary, locateFile: () => '' } });
}
