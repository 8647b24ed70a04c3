import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectSignatures } from '../../../src/letters/signing/inspect-signatures.ts';
import { openPkcs12 } from '../../../src/letters/signing/pkcs12.ts';
import { makeTrialPkcs12 } from '../../../src/letters/signing/trial-certificate.ts';
import { checkSignedData } from '../../../src/letters/signing/signed-data-check.ts';
import { signedData } from '../../../src/letters/signing/signed-data.ts';
import { withBogusSignature } from './bogus-signature.ts';
import { isValid, pdfsig } from './pdfsig.ts';
import { issuedLetter, signedLetter } from './sample-signed-letter.ts';
import { AINO, NOW, P12_PASSWORD, P256, TestCertificates } from './test-certificates.ts';

const certificates = new TestCertificates();
const letter = issuedLetter();
const issuedHash = createHash('sha256').update(letter.pdf).digest('hex');
let signed: Buffer;
let signedByCurve: Buffer;

beforeAll(async () => {
  const trial = openPkcs12(await makeTrialPkcs12({ name: 'Aino Esimerkki', organisation: '' }, NOW), null);
  signed = Buffer.from(await signedLetter(letter, trial));
  certificates.selfSigned('p256', P256, AINO);
  const curve = openPkcs12(certificates.p12('p256'), P12_PASSWORD);
  signedByCurve = Buffer.from(await signedLetter(letter, curve));
});
afterAll(() => certificates.remove());

/** Whether the file is taken for the signed letter: one signature that holds, over everything, over what was issued. */
async function isBelieved(pdf: Uint8Array): Promise<boolean> {
  const [first, ...others] = await inspectSignatures(pdf);
  if (first === undefined || others.length > 0) return false;
  return first.intact && first.coversWholeFile && first.basedOn === issuedHash;
}

/** The place of the hexadecimal signature. */
function contents(pdf: Buffer): { readonly begin: number; readonly end: number } {
  const begin = pdf.indexOf('/Contents <') + '/Contents <'.length;
  return { begin, end: pdf.indexOf('>', begin) };
}

/** Another byte at that place: in the signature another digit, as the case of a digit means nothing. */
function flipped(pdf: Buffer, at: number, bit: number): Buffer {
  const { begin, end } = contents(pdf);
  const other = Buffer.from(pdf);
  const byte = pdf[at] ?? 0;
  if (at < begin || at >= end) other[at] = byte ^ (1 << bit);
  else
    other.write(((Number.parseInt(String.fromCharCode(byte), 16) ^ (1 << (bit % 4))) & 15).toString(16), at);
  return other;
}

test('the signed letter is believed, and says what it was before', async () => {
  expect(await isBelieved(signed)).toBe(true);
  expect(await isBelieved(signedByCurve)).toBe(true);
  expect(await inspectSignatures(letter.pdf)).toEqual([]);
});

test('a line end behind the issued bytes belongs to them', async () => {
  const trial = openPkcs12(await makeTrialPkcs12({ name: 'Aino Esimerkki', organisation: '' }, NOW), null);
  for (const ending of ['\n', '\r\n', '\n\n']) {
    const pdf = Buffer.concat([letter.pdf, Buffer.from(ending)]);
    // oxlint-disable-next-line no-await-in-loop -- three files, one after another
    const [found] = await inspectSignatures(await signedLetter({ ...letter, pdf }, trial));
    expect(found?.basedOn).toBe(createHash('sha256').update(pdf).digest('hex'));
  }
});

test('one changed bit anywhere is found', async () => {
  const pdfs = [() => signed, () => signedByCurve];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pdfs),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 0, max: 7 }),
      async (pdf, share, bit) => {
        const file = pdf();
        return !(await isBelieved(flipped(file, Math.floor(share * file.length), bit)));
      },
    ),
    { numRuns: 600 },
  );
});

