import {
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  concatTransformationMatrix,
  drawObject,
  PDFName,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import { shownPages, type ShownPage } from './shown-pages.ts';

/** A finished document that goes with a letter, and what is stamped on each of its pages. */
export interface StampedEnclosure {
  readonly pdf: Uint8Array;
  /** One a page. */
  readonly stamps: readonly string[];
}

const POINTS_PER_MM = 72 / 25.4;
const A4 = { short: 595.28, long: 841.89 } as const;
/** What is left of A4 for a page that fills it. The rest is for the stamp above and for what no printer reaches. */
const PAGE_SHARE = 0.94;
const TOP_BAND = 14 * POINTS_PER_MM;
const STAMP_RIGHT = 12 * POINTS_PER_MM;
const STAMP_TOP = 6 * POINTS_PER_MM;

/**
 * A letter and its enclosures as one PDF for the printer. The pages are taken over as they are shown, with the stamp of
 * the enclosure in the band above them; nothing else of the files comes along. The archive keeps them apart and untouched.
 * The same inputs give the same bytes.
 *
 * @param stampSheet the stamps of all enclosures in their order, a page each, as `LetterPress.stampSheet` sets them
 * @param duplex begins each enclosure on a new sheet: an empty back is put in before it where one is needed
 */
export async function joinedPdf(
  letter: Uint8Array,
  enclosures: readonly StampedEnclosure[],
  stampSheet: Uint8Array,
  duplex: boolean,
): Promise<Uint8Array> {
  const joined = await PDFDocument.create({ updateMetadata: false });
  for (const page of await pagesOf(joined, letter)) addWhole(joined, page);

  const stamps = await pagesOf(joined, stampSheet);
  let stamped = 0;
  for (const { pdf, stamps: texts } of enclosures) {
    if (duplex && joined.getPageCount() % 2 === 1) joined.addPage([A4.short, A4.long]);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, in their order
    const pages = await pagesOf(joined, pdf);
    if (pages.length !== texts.length) throw new RangeError('An enclosure has a stamp for each page');
    for (const page of pages) {
      const stamp = stamps[stamped];
      if (stamp === undefined) throw new RangeError('The sheet lacks a stamp');
      addStamped(joined, page, stamp);
      stamped += 1;
    }
  }
  return joined.save();
}

/** The pages of one document as {@link joinedPdf} takes them over. @throws Error when they cannot be */
export async function takenOver(pdf: Uint8Array): Promise<Uint8Array> {
  const taken = await PDFDocument.create({ updateMetadata: false });
  for (const page of await pagesOf(taken, pdf)) addWhole(taken, page);
  return taken.save();
}

async function pagesOf(joined: PDFDocument, pdf: Uint8Array): Promise<readonly ShownPage[]> {
  return shownPages(joined, await PDFDocument.load(pdf, { updateMetadata: false }));
}

/** A page of the letter itself, as large as it was set. */
function addWhole(joined: PDFDocument, shown: ShownPage): void {
  const page = joined.addPage([shown.width, shown.height]);
  draw(page, 'Page', shown.content, 1, 0, 0);
}

/** A page on A4, upright or lying as it is shown, never enlarged; the stamp stands above it, at the right. */
function addStamped(joined: PDFDocument, shown: ShownPage, stamp: ShownPage): void {
  const [width, height] = shown.width > shown.height ? [A4.long, A4.short] : [A4.short, A4.long];
  const page = joined.addPage([width, height]);
  const room = { width: width * PAGE_SHARE, height: Math.min(height * PAGE_SHARE, height - TOP_BAND) };
  const scale = Math.min(room.width / shown.width, room.height / shown.height, PAGE_SHARE);
  const left = (width - shown.width * scale) / 2;
  const bottom = height - TOP_BAND - shown.height * scale;
  draw(page, 'Page', shown.content, scale, left, bottom);
  draw(page, 'Stamp', stamp.content, 1, width - STAMP_RIGHT - stamp.width, height - STAMP_TOP - stamp.height);
}

function draw(page: PDFPage, name: string, content: PDFRef, scale: number, x: number, y: number): void {
  const key = PDFName.of(name);
  page.node.setXObject(key, content);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scale, 0, 0, scale, x, y),
    drawObject(key),
    popGraphicsState(),
  );
}
