import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { FileRefused, inspectReceivedFile, LARGEST_FILE } from '../../src/files/received-file.ts';

async function pdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage();
  return document.save();
}

/** A PNG header that claims these dimensions, with one line of data and an end. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG frame header of these dimensions, one scan and an end. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const app0 = Buffer.from('ffe000104a46494600010100000100010000', 'hex');
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    app0,
    frame,
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.alloc(40, 0x55),
    Buffer.from('ffd9', 'hex'),
  ]);
}

/** A little-endian TIFF with width and height. */
function tiff(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  bytes.write('II', 'latin1');
  bytes.writeUInt16LE(42, 2);
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(2, 8);
  for (const [index, [tag, value]] of (
    [
      [256, width],
      [257, height],
    ] as const
  ).entries()) {
    const entry = 10 + index * 12;
    bytes.writeUInt16LE(tag, entry);
    bytes.writeUInt16LE(4, entry + 2);
    bytes.writeUInt32LE(1, entry + 4);
    bytes.writeUInt32LE(value, entry + 8);
  }
  return bytes;
}

async function refusalOf(bytes: Uint8Array, name = 'liite'): Promise<string> {
  const error: unknown = await inspectReceivedFile(name, bytes).catch((reason: unknown) => reason);
  if (!(error instanceof FileRefused)) throw new Error('not refused');
  return error.reason;
}

test('the type is told by the content and compared with the name', async () => {
  expect(await inspectReceivedFile('Pyyntö.PDF', await pdf(3))).toEqual({
    mediaType: 'application/pdf',
    pages: 3,
    condition: 'ok',
    namedOtherwise: false,
  });
  expect(await inspectReceivedFile('kuva.jpg', png(20, 10))).toEqual({
    mediaType: 'image/png',
    pages: 1,
    condition: 'ok',
    namedOtherwise: true,
  });
  expect(await inspectReceivedFile('kuva.jpeg', jpeg(20, 10))).toEqual({
    mediaType: 'image/jpeg',
    pages: 1,
    condition: 'ok',
    namedOtherwise: false,
  });
  expect(await inspectReceivedFile('faksi.tif', tiff(20, 10))).toEqual({
    mediaType: 'image/tiff',
    pages: null,
    condition: 'ok',
    namedOtherwise: false,
  });
  for (const name of ['Kirje 12.5.2026', 'kirje', 'a.b c', '.']) {
    expect((await inspectReceivedFile(name, await pdf(1))).namedOtherwise).toBe(false);
  }
  expect((await inspectReceivedFile('pyynto.pdf.exe', await pdf(1))).namedOtherwise).toBe(true);
});

test('what is not a PDF or an image is not taken in', async () => {
  expect(await refusalOf(Buffer.alloc(0))).toBe('empty');
  expect(await refusalOf(Buffer.from('hei'), 'kirje.pdf')).toBe('unsupported-type');
  expect(await refusalOf(Buffer.from('504b0304140000000800', 'hex'))).toBe('unsupported-type');
  expect(await refusalOf(Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'))).toBe('unsupported-type');
  expect(await refusalOf(Buffer.alloc(LARGEST_FILE + 1))).toBe('too-large');
});

test('a picture without readable or with too large dimensions is not taken in', async () => {
  expect(await refusalOf(png(20, 10).subarray(0, 20))).toBe('broken');
  expect(await refusalOf(png(0, 10))).toBe('broken');
  expect(await refusalOf(jpeg(20, 10).subarray(0, 20))).toBe('broken');
  expect(await refusalOf(png(10_001, 10_000))).toBe('too-many-pixels');
  expect(await refusalOf(jpeg(60_000, 60_000))).toBe('too-many-pixels');
  expect(await refusalOf(tiff(60_000, 60_000))).toBe('too-many-pixels');
  expect((await inspectReceivedFile('suuri.png', png(10_000, 10_000))).condition).toBe('ok');
});

test('a picture that breaks off is named as damaged', async () => {
  expect((await inspectReceivedFile('kuva.png', png(20, 10).subarray(0, -20))).condition).toBe('damaged');
  expect((await inspectReceivedFile('kuva.jpg', jpeg(20, 10).subarray(0, -2))).condition).toBe('damaged');
});

test('a PDF that breaks off, is scrambled or has no page is named as damaged', async () => {
  const whole = await pdf(2);
  const damaged = { mediaType: 'application/pdf', pages: null, condition: 'damaged' };
  for (const part of [0.2, 0.5, 0.9]) {
    expect(
      await inspectReceivedFile('a.pdf', whole.subarray(0, Math.floor(whole.length * part))),
    ).toMatchObject(damaged);
  }
  expect(await inspectReceivedFile('a.pdf', whole.subarray(0, -8))).toMatchObject(damaged);
  expect(
    await inspectReceivedFile('a.pdf', Buffer.from('%PDF-1.7\nroskaa\nstartxref\n0\n%%EOF')),
  ).toMatchObject(damaged);
  expect(
    await inspectReceivedFile(
      'a.pdf',
      Buffer.from(
        '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF',
      ),
    ),
  ).toMatchObject(damaged);
});

test('a PDF after other bytes is still a PDF', async () => {
  const bytes = Buffer.concat([Buffer.from('X-Mail: liite\r\n\r\n'), await pdf(1)]);
  expect(await inspectReceivedFile('a.pdf', bytes)).toMatchObject({
    mediaType: 'application/pdf',
    condition: 'ok',
    pages: 1,
  });
});

test('an encrypted PDF is named as encrypted, whether its objects can be parsed or not', async () => {
  const encrypted = { mediaType: 'application/pdf', pages: null, condition: 'encrypted' };
  const trailer = 'trailer\n<</Root 1 0 R/Encrypt 9 0 R>>\nstartxref\n0\n%%EOF';
  const readable = `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n9 0 obj\n<</Filter/Standard>>\nendobj\n${trailer}`;
  expect(await inspectReceivedFile('a.pdf', Buffer.from(readable))).toEqual({
    ...encrypted,
    namedOtherwise: false,
  });
  expect(
    await inspectReceivedFile('a.pdf', Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Broken \nendobj\n${trailer}`)),
  ).toMatchObject(encrypted);
});
