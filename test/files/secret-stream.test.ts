import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { decryptStream, encryptStream, STREAM_KEY_BYTES } from '../../src/files/secret-stream.ts';

const CHUNK = 64 * 1024;
const HEADER = 24;
const OVERHEAD = 17;

const key = randomBytes(STREAM_KEY_BYTES);
const plain = Buffer.alloc(3 * CHUNK, 'asiakirja');
const stored = encryptStream(plain, key, 'nimi');
const boundary = (chunks: number) => HEADER + chunks * (CHUNK + OVERHEAD);

test('a stream reads back with its key and label only', () => {
  expect(decryptStream(stored, key, 'nimi')?.equals(plain)).toBe(true);
  expect(decryptStream(stored, key, 'toinen')).toBeNull();
  expect(decryptStream(stored, randomBytes(STREAM_KEY_BYTES), 'nimi')).toBeNull();
});

test('a stream cut between two chunks, with chunks exchanged or with one more is refused', () => {
  expect(stored).toHaveLength(boundary(3));
  for (const chunks of [0, 1, 2])
    expect(decryptStream(stored.subarray(0, boundary(chunks)), key, 'nimi')).toBeNull();
  const [first, second, third] = [0, 1, 2].map((chunk) =>
    stored.subarray(boundary(chunk), boundary(chunk + 1)),
  ) as [Buffer, Buffer, Buffer];
  const head = stored.subarray(0, HEADER);
  expect(decryptStream(Buffer.concat([head, second, first, third]), key, 'nimi')).toBeNull();
  expect(decryptStream(Buffer.concat([head, first, second, third, third]), key, 'nimi')).toBeNull();
  expect(decryptStream(Buffer.concat([stored, Buffer.alloc(5)]), key, 'nimi')).toBeNull();
});
