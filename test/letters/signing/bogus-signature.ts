import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { appendObjects, ascii, objectBody } from '../../../src/letters/signing/incremental-update.ts';

const RANGE = `[0 ${Array(3).fill('0'.repeat(10)).join(' ')}]`;
const ROOM = 200;

/**
 * A signed PDF to which somebody appended another first page and `count` signature fields that claim to cover the whole
 * file, with nothing but zeros in them.
 */
export async function withBogusSignature(signed: Uint8Array, count = 1): Promise<Buffer> {
  const { context, catalog, page } = await loaded(signed);
  const contents = context.nextRef();
  const drawn = 'BT /F1 12 Tf 100 400 Td (MUUTETTU) Tj ET';
  page.node.set(PDFName.of('Contents'), contents);
  const signature = context.nextRef();
  const fields = catalog.lookup(PDFName.of('AcroForm'), PDFDict).lookup(PDFName.of('Fields'), PDFArray);
  const added = Array.from({ length: count }, (_, index) => {
    const ref = context.nextRef();
    fields.push(ref);
    return { ref, body: ascii(`<< /FT /Sig /T (Toinen${index}) /V ${signature.toString()} >>`) };
  });
  const { Root } = context.trailerInfo;
  if (!(Root instanceof PDFRef)) throw new Error('The catalog has no number');
  const body = `<< /Type /Sig /ByteRange ${RANGE} /Contents <${'00'.repeat(ROOM)}> >>`;
  const update = appendObjects(
    signed,
    context,
    [
      { ref: page.ref, body: objectBody(page.node) },
      { ref: contents, body: ascii(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`) },
      { ref: Root, body: objectBody(catalog) },
      { ref: signature, body: ascii(body) },
      ...added,
    ],
    createHash('sha256').update(signed).digest().subarray(0, 16),
  );
  const bytes = Buffer.from(update.bytes);
  const begin = update.offsetOf(signature) + body.indexOf('<00');
  const end = begin + ROOM * 2 + '<>'.length;
  const range = `[0 ${begin} ${end} ${bytes.length - end}]`.padEnd(RANGE.length);
  bytes.write(range, update.offsetOf(signature) + body.indexOf(RANGE), 'latin1');
  return bytes;
}

async function loaded(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const [page] = document.getPages();
  if (page === undefined) throw new Error('The PDF has no page');
  return { context: document.context, catalog: document.catalog, page };
}
