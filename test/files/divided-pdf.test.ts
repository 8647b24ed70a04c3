import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFPage } from 'pdf-lib';
import { expect, test } from 'vitest';
import { somePages } from '../../src/files/divided-pdf.ts';
import { grayPng } from '../helpers/images.ts';

const WIDTHS = [40, 60, 80] as const;

/** A scan of three sheets, each a picture of its own width. */
async function scan(): Promise<{ readonly pdf: PDFDocument; readonly pages: readonly PDFPage[] }> {
  const pdf = await PDFDocument.create();
  const pages: PDFPage[] = [];
  for (const width of WIDTHS) {
    const page = pdf.addPage([200, 200]);
    // oxlint-disable-next-line no-await-in-loop -- in the order of the sheets
    page.drawImage(await pdf.embedPng(grayPng(width)));
    pages.push(page);
  }
  await pdf.flush();
  return { pdf, pages };
}

/** Widths of all pictures that the file holds, shown or not. */
async function pictures(bytes: Uint8Array): Promise<readonly number[]> {
  const pdf = await PDFDocument.load(bytes);
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const width = object.dict.get(PDFName.of('Width'));
    return width === undefined ? [] : [Number(width.toString())];
  });
}

test('a part has its pages, in their order, the same each time', async () => {
  const { pdf } = await scan();
  const bytes = await pdf.save();
  const part = await somePages(bytes, [0, 2]);
  expect((await PDFDocument.load(part)).getPageCount()).toBe(2);
  expect(await pictures(part)).toEqual([40, 80]);
  expect(await somePages(bytes, [0, 2])).toEqual(part);
});

test('sheets of others do not come along: pictures in a dictionary of all pages, links from page to page', async () => {
  const { pdf, pages } = await scan();
  const all = PDFDict.withContext(pdf.context);
  for (const { node } of pages) {
    const own = node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
    for (const [name, picture] of own?.entries() ?? []) all.set(name, picture);
  }
  const shared = pdf.context.register(pdf.context.obj({ XObject: all }));
  for (const { node } of pages) node.set(PDFName.of('Resources'), shared);
  const [first, , last] = pages;
  if (first === undefined || last === undefined) throw new Error('Three sheets');
  const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [last.ref, 'Fit'] };
  const drawn = { Type: 'Annot', Subtype: 'Ink', Rect: [0, 0, 9, 9], P: last.ref };
  first.node.set(PDFName.of('Annots'), pdf.context.obj([link, drawn]));
  const part = await somePages(await pdf.save(), [0]);
  expect(await pictures(part)).toEqual([40]);
  const marks = (await PDFDocument.load(part)).getPage(0).node.Annots();
  expect(String(marks?.lookup(1, PDFDict).get(PDFName.of('Subtype')))).toBe('/Ink');
});

test('of a page whose instructions cannot be read nothing is left out', async () => {
  const { pdf, pages } = await scan();
  const unreadable = pdf.context.stream('x', { Filter: 'Unknown' });
  pages[1]?.node.set(PDFName.of('Contents'), pdf.context.register(unreadable));
  expect(await pictures(await somePages(await pdf.save(), [1]))).toEqual([60]);
});
