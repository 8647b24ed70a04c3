import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireUsable } from '../../../src/letters/signing/certificate.ts';
import { openPkcs12 } from '../../../src/letters/signing/pkcs12.ts';
import { SigningRefused } from '../../../src/letters/signing/signing-refused.ts';
import { AINO, NOW, P12_PASSWORD, P256, RSA, TestCertificates } from './test-certificates.ts';

const certificates = new TestCertificates();
beforeAll(() => {
  certificates.selfSigned('rsa', RSA, AINO);
  certificates.selfSigned('p256', P256, AINO);
  certificates.selfSigned('sealing', RSA, AINO, 'critical,keyEncipherment');
  certificates.selfSigned('small', ['-newkey', 'rsa:1024'], AINO);
});
afterAll(() => certificates.remove());

function problemOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SigningRefused) return error.problem;
    throw error;
  }
  return 'none';
}

describe.each([
  ['today’s seal', []],
  ['the old seal', ['-legacy']],
  ['AES by SHA-512', ['-certpbe', 'AES-256-CBC', '-keypbe', 'AES-256-CBC', '-macalg', 'sha512']],
] as const)('%s', (_seal, options) => {
  test.each(['rsa', 'p256'])('opens with its password and no other: %s', (name) => {
    const p12 = certificates.p12(name, ...options);
    expect(openPkcs12(p12, P12_PASSWORD).certificate.signerName).toBe('Äinö Esimerkki');
    for (const wrong of ['', 'väärä', `${P12_PASSWORD} `]) {
      expect(problemOf(() => openPkcs12(p12, wrong))).toBe('wrong-password');
    }
    expect(problemOf(() => openPkcs12(p12, null))).toBe('wrong-password');
  });
});

test('what is no p12 file is named so', () => {
  expect(problemOf(() => openPkcs12(new Uint8Array(), P12_PASSWORD))).toBe('not-a-p12');
  expect(problemOf(() => openPkcs12(new Uint8Array([48, 0]), P12_PASSWORD))).toBe('not-a-p12');
  expect(problemOf(() => openPkcs12(certificates.read('rsa.der'), P12_PASSWORD))).toBe('not-a-p12');
  expect(problemOf(() => openPkcs12(new Uint8Array(2_000_000), P12_PASSWORD))).toBe('not-a-p12');
});

test('a file that would keep the desk busy for hours is not opened', () => {
  const rounds = ['-iter', '3000000'];
  const today = certificates.p12('p256', ...rounds, '-nomac');
  expect(problemOf(() => openPkcs12(today, P12_PASSWORD))).toBe('not-a-p12');
  const old = certificates.p12('p256', '-legacy', ...rounds, '-nomac');
  expect(problemOf(() => openPkcs12(old, P12_PASSWORD))).toBe('not-a-p12');
  const sealed = certificates.p12('p256', '-certpbe', 'NONE', '-keypbe', 'NONE', ...rounds);
  expect(problemOf(() => openPkcs12(sealed, P12_PASSWORD))).toBe('not-a-p12');
});

test('a file without a key, or with the key of another certificate, cannot sign', () => {
  const what = ['-nokeys', '-in', 'rsa.crt', '-out', 'bare.p12'];
  certificates.openssl('pkcs12', '-export', ...what, '-passout', `pass:${P12_PASSWORD}`);
  expect(problemOf(() => openPkcs12(certificates.read('bare.p12'), P12_PASSWORD))).toBe('no-key-in-file');
});

test('only valid certificates for signing with a key of today are used', () => {
  const certificateOf = (name: string) => openPkcs12(certificates.p12(name), P12_PASSWORD).certificate;
  expect(problemOf(() => requireUsable(certificateOf('rsa'), NOW))).toBe('none');
  expect(problemOf(() => requireUsable(certificateOf('rsa'), '2051-01-01T00:00:00Z'))).toBe(
    'certificate-expired',
  );
  expect(problemOf(() => requireUsable(certificateOf('rsa'), '2018-01-01T00:00:00Z'))).toBe(
    'certificate-not-yet-valid',
  );
  expect(problemOf(() => requireUsable(certificateOf('sealing'), NOW))).toBe('certificate-not-for-signing');
  expect(problemOf(() => requireUsable(certificateOf('small'), NOW))).toBe('key-not-supported');
});
