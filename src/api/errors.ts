import type { CaseGuard } from '../domain/case-stage.ts';

/** A field that was not accepted: `path` as in the input (`person.postalCode`), `code` a key of the window's wording. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
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
        | 'file'
        | 'user'
        | 'vault';
    }
  | { readonly kind: 'conflict'; readonly reason: ConflictReason }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'wrong-key'; readonly retryAfterSeconds: number }
  | { readonly kind: 'storage'; readonly reason: StorageReason; readonly part: StoragePart }
  | { readonly kind: 'file'; readonly reason: FileReason }
  | { readonly kind: 'device'; readonly device: 'scanner' | 'printer'; readonly reason: DeviceReason }
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
  | 'not-a-list';

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
  | 'cover-open'
  | 'io'
  | 'unsupported'
  | 'job-failed'
  | 'tool-missing';

/** What every call answers. */
export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CoreError };
