import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import type { Certificate } from './certificate.ts';
import { checkSignedData } from './signed-data-check.ts';

/** What can be told of a signature from the file alone. Whether its issuer is to be trusted, is not judged. */
export interface InspectedSignature {
  /** Every byte of the file is signed but the signature itself. */
  readonly coversWholeFile: boolean;
  /** The signed bytes are those that were signed, by the key of the certificate. */
  readonly intact: boolean;
  /** null when the signature cannot be read. */
  readonly certificate: Pick<
    Certificate,
    'signerName' | 'subject' | 'issuer' | 'serial' | 'validFrom' | 'validUntil'
  > | null;
  /** Made with a trial certificate of this program. */
  readonly trial: boolean;
  /** What the signer's clock said: ISO moment with offset; null when it is not told. */
  readonly signedAt: string | null;
  /** Bytes from the beginning of the file to the end of what is signed. */
  readonly signedLength: number;
  /** SHA-256 of the file as it was before this signature was appended, hex; null when it was not appended. */
  readonly basedOn: string | null;
}

/** Each is checked over the whole file: a foreign one may hold thousands. */
const MOST_READ = 20;

/**
 * The signatures of a PDF in the order of its form; none of a file that has none or cannot be read. After the first
 * {@link MOST_READ} they count as unreadable.
 */
export async function inspectSignatures(pdf: Uint8Array): Promise<readonly InspectedSignature[]> {
  return (await signatureDictionaries(pdf)).map((dictionary, place) =>
    place < MOST_READ ? inspect(pdf, dictionary) : UNREADABLE,
  );
}

async function signatureDictionaries(pdf: Uint8Array): Promise<readonly PDFDict[]> {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
    const fields = document.catalog
      .lookup(PDFName.of('AcroForm'), PDFDict)
      .lookup(PDFName.of('Fields'), PDFArray);
    return fields
      .asArray()
      .map((field) => document.context.lookup(field))
      .filter((field) => field instanceof PDFDict)
      .filter((field) => field.lookup(PDFName.of('FT')) === PDFName.of('Sig'))
      .map((field) => field.lookup(PDFName.of('V')))
      .filter((value) => value instanceof PDFDict);
  } catch {
    // The parser throws whatever broken bytes lead it to.
    return [];
  }
}

function inspect(pdf: Uint8Array, dictionary: PDFDict): InspectedSignature {
  const range = byteRange(dictionary, pdf.length);
  const cms = range === null ? null : contentsBetween(pdf, range);
  if (range === null || cms === null) return UNREADABLE;
  const digest = createHash('sha256')
    .update(pdf.subarray(0, range.firstEnd))
    .update(pdf.subarray(range.secondBegin, range.secondEnd))
    .digest();
  const { intact, certificate } = checkSignedData(cms, digest);
  return {
    coversWholeFile: range.secondEnd === pdf.length,
    intact,
    certificate: certificate === null ? null : described(certificate),
    trial: certificate?.trial ?? false,
    signedAt: momentOf(dictionary.lookup(PDFName.of('M'))),
    signedLength: range.secondEnd,
    basedOn: previousRevision(pdf.subarray(0, range.secondEnd)),
  };
}

const UNREADABLE: InspectedSignature = {
  coversWholeFile: false,
  intact: false,
  certificate: null,
  trial: false,
  signedAt: null,
  signedLength: 0,
  basedOn: null,
};

function described({ signerName, subject, issuer, serial, validFrom, validUntil }: Certificate) {
  return { signerName, subject, issuer, serial, validFrom, validUntil };
}

interface SignedRange {
  readonly firstEnd: number;
  readonly secondBegin: number;
  readonly secondEnd: number;
}

/** Two ranges, the first from the beginning of the file, in the file and in order. */
function byteRange(dictionary: PDFDict, size: number): SignedRange | null {
  const array = dictionary.lookup(PDFName.of('ByteRange'));
  if (!(array instanceof PDFArray) || array.size() !== 4) return null;
  const numbers = array
    .asArray()
    .map((entry) => (entry instanceof PDFNumber ? entry.asNumber() : Number.NaN));
  const [begin = 0, firstEnd = 0, secondBegin = 0, length = 0] = numbers;
  const secondEnd = secondBegin + length;
  const ordered =
    begin === 0 && firstEnd > 0 && secondBegin > firstEnd + 1 && length > 0 && secondEnd <= size;
  return numbers.every(Number.isInteger) && ordered ? { firstEnd, secondBegin, secondEnd } : null;
}

/** The gap between the ranges holds the hexadecimal signature and nothing that is neither signed nor signature. */
function contentsBetween(pdf: Uint8Array, { firstEnd, secondBegin }: SignedRange): Uint8Array | null {
  const gap = Buffer.from(pdf.subarray(firstEnd, secondBegin)).toString('latin1');
  const digits = /^<([0-9A-Fa-f]*)>$/u.exec(gap)?.[1];
  return digits === undefined || digits.length % 2 !== 0 ? null : Buffer.from(digits, 'hex');
}

/**
 * The update begins one line end after the end mark of the file it was appended to, whose cross-reference table it names.
 */
function previousRevision(signed: Uint8Array): string | null {
  const file = Buffer.from(signed);
  const trailer = file.lastIndexOf('trailer');
  const previous = /\/Prev\s+(\d+)/u.exec(file.subarray(Math.max(trailer, 0)).toString('latin1'))?.[1];
  if (previous === undefined) return null;
  const mark = file.indexOf('%%EOF', Number(previous));
  if (mark === -1) return null;
  const after = mark + '%%EOF'.length;
  const lineEnds = /^[\r\n]*/u.exec(file.subarray(after, after + 8).toString('latin1'))?.[0].length ?? 0;
  return createHash('sha256')
    .update(file.subarray(0, after + Math.max(lineEnds - 1, 0)))
    .digest('hex');
}

function momentOf(value: PDFObject | undefined): string | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)'(\d\d)'?|Z)?/u.exec(
    value.decodeText(),
  );
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, offsetHours = '+00', offsetMinutes = '00'] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offsetHours}:${offsetMinutes}`;
}