test('one changed bit anywhere in the signature is found', async () => {
  for (const file of [signed, signedByCurve]) {
    const { begin, end } = contents(file);
    // Digits all over the structure and some of the zeros behind it.
    for (let at = begin; at < end; at += at < begin + 3000 ? 19 : 197) {
      // oxlint-disable-next-line no-await-in-loop -- one file after another
      expect(await isBelieved(flipped(file, at, at)), `digit ${at - begin}`).toBe(false);
    }
  }
});

test('others find a changed byte in what is signed as well', () => {
  const { begin, end } = contents(signed);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 0, max: 7 }),
      (share, bit) => {
        const at = Math.floor(share * (signed.length - (end - begin)));
        const changed = flipped(signed, at < begin ? at : at + end - begin, bit);
        return !reportedValid(changed);
      },
    ),
    { numRuns: 25 },
  );
});

test('what is appended after the signature is not covered', async () => {
  const appended = Buffer.concat([signed, Buffer.from('% lisätty\n')]);
  expect(await inspectSignatures(appended)).toMatchObject([{ coversWholeFile: false, intact: true }]);
});

test('what covers the whole file guards nothing unless it holds', async () => {
  expect(await inspectSignatures(await withBogusSignature(signed))).toMatchObject([
    { coversWholeFile: false, intact: true, basedOn: issuedHash },
    { coversWholeFile: true, intact: false, certificate: null },
  ]);
});

test('a signature of another letter holds nothing', async () => {
  const other = Buffer.from(signed);
  const from = contents(signedByCurve);
  const to = contents(signed);
  const pasted = signedByCurve.subarray(from.begin, from.end);
  other.fill('0', to.begin, to.end, 'latin1');
  pasted.copy(other, to.begin, 0, Math.min(pasted.length, to.end - to.begin));
  expect(await inspectSignatures(other)).toMatchObject([{ intact: false }]);
});

test('of a file full of signatures only the first ones are read', async () => {
  const found = await inspectSignatures(await withBogusSignature(signed, 100));
  expect(found).toHaveLength(101);
  expect(found[0]).toMatchObject({ intact: true });
  expect(found.filter(({ signedLength }) => signedLength > 0).length).toBeLessThan(50);
  expect(found.slice(1).every(({ intact }) => !intact)).toBe(true);
});

test('a signature with a heap of certificates is not believed', async () => {
  const signer = openPkcs12(await makeTrialPkcs12({ name: 'Aino Esimerkki', organisation: '' }, NOW), null);
  const digest = createHash('sha256').update('kirje').digest();
  const withChain = (length: number) =>
    signedData(digest, { ...signer, chain: Array(length).fill(signer.certificate) });
  expect(checkSignedData(await withChain(3), digest).intact).toBe(true);
  expect(checkSignedData(await withChain(100), digest).intact).toBe(false);
});

test('an issuer that goes along is guarded by its own signature', async () => {
  certificates.selfSigned('issuer', P256, '/CN=Myöntäjä/O=Esimerkki Oy/C=FI', 'critical,keyCertSign');
  certificates.issuedBy('issuer', 'person', P256, AINO);
  const signer = openPkcs12(certificates.p12('person', '-certfile', 'issuer.crt'), P12_PASSWORD);
  const [issuer] = signer.chain;
  if (issuer === undefined) throw new Error('The issuer goes along');
  const digest = createHash('sha256').update('kirje').digest();
  expect(checkSignedData(await signedData(digest, signer), digest).intact).toBe(true);
  const other = Buffer.from(issuer.der);
  other.writeUInt8(other.readUInt8(other.length - 1) ^ 1, other.length - 1);
  const changed = { ...signer, chain: [{ ...issuer, der: other }] };
  expect(checkSignedData(await signedData(digest, changed), digest).intact).toBe(false);
});

test('bytes of any kind are answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(await inspectSignatures(bytes)).toEqual([]);
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(signed.length - 1), async (length) => {
      expect(await isBelieved(signed.subarray(0, length))).toBe(false);
    }),
    { numRuns: 50 },
  );
});

/** A file that the tool cannot read at all is not called valid either. */
function reportedValid(pdf: Uint8Array): boolean {
  try {
    return isValid(pdfsig(pdf));
  } catch {
    return false;
  }
}
