import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString } from 'pdf-lib';
import { appendObjects, ascii, hex, objectBody } from './incremental-update.ts';
import type { SignaturePlace } from '../../domain/signature-place.ts';
import { addSignatureField, type FieldWords } from './signature-field.ts';
import { signedData, signedDataRoom, type Signer } from './signed-data.ts';

/** Digits enough for any offset in a file. */
const OFFSET_DIGITS = 10;
const BYTE_RANGE_ROOM = `[0 ${Array(3).fill('0'.repeat(OFFSET_DIGITS)).join(' ')}]`;

/**
 * Signs a finished PDF: PAdES B-B, the finished bytes unchanged in front and the signature in an update behind them.
 *
 * @param visible the block that people see and where it stands; null for a signature that is not seen on the paper
 * @param now ISO moment with offset
 */
export async function signPdf(
  pdf: Uint8Array,
  signer: Signer,
  now: string,
  words: FieldWords,
  visible: { readonly block: Uint8Array; readonly place: SignaturePlace } | null,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const signature = context.nextRef();
  const changed = await addSignatureField(document, signature, words, visible);
  const room = signedDataRoom(signer);
  const body = signatureBody(signer, now, room);
  const revision = createHash('sha256').update(pdf).update(ascii(body)).digest().subarray(0, 16);
  const objects = [...changed]
    .map((ref) => ({ ref, object: context.lookup(ref) }))
    .flatMap(({ ref, object }) => (object === undefined ? [] : [{ ref, body: objectBody(object) }]));
  const update = appendObjects(pdf, context, [...objects, { ref: signature, body: ascii(body) }], revision);

  const bytes = Buffer.from(update.bytes);
  const at = update.offsetOf(signature);
  const contents = at + body.indexOf('/Contents <') + '/Contents '.length;
  const end = contents + room * 2 + '<>'.length;
  const range = [contents, end, bytes.length - end].map(String).join(' ');
  bytes.write(`[0 ${range}]`.padEnd(BYTE_RANGE_ROOM.length), at + body.indexOf(BYTE_RANGE_ROOM), 'latin1');

  const digest = createHash('sha256')
    .update(bytes.subarray(0, contents))
    .update(bytes.subarray(end))
    .digest();
  const cms = await signedData(digest, signer);
  if (cms.length > room) throw new Error('The signature is larger than its room');
  bytes.write(hex(cms), contents + 1, 'latin1');
  return bytes;
}

/** The signature dictionary (ISO 32000-1, 12.8.1); its room for the signature is filled with zeros. */
function signatureBody({ certificate }: Signer, now: string, room: number): string {
  return [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/M (${pdfDate(now)})`,
    `/Name ${PDFHexString.fromText(certificate.signerName).toString()}`,
    `/ByteRange ${BYTE_RANGE_ROOM}`,
    `/Contents <${'0'.repeat(room * 2)}>`,
    '>>',
  ].join('\n');
}

/** `D:20261123101400+02'00'`. */
function pdfDate(now: string): string {
  const [, date = '', time = '', hours = '+00', minutes = '00'] =
    /^([\d-]{10})T([\d:]{8})(?:\.\d+)?(?:([+-]\d\d):(\d\d)|Z)$/u.exec(now) ?? [];
  return `D:${date.replaceAll('-', '')}${time.replaceAll(':', '')}${hours}'${minutes}'`;
}
