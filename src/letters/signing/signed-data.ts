import { createHash } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import { der, nullValue, oid, sequence, setContent, smallInteger, TAG } from './der.ts';

/** Somebody who can sign: a certificate with whatever holds its key. */
export interface Signer {
  readonly certificate: Certificate;
  /** From the issuer of the certificate upwards; may be empty. */
  readonly chain: readonly Certificate[];
  /** Signs the SHA-256 of `message`: RSA by PKCS #1 v1.5, ECDSA as a DER sequence. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

export const OIDS = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** Implicit tags of the structure: certificates of SignedData, signed attributes of SignerInfo. */
export const CONTEXT_0 = 0xa0;

/**
 * A detached CMS SignedData as PAdES B-B wants it (ETSI EN 319 142-1, 319 122-1): content type, message digest and the
 * signing certificate are signed, the time of signing stands in the PDF.
 *
 * @param digest SHA-256 of the signed bytes
 */
export async function signedData(digest: Uint8Array, signer: Signer): Promise<Uint8Array> {
  const { certificate, chain } = signer;
  const attributes = setContent(
    attribute(OIDS.contentType, oid(OIDS.data)),
    attribute(OIDS.messageDigest, der(TAG.octetString, digest)),
    attribute(OIDS.signingCertificateV2, signingCertificate(certificate.der)),
  );
  // Signed as a SET, kept under an implicit tag (RFC 5652, 5.4).
  const signature = await signer.sign(der(TAG.set, attributes));
  const sha256 = sequence(oid(OIDS.sha256));
  const signerInfo = sequence(
    smallInteger(1),
    sequence(certificate.issuerName, certificate.serialNumber),
    sha256,
    der(CONTEXT_0, attributes),
    signatureAlgorithm(certificate),
    der(TAG.octetString, signature),
  );
  const content = sequence(
    smallInteger(1),
    der(TAG.set, sha256),
    sequence(oid(OIDS.data)),
    der(CONTEXT_0, setContent(...[certificate, ...chain].map((each) => each.der))),
    der(TAG.set, signerInfo),
  );
  return sequence(oid(OIDS.signedData), der(CONTEXT_0, content));
}

/** More bytes than `signedData` of the signer ever takes. */
export function signedDataRoom({ certificate, chain }: Signer): number {
  const certificates = [certificate, ...chain].reduce((sum, each) => sum + each.der.length, 0);
  // The largest RSA signature and the attributes.
  return certificates + certificate.issuerName.length + 3072;
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(oid(type), der(TAG.set, value));
}

/** SigningCertificateV2 of RFC 5035; its hash is SHA-256, which is the default and so is left out. */
function signingCertificate(certificate: Uint8Array): Uint8Array {
  const hash = createHash('sha256').update(certificate).digest();
  return sequence(sequence(sequence(der(TAG.octetString, hash))));
}

function signatureAlgorithm({ publicKey }: Certificate): Uint8Array {
  return publicKey.asymmetricKeyType === 'rsa'
    ? sequence(oid(OIDS.sha256WithRsa), nullValue)
    : sequence(oid(OIDS.ecdsaWithSha256));
}
