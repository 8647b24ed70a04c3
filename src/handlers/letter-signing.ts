import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { DeviceError } from '../devices/device-error.ts';
import { PinRefused, signOnToken } from '../devices/security-token.ts';
import { readCertificate, requireUsable } from '../letters/signing/certificate.ts';
import { inspectSignatures } from '../letters/signing/inspect-signatures.ts';
import { openPkcs12 } from '../letters/signing/pkcs12.ts';
import { signPdf } from '../letters/signing/sign-pdf.ts';
import { signatureBlock, signatureBlockText } from '../letters/signing/signature-block.ts';
import type { Signer } from '../letters/signing/signed-data.ts';
import { tokenSigner } from '../letters/signing/token-signer.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import type { SigningKeyRecord } from '../storage/signing-key-table.ts';
import { confirmPassword } from '../vault/vault.ts';
import { openCaseOf } from './case-record.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { conflict, invalid, notFound } from './failure.ts';
import { attachedPdfs } from './letter-attachments.ts';
import { issuedPdf, letterOf, storeLetterStep } from './letter-record.ts';
import * as organisation from './organisation.ts';
import { keyOf, refusedAt } from './signing-keys.ts';

/**
 * Signs an issued letter electronically. The signed PDF is a file beside the issued one, and it is never written again:
 * a letter is signed once, before it leaves.
 */
export async function sign(
  context: OperationContext,
  { letterId, signingKeyId, secret }: z.output<typeof inputs.signLetter>,
): Promise<view.LetterSignature> {
  const letter = unsignedLetter(context, letterId);
  const key = keyOf(context, signingKeyId);
  // Before the card is asked: a PIN is not tried for nothing.
  refusedAt('signingKeyId', 'secret', () => requireUsable(readCertificate(key.certificate), context.now));
  const signer = refusedAt('signingKeyId', 'secret', () => signerOf(key, secret, context.signal));
  const pdf = await signed(context, letter, signer);
  context.signal.throwIfAborted();
  return keepSigned(context, letter, key, pdf);
}

export function signedBytes(
  context: DeskContext,
  { letterId }: z.output<typeof inputs.letterRef>,
): { readonly pdf: Uint8Array } {
  return { pdf: signedPdf(context, letterOf(context, letterId)) };
}

/** The signed PDF and the documents that go with it as files, to be sent electronically. */
export function exportSigned(
  context: DeskContext,
  { letterId, password }: z.output<typeof inputs.exportSigned>,
): view.ExportedLetter {
  const letter = letterOf(context, letterId);
  if (letter.void) throw conflict('letter-void');
  const main = { name: signedName(letter), bytes: signedPdf(context, letter) };
  const enclosures = attachedPdfs(context, letterId).map(({ number, pdf }) => ({
    name: `${fileNumber(letter)}-liite-${number}.pdf`,
    bytes: pdf,
  }));
  confirmPassword(context.vault, password);
  const { caseId, documentNumber } = letter;
  context.record({ action: 'signed-letter-exported', caseId, detail: { documentNumber } });
  return { name: fileNumber(letter), files: [main, ...enclosures] };
}

/** The electronic signature of a letter as its page shows it; null while there is none. */
export function letterSignature(
  { storage }: DeskContext,
  { letterId, signaturePlace }: LetterRecord,
): view.LetterSignature | null {
  const signature = storage.signatures.ofLetter(letterId);
  return signature === null ? null : { ...signature, visible: signaturePlace !== null };
}

/** A letter that may be signed now. */
function unsignedLetter(context: DeskContext, letterId: number): LetterRecord {
  const letter = letterOf(context, letterId);
  if (context.storage.signatures.ofLetter(letterId) !== null) throw conflict('already-signed');
  openCaseOf(context, letter.caseId);
  if (letter.void) throw conflict('letter-void');
  if (letter.copyErasedOn !== null) throw conflict('copy-erased');
  if (letter.dispatch !== null) throw conflict('already-dispatched');
  return letter;
}

