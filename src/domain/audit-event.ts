import type { CalendarDate } from './calendar-date.ts';
import type { ClosingOutcome } from './case-stage.ts';
import type { DispatchWay, LetterKind } from './letter.ts';
import type { Channel } from './request.ts';
import type { SearchOutcome, ExemptionGround } from './register-task.ts';
import type { IdentityMethod, IdentityResult } from './verification.ts';
import type { RegisterId } from './organisation.ts';

/**
 * What happened, as the audit log keeps it. `detail` may hold personal content: it stands apart from the hashed chain
 * under a salted commitment, so that retention can erase it while the chain still verifies.
 */
export type AuditEvent =
  | Event<'vault-created', { userName: string }>
  | Event<'unlocked', { method: 'password' | 'recovery-key' }>
  | Event<'locked', { reason: LockReason }>
  | Event<'password-changed', Record<string, never>>
  | Event<'recovery-key-renewed', Record<string, never>>
  | Event<'recovery-key-printed', { printer: string }>
  | Event<'recovery-key-confirmed', Record<string, never>>
  | Event<'organisation-saved', { fields: readonly string[] }>
  | Event<'settings-saved', { fields: readonly string[] }>
  | Event<'backup-made', { name: string; files: number }>
  /** A received file was destroyed before it became part of a case; its checksum tells which. */
  | Event<'file-discarded', { sha256: string }>
  | Event<'person-added', { personId: number }>
  | Event<'person-changed', { personId: number; fields: readonly string[] }>
  | Event<'identity-code-revealed', { personId: number }>
  | CaseEvent<'request-registered', { channel: Channel; receivedOn: CalendarDate; documentNumber: string }>
  | CaseEvent<'document-added', { documentNumber: string; title: string; files: number }>
  | CaseEvent<'identity-checked', { method: IdentityMethod; result: IdentityResult; checkedOn: CalendarDate }>
  | CaseEvent<
      'register-searched',
      { registerId: RegisterId; outcome: SearchOutcome; ground: ExemptionGround | null; findings: number }
    >
  | CaseEvent<'register-reopened', { registerId: RegisterId }>
  | CaseEvent<'reply-drafted', Record<string, never>>
  | CaseEvent<'letter-issued', { documentNumber: string; kind: LetterKind; sha256: string }>
  | CaseEvent<'letter-printed', { documentNumber: string; printer: string; copies: number }>
  | CaseEvent<
      'letter-dispatched',
      { documentNumber: string; way: DispatchWay; dispatchedOn: CalendarDate; trackingNumber: string | null }
    >
  | CaseEvent<'signed-copy-attached', { documentNumber: string; files: number }>
  | CaseEvent<'case-closed', { outcome: ClosingOutcome; note: string }>;

/** Why the desk was locked. */
export type LockReason = 'user' | 'idle' | 'system' | 'closing';

interface Event<Action extends string, Detail> {
  readonly action: Action;
  readonly caseId: null;
  readonly detail: Readonly<Detail>;
}

interface CaseEvent<Action extends string, Detail> {
  readonly action: Action;
  readonly caseId: number;
  readonly detail: Readonly<Detail>;
}

/** An event as it was recorded: who and when. */
export type RecordedEvent = AuditEvent & {
  readonly sequence: number;
  /** ISO date and time with offset. */
  readonly at: string;
  readonly actor: string;
};
