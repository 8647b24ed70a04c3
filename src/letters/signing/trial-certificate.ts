import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { TRIAL_UNIT } from './certificate.ts';

const KEY_BITS = 3072;

/**
 * A certificate for trying out, signed by itself and marked as a trial in its subject, valid for a year; with its key in
 * a PKCS #12 structure that is not sealed: the vault guards it.
 *
 * @param holder who is named as the signer, and in which organisation
 * @param now ISO moment
 */
export async function makeTrialPkcs12(
  holder: { readonly name: string; readonly organisation: string },
  now: string,
): Promise<Uint8Array> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: KEY_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  // A leading zero bit keeps the number positive.
  certificate.serialNumber = `1${randomBytes(16).toString('hex').slice(1)}`;
  certificate.validity.notBefore = new Date(now);
  certificate.validity.notAfter = yearAfter(now);
  const subject = [
    utf8('CN', holder.name),
    utf8('OU', TRIAL_UNIT),
    ...(holder.organisation === '' ? [] : [utf8('O', holder.organisation)]),
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', critical: true, digitalSignature: true, nonRepudiation: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  const p12 = forge.pkcs12.toPkcs12Asn1(key, [certificate], null);
  return Buffer.from(forge.asn1.toDer(p12).getBytes(), 'binary');
}

function utf8(shortName: string, value: string): forge.pki.CertificateField {
  // The library takes the tag of the value as a number, which its types call a class.
  const valueTagClass = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class;
  return { shortName, value, valueTagClass };
}

function yearAfter(now: string): Date {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end;
}
