import type { AccessReplyBlock, BlockStatus } from '../domain/access-reply-checklist.ts';
import type { RecordedEvent } from '../domain/audit-event.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseStage, ClosingOutcome, WaitsFor } from '../domain/case-stage.ts';
import type { CaseDeadline } from '../domain/case-deadline.ts';
import type { RequestDecision, RequestOutcome } from '../domain/decision.ts';
import type { ExtensionFactor } from '../domain/extension.ts';
import type { FeeAnswer, FeeGround, FeeHistory, FeeLine } from '../domain/fee.ts';
import type { InquiryKind, InquiryTimes } from '../domain/inquiry.ts';
import type { Dispatch, LetterKind, ReplyDraft } from '../domain/letter.ts';
import type { RegisterId } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import type { HolidayChange, WorkingDays } from '../domain/public-holidays.ts';
import type { NotToldReason } from '../domain/recipient-notice.ts';
import type { RefusalGround } from '../domain/refusal-ground.ts';
import type { Regime } from '../domain/regime.ts';
import type {
  Attestation,
  ErasureItem,
  ExemptionGround,
  TaskKind,
  TaskOutcome,
  TaskResult,
} from '../domain/register-task.ts';
import type { BanScope, Channel, RequestKind } from '../domain/request.ts';
import type { Requester } from '../domain/requester.ts';
import type { RetentionPeriods } from '../domain/retention.ts';
import type { Identifiers, MatchKind, Suppression, SuppressionVerdict } from '../domain/suppression.ts';
import type { IdentityNote } from '../domain/verification.ts';

/** What the methods of the contract answer. Dates are calendar dates, moments ISO texts with offset, sizes bytes. */

/** The vault as a window may know it: its folder by name only. */
export type VaultStatus =
  | { readonly state: 'absent'; readonly folderName: string | null }
  | { readonly state: 'locked'; readonly folderName: string; readonly users: readonly VaultUser[] }
  | {
      readonly state: 'open';
      readonly folderName: string;
      readonly user: VaultUser;
      readonly organisationSaved: boolean;
      readonly recoveryKeyConfirmed: boolean;
      /** Today's date as the core sees it: forms and colours use this one. */
      readonly today: CalendarDate;
      readonly autoLockMinutes: number;
      /** The days off as the house keeps them: colours use these. */
      readonly days: WorkingDays;
    };

export interface VaultUser {
  readonly id: number;
  readonly name: string;
}

/** Shown once and printed: eight groups of characters with a check sum in each, joined by hyphens. */
export interface RecoveryKey {
  readonly recoveryKey: string;
}

export interface VaultCheck {
  readonly database: 'intact' | 'damaged';
  readonly audit: {
    readonly intact: boolean;
    readonly count: number;
    readonly head: string;
    readonly firstBroken: number | null;
  };
  readonly files: {
    readonly checked: number;
    readonly damaged: readonly string[];
    readonly missing: readonly string[];
  };
}

export interface Settings {
  readonly autoLockMinutes: number;
  readonly backupOnClose: boolean;
  readonly backupsKept: number;
  /** Juhannusaatto and jouluaatto move a due date as well. */
  readonly evesRollOver: boolean;
  readonly copyRetentionMonths: number;
  /** null until a folder was chosen. */
  readonly backupFolderName: string | null;
  readonly lastBackupAt: string | null;
}

export interface BackupMade {
  readonly name: string;
  readonly at: string;
  readonly files: number;
  readonly auditCount: number;
}

export interface PersonRow extends Person {
  readonly cases: number;
  readonly openCases: number;
}

export interface PersonCard {
  readonly person: Person;
  readonly cases: readonly CaseRow[];
  /** `lastAccessGivenOn`: the latest reply with data that left the house. */
  readonly history: FeeHistory;
  /** Checks that settled the identity, newest first. */
  readonly identities: readonly (IdentityCheck & { readonly caseId: number; readonly diaryNumber: string })[];
  readonly bans: readonly Suppression[];
  /** Others who may be the same person: a name that matches, or the same identity code, phone or e-mail. */
  readonly similar: readonly PersonRow[];
  /** People merged into this one, newest first; each can be taken apart again. */
  readonly merges: readonly {
    readonly mergeId: number;
    readonly name: string;
    readonly at: string;
    readonly by: string;
    readonly cases: number;
  }[];
}

