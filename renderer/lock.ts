import { core, host, onAppEvent } from './api.ts';

/** What has to be put away before the vault is closed: half-typed forms. */
const beforeLocking = new Set<() => Promise<void>>();

/** Runs `save` before the desk is locked. @returns a function that takes it off again. */
export function saveBeforeLocking(save: () => Promise<void>): () => void {
  beforeLocking.add(save);
  return () => beforeLocking.delete(save);
}

/** Puts half-typed forms away, then locks. A form that cannot be saved never keeps the desk open. */
export async function lockDesk(reason: 'user' | 'idle'): Promise<void> {
  await putFormsAway();
  await core('vault.lock', { reason });
}

/** Answers main when the system locks or the program ends. @returns a function that stops the answering. */
export function putFormsAwayWhenAsked(): () => void {
  return onAppEvent((event) => {
    if (event.name === 'put-forms-away') void putFormsAway().then(() => host('forms.arePutAway', {}));
  });
}

async function putFormsAway(): Promise<void> {
  await Promise.allSettled([...beforeLocking].map((save) => save()));
}
