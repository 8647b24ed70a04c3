import { createPrivateKey, pbkdf2Sync, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { chainOf, readCertificate, type Certificate } from './certificate.ts';
import { privateKeySigner } from './private-key-signer.ts';
import type { Signer } from './signed-data.ts';
import { SigningRefused } from './signing-refused.ts';

/**
 * The library derives the keys of today's files from the characters of the password where everybody else takes its UTF-8
 * (RFC 8018, 3), so that no password with an ä would open one; its own derivation is slow besides.
 */
Object.assign(forge.pkcs5, {
  pbkdf2: (
    password: string,
    salt: string,
    count: number,
    size: number,
    hash?: { algorithm: string },
  ): string => {
    requireRounds(count);
    const bytes = Buffer.from(salt, 'binary');
    return pbkdf2Sync(password, bytes, count, size, hash?.algorithm ?? 'sha1').toString('binary');
  },
});

/** How the keys of the old seal and of the check sum are derived (RFC 7292, B.2); the types leave it out. */
type OldDerivation = (
  password: string,
  salt: unknown,
  purpose: number,
  rounds: number,
  ...more: readonly unknown[]
) => unknown;
const { pbe } = forge as unknown as { readonly pbe: { readonly generatePkcs12Key: OldDerivation } };
const oldDerivation = pbe.generatePkcs12Key;
const boundedDerivation: OldDerivation = (password, salt, purpose, rounds, ...more) => {
  requireRounds(rounds);
  return oldDerivation(password, salt, purpose, rounds, ...more);
};
Object.assign(pbe, { generatePkcs12Key: boundedDerivation });
Object.assign(forge.pkcs12, { generateKey: boundedDerivation });

/** The file says how often its password is hashed; what others make says at most some hundred thousand. */
const MOST_ROUNDS = 2_000_000;

function requireRounds(rounds: number): void {
  if (rounds > MOST_ROUNDS) throw new Error('Too many rounds');
}

/** A certificate with its key and its issuers takes a few thousand bytes. */
const LARGEST_P12_BYTES = 1_000_000;

/**
 * Opens a PKCS #12 file, sealed in the old way (RC2, 3DES) or in today's (PBES2, AES).
 *
 * @param password null for a file that is not sealed, as the program's own trial keys, which the vault guards
 * @throws {SigningRefused} `not-a-p12`, `wrong-password`, `no-key-in-file`
 */
export function openPkcs12(p12: Uint8Array, password: string | null): Signer {
  if (p12.length > LARGEST_P12_BYTES) throw new SigningRefused('not-a-p12');
  const bags = safeBags(p12, password);
  const keys = bags.flatMap(privateKeyIn);
  const certificates = bags.flatMap(certificateIn);
  for (const key of keys) {
    const own = certificates.find(({ der }) => new X509Certificate(der).checkPrivateKey(key));
    if (own === undefined) continue;
    const others = certificates.filter((certificate) => certificate !== own);
    return privateKeySigner(own, chainOf(own, others), key);
  }
  throw new SigningRefused('no-key-in-file');
}

function safeBags(p12: Uint8Array, password: string | null): readonly forge.pkcs12.Bag[] {
  try {
    // Not strict: files of Windows are not in the distinguished encoding.
    const structure = forge.asn1.fromDer(Buffer.from(p12).toString('binary'), false);
    const { safeContents } = forge.pkcs12.pkcs12FromAsn1(structure, false, password ?? undefined);
    return safeContents.flatMap(({ safeBags: found }) => found);
  } catch (error) {
    // The library tells a failed check of the password by nothing but its words.
    const message = error instanceof Error ? error.message : '';
    throw new SigningRefused(/password|decrypt/iu.test(message) ? 'wrong-password' : 'not-a-p12');
  }
}

function privateKeyIn(bag: forge.pkcs12.Bag): readonly KeyObject[] {
  const { keyBag, pkcs8ShroudedKeyBag } = forge.pki.oids;
  if (bag.type !== keyBag && bag.type !== pkcs8ShroudedKeyBag) return [];
  // Keys on a curve are unknown to the library, which then leaves their encoding as it is.
  const info =
    bag.key === undefined || bag.key === null
      ? bag.asn1
      : forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key));
  return [createPrivateKey({ key: bytesOf(info), format: 'der', type: 'pkcs8' })];
}

function certificateIn(bag: forge.pkcs12.Bag): readonly Certificate[] {
  if (bag.type !== forge.pki.oids['certBag']) return [];
  const asn1 = bag.cert === undefined || bag.cert === null ? bag.asn1 : forge.pki.certificateToAsn1(bag.cert);
  return [readCertificate(bytesOf(asn1))];
}

function bytesOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
}
