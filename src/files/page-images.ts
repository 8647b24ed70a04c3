/* oxlint-disable no-underscore-dangle -- the compiler that made PDFium's WebAssembly named its functions so */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PDFiumModule } from '@hyzyla/pdfium';
import type { MediaType } from '../api/views.ts';
import { imageAsPdf } from './image-as-pdf.ts';
import type { GreyBitmap, PageBitmap } from './page-bitmap.ts';

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;

export type UnreadableReason =
  'encrypted' | 'damaged' | 'unsupported-type' | 'too-many-pages' | 'too-many-pixels';

/** A file whose pages cannot be shown. Carries nothing of the file. */
export class PagesUnreadable extends Error {
  override readonly name = 'PagesUnreadable';
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(`pages unreadable: ${reason}`);
    this.reason = reason;
  }
}

/** In points, 1/72 inch, as the page is shown: its rotation is counted in. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A part of a page as it is shown, in pixels of the resolution it is drawn at; from the upper left corner. */
export interface PagePart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface OpenPages {
  readonly count: number;
  /** @param page from 0 */
  size(page: number): PageSize;
  /**
   * The page as it is shown, with its annotations, filled form fields and visible signatures, on white. Gives the other
   * calls their turn first.
   *
   * @param page from 0
   * @throws {PagesUnreadable} `too-many-pixels` (50 megapixels), `damaged`; the signal's reason when aborted
   */
  render(page: number, dotsPerInch: number): Promise<PageBitmap>;
  /**
   * As {@link render} draws it, without its colours, in a quarter of the memory and less time.
   *
   * @param part all of the page when null
   * @throws {PagesUnreadable} as {@link render}, for the pixels of the part
   */
  renderGrey(page: number, dotsPerInch: number, part: PagePart | null): Promise<GreyBitmap>;
}

export const MOST_PAGES = 200;
export const MOST_PIXELS = 50_000_000;

const POINTS_PER_INCH = 72;

/** Numbers of PDFium's public headers. */
const FORMAT_GREY = 1;
const FORMAT_BGRA = 4;
const WITH_ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const PASSWORD_NEEDED = 4;
const UNKNOWN_SECURITY = 5;
const FORM_INFO_BYTES = 256;

/**
 * Opens the pages of a PDF, PNG or JPEG for `work` and frees them when it ends. Each file is read in a memory of its own:
 * what a malformed one breaks there, it breaks for itself only. A PDF that opens with an empty password is read. An image
 * is one page; see `imageAsPdf` for its size.
 *
 * @throws {PagesUnreadable} for a file whose pages cannot be shown; what `work` throws; the signal's reason when aborted
 */
export async function withPages<Result>(
  bytes: Uint8Array,
  mediaType: MediaType,
  signal: AbortSignal,
  work: (pages: OpenPages) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const pdf = await pdfOf(bytes, mediaType);
  const file = new PdfiumFile(await freshPdfium(), pdf, signal);
  try {
    return await work(file);
  } finally {
    file.close();
  }
}

async function pdfOf(bytes: Uint8Array, mediaType: MediaType): Promise<Uint8Array> {
  if (mediaType === 'application/pdf') return bytes;
  if (mediaType === 'image/tiff') throw new PagesUnreadable('unsupported-type');
  try {
    return await imageAsPdf(bytes, mediaType);
  } catch {
    throw new PagesUnreadable('damaged');
  }
}

/** The format of a bitmap, its bytes a pixel, and the flag of their order. */
interface Colours {
  readonly format: number;
  readonly bytes: number;
  readonly order: number;
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const COLOURED: Colours = { format: FORMAT_BGRA, bytes: 4, order: RED_FIRST };
const GREY: Colours = { format: FORMAT_GREY, bytes: 1, order: 0 };

let compiledCode: Promise<WebAssembly.Module> | null = null;

/** A reader with a memory of its own, which goes with it. Its code, compiled once and for all, is the same for all. */
async function freshPdfium(): Promise<Pdfium> {
  compiledCode ??= pdfiumCode();
  const compiled = await compiledCode;
  const pdfium = await PDFiumModule({
    // Without these two the package looks for its file at an address of its own, which is not there in the built core.
    locateFile: () => '',
    instantiateWasm: (imports, ready) => {
      const instance = new WebAssembly.Instance(compiled, imports);
      ready(instance);
      return instance.exports;
    },
  });
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 });
  return pdfium;
}

async function pdfiumCode(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  return WebAssembly.compile(new Uint8Array(await readFile(file)));
}

class PdfiumFile implements OpenPages {
  readonly count: number;
  readonly #pdfium: Pdfium;
  readonly #signal: AbortSignal;
  readonly #bytes: number;
  readonly #document: number;
  readonly #formInfo: number;
  readonly #form: number;
  /** The page that was asked for last: read once, with its pictures, however often it is drawn. */
  #open: { readonly page: number; readonly handle: number } | null = null;

