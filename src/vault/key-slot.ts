import { totalmem } from 'node:os';
import sodium from 'sodium-native';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { KEY_BYTES, randomBytes } from './sub-key.ts';
import { VaultError } from './vault-error.ts';

const MEBIBYTE = 1024 * 1024;
const MEMORY_CAP = 1024 * MEBIBYTE;
const PASSES_CAP = 64;

/** Cost of one guess: passes over `memory` bytes (Argon2id). */
export interface GuessCost {
  readonly passes: number;
  readonly memory: number;
}

/** Below this a slot is refused as an attack (security checklist 9). */
export const COST_FLOOR: GuessCost = { passes: 3, memory: 64 * MEBIBYTE };

/** Time that one opening should take: the middle of 0.5-1 s. */
const TARGET_MILLISECONDS = 750;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));

/** The master key wrapped under a secret that a person holds. Binary as hex. */
export const wrappedKeySchema = z.strictObject({
  algorithm: z.literal('argon2id13'),
  passes: z.int().min(1).max(PASSES_CAP),
  memory: z.int().min(1).max(MEMORY_CAP),
  salt: hex(sodium.crypto_pwhash_SALTBYTES),
  nonce: hex(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES),
  wrapped: hex(KEY_BYTES + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES),
});

export type WrappedKey = z.output<typeof wrappedKeySchema>;

/** Wraps the master key under `secret`; `owner` (whose slot it is) and the cost are bound to it. Takes as long as a guess. */
export function wrapKey(masterKey: Buffer, secret: Buffer, owner: string, cost: GuessCost): WrappedKey {
  const salt = randomBytes(sodium.crypto_pwhash_SALTBYTES);
  const nonce = randomBytes(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const parameters = {
    algorithm: 'argon2id13',
    passes: cost.passes,
    memory: cost.memory,
    salt: salt.toString('hex'),
  } as const;
  const wrapped = Buffer.alloc(KEY_BYTES + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES);
  const wrappingKey = stretch(secret, salt, cost);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    wrapped,
    masterKey,
    associatedData(parameters, owner),
    null,
    nonce,
    wrappingKey,
  );
  sodium.sodium_memzero(wrappingKey);
  return { ...parameters, nonce: nonce.toString('hex'), wrapped: wrapped.toString('hex') };
}

/** The master key, or null when `secret` is not the slot's. Throws VaultError `weak-parameters`. */
export function unwrapKey(slot: WrappedKey, secret: Buffer, owner: string): Buffer | null {
  requireCost(slot);
  const wrappingKey = stretch(secret, Buffer.from(slot.salt, 'hex'), slot);
  const masterKey = Buffer.alloc(KEY_BYTES);
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      masterKey,
      null,
      Buffer.from(slot.wrapped, 'hex'),
      associatedData(slot, owner),
      Buffer.from(slot.nonce, 'hex'),
      wrappingKey,
    );
    return masterKey;
  } catch {
    // libsodium says only that the message does not authenticate: a wrong secret, as the header was checked before.
    return null;
  } finally {
    sodium.sodium_memzero(wrappingKey);
  }
}

/** Throws VaultError `weak-parameters` for a slot that makes guessing cheaper than this program ever would. */
export function requireCost(cost: GuessCost): void {
  if (cost.passes < COST_FLOOR.passes || cost.memory < COST_FLOOR.memory)
    throw new VaultError('weak-parameters', 'header');
}

/**
 * The cost that brings one guess to 0.5-1 s on this machine: more memory first, at most a quarter of the machine's and
 * 1 GiB, then more passes. Never below the floor. Takes one guess at the floor.
 */
export function calibratedCost(): GuessCost {
  const start = performance.now();
  sodium.sodium_memzero(
    stretch(randomBytes(KEY_BYTES), randomBytes(sodium.crypto_pwhash_SALTBYTES), COST_FLOOR),
  );
  const factor = TARGET_MILLISECONDS / Math.max(1, performance.now() - start);
  const cap = Math.min(MEMORY_CAP, totalmem() / 4);
  const wanted = Math.min(cap, COST_FLOOR.memory * factor);
  const memory = Math.max(COST_FLOOR.memory, Math.floor(wanted / MEBIBYTE) * MEBIBYTE);
  const passes = Math.floor((COST_FLOOR.passes * COST_FLOOR.memory * factor) / memory);
  return { memory, passes: Math.min(PASSES_CAP, Math.max(COST_FLOOR.passes, passes)) };
}

function stretch(secret: Buffer, salt: Buffer, cost: GuessCost): Buffer {
  const key = Buffer.alloc(KEY_BYTES);
  sodium.crypto_pwhash(key, secret, salt, cost.passes, cost.memory, sodium.crypto_pwhash_ALG_ARGON2ID13);
  return key;
}

function associatedData(
  slot: Pick<WrappedKey, 'algorithm' | 'passes' | 'memory' | 'salt'>,
  owner: string,
): Buffer {
  const { algorithm, passes, memory, salt } = slot;
  return Buffer.from(canonicalJson({ algorithm, passes, memory, salt, owner }), 'utf8');
}
