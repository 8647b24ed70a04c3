import {
  PDFDocument,
  PDFName,
  PDFRawStream,
  pushGraphicsState,
  popGraphicsState,
  concatTransformationMatrix,
  drawObject,
} from 'pdf-lib';
import { readPng, type PngImage } from './png-image.ts';

const POINTS_PER_INCH = 72;

/**
 * Joins scanned pages into one PDF, each page as large as the paper was. The pictures go in as they are,
 * PNG and PDF share their compression, so nothing is lost or recomputed. The file names neither program,
 * person nor time: the same pages give the same bytes.
 *
 * @param resolution dots per inch, for a page that does not state its own (a device may have rounded the wish)
 * @throws {RangeError} for a page that is not a whole PNG as scanners deliver it
 */
export async function pagesToPdf(
  pages: readonly { readonly png: Uint8Array }[],
  resolution: number,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const { png } of pages) {
    const image = readPng(png);
    const pointsPerPixel = POINTS_PER_INCH / (image.dotsPerInch ?? resolution);
    addPicturePage(pdf, image, pointsPerPixel);
  }
  return pdf.save();
}

/** A page that is the picture, which goes in as it is. */
export function addPicturePage(pdf: PDFDocument, image: PngImage, pointsPerPixel: number): void {
  const width = image.width * pointsPerPixel;
  const height = image.height * pointsPerPixel;
  const page = pdf.addPage([width, height]);

  const dictionary = pdf.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: image.width,
    Height: image.height,
    BitsPerComponent: image.bitDepth,
    ColorSpace: image.channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'FlateDecode',
    DecodeParms: {
      // 15: each row names its own PNG filter.
      Predictor: 15,
      Colors: image.channels,
      BitsPerComponent: image.bitDepth,
      Columns: image.width,
    },
  });
  const name = PDFName.of('Scan');
  page.node.setXObject(name, pdf.context.register(PDFRawStream.of(dictionary, image.compressed)));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, 0, 0),
    drawObject(name),
    popGraphicsState(),
  );
}
