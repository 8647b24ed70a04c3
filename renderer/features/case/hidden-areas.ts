import type { HiddenArea } from '../../../src/domain/enclosure.ts';

/** A place on the page, in shares of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One step of an arrow key: half a per cent of the page, with Ctrl a tenth of that. */
const STEP = 0.005;
const FINE_STEP = 0.0005;
/** Nothing smaller can be grasped or seen. */
export const SMALLEST = 0.004;
const DECIMALS = 4;

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The area that two corners span, whichever they are; null when it is a mere click. */
export function spanned(page: number, from: Point, to: Point): HiddenArea | null {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map(within);
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map(within);
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  const [width, height] = [rounded(right - left), rounded(bottom - top)];
  if (width < SMALLEST || height < SMALLEST) return null;
  return kept({ page, x: rounded(left), y: rounded(top), width, height });
}

/** As large as it was, as far as the page goes. */
export function moved(area: HiddenArea, by: Point): HiddenArea {
  return kept({ ...area, x: rounded(area.x + by.x), y: rounded(area.y + by.y) });
}

/** Its upper left corner stays where it is. */
export function resized(area: HiddenArea, by: Point): HiddenArea {
  const width = Math.min(1 - area.x, Math.max(SMALLEST, area.width + by.x));
  const height = Math.min(1 - area.y, Math.max(SMALLEST, area.height + by.y));
  return kept({ ...area, width: rounded(width), height: rounded(height) });
}

/** What a key does to an area: `null` for a key that means nothing here. */
export function byKey(
  area: HiddenArea,
  { key, shiftKey, ctrlKey }: { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean },
): HiddenArea | null {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return null;
  const step = ctrlKey ? FINE_STEP : STEP;
  const by = { x: direction.x * step, y: direction.y * step };
  return shiftKey ? resized(area, by) : moved(area, by);
}

/** A new area for the keyboard: a line of text in the middle of the page. */
export function newArea(page: number): HiddenArea {
  return { page, x: 0.3, y: 0.47, width: 0.4, height: 0.06 };
}

function kept(area: HiddenArea): HiddenArea {
  return {
    ...area,
    x: rounded(Math.min(Math.max(0, area.x), 1 - area.width)),
    y: rounded(Math.min(Math.max(0, area.y), 1 - area.height)),
  };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function rounded(share: number): number {
  return Number(share.toFixed(DECIMALS));
}
