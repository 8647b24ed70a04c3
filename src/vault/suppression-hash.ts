import type { MatchKey } from '../domain/suppression.ts';
import { keyedHash } from './sub-key.ts';
import type { OpenVault } from './vault.ts';
import { secretsOf } from './vault-secrets.ts';

/**
 * What the suppression register keeps of an identifier, 32 bytes: matches only what has the same kind and the same
 * normalised text, and tells nothing without the vault's key, so that identity codes cannot be tried one by one.
 */
export function suppressionHash(vault: OpenVault, { kind, text }: MatchKey): Buffer {
  return keyedHash(secretsOf(vault).suppressionKey, `${kind}|${text}`);
}
