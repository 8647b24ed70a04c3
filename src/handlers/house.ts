import type { AppEvent } from '../api/contract.ts';
import type { LetterPress } from '../letters/letter-press.ts';
import type { Storage } from '../storage/storage.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { RunningOperations } from './running-operations.ts';

/** An unlocked vault with what works on it. */
export interface OpenDesk {
  readonly vault: OpenVault;
  readonly storage: Storage;
  readonly press: LetterPress;
}

/** What the core knows between calls: the chosen folder and, while unlocked, the open desk. */
export interface House {
  folder: string | null;
  desk: OpenDesk | null;
  /** Set up with the first desk and kept: it holds fonts and templates, nothing of a vault. */
  press: LetterPress | null;
  /** True after the close handshake: nothing is answered any more. */
  closed: boolean;
  readonly operations: RunningOperations;
  emit(event: AppEvent): void;
  /** Takes an error that must not stop what is being done: logged when it is a bug. */
  reportIncident(error: unknown): void;
}
