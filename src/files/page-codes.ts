import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, purgeZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { parseLetterCode, type LetterCode } from '../domain/letter-code.ts';
import type { MediaType } from '../api/views.ts';
import type { PageBitmap } from './page-bitmap.ts';
import { withPages, type OpenPages } from './page-images.ts';

/**
 * Dots per inch at which a page is looked at, one after the other until a code is found. At the first, nearly every code is
 * read and a page takes a tenth of a second; a code that is missed sends the page to the letter before it.
 */
const READING_RESOLUTIONS = [200, 300] as const;

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
  for (const resolution of READING_RESOLUTIONS) {
    // oxlint-disable-next-line no-await-in-loop -- looked at again only when nothing was found
    const codes = await letterCodesOn(await pages.render(page, resolution));
    if (codes.length > 0) return codes;
  }
  return [];
}

/** The codes of letters on a page, each once, whatever other codes stand there. No code that can be read: an empty list. */
async function letterCodesOn({ width, height, rgba }: PageBitmap): Promise<readonly LetterCode[]> {
  prepared ??= prepareReader();
  await prepared;
  const data = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.length);
  const texts = await textsOn({ width, height, data });
  return [...new Set(texts)].flatMap((text) => parseLetterCode(text) ?? []);
}

async function textsOn(image: { width: number; height: number; data: Uint8ClampedArray }): Promise<string[]> {
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
