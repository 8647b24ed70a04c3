import type { AppEvent } from '../src/api/contract.ts';

/** A window that does not answer must not keep the vault open: a lock or an end waits this long for it at most. */
const PATIENCE_MS = 1_000;

/** Half-typed forms live in the window: before the vault closes under it, it is asked to put them into the vault. */
export class HalfTypedForms {
  readonly #tell: (event: AppEvent) => void;
  #answered: (() => void) | null = null;

  constructor(tell: (event: AppEvent) => void) {
    this.#tell = tell;
  }

  /** Resolves when the window has put its forms away, or does not answer. */
  putAway(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      this.#answered = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#tell({ name: 'put-forms-away', payload: {} });
    });
  }

  /** The window's answer. */
  arePutAway(): void {
    this.#answered?.();
    this.#answered = null;
  }
}
