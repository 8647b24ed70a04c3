import { createHash, verify, X509Certificate } from 'node:crypto';
import { readCertificate, type Certificate } from './certificate.ts';
import { der, expectTag, NotDer, partsOf, readFirstDer, readOid, TAG, type DerValue } from './der.ts';
import { CONTEXT_0, OIDS } from './signed-data.ts';

/** What a signature says and whether it holds; `certificate` is null when it cannot be read. */
export interface CheckedSignedData {
  readonly intact: boolean;
  readonly certificate: Certificate | null;
}

const SIGNATURE_ALGORITHMS: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.1', // rsaEncryption, as older signers write it
  OIDS.sha256WithRsa,
  OIDS.ecdsaWithSha256,
]);
const SIGNED_DATA_VERSION = 1;
/** More than any chain has: each is held against all others. */
const MOST_CERTIFICATES = 20;

/**
 * Checks a detached SignedData with one signer and SHA-256: the digest of what was signed, the signed attributes, the
 * signing certificate among them, and the signature. A signature of another make is told as not intact.
 *
 * @param padded the structure, with the zeros that fill its room in the file
 */
export function checkSignedData(padded: Uint8Array, digest: Uint8Array): CheckedSignedData {
  let certificate: Certificate | null = null;
  try {
    const outer = readFirstDer(padded);
    const parts = signedDataParts(outer);
    const signer = signerParts(parts.signerInfos);
    const certificates = partsOf(parts.certificates);
    if (certificates.length > MOST_CERTIFICATES) throw new NotDer('too many');
    const all = certificates.map(({ whole }) => readCertificate(whole));
    certificate = all.find((candidate) => isNamedBy(candidate, signer.identifier)) ?? null;
    if (certificate === null) return { intact: false, certificate };
    const filled = padded.subarray(outer.whole.length).every((byte) => byte === 0);
    const holds =
      filled &&
      attributesHold(signer.attributes, digest, certificate) &&
      chainHolds(certificate, all) &&
      verify('sha256', der(TAG.set, signer.attributes.content), certificate.publicKey, signer.signature);
    return { intact: holds, certificate };
  } catch {
    // Whatever broken bytes lead the parsers to: not a signature that holds.
    return { intact: false, certificate };
  }
}

function signedDataParts(outer: DerValue): { certificates: DerValue; signerInfos: DerValue } {
  const [type, wrapped, ...none] = partsOf(expectTag(outer, TAG.sequence));
  expectOid(type, OIDS.signedData);
  const [content, ...more] = partsOf(expectTag(wrapped, CONTEXT_0));
  const parts = partsOf(expectTag(content, TAG.sequence));
  const [version, algorithms, encapsulated, certificates, signerInfos] = parts;
  expectVersion(version);
  for (const algorithm of partsOf(expectTag(algorithms, TAG.set))) expectAlgorithm(algorithm, SHA256);
  const [contentType, ...attached] = partsOf(expectTag(encapsulated, TAG.sequence));
  expectOid(contentType, OIDS.data);
  if (none.length + more.length + attached.length > 0 || parts.length !== 5) throw new NotDer('too much');
  return {
    certificates: expectTag(certificates, CONTEXT_0),
    signerInfos: expectTag(signerInfos, TAG.set),
  };
}

function signerParts(signerInfos: DerValue): {
  identifier: DerValue;
  attributes: DerValue;
  signature: Uint8Array;
} {
  const [info, ...others] = partsOf(signerInfos);
  const parts = partsOf(expectTag(info, TAG.sequence));
  const [version, identifier, digestAlgorithm, attributes, algorithm, signature] = parts;
  expectVersion(version);
  expectAlgorithm(digestAlgorithm, SHA256);
  expectAlgorithm(algorithm, SIGNATURE_ALGORITHMS);
  if (others.length > 0) throw new NotDer('several signers');
  return {
    identifier: expectTag(identifier, TAG.sequence),
    attributes: expectTag(attributes, CONTEXT_0),
    signature: expectTag(signature, TAG.octetString).content,
  };
}

const SHA256: ReadonlySet<string> = new Set([OIDS.sha256]);

function attributesHold(attributes: DerValue, digest: Uint8Array, certificate: Certificate): boolean {
  const values = new Map(
    partsOf(attributes).map((attribute) => {
      const [type, set] = partsOf(attribute);
      return [readOid(type), partsOf(expectTag(set, TAG.set))[0]];
    }),
  );
  const named = values.get(OIDS.signingCertificateV2);
  return (
    readOid(values.get(OIDS.contentType)) === OIDS.data &&
    sameBytes(expectTag(values.get(OIDS.messageDigest), TAG.octetString).content, digest) &&
    // Signatures that are not PAdES do not name their certificate.
    (named === undefined || namesCertificate(named, certificate))
  );
}

function namesCertificate(signingCertificate: DerValue, certificate: Certificate): boolean {
  const [list] = partsOf(signingCertificate);
  const [first] = partsOf(expectTag(list, TAG.sequence));
  const [hashOrAlgorithm, hash] = partsOf(expectTag(first, TAG.sequence));
  const found = hashOrAlgorithm?.tag === TAG.octetString ? hashOrAlgorithm : hash;
  const expected = createHash('sha256').update(certificate.der).digest();
  return sameBytes(expectTag(found, TAG.octetString).content, expected);
}

/** The signature does not guard the certificates of the issuers; each is guarded by the one above it, or by itself. */
function chainHolds(certificate: Certificate, all: readonly Certificate[]): boolean {
  const known = all.map(({ der: bytes }) => new X509Certificate(bytes));
  return known.every((each, index) => {
    if (all[index] === certificate) return true;
    const issuer = known.find((candidate) => each.checkIssued(candidate));
    return issuer === undefined || each.verify(issuer.publicKey);
  });
}

function isNamedBy({ issuerName, serialNumber }: Certificate, identifier: DerValue): boolean {
  return sameBytes(Buffer.concat([issuerName, serialNumber]), identifier.content);
}

function expectOid(value: DerValue | undefined, wanted: string): void {
  if (readOid(value) !== wanted) throw new NotDer('another type');
}

function expectVersion(value: DerValue | undefined): void {
  const { content } = expectTag(value, TAG.integer);
  if (content.length !== 1 || content[0] !== SIGNED_DATA_VERSION) throw new NotDer('another version');
}

/** An algorithm of those known here, whose parameters are absent or NULL. */
function expectAlgorithm(value: DerValue | undefined, known: ReadonlySet<string>): void {
  const [algorithm, parameters] = partsOf(expectTag(value, TAG.sequence));
  if (!known.has(readOid(algorithm))) throw new NotDer('another algorithm');
  if (parameters !== undefined && expectTag(parameters, TAG.null).content.length > 0)
    throw new NotDer('parameters');
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
