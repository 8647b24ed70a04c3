import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectSignatures } from '../../../src/letters/signing/inspect-signatures.ts';
import { openPkcs12 } from '../../../src/letters/signing/pkcs12.ts';
import type { Signer } from '../../../src/letters/signing/signed-data.ts';
import { makeTrialPkcs12 } from '../../../src/letters/signing/trial-certificate.ts';
import { askTool } from '../pdf-reading.ts';
import { isValid, pdfsig } from './pdfsig.ts';
import { issuedLetter, signedLetter } from './sample-signed-letter.ts';
import { AINO, NOW, P12_PASSWORD, P256, P384, RSA, TestCertificates } from './test-certificates.ts';

const certificates = new TestCertificates();
const letter = issuedLetter();
let trial: Uint8Array;

beforeAll(async () => {
  certificates.selfSigned('rsa', RSA, AINO);
  certificates.selfSigned('p256', P256, AINO);
  certificates.selfSigned('p384', P384, AINO);
  certificates.selfSigned('root', RSA, '/CN=Koejuuri', 'critical,keyCertSign');
  certificates.issuedBy('root', 'person', P256, '/CN=ESIMERKKI AINO 99999999X/GN=Aino/SN=Esimerkki');
  trial = await makeTrialPkcs12({ name: 'Äinö Esimerkki', organisation: 'Esimerkki Oy' }, NOW);
});
afterAll(() => certificates.remove());

const open = (name: string, ...options: readonly string[]): Signer =>
  openPkcs12(certificates.p12(name, ...options), P12_PASSWORD);

const signers: readonly (readonly [string, () => Signer])[] = [
  ['RSA, today’s seal', () => open('rsa')],
  ['RSA, the old seal', () => open('rsa', '-legacy')],
  ['ECDSA P-256', () => open('p256')],
  ['ECDSA P-384', () => open('p384')],
  ['issued by another', () => open('person', '-certfile', certificates.file('root.crt'))],
  ['a trial', () => openPkcs12(trial, null)],
];

/** The signature and what it signs, taken out of the file by their places alone. */
function taken(pdf: Uint8Array): { readonly cms: Buffer; readonly content: Buffer } {
  const file = Buffer.from(pdf);
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/u.exec(file.toString('latin1'))?.slice(1).map(Number);
  const [end = 0, begin = 0, length = 0] = range ?? [];
  const hex = file.subarray(end + 1, begin - 1).toString('latin1');
  const content = Buffer.concat([file.subarray(0, end), file.subarray(begin, begin + length)]);
  return { cms: Buffer.from(hex, 'hex'), content };
}

