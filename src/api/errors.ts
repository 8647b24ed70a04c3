import type { CaseGuard } from '../domain/case-stage.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';

/** A field that was not accepted: `path` as in the input (`person.postalCode`), `code` a key of the window's wording. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  /** What of a letter text the problem is about: a placeholder, or a number of the law. */
  readonly part?: string;
}

/** A failure that is expected: data, no message text, no personal data. The window owns the wording. */
export type CoreError =
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | {
      readonly kind: 'not-found';
      readonly what:
        | 'case'
        | 'request'
        | 'person'
        | 'merge'
        | 'task'
        | 'kept-item'
        | 'question'
        | 'extension'
        | 'fee'
        | 'recipient'
        | 'lifting'
        | 'letter'
        | 'print-job'
        | 'signing-key'
        | 'letter-text'
        | 'enclosure'
        | 'file'
        | 'statement'
        | 'user'
        | 'vault';
    }
  | { readonly kind: 'conflict'; readonly reason: ConflictReason }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'wrong-key'; readonly retryAfterSeconds: number }
  | { readonly kind: 'storage'; readonly reason: StorageReason; readonly part: StoragePart }
  | { readonly kind: 'file'; readonly reason: FileReason }
  | {
      readonly kind: 'device';
      readonly device: 'scanner' | 'printer' | 'token';
      readonly reason: DeviceReason;
    }
  /** A wording of the house has a placeholder that this letter has no value for. */
  | {
      readonly kind: 'letter-text';
      readonly language: LetterLanguage;
      readonly key: string;
      readonly placeholder: string;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'core-stopped' }
  | { readonly kind: 'internal'; readonly incident: string };

export type ConflictReason =
  | CaseGuard
  | 'vault-exists'
  | 'already-open'
  | 'file-in-use'
  | 'backup-folder-missing'
  | 'folder-not-empty'
  | 'already-merged'
  | 'kept-item-erased'
  | 'not-a-list'
  | 'statement-incomplete'
  | 'finnish-changed'
  | 'print-under-way'
  | 'print-settled'
  | 'print-unsettled'
  | 'nothing-to-print'
  | 'not-posted'
  | 'letter-not-back'
  | 'enclosure-encrypted'
  | 'enclosure-damaged'
  | 'enclosure-unsupported'
  | 'enclosure-too-long'
  | 'enclosure-too-large'
  | 'already-signed'
  | 'not-signed'
  | 'copy-erased'
  | 'signing-module-missing'
  | 'granted-whole'
  | 'statement-missing';

export type StorageReason =
  'newer-version' | 'read-only' | 'full' | 'damaged' | 'in-use' | 'missing' | 'weak-parameters';

/** Which part of the vault is at fault. */
export type StoragePart = 'header' | 'database' | 'attachment' | 'backup' | 'folder';

/** Why a file was not taken in. Broken and encrypted PDFs are taken in and named as such; these are not. */
export type FileReason = 'empty' | 'too-large' | 'unsupported-type' | 'too-many-pixels' | 'broken';

export type DeviceReason =
  | 'none-found'
  | 'gone'
  | 'busy'
  | 'feeder-empty'
  | 'paper-jam'
  | 'paper-out'
  | 'toner-out'
  | 'cover-open'
  | 'io'
  | 'unsupported'
  | 'job-failed'
  | 'tool-missing';

/** What every call answers. */
export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CoreError };
