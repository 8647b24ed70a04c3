/** Grey or RGB pixels as a PNG without transparency or interlace holds them: all that scanimage writes. */
export interface PngImage {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly channels: 1 | 3;
  /** undefined when the file does not state it. */
  readonly dotsPerInch: number | undefined;
  /** The zlib stream of all IDAT chunks, with PNG's row filters. */
  readonly compressed: Uint8Array;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const METRES_PER_INCH = 0.0254;

/** @throws {RangeError} when the file is cut, no PNG or of another kind. */
export function readPng(file: Uint8Array): PngImage {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new RangeError('no PNG');
  const chunks = readChunks(bytes);
  const header = chunks.find((chunk) => chunk.type === 'IHDR')?.data;
  if (header?.length !== 13) throw new RangeError('PNG without a header');

  const colourType = header.readUInt8(9);
  const interlace = header.readUInt8(12);
  if ((colourType !== 0 && colourType !== 2) || interlace !== 0) throw new RangeError('PNG of another kind');
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    bitDepth: header.readUInt8(8),
    channels: colourType === 0 ? 1 : 3,
    dotsPerInch: dotsPerInch(chunks.find((chunk) => chunk.type === 'pHYs')?.data),
    compressed: Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data)),
  };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function readChunks(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    // Length, type, data, check sum.
    if (at + 12 > bytes.length) throw new RangeError('PNG is cut');
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) throw new RangeError('PNG is cut');
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** PNG counts whole pixels per metre, which is finer than any scanner's step: the inch value is a whole number. */
function dotsPerInch(density: Buffer | undefined): number | undefined {
  const perMetre = density?.length === 9 && density.readUInt8(8) === 1 ? density.readUInt32BE(0) : 0;
  return perMetre === 0 ? undefined : Math.round(perMetre * METRES_PER_INCH);
}