describe.each(signers)('%s', (name, signer) => {
  test('is called valid by others, and the file stays sound', async () => {
    const pdf = await signedLetter(letter, signer());
    const report = pdfsig(pdf);
    expect(isValid(report)).toBe(true);
    expect(report).toContain('ETSI.CAdES.detached');
    expect(report).toContain('SHA-256');
    expect(askTool('qpdf', pdf, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    );
  });

  test('openssl verifies the signature that was taken out of it', async () => {
    const used = signer();
    const { cms, content } = taken(await signedLetter(letter, used));
    writeFileSync(certificates.file('cms.der'), cms);
    writeFileSync(certificates.file('content'), content);
    writeFileSync(certificates.file('trusted.der'), used.certificate.der);
    certificates.openssl('x509', '-inform', 'der', '-in', 'trusted.der', '-out', 'trusted.crt');
    const what = ['-cades', '-inform', 'der', '-in', 'cms.der', '-content', 'content', '-binary'];
    const trust = ['-CAfile', 'trusted.crt', '-partial_chain', '-purpose', 'any', '-no_check_time'];
    // It ends with an error when the signature or the signing certificate is not right.
    certificates.openssl('cms', '-verify', ...what, ...trust, '-out', 'verified');
    expect(Buffer.from(certificates.read('verified')).equals(content)).toBe(true);

    const parsed = certificates.openssl('cms', '-cmsout', '-print', '-inform', 'der', '-in', 'cms.der');
    const signed = parsed.slice(parsed.indexOf('signedAttrs'), parsed.indexOf('unsignedAttrs'));
    expect([...signed.matchAll(/object: (\S+)/gu)].map(([, object]) => object)).toEqual([
      'contentType',
      'messageDigest',
      'id-smime-aa-signingCertificateV2',
    ]);
    expect(parsed).not.toContain('signingTime');
  });

  test('is intact by our own check', async () => {
    const { certificate } = signer();
    const found = await inspectSignatures(await signedLetter(letter, signer()));
    expect(found).toMatchObject([
      {
        coversWholeFile: true,
        intact: true,
        trial: name === 'a trial',
        signedAt: NOW,
        certificate: { serial: certificate.serial, subject: certificate.subject },
      },
    ]);
  });
});

test('the issued bytes stand unchanged in front', async () => {
  const pdf = await signedLetter(letter, open('rsa'));
  expect(Buffer.from(pdf).subarray(0, letter.pdf.length).equals(letter.pdf)).toBe(true);
});

test('every issuer in the file goes along, and names of people are read from their parts', async () => {
  const signer = open('person', '-certfile', certificates.file('root.crt'));
  expect(signer.certificate.signerName).toBe('Aino Esimerkki');
  expect(signer.chain.map(({ subject }) => subject)).toEqual(['Koejuuri']);
  const { cms } = taken(await signedLetter(letter, signer));
  for (const name of ['person.der', 'root.der'])
    expect(cms.includes(Buffer.from(certificates.read(name)))).toBe(true);
});

test('the certificate is kept byte for byte', () => {
  expect(Buffer.from(open('rsa', '-legacy').certificate.der).equals(certificates.read('rsa.der'))).toBe(true);
});

describe('the page', () => {
  test('shows the block at the place for the signature, and the tags name it', async () => {
    const pdf = await signedLetter(letter, openPkcs12(trial, null));
    const structure = askTool('pdfinfo', pdf, (file) => ['-struct-text', file]);
    expect(structure).toMatch(/^ {2}Form/mu);
    const objects = askTool('qpdf', pdf, (file) => ['--json', file]);
    expect(objects).toContain('Tämä asiakirja on sähköisesti allekirjoitettu.');
    expect(objects).toContain('KOEVARMENNE – ei oikeudellista merkitystä');
    const rectangle = /"\/Rect": \[\s*([\d.]+),\s*([\d.]+),\s*([\d.]+),\s*([\d.]+)/u.exec(objects);
    const [left = 0, bottom = 0, , top = 0] =
      rectangle?.slice(1).map((points) => Number(points) * (25.4 / 72)) ?? [];
    expect(left).toBeCloseTo(letter.signaturePlace?.xMm ?? 0, 1);
    expect(297 - top).toBeCloseTo(letter.signaturePlace?.yMm ?? 0, 1);
    // The room that letters leave is 18 mm high.
    expect(top - bottom).toBeLessThanOrEqual(18);
    expect(top - bottom).toBeGreaterThan(10);
  });

  test('stays tagged PDF/A with a printed, unmovable field', async () => {
    const pdf = await signedLetter(letter, open('rsa'));
    expect(askTool('pdfinfo', pdf, (file) => [file])).toMatch(/^Tagged:\s+yes$/mu);
    const objects = askTool('qpdf', pdf, (file) => ['--json', file]);
    expect(objects).toContain('"/SigFlags": 3');
    expect(objects).toContain('"/F": 132');
    expect(objects).toContain('"/Tabs": "/S"');
    expect(askTool('pdffonts', pdf, (file) => [file])).not.toMatch(/ no {2,}\w+ +\w+ +\d+ +\d+$/mu);
  });

  test('without a place nothing is drawn', async () => {
    const pdf = await signedLetter(letter, open('rsa'), { visible: false });
    expect(isValid(pdfsig(pdf))).toBe(true);
    expect(askTool('qpdf', pdf, (file) => ['--json', file])).toMatch(/"\/Rect": \[\s*0,\s*0,\s*0,\s*0\s*\]/u);
  });

  test.each([
    ['sv', 'Detta dokument har undertecknats elektroniskt.', 'kl.'],
    ['en', 'This document has been signed electronically.', 'at'],
  ] as const)('speaks the language of the letter: %s', async (language, sentence, at) => {
    const pdf = await signedLetter(letter, open('rsa'), { language, now: '2026-11-23T10:04:00+02:00' });
    const objects = askTool('qpdf', pdf, (file) => ['--json', file]);
    expect(objects).toContain(sentence);
    expect(objects).toContain(` ${at} 10${language === 'en' ? ':' : '.'}04`);
    expect(objects).not.toContain('KOEVARMENNE');
  });
});