export interface Holidays {
  readonly changes: readonly HolidayChange[];
  /** The holidays of the asked year by rule, in date order, changes not applied. */
  readonly year: readonly { readonly date: CalendarDate; readonly name: string }[];
}

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/tiff';

/** A file stored as received. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  /** Pages of a PDF that could be read, 1 for an image, null when unknown. */
  readonly pages: number | null;
  /** Encrypted and damaged PDFs are kept untouched and named as such. */
  readonly condition: 'ok' | 'encrypted' | 'damaged';
  /** The name's ending says another type than the content. */
  readonly namedOtherwise: boolean;
  readonly receivedAt: string;
}

/** A file taken in but not yet part of a case; it waits under "Saapuneet". */
export interface StagedFile extends StoredFile {
  /** Documents (`2026/17-1`) or waiting files that hold the very same bytes; an empty number is a waiting file. */
  readonly duplicates: readonly string[];
}

export interface CaseRow {
  readonly id: number;
  readonly diaryNumber: string;
  /** null once retention has erased the person. */
  readonly personName: string | null;
  /** In the order of the letter; one at least. */
  readonly kinds: readonly RequestKind[];
  readonly regime: Regime;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Since when the time limit stands still; null when it runs. */
  readonly pausedSince: CalendarDate | null;
  readonly stage: CaseStage;
  /** How a closed case ended. */
  readonly outcome: ClosingOutcome | null;
  readonly openTasks: number;
  readonly tasks: number;
  readonly waitsFor: WaitsFor;
}

export interface CaseList {
  readonly rows: readonly CaseRow[];
  readonly total: number;
}

/** The start page. Counts lead to lists. */
export interface Today {
  readonly today: CalendarDate;
  readonly counts: {
    readonly late: number;
    readonly dueThisWeek: number;
    readonly waitingForPerson: number;
    readonly waitingForUs: number;
    readonly toPrint: number;
    readonly toDispatch: number;
    readonly toScanBack: number;
    readonly incomingFiles: number;
    readonly open: number;
    /** Data whose reason to be kept has ended, and that a decision promised to erase. */
    readonly keptDue: number;
    readonly retentionDue: number;
  };
  /** The most urgent open cases, soonest first, ten at most. */
  readonly next: readonly CaseRow[];
  readonly lastBackupAt: string | null;
}

export interface IdentityCheck extends IdentityNote {
  readonly id: number;
  readonly checkedBy: string;
}

export interface RegisterTask {
  readonly id: number;
  readonly requestId: number;
  readonly kind: TaskKind;
  readonly registerId: RegisterId;
  readonly registerName: string;
  readonly manual: boolean;
  readonly searchHint: string;
  /** null while the task is open. */
  readonly outcome: TaskOutcome | null;
  readonly ground: ExemptionGround | null;
  readonly note: string;
  /** What was done, of the task's kind; lists are empty where nothing was found. Kept while a task is open again. */
  readonly result: TaskResult;
  /** null until the task was done for the first time. */
  readonly attestation: Attestation | null;
  readonly files: readonly StoredFile[];
}

/** A question to the requester. */
export interface Inquiry extends InquiryTimes {
  readonly id: number;
  readonly kind: InquiryKind;
  readonly reason: string;
  readonly questions: readonly string[];
  readonly methods: readonly string[];
  readonly answers: readonly {
    readonly answeredOn: CalendarDate;
    readonly sufficient: boolean;
    readonly note: string;
  }[];
  /** The time limit stands or stood still for it. */
  readonly suspends: boolean;
  readonly letterId: number | null;
}

export interface Extension {
  readonly id: number;
  readonly factors: readonly ExtensionFactor[];
  readonly explanation: string;
  readonly partialAnswer: string;
  readonly letterId: number | null;
  readonly noticeSentOn: CalendarDate | null;
}

export interface Fee {
  readonly id: number;
  readonly ground: FeeGround;
  readonly reasons: string;
  readonly lines: readonly FeeLine[];
  readonly totalCents: number;
  readonly answerBy: CalendarDate;
  readonly answer: FeeAnswer | null;
  readonly answeredOn: CalendarDate | null;
  readonly letterId: number | null;
}

