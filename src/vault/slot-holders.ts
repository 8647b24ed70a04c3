import sodium from 'sodium-native';
import type { HeaderContent } from './header.ts';
import { COST_FLOOR, type GuessCost, wrapKey, type WrappedKey } from './key-slot.ts';
import { newRecoveryKey, printedRecoveryKey } from './recovery-key.ts';
import { authenticationCode } from './sub-key.ts';

/** Whose slot it is: bound to the slot, so that one cannot stand in for another. */
export const RECOVERY_OWNER = 'recovery';

export function userOwner(id: number): string {
  return `user ${id}`;
}

/** The master key wrapped for a user. */
export function userSlot(masterKey: Buffer, id: number, password: string, cost: GuessCost): WrappedKey {
  const secret = passwordBytes(password);
  try {
    return wrapKey(masterKey, secret, userOwner(id), cost);
  } finally {
    sodium.sodium_memzero(secret);
  }
}

/**
 * A new recovery key: its slot and the codes of its groups for the header, and the key as it is printed. 160 random bits
 * cannot be guessed at any cost: the floor is enough for this slot.
 */
export function newRecovery(masterKey: Buffer): {
  readonly recovery: HeaderContent['recovery'];
  readonly printed: string;
} {
  const key = newRecoveryKey();
  const printed = printedRecoveryKey(key);
  const slot = wrapKey(masterKey, key, RECOVERY_OWNER, COST_FLOOR);
  sodium.sodium_memzero(key);
  const groups = printed.split('-').map((group, index) => groupCode(masterKey, index, group));
  return { recovery: { slot, groups, confirmed: false }, printed };
}

/** What the header keeps of a printed group, by which a typed one is compared. */
export function groupCode(masterKey: Buffer, index: number, group: string): string {
  return authenticationCode(masterKey, 'recovery-groups', `${index} ${group}`);
}

/** The same bytes for the same characters, whichever way the keyboard composes them. */
export function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8');
}
