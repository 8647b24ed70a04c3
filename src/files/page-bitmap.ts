import { promisify } from 'node:util';
// Not by name: Electron's older Node, in which the core still starts without a vault, has no `crc32` to import.
import zlib from 'node:zlib';
import type { HiddenArea } from '../domain/enclosure.ts';
import type { PngImage } from './png-image.ts';

/** A page as it is drawn. */
export interface PageBitmap {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue and 255; rows from the top, `width * 4` bytes each. */
  readonly rgba: Uint8Array;
}

/** A page as it is drawn without its colours. */
export interface GreyBitmap {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 black; rows from the top. */
  readonly grey: Uint8Array;
}

const compress = promisify(zlib.deflate);

const RGBA = 4;
/** How far the channels of a pixel may lie apart before it counts as coloured: the noise of a scanner or a JPEG is less. */
const GREY_SPREAD = 40;
/** A page with fewer coloured pixels than one in so many is grey: some stray ones are no colour. */
const COLOURED_ONE_IN = 20_000;
/** Row filter of PNG: each byte as its difference to the one above. Text and forms have much the same rows. */
const UP = 2;

/** The areas painted black, in the pixels themselves; a pixel that an area only touches is black as well. */
export function paintOver(bitmap: PageBitmap, areas: readonly HiddenArea[]): PageBitmap {
  const { width, height } = bitmap;
  const rgba = Uint8Array.from(bitmap.rgba);
  const pixels = new Uint32Array(rgba.buffer);
  const black = new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer)[0] ?? 0;
  for (const area of areas) {
    const left = Math.max(0, Math.floor(area.x * width));
    const right = Math.min(width, Math.ceil((area.x + area.width) * width));
    const top = Math.max(0, Math.floor(area.y * height));
    const bottom = Math.min(height, Math.ceil((area.y + area.height) * height));
    for (let row = top; row < bottom; row += 1) pixels.fill(black, row * width + left, row * width + right);
  }
  return { width, height, rgba };
}

/** The pixels compressed without loss, grey where the page has no colour. */
export async function pictureOf(bitmap: PageBitmap): Promise<PngImage> {
  const { width, height } = bitmap;
  const channels = hasColour(bitmap) ? 3 : 1;
  const compressed = await compress(filteredRows(bitmap, channels));
  return { width, height, bitDepth: 8, channels, dotsPerInch: undefined, compressed };
}

/** A picture as a PNG file. */
export function pngOf({ width, height, channels, bitDepth, compressed }: PngImage): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitDepth;
  header[9] = channels === 1 ? 0 : 2;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', compressed),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(zlib.crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function hasColour({ rgba, width, height }: PageBitmap): boolean {
  let left = Math.ceil((width * height) / COLOURED_ONE_IN);
  for (let at = 0; at < rgba.length; at += RGBA) {
    const [red = 0, green = 0, blue = 0] = [rgba[at], rgba[at + 1], rgba[at + 2]];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) < GREY_SPREAD) continue;
    left -= 1;
    if (left === 0) return true;
  }
  return false;
}

function filteredRows({ rgba, width, height }: PageBitmap, channels: 1 | 3): Uint8Array {
  const line = width * channels;
  const rows = new Uint8Array(height * (line + 1));
  let above = new Uint8Array(line);
  let current = new Uint8Array(line);
  for (let row = 0; row < height; row += 1) {
    readRow(rgba, row * width * RGBA, current, channels);
    const start = row * (line + 1);
    rows[start] = UP;
    for (let at = 0; at < line; at += 1) rows[start + 1 + at] = (current[at] ?? 0) - (above[at] ?? 0);
    [above, current] = [current, above];
  }
  return rows;
}

/** One row of pixels in `channels` bytes each; grey by the weights of the eye (ITU-R BT.601). */
function readRow(rgba: Uint8Array, from: number, into: Uint8Array, channels: 1 | 3): void {
  for (let at = 0, pixel = from; at < into.length; at += channels, pixel += RGBA) {
    const red = rgba[pixel] ?? 0;
    const green = rgba[pixel + 1] ?? 0;
    const blue = rgba[pixel + 2] ?? 0;
    if (channels === 1) into[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    else into.set([red, green, blue], at);
  }
}