/** Somebody who had received the data, and what became of telling them. */
export interface RecipientNotice {
  readonly id: number;
  readonly recipient: {
    readonly name: string;
    readonly streetAddress: string;
    readonly postalCode: string;
    readonly locality: string;
  };
  readonly disclosedOn: CalendarDate | null;
  readonly identifier: string;
  readonly change: string;
  readonly confirmBy: CalendarDate | null;
  readonly status:
    | { readonly kind: 'open' }
    /** `how` is empty when the letter K11 told it. */
    | { readonly kind: 'told'; readonly on: CalendarDate; readonly how: string }
    | { readonly kind: 'not-told'; readonly why: NotToldReason; readonly reasons: string };
  readonly letterId: number | null;
}

/** A decision that stands, or one that was taken back. */
export interface RecordedDecision extends RequestDecision {
  readonly id: number;
  readonly decidedOn: CalendarDate;
  readonly decidedBy: string;
  readonly revoked: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** The end of a restriction as it was prepared. */
export interface Lifting {
  readonly id: number;
  readonly liftOn: CalendarDate;
  readonly reasons: string;
  readonly letterId: number | null;
  /** When the notice K13 left; the restriction may be lifted only afterwards (GDPR 18(3)). */
  readonly noticeSentOn: CalendarDate | null;
}

export interface CaseRequest {
  readonly id: number;
  readonly kind: RequestKind;
  readonly description: string;
  readonly scopes: readonly BanScope[];
  readonly identitySettled: boolean;
  readonly tasks: readonly RegisterTask[];
  /** What the tasks came to; null while they do not tell. */
  readonly fromTasks: RequestOutcome | null;
  /** What law, regime and kind leave to choose from. */
  readonly outcomes: readonly RequestOutcome[];
  readonly refusalGrounds: readonly RefusalGround[];
  readonly decision: RecordedDecision | null;
  /** Decisions taken back, oldest first. */
  readonly revokedDecisions: readonly RecordedDecision[];
  /** The letters that the decision needs, in the order in which they are issued. */
  readonly letters: readonly { readonly kind: LetterKind; readonly letterId: number | null }[];
  readonly fee: {
    readonly history: FeeHistory;
    /** Empty = the request is free. */
    readonly grounds: readonly FeeGround[];
    readonly assessed: Fee | null;
  };
  readonly recipients: {
    /** Somebody may have to be told of this decision. */
    readonly required: boolean;
    readonly settled: boolean;
    readonly declaredNone: { readonly at: string; readonly by: string } | null;
    readonly notices: readonly RecipientNotice[];
  };
  readonly lifting: Lifting | null;
}

/** An entry of the diary that was put right, visibly. */
export interface EntryCorrection {
  readonly field: 'channel' | 'datedOn' | 'receivedOn' | 'description' | 'signedByHand' | 'storageLocation';
  readonly oldValue: string;
  readonly newValue: string;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

export interface CaseDocument {
  readonly id: number;
  readonly number: string;
  readonly direction: 'in' | 'out';
  readonly kind: 'request' | 'other' | LetterKind;
  /** The clerk's title of an incoming paper; empty for requests and letters, which the window names by kind. */
  readonly title: string;
  readonly datedOn: CalendarDate | null;
  readonly storageLocation: string;
  readonly files: readonly StoredFile[];
  readonly letter: IssuedLetter | null;
}

/** A letter frozen by issuing. */
export interface IssuedLetter {
  readonly letterId: number;
  readonly kind: LetterKind;
  /** `paper`: left before its case was entered here; only its scanned copy is kept. */
  readonly origin: 'program' | 'paper';
  /** The request whose decision it tells; null for the other letters. */
  readonly requestId: number | null;
  /** Its decision was taken back before it left. */
  readonly void: boolean;
  readonly issuedOn: CalendarDate;
  readonly issuedBy: string;
  /** SHA-256 of the PDF's bytes, hex. */
  readonly sha256: string;
  /** Head and count of the audit chain as printed on the letter. */
  readonly auditHead: string;
  readonly auditCount: number;
  readonly textVersion: string;
  readonly prints: readonly {
    readonly at: string;
    readonly by: string;
    readonly printer: string;
    readonly copies: number;
  }[];
  readonly dispatch: Dispatch | null;
  readonly signedCopies: readonly StoredFile[];
}

export interface CaseDetail {
  readonly id: number;
  readonly diaryNumber: string;
  readonly regime: Regime;
  /** null once retention has erased the person. */
  readonly person: Person | null;
  readonly requester: Requester;
  readonly channel: Channel;
  readonly datedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly description: string;
  readonly signedByHand: boolean;
  /** In due form for the Act of 1999: signed, made in person, or mended later. True under the GDPR, which asks for none. */
  readonly inDueForm: boolean;
  readonly storageLocation: string;
  readonly stage: CaseStage;
  readonly waitsFor: WaitsFor;
  readonly deadline: CaseDeadline;
  readonly extension: Extension | null;
  readonly identityChecks: readonly IdentityCheck[];
  /** For every request that is not decided yet. */
  readonly identitySettled: boolean;
  readonly inquiries: readonly Inquiry[];
  readonly requests: readonly CaseRequest[];
  readonly documents: readonly CaseDocument[];
  readonly corrections: readonly EntryCorrection[];
  readonly closed: {
    readonly outcome: ClosingOutcome;
    readonly note: string;
    readonly at: string;
    readonly by: string;
  } | null;
  readonly erasedOn: CalendarDate | null;
  /** Newest first. */
  readonly timeline: readonly RecordedEvent[];
}

export interface ReplyState {
  readonly kind: 'K4a' | 'K4b';
  readonly draft: ReplyDraft;
  readonly blocks: readonly BlockStatus[];
  readonly missing: readonly AccessReplyBlock[];
  /** The issued reply, when there is one. */
  readonly letterId: number | null;
}

export interface LetterRow {
  readonly letterId: number;
  readonly caseId: number;
  readonly documentNumber: string;
  readonly kind: LetterKind;
  readonly personName: string | null;
  readonly issuedOn: CalendarDate;
  readonly printed: boolean;
  readonly dispatchedOn: CalendarDate | null;
  readonly signedCopies: number;
}

export interface LetterList {
  readonly rows: readonly LetterRow[];
  readonly total: number;
}

export interface Printer {
  /** The queue's name. */
  readonly id: string;
  /** What the office calls it; the queue's name where nothing was said. */
  readonly name: string;
  readonly isDefault: boolean;
  readonly state: 'ready' | 'busy' | 'stopped';
}

export interface Scanner {
  /** The driver's name for the device, e.g. `test:0`. */
  readonly id: string;
  readonly vendor: string;
  readonly model: string;
  readonly kind: string;
  readonly hasFeeder: boolean;
}

export interface FormDraft {
  readonly form: string;
  readonly content: string;
  readonly savedAt: string;
}

/** An item that stays until its ground ends. */
export interface KeptItem extends Pick<ErasureItem, 'category' | 'item' | 'ground' | 'reasons'> {
  readonly itemId: number;
  readonly caseId: number;
  readonly diaryNumber: string;
  readonly personName: string | null;
  readonly registerName: string;
  readonly manual: boolean;
  readonly keepUntil: CalendarDate;
  readonly erased: Attestation | null;
}

export interface KeptItems {
  readonly rows: readonly KeptItem[];
  readonly total: number;
}

export interface Suppressions {
  readonly rows: readonly Suppression[];
  readonly total: number;
}

export interface SuppressionCheck {
  readonly verdict: SuppressionVerdict;
  readonly matches: readonly { readonly suppression: Suppression; readonly by: readonly MatchKind[] }[];
}

/** What of a list a column holds. */
export type ListField = keyof Identifiers | 'familyName' | 'givenNames';

/** A list compared with the bans. Nothing of it is kept. */
export interface ListCheck {
  readonly rows: number;
  readonly banned: number;
  readonly unsure: number;
  readonly columns: readonly { readonly heading: string; readonly field: ListField | null }[];
  /** The first rows that only share a name with somebody, a hundred at most; `line` counts from 1 without the heading. */
  readonly unsureRows: readonly { readonly line: number; readonly name: string }[];
  /** The list without the banned rows: CSV, UTF-8, delimiter and column order as received. */
  readonly cleaned: Uint8Array;
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RetentionState {
  readonly periods: RetentionPeriods;
  readonly dueCases: number;
  readonly dueCopies: number;
  /** The oldest due ones, a hundred at most. */
  readonly cases: readonly {
    readonly caseId: number;
    readonly diaryNumber: string;
    readonly closedOn: CalendarDate;
  }[];
}

export interface RetentionRun {
  readonly cases: number;
  readonly copies: number;
  readonly people: number;
}
