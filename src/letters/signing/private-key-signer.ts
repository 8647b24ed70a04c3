import { sign, type KeyObject } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import type { Signer } from './signed-data.ts';

/** Signs with a key that is at hand. */
export function privateKeySigner(
  certificate: Certificate,
  chain: readonly Certificate[],
  key: KeyObject,
): Signer {
  return { certificate, chain, sign: (message) => Promise.resolve(sign('sha256', message, key)) };
}
