import type { MediaType } from '../../../src/api/views.ts';

/** By the first bytes; the core has looked at all of them and let nothing else through. */
export function mediaTypeOf(bytes: Uint8Array): MediaType {
  const [first, second] = bytes;
  if (first === 0x89) return 'image/png';
  if (first === 0xff && second === 0xd8) return 'image/jpeg';
  // 'II' or 'MM': which end of a number comes first.
  const isTiff = first === second && (first === 0x49 || first === 0x4d);
  return isTiff ? 'image/tiff' : 'application/pdf';
}
