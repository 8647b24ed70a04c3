import { degrees, PDFDocument } from 'pdf-lib';
import { turnOf, withoutMetadata } from './jpeg-metadata.ts';

/** A4 in points. */
const SHORT_SIDE = 595.28;
const LONG_SIDE = 841.89;

/**
 * A PNG or JPEG on a page of A4, upright or lying as the picture is, as large as it fits. Of the file nothing but the
 * picture goes in: what a camera wrote beside it (place, time, a small picture of the uncut one) stays out.
 *
 * @throws Error when the picture cannot be read
 */
export async function pictureOnA4(
  bytes: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const turn = mediaType === 'image/jpeg' ? turnOf(bytes) : 0;
  const image = await (mediaType === 'image/png'
    ? pdf.embedPng(bytes)
    : pdf.embedJpg(withoutMetadata(bytes)));
  // The page is as the picture lies in the file; its rotation brings both upright.
  const [pageWidth, pageHeight] =
    image.width > image.height ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const { width, height } = image.scaleToFit(pageWidth, pageHeight);
  const page = pdf.addPage([pageWidth, pageHeight]);
  page.drawImage(image, { x: (pageWidth - width) / 2, y: (pageHeight - height) / 2, width, height });
  page.setRotation(degrees(turn));
  return pdf.save();
}
