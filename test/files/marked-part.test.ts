import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedPart } from '../../src/files/marked-part.ts';
import type { GreyBitmap } from '../../src/files/page-bitmap.ts';

const SIZE = { width: 400, height: 300 };

/** Paper of a grey, each pixel off by up to `noise` levels, the same in every run. */
function paper(grey: number, noise = 0, { width, height } = SIZE): GreyBitmap {
  let state = 12_345;
  const pixels = Uint8Array.from({ length: width * height }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return Math.max(0, Math.min(255, Math.round(grey + ((state >>> 0) / 2 ** 32 - 0.5) * 2 * noise)));
  });
  return { width, height, grey: pixels };
}

/** Squares of two pixels, every other one darker: as much ink as a code of the smallest modules has. */
function chequered(page: GreyBitmap, left: number, top: number, side: number, darker: number): GreyBitmap {
  const grey = Uint8Array.from(page.grey);
  for (let y = top; y < Math.min(page.height, top + side); y += 1) {
    for (let x = left; x < Math.min(page.width, left + side); x += 1) {
      const at = y * page.width + x;
      if ((x + y) % 2 === 0) grey[at] = Math.max(0, (grey[at] ?? 0) - darker);
    }
  }
  return { ...page, grey };
}

describe('the part of a page that bears anything', () => {
  test.each([
    ['white', paper(255)],
    ['grey', paper(140)],
    ['speckled by a scanner', paper(250, 40)],
    ['grey and speckled', paper(180, 20)],
    ['a few pixels', paper(255, 0, { width: 3, height: 2 })],
  ])('is none on a blank page: %s', (_, page) => {
    expect(markedPart(page)).toBeNull();
  });

  test('is none for a speck of dust', () => {
    expect(markedPart(chequered(paper(255), 100, 100, 4, 255))).toBeNull();
  });

  test('has a border, and ends at multiples of its squares or at the edge of the page', () => {
    expect(markedPart(chequered(paper(255), 150, 100, 40, 255))).toEqual({
      left: 96,
      top: 48,
      width: 144,
      height: 144,
    });
    expect(markedPart(chequered(paper(255), 350, 250, 40, 255))).toEqual({
      left: 288,
      top: 192,
      width: 112,
      height: 108,
    });
  });

  test('holds whatever is as large and as dark as the smallest and faintest code that can be read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80, max: 255 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 28, max: 120 }),
        fc.integer({ min: 32, max: 80 }),
        fc.nat({ max: SIZE.width - 28 }),
        fc.nat({ max: SIZE.height - 28 }),
        (grey, noise, side, darker, x, y) => {
          const [left, top] = [Math.min(x, SIZE.width - side), Math.min(y, SIZE.height - side)];
          const part = markedPart(chequered(paper(grey, noise), left, top, side, darker));
          expect(part).not.toBeNull();
          if (part === null) return;
          expect(part.left).toBeLessThanOrEqual(Math.max(0, left - 8));
          expect(part.top).toBeLessThanOrEqual(Math.max(0, top - 8));
          expect(part.left + part.width).toBeGreaterThanOrEqual(Math.min(SIZE.width, left + side + 8));
          expect(part.top + part.height).toBeGreaterThanOrEqual(Math.min(SIZE.height, top + side + 8));
        },
      ),
    );
  });

  test('is found on light paper that lies on something dark', () => {
    const page = paper(60);
    for (let y = 60; y < 200; y += 1) page.grey.fill(235, y * 400 + 90, y * 400 + 210);
    const part = markedPart(chequered(page, 120, 90, 60, 200));
    expect(part).toEqual({ left: 0, top: 0, width: 288, height: 288 });
  });
});
