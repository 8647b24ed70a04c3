import { X509Certificate, type KeyObject } from 'node:crypto';
import { expectTag, NotDer, partsOf, readDer, readOid, TAG, type DerValue } from './der.ts';
import { SigningRefused } from './signing-refused.ts';

/** What stands in the subject of a certificate that the program made, so that nobody takes it for a real one. */
export const TRIAL_UNIT = 'Kirjaamo KOEVARMENNE';

/** What a certificate says of itself. Whether its issuer is to be trusted, nothing here judges. */
export interface Certificate {
  /** The certificate itself. */
  readonly der: Uint8Array;
  /** Given and family name where the subject tells them apart, otherwise its common name. */
  readonly signerName: string;
  /** In words: name, unit and organisation. */
  readonly subject: string;
  readonly issuer: string;
  /** Upper-case hexadecimal. */
  readonly serial: string;
  /** ISO moments, UTC. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** Made by the program for trials. */
  readonly trial: boolean;
  readonly publicKey: KeyObject;
  /** Issuer and serial number as a signature names its certificate. */
  readonly issuerName: Uint8Array;
  readonly serialNumber: Uint8Array;
  /** The key may sign documents; true as well where the certificate does not restrict its key. */
  readonly forSigning: boolean;
}

const NAMES = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  givenName: '2.5.4.42',
} as const;
const KEY_USAGE = '2.5.29.15';
/** digitalSignature and nonRepudiation, the first two bits. */
const SIGNING_BITS = 0b1100_0000;
const EXTENSIONS = 0xa3;
const VERSION = 0xa0;

/** @throws {NotDer} and errors of node:crypto for bytes that are no certificate */
export function readCertificate(bytes: Uint8Array): Certificate {
  const x509 = new X509Certificate(bytes);
  const [tbs] = partsOf(readDer(bytes));
  const fields = partsOf(expectTag(tbs, TAG.sequence));
  const [serial, , issuer, , subject] = fields[0]?.tag === VERSION ? fields.slice(1) : fields;
  const subjectNames = namesOf(subject);
  const issuerNames = namesOf(issuer);
  const unit = subjectNames.get(NAMES.unit);
  return {
    der: bytes,
    signerName: personIn(subjectNames),
    subject: wordsOf(subjectNames),
    issuer: wordsOf(issuerNames),
    serial: x509.serialNumber.toUpperCase(),
    validFrom: x509.validFromDate.toISOString(),
    validUntil: x509.validToDate.toISOString(),
    trial: unit === TRIAL_UNIT,
    publicKey: x509.publicKey,
    issuerName: expectTag(issuer, TAG.sequence).whole,
    serialNumber: expectTag(serial, TAG.integer).whole,
    forSigning: allowsSigning(fields.find(({ tag }) => tag === EXTENSIONS)),
  };
}

/**
 * That a signature may be made with the certificate now.
 * @param now ISO moment
 * @throws {SigningRefused} by what stands against it
 */
export function requireUsable(certificate: Certificate, now: string): void {
  const at = Date.parse(now);
  if (at < Date.parse(certificate.validFrom)) throw new SigningRefused('certificate-not-yet-valid');
  if (at > Date.parse(certificate.validUntil)) throw new SigningRefused('certificate-expired');
  if (!certificate.forSigning) throw new SigningRefused('certificate-not-for-signing');
  if (!isSupported(certificate.publicKey)) throw new SigningRefused('key-not-supported');
}

/** The certificates that lead from `certificate` to the last issuer among `others`, without itself. */
export function chainOf(certificate: Certificate, others: readonly Certificate[]): readonly Certificate[] {
  const chain: Certificate[] = [];
  let last = new X509Certificate(certificate.der);
  const left = new Set(others);
  for (;;) {
    const next = [...left].find((candidate) => last.checkIssued(new X509Certificate(candidate.der)));
    if (next === undefined || Buffer.compare(next.der, certificate.der) === 0) return chain;
    chain.push(next);
    left.delete(next);
    last = new X509Certificate(next.der);
  }
}

function isSupported(key: KeyObject): boolean {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return modulusLength >= 2048;
  return key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1'].includes(namedCurve);
}

function namesOf(name: DerValue | undefined): ReadonlyMap<string, string> {
  const attributes = partsOf(expectTag(name, TAG.sequence)).flatMap(partsOf);
  return new Map(
    attributes.map((attribute) => {
      const [type, value] = partsOf(attribute);
      return [readOid(type), textOf(value)];
    }),
  );
}

/** Finnish citizen certificates add the holder's number to the common name; the name alone is for the reader. */
function personIn(names: ReadonlyMap<string, string>): string {
  const given = names.get(NAMES.givenName);
  const family = names.get(NAMES.surname);
  if (given !== undefined && family !== undefined) return `${given} ${family}`;
  return names.get(NAMES.commonName) ?? names.get(NAMES.organisation) ?? '';
}

function wordsOf(names: ReadonlyMap<string, string>): string {
  const parts = [personIn(names), names.get(NAMES.unit), names.get(NAMES.organisation)];
  return [...new Set(parts.filter((part) => part !== undefined && part !== ''))].join(', ');
}

function textOf(value: DerValue | undefined): string {
  if (value === undefined) throw new NotDer('no text');
  const bytes = Buffer.from(value.content);
  switch (value.tag) {
    case 0x1e: // BMPString
      return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : '';
    case 0x0c: // UTF8String
      return bytes.toString('utf8');
    default:
      return bytes.toString('latin1');
  }
}

function allowsSigning(extensions: DerValue | undefined): boolean {
  if (extensions === undefined) return true;
  const [list] = partsOf(extensions);
  for (const extension of partsOf(expectTag(list, TAG.sequence))) {
    const parts = partsOf(extension);
    if (readOid(parts[0]) !== KEY_USAGE) continue;
    const usage = expectTag(readDer(expectTag(parts.at(-1), TAG.octetString).content), TAG.bitString);
    // The first byte tells how many bits of the last are none.
    return ((usage.content[1] ?? 0) & SIGNING_BITS) !== 0;
  }
  return true;
}
