import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib';

/** Objects appended to a finished PDF, in one piece with the cross-reference section that makes them count. */
export interface AppendedObject {
  readonly ref: PDFRef;
  /** The object as it stands in the file, without `obj` and `endobj`. */
  readonly body: Uint8Array;
}

export interface IncrementalUpdate {
  /** The finished PDF, byte for byte, with the update behind it. */
  readonly bytes: Uint8Array;
  /** Where the body of an appended object begins. */
  offsetOf(ref: PDFRef): number;
}

/**
 * Appends objects to a PDF that ends in a classic cross-reference table, as Typst writes it (ISO 32000-1, 7.5.6). Not a
 * byte of the finished file is touched.
 *
 * @param context the parsed file, for its trailer
 * @param revision 16 bytes that name this state of the file
 * @throws Error when the file ends otherwise
 */
export function appendObjects(
  pdf: Uint8Array,
  context: PDFContext,
  objects: readonly AppendedObject[],
  revision: Uint8Array,
): IncrementalUpdate {
  const previous = lastCrossReference(pdf);
  const pieces: Uint8Array[] = [pdf, ascii('\n')];
  let length = pdf.length + 1;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const starts = new Map<PDFRef, number>();
  const bodies = new Map<PDFRef, number>();
  const sorted = objects.toSorted((a, b) => a.ref.objectNumber - b.ref.objectNumber);
  for (const { ref, body } of sorted) {
    starts.set(ref, length);
    push(ascii(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
    bodies.set(ref, length);
    push(body);
    push(ascii('\nendobj\n'));
  }
  const begin = length;
  const size = Math.max(context.largestObjectNumber, ...sorted.map(({ ref }) => ref.objectNumber)) + 1;
  push(ascii(crossReference(sorted, (ref) => starts.get(ref) ?? 0)));
  push(ascii(trailer(context, size, previous, revision)));
  push(ascii(`startxref\n${begin}\n%%EOF\n`));
  return { bytes: Buffer.concat(pieces), offsetOf: (ref) => bodies.get(ref) ?? 0 };
}

export function objectBody(object: PDFObject): Uint8Array {
  const body = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(body, 0);
  return body;
}

export function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Sections of neighbouring numbers, twenty bytes an entry. */
function crossReference(objects: readonly AppendedObject[], startOf: (ref: PDFRef) => number): string {
  const sections: PDFRef[][] = [];
  for (const { ref } of objects) {
    const last = sections.at(-1);
    if (last?.at(-1)?.objectNumber === ref.objectNumber - 1) last.push(ref);
    else sections.push([ref]);
  }
  const lines = sections.map((refs) => {
    const entries = refs.map(
      (ref) =>
        `${String(startOf(ref)).padStart(10, '0')} ${String(ref.generationNumber).padStart(5, '0')} n\r\n`,
    );
    return `${refs[0]?.objectNumber ?? 0} ${refs.length}\n${entries.join('')}`;
  });
  return `xref\n${lines.join('')}`;
}

function trailer(context: PDFContext, size: number, previous: number, revision: Uint8Array): string {
  const { Root, Info, ID } = context.trailerInfo;
  const id = ID?.toString().match(/<[0-9a-f]*>|\((?:\\.|[^\\)])*\)/giu)?.[0] ?? `<${hex(revision)}>`;
  const info = Info === undefined ? '' : `/Info ${Info.toString()}\n`;
  return `trailer\n<<\n/Size ${size}\n/Root ${String(Root)}\n${info}/Prev ${previous}\n/ID [${id} <${hex(revision)}>]\n>>\n`;
}

function lastCrossReference(pdf: Uint8Array): number {
  const end = Buffer.from(pdf.subarray(-64)).toString('latin1');
  const offset = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(end)?.[1] ?? Number.NaN);
  const begins = Buffer.from(pdf.subarray(offset, offset + 4)).toString('latin1');
  if (begins !== 'xref') throw new Error('The PDF does not end in a cross-reference table');
  return offset;
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
