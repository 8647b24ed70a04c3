import { imageSize } from 'image-size';

const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
/** APP0 JFIF and APP14 Adobe say how the colours are to be read; the other application segments hold what is told beside. */
const KEPT_APPLICATION = new Set([0xe0, 0xee]);

/**
 * A JPEG without what stands beside its picture: Exif with place, time and thumbnail, XMP, IPTC, comments, and anything
 * after its end. The picture itself is not touched. A file whose segments cannot be followed comes back unchanged up to
 * there: whoever decodes it will refuse it.
 */
export function withoutMetadata(jpeg: Uint8Array): Uint8Array {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === MARKER) {
    const type = bytes.readUInt8(at + 1);
    if (type === MARKER) {
      // A fill byte before the marker.
      at += 1;
      continue;
    }
    if (type === START_OF_SCAN) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!isMetadata(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const last = bytes.lastIndexOf('ffd9', undefined, 'hex');
  kept.push(bytes.subarray(at, last > at ? last + 2 : bytes.length));
  return Uint8Array.from(Buffer.concat(kept));
}

/** The EXIF orientation as degrees clockwise. The mirrored ones no camera writes. */
export function turnOf(jpeg: Uint8Array): number {
  const turns = new Map([
    [3, 180],
    [6, 90],
    [8, 270],
  ]);
  // A copy: the package reads past the end of a view, into what lies behind it in memory.
  return turns.get(imageSize(new Uint8Array(jpeg)).orientation ?? 1) ?? 0;
}

function isMetadata(type: number): boolean {
  const isApplication = type >= 0xe0 && type <= 0xef;
  return type === COMMENT || (isApplication && !KEPT_APPLICATION.has(type));
}
