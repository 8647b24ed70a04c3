import { PDFDocument } from 'pdf-lib';

/**
 * Some pages of a PDF as a PDF of their own, their pictures as they are. The same pages give the same bytes.
 *
 * @param pages from 0, in the order in which they shall stand
 * @throws Error when the PDF cannot be read
 */
export async function somePages(pdf: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  const part = await PDFDocument.create({ updateMetadata: false });
  for (const page of await part.copyPages(source, [...pages])) part.addPage(page);
  return part.save();
}
