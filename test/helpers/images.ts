import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A black gray-scale PNG of one row; every width gives other bytes. */
export function grayPng(width: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(1, 4);
  header[8] = 8;
  const row = deflateSync(Buffer.alloc(1 + width));
  return pngOfChunks([
    ['IHDR', header],
    ['IDAT', row],
  ]);
}

/** A PNG of these chunks and an end. */
export function pngOfChunks(
  chunks: readonly (readonly [type: string, data: Buffer])[],
): Uint8Array<ArrayBuffer> {
  const all = [...chunks, ['IEND', Buffer.alloc(0)] as const].map(([type, data]) => chunk(type, data));
  return new Uint8Array(Buffer.concat([Buffer.from(SIGNATURE), ...all]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
