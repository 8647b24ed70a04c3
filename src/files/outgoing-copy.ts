import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import type { MediaType } from '../api/views.ts';
import type { HiddenArea } from '../domain/enclosure.ts';
import { paintOver, pictureOf, pngOf } from './page-bitmap.ts';
import { PagesUnreadable, withPages, type OpenPages, type PageSize } from './page-images.ts';
import { pictureOnA4 } from './picture-on-a4.ts';
import { addPicturePage } from './scanned-pdf.ts';

/** A received file with its content. */
export interface ReceivedContent {
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
}

/** A copy that may leave the house. */
export interface OutgoingCopy {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

interface Work {
  readonly signal: AbortSignal;
  progress(done: number, total: number | null): void;
}

/** The pages of a PDF as joining for the print takes them over. @throws Error when they cannot be */
type TakeOver = (pdf: Uint8Array) => Promise<Uint8Array>;

const DOTS_PER_INCH = 200;
/** For looking at a page on the screen, marking on it and comparing. */
const SCREEN_DOTS_PER_INCH = 110;
/** A page larger than A2 at 200 dpi is drawn coarser: it is printed on A4. */
const MOST_PIXELS = 16_000_000;
const POINTS_PER_INCH = 72;

/**
 * What leaves of a received file. A PDF of which nothing is hidden leaves as it is, a picture on a page of A4.
 *
 * Once anything is hidden, EVERY page is drawn as a picture, with the areas black in its pixels, and a new PDF is made of
 * the pictures alone. A black rectangle over a PDF hides nothing: the text under it can be copied. Taking the text out of
 * the page is not enough either: the same words may stand in annotations and their replies, form fields, bookmarks,
 * attachments, metadata, hidden layers, alternative texts, thumbnails, fonts cut to the letters used, earlier versions
 * that an incremental update kept, and on pages that nobody marked. Of all that no byte can be left behind when not one
 * is taken over; who receives it can read what is seen on the paper, and nothing more.
 *
 * A PDF becomes pictures as well when joining it to the letter would print something else than the screen shows; one whose
 * owner restricted it opens without a password but cannot be joined at all.
 *
 * @param areas on pages of the document, as {@link screenPicture} shows them
 * @param takenOver the document as it would be printed with the letter
 * @throws {PagesUnreadable} for a file that cannot be shown; the signal's reason when aborted
 */
export async function outgoingCopy(
  content: ReceivedContent,
  areas: readonly HiddenArea[],
  takenOver: TakeOver,
  work: Work,
): Promise<OutgoingCopy> {
  const pdf = await asPdf(content);
  return withPages(pdf, 'application/pdf', work.signal, async (pages) => {
    if (areas.length === 0 && (await joins(pdf, pages, takenOver, work))) return { pdf, pages: pages.count };
    return { pdf: await redrawn(pages, areas, work), pages: pages.count };
  });
}

/** How many pages a file has, as its enclosure will. @throws {PagesUnreadable} */
export async function pagesOf(content: ReceivedContent, signal: AbortSignal): Promise<number> {
  return withPages(await asPdf(content), 'application/pdf', signal, (pages) => Promise.resolve(pages.count));
}

/**
 * A page for the screen, turned and cropped as everybody sees it: drawn by the same hand that paints the areas, so that
 * no other reader's idea of the page can shift a mark. null when there is no such page.
 *
 * @param page from 1
 * @throws {PagesUnreadable}
 */
export async function screenPicture(
  content: ReceivedContent,
  page: number,
  signal: AbortSignal,
): Promise<(PageSize & { readonly png: Uint8Array; readonly pages: number }) | null> {
  return withPages(await asPdf(content), 'application/pdf', signal, async (pages) => {
    if (page > pages.count) return null;
    const size = pages.size(page - 1);
    const dotsPerInch = fittingDensity(size, SCREEN_DOTS_PER_INCH);
    const picture = await pictureOf(await pages.render(page - 1, dotsPerInch));
    return { ...size, png: pngOf(picture), pages: pages.count };
  });
}

async function asPdf({ mediaType, bytes }: ReceivedContent): Promise<Uint8Array> {
  switch (mediaType) {
    case 'application/pdf':
      return bytes;
    case 'image/tiff':
      throw new PagesUnreadable('unsupported-type');
    case 'image/jpeg':
    case 'image/png':
      return pictureOnA4(bytes, mediaType).catch(() => {
        throw new PagesUnreadable('damaged');
      });
  }
}

/**
 * Whether the pages, taken over into another PDF as joining for the print does, are those that the clerk sees, pixel by
 * pixel. Not so where a hidden layer would come to light, where a cover that only readers draw would be lost, or where the
 * file is malformed in a way that readers forgive.
 */
async function joins(
  bytes: Uint8Array,
  pages: OpenPages,
  takenOver: TakeOver,
  { signal }: Work,
): Promise<boolean> {
  // First, as the memory in which pages are drawn is bounded, whatever their content unpacks to.
  const shown = await looksOf(pages);
  try {
    const taken = await withPages(await takenOver(bytes), 'application/pdf', signal, looksOf);
    return taken.join(' ') === shown.join(' ');
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

/** What each page looks like, as a hash of its size and pixels. */
async function looksOf(pages: OpenPages): Promise<readonly string[]> {
  const looks: string[] = [];
  for (let page = 0; page < pages.count; page += 1) {
    const dotsPerInch = fittingDensity(pages.size(page), SCREEN_DOTS_PER_INCH);
    // oxlint-disable-next-line no-await-in-loop -- one bitmap in memory at a time
    const { width, height, rgba } = await pages.render(page, dotsPerInch);
    looks.push(`${width}x${height}:${createHash('sha256').update(rgba).digest('hex')}`);
  }
  return looks;
}

async function redrawn(pages: OpenPages, areas: readonly HiddenArea[], work: Work): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages.count; page += 1) {
    work.signal.throwIfAborted();
    work.progress(page, pages.count);
    const dotsPerInch = fittingDensity(pages.size(page), DOTS_PER_INCH);
    // oxlint-disable-next-line no-await-in-loop -- one page at a time: a bitmap takes 15 MB
    const bitmap = await pages.render(page, dotsPerInch);
    const hidden = areas.filter((area) => area.page === page + 1);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const picture = await pictureOf(paintOver(bitmap, hidden));
    addPicturePage(pdf, picture, POINTS_PER_INCH / dotsPerInch);
  }
  work.progress(pages.count, pages.count);
  return pdf.save();
}

function fittingDensity({ width, height }: PageSize, wished: number): number {
  const area = (width / POINTS_PER_INCH) * (height / POINTS_PER_INCH);
  return Math.min(wished, Math.sqrt(MOST_PIXELS / area));
}
