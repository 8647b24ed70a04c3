import type { AppEvent, CoreMethod, HostMethod } from '../src/api/contract.ts';
import type { Reply } from '../src/api/errors.ts';

/** The preload's three functions: all that a window has of the outside. Main checks the sender, the core the input. */
interface KirjaamoBridge {
  readonly core: (method: CoreMethod, input: unknown) => Promise<Reply<unknown>>;
  readonly host: (method: HostMethod, input: unknown) => Promise<Reply<unknown>>;
  /** @returns a function that stops the listening. */
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void;
}

declare global {
  interface Window {
    readonly kirjaamo: KirjaamoBridge;
  }
}
