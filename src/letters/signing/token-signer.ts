import { createHash } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import { der, nullValue, oid, sequence, TAG, unsignedInteger } from './der.ts';
import { OIDS, type Signer } from './signed-data.ts';

/**
 * Signs with a key that does not leave its token.
 *
 * @param signRaw what the token does: for RSA it is given a DigestInfo, for ECDSA a digest, and gives r and s side by side
 */
export function tokenSigner(
  certificate: Certificate,
  signRaw: (algorithm: 'rsa' | 'ecdsa', data: Uint8Array) => Promise<Uint8Array>,
): Signer {
  const rsa = certificate.publicKey.asymmetricKeyType === 'rsa';
  return {
    certificate,
    chain: [],
    async sign(message) {
      const digest = createHash('sha256').update(message).digest();
      if (rsa) return signRaw('rsa', digestInfo(digest));
      const raw = await signRaw('ecdsa', digest);
      const half = raw.length / 2;
      return sequence(unsignedInteger(raw.subarray(0, half)), unsignedInteger(raw.subarray(half)));
    },
  };
}

/** PKCS #1, 9.2; the parameters of the algorithm are NULL there. */
function digestInfo(digest: Uint8Array): Uint8Array {
  return sequence(sequence(oid(OIDS.sha256), nullValue), der(TAG.octetString, digest));
}
