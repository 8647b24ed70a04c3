import type { AuditEvent, RecordedEvent } from '../domain/audit-event.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LetterPress } from '../letters/letter-press.ts';
import type { Storage } from '../storage/storage.ts';
import type { OpenVault } from '../vault/vault.ts';

/** What every call knows: the clock as values, a way out and a way to tell how far it is. */
export interface CallContext {
  readonly today: CalendarDate;
  /** ISO date and time with offset. */
  readonly now: string;
  readonly signal: AbortSignal;
  progress(done: number, total: number | null): void;
}

/** What a call on an unlocked vault works with. */
export interface DeskContext extends CallContext {
  readonly vault: OpenVault;
  readonly storage: Storage;
  readonly press: LetterPress;
  /** Name of the user at the desk. */
  readonly actor: string;
  /** Appends to the audit log, in the transaction of the call. */
  record(event: AuditEvent): RecordedEvent;
}

/** What long work on an unlocked vault works with: it runs beside other calls and makes its own transactions. */
export interface OperationContext extends DeskContext {
  /** Runs synchronous work in one immediate transaction: rows and audit event together or not at all. */
  transaction<Result>(work: () => Result): Result;
}
