import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  degrees,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  StandardFonts,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';

export interface MarkedPdf {
  readonly pdf: Uint8Array;
  /** Every word that the file holds somewhere, by the place. */
  readonly words: Readonly<Record<string, string>>;
}

/**
 * A PDF of two pages that tells a secret in every place where one can stand: in the text of the page that is marked, in an
 * annotation and its hidden reply, a form field, a bookmark, an attachment, the metadata, a layer that is off, a page that
 * only a link reaches, and in the version before the last one.
 */
export async function secretivePdf(word: () => string): Promise<MarkedPdf> {
  const words = {
    text: word(),
    otherPage: word(),
    annotation: word(),
    hiddenAnnotation: word(),
    field: word(),
    bookmark: word(),
    attachment: word(),
    attachmentName: word(),
    title: word(),
    xmp: word(),
    layer: word(),
    earlier: word(),
    pieceInfo: word(),
  };
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  page.drawText(`Sopimus ${words.text}`, { x: 60, y: 700, size: 14, font });
  pdf.addPage([595, 842]).drawText(`Sivu kaksi ${words.otherPage}`, { x: 60, y: 700, size: 14, font });
  const { context } = pdf;
  const note = (text: string, flags: number) =>
    context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [400, 600, 420, 620],
        F: flags,
        Contents: PDFHexString.fromText(text),
      }),
    );
  page.node.set(
    PDFName.of('Annots'),
    context.obj([note(words.annotation, 4), note(words.hiddenAnnotation, 2)]),
  );
  const field = pdf.getForm().createTextField('kenttä');
  field.setText(words.field);
  field.addToPage(page, { x: 60, y: 500, width: 200, height: 24, font });

  const outline = context.nextRef();
  const entry = context.register(
    context.obj({ Title: PDFHexString.fromText(words.bookmark), Parent: outline, Dest: [page.ref, 'Fit'] }),
  );
  context.assign(outline, context.obj({ Type: 'Outlines', First: entry, Last: entry, Count: 1 }));
  pdf.catalog.set(PDFName.of('Outlines'), outline);
  await pdf.attach(Buffer.from(words.attachment), `${words.attachmentName}.txt`, { mimeType: 'text/plain' });
  pdf.setTitle(words.title);
  pdf.catalog.set(
    PDFName.of('Metadata'),
    context.register(context.stream(`<x>${words.xmp}</x>`, { Type: 'Metadata', Subtype: 'XML' })),
  );
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Muistio: PDFString.of(words.pieceInfo) }));
  hideInLayer(pdf, page, words.layer);
  const erased = context.register(
    context.stream(`BT /Helvetica-Layer 12 Tf 60 300 Td (${words.earlier}) Tj ET`),
  );
  page.node.addContentStream(erased);

  return { pdf: withNewVersion(await pdf.save({ useObjectStreams: false }), erased), words };
}

/** Text that is in the page but in a layer that is switched off. */
function hideInLayer(pdf: PDFDocument, page: PDFPage, word: string): void {
  const { context } = pdf;
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Taso') }));
  pdf.catalog.set(
    PDFName.of('OCProperties'),
    context.obj({ OCGs: [layer], D: { Order: [layer], OFF: [layer] } }),
  );
  page.node.Resources()?.set(PDFName.of('Properties'), context.obj({ Taso: layer }));
  const stream = context.register(
    context.stream(`/OC /Taso BDC BT /Helvetica-Layer 12 Tf 60 400 Td (${word}) Tj ET EMC`),
  );
  page.node.addContentStream(stream);
}

/** An incremental update that empties one content stream; the words it held stay in the file. */
function withNewVersion(pdf: Uint8Array, { objectNumber }: PDFRef): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const root = /\/Root (\d+ 0 R)/u.exec(text)?.[1] ?? '';
  const size = /\/Size (\d+)/u.exec(text)?.[1] ?? '';
  const previous = /startxref\s+(\d+)/u.exec(text)?.[1] ?? '';
  const object = `${objectNumber} 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n`;
  const table = `xref\n${objectNumber} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${size} /Root ${root} /Prev ${previous} >>\n`;
  const end = `startxref\n${pdf.length + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`${object}${table}${trailer}${end}`, 'latin1')]);
}

/** The document turned and cropped as told, with one word in the visible part. */
export async function turnedPdf(
  angle: number,
  crop: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([595, 842]);
  page.setCropBox(crop.x, crop.y, crop.width, crop.height);
  page.setRotation(degrees(angle));
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText('Näkyvä', { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2, size: 14, font });
  return pdf.save();
}

/** Everything that other people's tools get out of a PDF: text, unpacked objects, attachments, pictures, raw bytes. */
export function everythingIn(pdf: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kirjaamo-peitto-'));
  try {
    const file = path.join(folder, 'liite.pdf');
    writeFileSync(file, pdf);
    const run = (tool: string, ...args: string[]): string => {
      try {
        return execFileSync(tool, args, {
          encoding: 'latin1',
          maxBuffer: 256 * 1024 * 1024,
          stdio: ['ignore', 'pipe', 'pipe'],
        });
      } catch (error) {
        // qpdf warns of a mended file by its exit code.
        return (error as { readonly stdout?: string }).stdout ?? '';
      }
    };
    run('qpdf', '--qdf', '--object-streams=disable', file, path.join(folder, 'auki.pdf'));
    const texts = [
      run('pdftotext', '-layout', file, '-'),
      run('pdfinfo', file),
      run('pdfinfo', '-meta', file),
      run('pdfdetach', '-list', file),
      run('strings', '-n', '4', path.join(folder, 'auki.pdf')),
      run('strings', '-n', '4', '-e', 'b', path.join(folder, 'auki.pdf')),
      Buffer.from(pdf).toString('latin1'),
      readFileSync(path.join(folder, 'auki.pdf'), 'latin1'),
    ].join('\n');
    // Strings in UTF-16, as hexadecimal digits.
    const hexadecimal = [...texts.matchAll(/<([0-9a-f\s]{8,})>/giu)]
      .map(([, digits]) => Buffer.from((digits ?? '').replaceAll(/\s/gu, ''), 'hex'))
      .map((bytes) => bytes.toString('latin1').replaceAll('\0', ''));
    return [texts, texts.replaceAll('\0', ''), ...hexadecimal].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
