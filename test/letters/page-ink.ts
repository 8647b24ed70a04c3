import type { PageBitmap } from '../../src/files/page-bitmap.ts';
import { withPages } from '../../src/files/page-images.ts';
import type { Area } from '../../src/letters/letter-measures.ts';

const RESOLUTION = 72;
const MM_PER_INCH = 25.4;
/** Lighter than this counts as paper. */
const WHITE = 250;

/** The pages of a PDF as pictures. */
export function pagePictures(pdf: Uint8Array, resolution = RESOLUTION): Promise<readonly PageBitmap[]> {
  return withPages(pdf, 'application/pdf', new AbortController().signal, async (pages) => {
    const pictures: PageBitmap[] = [];
    for (let page = 0; page < pages.count; page += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one page in memory at a time
      pictures.push(await pages.render(page, resolution));
    }
    return pictures;
  });
}

/** Whether anything is printed in an area of a page, words or not. */
export function hasInk({ width, height, rgba }: PageBitmap, { left, top, ...size }: Area): boolean {
  const pixel = (millimetres: number): number => Math.round((millimetres / MM_PER_INCH) * RESOLUTION);
  for (let y = Math.max(0, pixel(top)); y < Math.min(height, pixel(top + size.height)); y += 1) {
    for (let x = Math.max(0, pixel(left)); x < Math.min(width, pixel(left + size.width)); x += 1) {
      const at = (y * width + x) * 4;
      if (Math.min(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0) < WHITE) return true;
    }
  }
  return false;
}
