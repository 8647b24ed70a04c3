import type { GreyBitmap } from './page-bitmap.ts';
import type { PagePart } from './page-images.ts';

/** Side of a cell, whose mean is compared to the paper: the noise of a scanner is mostly gone from it. */
const CELL = 4;
/**
 * Grey levels by which a cell differs from the paper where something is printed. A code that the reader can tell from its
 * paper is darker than that by twice as much, and half of it is dark.
 */
const DIFFERENCE = 12;
/**
 * Side of the squares that are looked at one by one: no code that can be read is so small that it would lie in one without
 * marking more than a few of its cells.
 */
const SQUARE = 48;
const LEAST_CELLS = 3;
const LEVELS = 256;

/**
 * The part of a page on which anything is printed, written or cast as a shadow, with a border of paper around it; null when
 * the page is blank. Its edges lie at multiples of 48 pixels or at those of the page.
 *
 * @param bitmap at some 200 dots per inch
 */
export function markedPart({ width, height, grey }: GreyBitmap): PagePart | null {
  const across = Math.ceil(width / CELL);
  const cells = cellMeans({ width, height, grey }, across);
  const paper = mostFrequent(cells);
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  const counts = new Uint8Array(Math.ceil(width / SQUARE));
  for (let row = 0; row < Math.ceil(height / SQUARE); row += 1) {
    countMarked(cells, paper, across, row, counts);
    for (const [column, count] of counts.entries()) {
      if (count < LEAST_CELLS) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = row;
    }
  }
  if (bottom < 0) return null;
  // A square around it all: the quiet zone of a code, and what of it reaches into the next square by less than counts.
  const from = { left: Math.max(0, left - 1) * SQUARE, top: Math.max(0, top - 1) * SQUARE };
  const to = {
    right: Math.min(width, (right + 2) * SQUARE),
    bottom: Math.min(height, (bottom + 2) * SQUARE),
  };
  return { ...from, width: to.right - from.left, height: to.bottom - from.top };
}

/** At the right and lower edge a cell has what is left of its pixels. */
function cellMeans({ width, height, grey }: GreyBitmap, across: number): Uint8Array {
  const means = new Uint8Array(across * Math.ceil(height / CELL));
  const sums = new Uint16Array(across);
  for (let top = 0; top < height; top += CELL) {
    const rows = Math.min(CELL, height - top);
    sums.fill(0);
    for (let row = top; row < top + rows; row += 1) {
      const start = row * width;
      for (let column = 0; column < width; column += 1) {
        sums[column >> 2] = (sums[column >> 2] ?? 0) + (grey[start + column] ?? 0);
      }
    }
    const first = (top / CELL) * across;
    for (let cell = 0; cell < across; cell += 1) {
      const columns = Math.min(CELL, width - cell * CELL);
      means[first + cell] = Math.round((sums[cell] ?? 0) / (rows * columns));
    }
  }
  return means;
}

function mostFrequent(values: Uint8Array): number {
  const counts = new Uint32Array(LEVELS);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}

/** How many cells differ from the paper in each square of a row of squares. */
function countMarked(
  cells: Uint8Array,
  paper: number,
  across: number,
  row: number,
  counts: Uint8Array,
): void {
  const perSquare = SQUARE / CELL;
  counts.fill(0);
  const last = Math.min(cells.length / across, (row + 1) * perSquare);
  for (let line = row * perSquare; line < last; line += 1) {
    for (let column = 0; column < across; column += 1) {
      if (Math.abs((cells[line * across + column] ?? 0) - paper) < DIFFERENCE) continue;
      const square = Math.floor(column / perSquare);
      counts[square] = (counts[square] ?? 0) + 1;
    }
  }
}
