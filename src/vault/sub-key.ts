import sodium from 'sodium-native';

export const KEY_BYTES = 32;

/** What a key derived from the master key is for; the text is part of the derivation and therefore frozen. */
export type KeyPurpose = 'database' | 'header' | 'recovery-groups' | 'backup-manifest' | 'suppression';

/** `length` bytes of the system's random source. */
export function randomBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  sodium.randombytes_buf(bytes);
  return bytes;
}

/** The sub-key of a purpose: BLAKE2b keyed with the master key. The caller zeroes it after use. */
export function subKey(masterKey: Buffer, purpose: KeyPurpose): Buffer {
  return keyedHash(masterKey, `kirjaamo 1 ${purpose}`);
}

/** BLAKE2b-256 of `text` keyed with the sub-key of `purpose`, 64 hex characters: proves that the holder of the key wrote it. */
export function authenticationCode(masterKey: Buffer, purpose: KeyPurpose, text: string): string {
  const key = subKey(masterKey, purpose);
  try {
    return keyedHash(key, text).toString('hex');
  } finally {
    sodium.sodium_memzero(key);
  }
}

/** Compares in constant time. */
export function sameCode(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && sodium.sodium_memcmp(a, b);
}

/** BLAKE2b-256 of `text` as UTF-8, 32 bytes. */
export function keyedHash(key: Buffer, text: string): Buffer {
  const hash = Buffer.alloc(KEY_BYTES);
  sodium.crypto_generichash(hash, Buffer.from(text, 'utf8'), key);
  return hash;
}
