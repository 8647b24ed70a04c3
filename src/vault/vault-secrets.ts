import sodium from 'sodium-native';
import type { Header } from './header.ts';
import type { OpenVault } from './vault.ts';

/** What an open vault must not show to those who are given it. */
export interface VaultSecrets {
  readonly masterKey: Buffer;
  /** Sub-key under which the suppression register hashes what recognises a person. */
  readonly suppressionKey: Buffer;
  /** As last written. */
  header: Header;
}

const secrets = new WeakMap<OpenVault, VaultSecrets>();

export function keepSecrets(vault: OpenVault, kept: VaultSecrets): void {
  secrets.set(vault, kept);
}

/** Throws when the vault was closed: a bug of the caller. */
export function secretsOf(vault: OpenVault): VaultSecrets {
  const kept = secrets.get(vault);
  if (kept === undefined) throw new Error('the vault is closed');
  return kept;
}

/** Zeroes the keys. Harmless when repeated. */
export function dropSecrets(vault: OpenVault): void {
  const kept = secrets.get(vault);
  if (kept !== undefined) {
    sodium.sodium_memzero(kept.masterKey);
    sodium.sodium_memzero(kept.suppressionKey);
  }
  secrets.delete(vault);
}
