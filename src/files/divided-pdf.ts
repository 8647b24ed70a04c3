import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFPage,
} from 'pdf-lib';

/** By what a page or a mark on it leads to other pages. */
const LEADING_AWAY = ['A', 'AA', 'B', 'Dest', 'P', 'Parent', 'StructParent', 'StructParents'];

/**
 * Some pages of a PDF as a PDF of their own, their pictures as they are, and nothing of the other pages: these may be of
 * somebody else. The same pages give the same bytes.
 *
 * @param pages from 0, in the order in which they shall stand
 * @throws Error when the PDF cannot be read
 */
export async function somePages(pdf: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const page of pages) {
    cutLinks(source.getPage(page));
    keepOwnPictures(source.getPage(page));
  }
  const part = await PDFDocument.create({ updateMetadata: false });
  for (const page of await part.copyPages(source, [...pages])) part.addPage(page);
  return part.save();
}

/** What was drawn or stamped onto the page stays. */
function cutLinks({ node }: PDFPage): void {
  const marks = node.lookup(PDFName.of('Annots'));
  const dictionaries =
    marks instanceof PDFArray ? marks.asArray().map((mark) => node.context.lookup(mark)) : [];
  for (const key of LEADING_AWAY.filter((name) => name !== 'Parent')) node.delete(PDFName.of(key));
  for (const mark of dictionaries) {
    if (mark instanceof PDFDict) for (const key of LEADING_AWAY) mark.delete(PDFName.of(key));
  }
}

/** Some scanners list the pictures of all pages in one dictionary: of these the page keeps those that it draws. */
function keepOwnPictures({ node }: PDFPage): void {
  const resources = node.Resources();
  const pictures = resources?.lookup(PDFName.of('XObject'));
  const drawn = namesIn(node);
  if (resources === undefined || !(pictures instanceof PDFDict) || drawn === null) return;
  const own = resources.clone();
  const kept = PDFDict.withContext(node.context);
  for (const [name, picture] of pictures.entries()) if (drawn.has(name.toString())) kept.set(name, picture);
  own.set(PDFName.of('XObject'), kept);
  node.set(PDFName.of('Resources'), own);
}

/** Every name, `/Im0`, in the instructions that draw the page; null when they cannot be read. */
function namesIn(node: PDFPage['node']): ReadonlySet<string> | null {
  try {
    const contents = node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray() : contents === undefined ? [] : [contents];
    const texts = streams.map((entry) => {
      const stream = node.context.lookup(entry);
      if (!(stream instanceof PDFRawStream)) throw new Error('Not as it was read');
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    });
    return new Set(texts.join('\n').match(/\/[^\s/<>[\](){}%]+/gu));
  } catch {
    return null;
  }
}