function signerOf({ place, certificate }: SigningKeyRecord, secret: string, signal: AbortSignal): Signer {
  switch (place.kind) {
    case 'trial':
      return openPkcs12(place.p12, null);
    case 'p12':
      return openPkcs12(place.p12, secret);
    case 'token': {
      const { module, tokenSerial, keyId } = place;
      return tokenSigner(readCertificate(certificate), (algorithm, data) =>
        signOnToken(module, { tokenSerial, keyId, certificate }, secret, algorithm, data, signal),
      );
    }
  }
}

async function signed(context: DeskContext, letter: LetterRecord, signer: Signer): Promise<Uint8Array> {
  const { title, email } = organisation.get(context).contactPerson;
  const { signerName, trial } = signer.certificate;
  const { language, signaturePlace: place } = letter;
  const facts = { language, signerName, role: title, email, signedAt: context.now, trial };
  const block = signatureBlock(facts);
  const words = { alternateName: block.title, text: signatureBlockText(block) };
  // Without room of its own nothing is drawn over what the letter says.
  const visible =
    place === null ? null : { block: context.press.signatureBlock(block, context.today), place };
  try {
    const pdf = await signPdf(issuedPdf(context, letter.letterId), signer, context.now, words, visible);
    await requireSound(pdf, letter);
    return pdf;
  } catch (error) {
    if (error instanceof PinRefused) throw invalid('secret', error.problem);
    throw error;
  }
}

/** A card may give a signature of another key than its certificate names; such a file is not kept. */
async function requireSound(pdf: Uint8Array, { sha256 }: LetterRecord): Promise<void> {
  const [found] = await inspectSignatures(pdf);
  const sound = found?.intact === true && found.coversWholeFile && found.basedOn === sha256;
  if (!sound) throw new DeviceError('token', 'unsupported');
}

/** Bytes first, then row, file row and event together; meanwhile another call may have signed the letter. */
function keepSigned(
  context: OperationContext,
  { letterId }: LetterRecord,
  key: SigningKeyRecord,
  pdf: Uint8Array,
): view.LetterSignature {
  const { storage, vault, now, actor } = context;
  const written = vault.files.write(pdf);
  try {
    return context.transaction(() => {
      const letter = unsignedLetter(context, letterId);
      keyOf(context, key.id);
      const file = {
        mediaType: 'application/pdf',
        pages: null,
        condition: 'ok',
        namedOtherwise: false,
      } as const;
      const parentId = storage.files.ofLetter(letterId)?.id ?? null;
      storage.files.insert({ ...written, ...file, name: signedName(letter), parentId }, now);
      storage.files.assign([written.id], { kind: 'e-signed', id: letterId });
      storage.signatures.insert(letterId, key.id, now, actor);
      storeLetterStep(context, letterId);
      const { caseId, documentNumber } = letter;
      const signature = letterSignature(context, letter);
      if (signature === null) throw new Error('The signature was not kept');
      context.record({
        action: 'letter-signed',
        caseId,
        detail: { documentNumber, serial: key.serial, trial: signature.trial, sha256: written.sha256 },
      });
      return signature;
    });
  } catch (error) {
    vault.files.remove(written.id);
    throw error;
  }
}

function signedPdf({ storage, vault }: DeskContext, { letterId }: LetterRecord): Uint8Array {
  if (storage.signatures.ofLetter(letterId) === null) throw conflict('not-signed');
  const file = storage.files.eSignedOf(letterId);
  const record = file === null ? null : storage.files.get(file.id);
  if (record === null) throw notFound('letter');
  return vault.files.read({ id: record.file.id, key: record.key, sha256: record.file.sha256 });
}

function signedName(letter: LetterRecord): string {
  return `${fileNumber(letter)}-allekirjoitettu.pdf`;
}

/** The number as the name of a file can hold it. */
function fileNumber({ documentNumber }: LetterRecord): string {
  return documentNumber.replace('/', '-');
}