  /** @throws {PagesUnreadable} */
  constructor(pdfium: Pdfium, pdf: Uint8Array, signal: AbortSignal) {
    this.#pdfium = pdfium;
    this.#signal = signal;
    this.#bytes = allocate(pdfium, pdf.length);
    pdfium.HEAPU8.set(pdf, this.#bytes);
    this.#document = guarded(() => pdfium._FPDF_LoadMemDocument(this.#bytes, pdf.length, 0));
    if (this.#document === 0) throw new PagesUnreadable(openingProblem(pdfium._FPDF_GetLastError()));
    this.count = guarded(() => pdfium._FPDF_GetPageCount(this.#document));
    if (this.count < 1) throw new PagesUnreadable('damaged');
    if (this.count > MOST_PAGES) throw new PagesUnreadable('too-many-pages');

    // FPDF_FORMFILLINFO: a version number and callbacks, none of which is needed to draw.
    this.#formInfo = allocate(pdfium, FORM_INFO_BYTES);
    pdfium.HEAPU8.fill(0, this.#formInfo, this.#formInfo + FORM_INFO_BYTES);
    pdfium.HEAPU8[this.#formInfo] = 2;
    this.#form = guarded(() => pdfium._FPDFDOC_InitFormFillEnvironment(this.#document, this.#formInfo));
  }

  size(page: number): PageSize {
    return this.#onPage(page, (handle) => this.#sizeOf(handle));
  }

  async render(page: number, dotsPerInch: number): Promise<PageBitmap> {
    const { width, height, pixels } = await this.#drawn(page, dotsPerInch, null, COLOURED);
    return { width, height, rgba: pixels };
  }

  async renderGrey(page: number, dotsPerInch: number, part: PagePart | null): Promise<GreyBitmap> {
    const { width, height, pixels } = await this.#drawn(page, dotsPerInch, part, GREY);
    return { width, height, grey: pixels };
  }

  close(): void {
    const pdfium = this.#pdfium;
    try {
      this.#closePage();
      if (this.#form !== 0) pdfium._FPDFDOC_ExitFormFillEnvironment(this.#form);
      pdfium._FPDF_CloseDocument(this.#document);
      pdfium.wasmExports.free(this.#formInfo);
      pdfium.wasmExports.free(this.#bytes);
      pdfium._FPDF_DestroyLibrary();
    } catch {
      // The file broke the reader; the whole memory goes with this object.
    }
  }

  #onPage<Result>(page: number, work: (handle: number) => Result): Result {
    if (!Number.isInteger(page) || page < 0 || page >= this.count) throw new RangeError('no such page');
    return guarded(() => work(this.#handleOf(page)));
  }

  #handleOf(page: number): number {
    if (this.#open?.page === page) return this.#open.handle;
    this.#closePage();
    const handle = this.#pdfium._FPDF_LoadPage(this.#document, page);
    if (handle === 0) throw new PagesUnreadable('damaged');
    this.#open = { page, handle };
    return handle;
  }

  #closePage(): void {
    const { handle = 0 } = this.#open ?? {};
    this.#open = null;
    if (handle !== 0) this.#pdfium._FPDF_ClosePage(handle);
  }

  #sizeOf(handle: number): PageSize {
    const size = {
      width: this.#pdfium._FPDF_GetPageWidth(handle),
      height: this.#pdfium._FPDF_GetPageHeight(handle),
    };
    if (!(size.width > 0 && size.height > 0)) throw new PagesUnreadable('damaged');
    return size;
  }

  async #drawn(page: number, dotsPerInch: number, part: PagePart | null, colours: Colours): Promise<Drawn> {
    await nextTurn();
    this.#signal.throwIfAborted();
    return this.#onPage(page, (handle) => this.#draw(handle, dotsPerInch / POINTS_PER_INCH, part, colours));
  }

  #draw(handle: number, pixelsPerPoint: number, part: PagePart | null, colours: Colours): Drawn {
    const pdfium = this.#pdfium;
    const size = this.#sizeOf(handle);
    const across = Math.max(1, Math.round(size.width * pixelsPerPoint));
    const down = Math.max(1, Math.round(size.height * pixelsPerPoint));
    const { left, top, width, height } = part ?? { left: 0, top: 0, width: across, height: down };
    if (!(width * height <= MOST_PIXELS)) throw new PagesUnreadable('too-many-pixels');

    const length = width * height * colours.bytes;
    const place = allocate(pdfium, length);
    pdfium.HEAPU8.fill(0xff, place, place + length);
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, colours.format, place, width * colours.bytes);
    if (bitmap === 0) throw new PagesUnreadable('damaged');
    const { order } = colours;
    pdfium._FPDF_RenderPageBitmap(bitmap, handle, -left, -top, across, down, 0, WITH_ANNOTATIONS | order);
    if (this.#form !== 0) {
      pdfium._FORM_OnAfterLoadPage(handle, this.#form);
      pdfium._FPDF_FFLDraw(this.#form, bitmap, handle, -left, -top, across, down, 0, order);
      pdfium._FORM_OnBeforeClosePage(handle, this.#form);
    }
    pdfium._FPDFBitmap_Destroy(bitmap);
    const pixels = pdfium.HEAPU8.slice(place, place + length);
    pdfium.wasmExports.free(place);
    return { width, height, pixels };
  }
}

function openingProblem(code: number): UnreadableReason {
  return code === PASSWORD_NEEDED || code === UNKNOWN_SECURITY ? 'encrypted' : 'damaged';
}

/** @throws {PagesUnreadable} when the memory of the reader is full */
function allocate(pdfium: Pdfium, length: number): number {
  const place = pdfium.wasmExports.malloc(length);
  if (place === 0) throw new PagesUnreadable('too-many-pixels');
  return place;
}

/** A malformed file may make the reader stop dead; that is the file's damage and no bug of the program. */
function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'RuntimeError') {
      throw new PagesUnreadable('damaged');
    }
    throw error;
  }
}
