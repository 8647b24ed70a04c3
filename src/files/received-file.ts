import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { PDFDocument } from 'pdf-lib';
import type { FileReason } from '../api/errors.ts';
import type { MediaType } from '../api/views.ts';

/** A file that is not taken in. */
export class FileRefused extends Error {
  readonly reason: FileReason;

  constructor(reason: FileReason) {
    super(`file refused: ${reason}`);
    this.name = 'FileRefused';
    this.reason = reason;
  }
}

export interface ReceivedFile {
  readonly mediaType: MediaType;
  /** Pages of a PDF that could be read, 1 for a JPEG or PNG, null when unknown. */
  readonly pages: number | null;
  /** Encrypted and damaged files are kept as received and named as such. */
  readonly condition: 'ok' | 'encrypted' | 'damaged';
  /** The name's ending says another type than the content. */
  readonly namedOtherwise: boolean;
}

export const LARGEST_FILE = 50 * 1024 * 1024;
const LARGEST_IMAGE = 100_000_000;

/** Endings under which each type is known, in small letters. */
const ENDINGS: Readonly<Record<MediaType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/tiff': ['tif', 'tiff'],
};

/**
 * Looks at a file that came from outside, by its content; the name only tells whether the ending agrees. Nothing in
 * the file is changed or run. Throws FileRefused: `empty`, `too-large` (50 MB), `unsupported-type`, `too-many-pixels`
 * (100 megapixels), `broken` (an image without readable dimensions).
 */
export async function inspectReceivedFile(name: string, bytes: Uint8Array): Promise<ReceivedFile> {
  if (bytes.length === 0) throw new FileRefused('empty');
  if (bytes.length > LARGEST_FILE) throw new FileRefused('too-large');
  const mediaType = await mediaTypeOf(bytes);
  if (mediaType === null) throw new FileRefused('unsupported-type');
  const found = mediaType === 'application/pdf' ? await inspectPdf(bytes) : inspectImage(mediaType, bytes);
  return { mediaType, ...found, namedOtherwise: namedOtherwise(name, mediaType) };
}

async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const known = Object.keys(ENDINGS).find((type): type is MediaType => type === found?.mime);
  // Readers look for a PDF's first line within 1024 bytes: mail programs put things before it.
  return known ?? (textOf(bytes.subarray(0, 1024)).includes('%PDF-') ? 'application/pdf' : null);
}

function inspectImage(mediaType: MediaType, bytes: Uint8Array): Pick<ReceivedFile, 'pages' | 'condition'> {
  const size = imageDimensions(bytes);
  if (size === null || !(size.width > 0 && size.height > 0)) throw new FileRefused('broken');
  if (size.width * size.height > LARGEST_IMAGE) throw new FileRefused('too-many-pixels');
  // A TIFF may hold many pages (a fax); how many is not known without reading it through.
  if (mediaType === 'image/tiff') return { pages: null, condition: 'ok' };
  return { pages: 1, condition: hasImageEnd(mediaType, bytes) ? 'ok' : 'damaged' };
}

function imageDimensions(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    // A copy: the package reads past the end of a view, into what lies behind it in memory.
    return imageSize(new Uint8Array(bytes));
  } catch {
    return null;
  }
}

/**
 * A download that broke off has no end: PNG's IEND chunk, or JPEG's EOI marker after the last start of a scan (an
 * embedded thumbnail has an EOI of its own, before).
 */
function hasImageEnd(mediaType: MediaType, bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (mediaType === 'image/png') return buffer.includes('IEND', 0, 'latin1');
  return buffer.lastIndexOf('ffd9', undefined, 'hex') > buffer.lastIndexOf('ffda', undefined, 'hex');
}

async function inspectPdf(bytes: Uint8Array): Promise<Pick<ReceivedFile, 'pages' | 'condition'>> {
  try {
    const document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      updateMetadata: false,
    });
    if (document.isEncrypted) return { pages: null, condition: 'encrypted' };
    const pages = document.getPageCount();
    return pages > 0 && endsLikePdf(bytes)
      ? { pages, condition: 'ok' }
      : { pages: null, condition: 'damaged' };
  } catch {
    return { pages: null, condition: namesEncryption(bytes) ? 'encrypted' : 'damaged' };
  }
}

/** pdf-lib rebuilds what it can from a file that was cut off; then pages may be missing without a word. */
function endsLikePdf(bytes: Uint8Array): boolean {
  return /startxref\s+\d+\s+%%EOF/u.test(textOf(bytes.subarray(-2048)));
}

/** The trailer's /Encrypt entry, which stands in plain text even where the objects that fail to parse are encrypted. */
function namesEncryption(bytes: Uint8Array): boolean {
  return /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/u.test(textOf(bytes));
}

function namedOtherwise(name: string, mediaType: MediaType): boolean {
  const ending = /\.(?=[^.]*[a-z])([a-z0-9]{1,5})$/u.exec(name.toLowerCase())?.[1];
  return ending !== undefined && !ENDINGS[mediaType].includes(ending);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
