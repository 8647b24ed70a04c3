import { core } from './api.ts';

/** What has to be put away before the vault is locked: half-typed forms. */
const beforeLocking = new Set<() => Promise<void>>();

/** Runs `save` before the desk is locked. @returns a function that takes it off again. */
export function saveBeforeLocking(save: () => Promise<void>): () => void {
  beforeLocking.add(save);
  return () => beforeLocking.delete(save);
}

/** Puts half-typed forms away, then locks. A form that cannot be saved never keeps the desk open. */
export async function lockDesk(reason: 'user' | 'idle'): Promise<void> {
  await Promise.allSettled([...beforeLocking].map((save) => save()));
  await core('vault.lock', { reason });
}
