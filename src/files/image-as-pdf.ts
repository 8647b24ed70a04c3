import { degrees, PDFDocument } from 'pdf-lib';
import { turnOf } from './jpeg-metadata.ts';
import { readPng, type PngImage } from './png-image.ts';
import { addPicturePage } from './scanned-pdf.ts';

/** A4 in points. */
const LONG_SIDE = 842;

/**
 * A PNG or JPEG as a PDF of one page, the picture as it is; a photograph stands upright as its camera noted. Its long side
 * becomes that of A4: pictures of phones state no size, and 1/72 inch a pixel would make a sheet of a metre.
 *
 * @throws Error when the picture cannot be read
 */
export async function imageAsPdf(
  bytes: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const plain = mediaType === 'image/png' ? plainPng(bytes) : null;
  if (plain === null) await addOther(pdf, bytes, mediaType);
  else addPicturePage(pdf, plain, LONG_SIDE / Math.max(plain.width, plain.height));
  return pdf.save();
}

/** Null for a PNG with a palette, transparency or interlace, which PDF cannot take over without decoding it. */
function plainPng(bytes: Uint8Array): PngImage | null {
  try {
    return readPng(bytes);
  } catch {
    return null;
  }
}

async function addOther(
  pdf: PDFDocument,
  bytes: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
): Promise<void> {
  // A copy: the package reads a view from the beginning of the memory that lies under it.
  const own = new Uint8Array(bytes);
  const image = await (mediaType === 'image/png' ? pdf.embedPng(own) : pdf.embedJpg(own));
  const { width, height } = image.scale(LONG_SIDE / Math.max(image.width, image.height));
  const page = pdf.addPage([width, height]);
  page.drawImage(image, { x: 0, y: 0, width, height });
  page.setRotation(degrees(mediaType === 'image/jpeg' ? turnOf(bytes) : 0));
}
