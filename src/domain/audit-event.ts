import type { CalendarDate } from './calendar-date.ts';
import type { ClosingOutcome } from './case-stage.ts';
import type { RequestOutcome } from './decision.ts';
import type { ExtensionFactor } from './extension.ts';
import type { FeeAnswer, FeeGround } from './fee.ts';
import type { InquiryKind } from './inquiry.ts';
import type { DispatchWay, LetterKind, ReturnReason } from './letter.ts';
import type { LetterLanguage } from './letter-language.ts';
import type { NotToldReason } from './recipient-notice.ts';
import type { RefusalGround } from './refusal-ground.ts';
import type { BanScope, Channel, RequestKind } from './request.ts';
import type { ExemptionGround, TaskKind, TaskOutcome } from './register-task.ts';
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
  /** A scan of several letters was divided among them; its pages live on as their copies. */
  | Event<'scan-divided', { sha256: string; documentNumbers: readonly string[] }>
  | Event<'letter-text-changed', { language: LetterLanguage; key: string; version: string }>
  | Event<'letterhead-saved', { fields: readonly string[] }>
  | Event<'translation-saved', { language: LetterLanguage; fields: readonly string[] }>
  | Event<'statement-published', { version: number; datedOn: CalendarDate }>
  | Event<
      'signing-key-added',
      { signingKeyId: number; keyKind: 'p12' | 'trial' | 'token'; subject: string; serial: string }
    >
  | Event<'signing-key-removed', { signingKeyId: number; serial: string }>
  | Event<'person-added', { personId: number }>
  | Event<'person-changed', { personId: number; fields: readonly string[] }>
  | Event<'people-merged', { keptId: number; mergedId: number; cases: readonly number[] }>
  | Event<'people-unmerged', { keptId: number; mergedId: number; cases: readonly number[] }>
  | Event<'holidays-saved', { changes: number; casesMoved: number }>
  | Event<'ban-entered', { suppressionId: number; scopes: readonly BanScope[]; documentNumber: string }>
  | Event<'ban-withdrawn', { suppressionId: number; scopes: readonly BanScope[]; documentNumber: string }>
  /** A list was checked against the bans; nothing of it is kept. */
  | Event<'list-checked', { rows: number; banned: number; unsure: number }>
  /** The details of these events were erased with their cases or copies; the chain itself stays. */
  | Event<
      'retention-erased',
      { cases: readonly number[]; copies: readonly number[]; details: readonly SequenceRange[] }
    >
  | Event<'identity-code-revealed', { personId: number }>
  | CaseEvent<
      'request-registered',
      { channel: Channel; receivedOn: CalendarDate; documentNumber: string; kinds: readonly RequestKind[] }
    >
  | CaseEvent<'request-added', { kind: RequestKind }>
  | CaseEvent<'entry-corrected', { fields: readonly string[]; reason: string }>
  | CaseEvent<'case-reopened', { reason: string }>
  | CaseEvent<'document-added', { documentNumber: string; title: string; files: number }>
  | CaseEvent<'identity-checked', { method: IdentityMethod; result: IdentityResult; checkedOn: CalendarDate }>
  | CaseEvent<
      'register-searched',
      { registerId: RegisterId; outcome: TaskOutcome; ground: ExemptionGround | null; findings: number }
    >
  | CaseEvent<'register-reopened', { registerId: RegisterId }>
  | CaseEvent<
      'task-recorded',
      { task: TaskKind; registerId: RegisterId; outcome: TaskOutcome; doneBy: string; items: number }
    >
  | CaseEvent<'task-reopened', { task: TaskKind; registerId: RegisterId }>
  | CaseEvent<'request-decided', { kind: RequestKind; outcome: RequestOutcome; ground: RefusalGround | null }>
  | CaseEvent<'decision-revoked', { kind: RequestKind; reason: string }>
  | CaseEvent<'question-asked', { kind: InquiryKind }>
  | CaseEvent<'question-answered', { kind: InquiryKind; answeredOn: CalendarDate; sufficient: boolean }>
  | CaseEvent<'question-delay-explained', { kind: InquiryKind }>
  | CaseEvent<'question-dropped', { kind: InquiryKind }>
  | CaseEvent<'extension-prepared', { factors: readonly ExtensionFactor[] }>
  | CaseEvent<'fee-assessed', { kind: RequestKind; ground: FeeGround; totalCents: number }>
  | CaseEvent<'fee-answered', { answer: FeeAnswer; answeredOn: CalendarDate }>
  | CaseEvent<'recipient-entered', { noticeId: number }>
  | CaseEvent<'no-recipients-declared', { kind: RequestKind }>
  | CaseEvent<'recipient-told', { noticeId: number; toldOn: CalendarDate }>
  | CaseEvent<'recipient-not-told', { noticeId: number; why: NotToldReason }>
  | CaseEvent<'restriction-lift-prepared', { liftOn: CalendarDate }>
  | CaseEvent<'kept-item-erased', { registerId: RegisterId; doneBy: string }>
  | CaseEvent<'data-exported', { format: 'csv' | 'json' }>
  | CaseEvent<
      'paper-reply-recorded',
      { documentNumber: string; kind: LetterKind; dispatchedOn: CalendarDate }
    >
  | CaseEvent<'reply-drafted', Record<string, never>>
  | CaseEvent<'letter-issued', { documentNumber: string; kind: LetterKind; sha256: string }>
  /** `reason` is empty for the first print, and absent in what older versions wrote. */
  | CaseEvent<'letter-printed', { documentNumber: string; printer: string; copies: number; reason?: string }>
  | CaseEvent<'letter-print-failed', { documentNumber: string; printer: string; failure: string }>
  | CaseEvent<'letter-signed', { documentNumber: string; serial: string; trial: boolean; sha256: string }>
  | CaseEvent<'signed-letter-exported', { documentNumber: string }>
  | CaseEvent<
      'letter-dispatched',
      { documentNumber: string; way: DispatchWay; dispatchedOn: CalendarDate; trackingNumber: string | null }
    >
  /** `byCode`: the code printed on the letter was read from the scan. */
  | CaseEvent<'signed-copy-attached', { documentNumber: string; files: number; byCode: boolean }>
  | CaseEvent<'proof-attached', { documentNumber: string; files: number; byCode: boolean }>
  | CaseEvent<
      'letter-returned',
      { documentNumber: string; returnedOn: CalendarDate; reason: ReturnReason; note: string }
    >
  | CaseEvent<'letter-kept-back', { documentNumber: string; reason: string }>
  | CaseEvent<
      'letter-sent-again',
      { documentNumber: string; way: DispatchWay; dispatchedOn: CalendarDate; trackingNumber: string | null }
    >
  | CaseEvent<'enclosure-added', { enclosureId: number; areas: number }>
  | CaseEvent<'enclosure-changed', { enclosureId: number; areas: number }>
  | CaseEvent<'enclosure-removed', { enclosureId: number }>
  | CaseEvent<'case-closed', { outcome: ClosingOutcome; note: string }>;

/** First and last sequence of events that follow each other. */
export type SequenceRange = readonly [from: number, to: number];

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
