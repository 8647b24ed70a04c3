import type { AccessReplyBlock, BlockStatus } from '../domain/access-reply-checklist.ts';
import type { RecordedEvent } from '../domain/audit-event.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CaseStage, ClosingOutcome, WaitsFor } from '../domain/case-stage.ts';
import type { DeadlineExplanation } from '../domain/deadline-explanation.ts';
import type { Dispatch, LetterKind, ReplyDraft } from '../domain/letter.ts';
import type { RegisterId } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import type { ExemptionGround, Finding, SearchOutcome } from '../domain/register-task.ts';
import type { Channel, RequestKind } from '../domain/request.ts';
import type { IdentityMethod, IdentityResult } from '../domain/verification.ts';

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
  /** Date of the latest reply with data that left the house. */
  readonly lastAccessGivenOn: CalendarDate | null;
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
  readonly personName: string;
  readonly kind: RequestKind;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly stage: CaseStage;
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
  };
  /** The most urgent open cases, soonest first, ten at most. */
  readonly next: readonly CaseRow[];
  readonly lastBackupAt: string | null;
}

export interface IdentityCheck {
  readonly id: number;
  readonly method: IdentityMethod;
  readonly result: IdentityResult;
  readonly evidence: string;
  readonly checkedOn: CalendarDate;
  readonly checkedBy: string;
}

export interface RegisterTask {
  readonly id: number;
  readonly registerId: RegisterId;
  readonly registerName: string;
  readonly manual: boolean;
  readonly searchHint: string;
  /** null while the task is open. */
  readonly outcome: SearchOutcome | null;
  readonly ground: ExemptionGround | null;
  readonly note: string;
  readonly findings: readonly Finding[];
  readonly files: readonly StoredFile[];
  readonly doneOn: CalendarDate | null;
  readonly doneBy: string | null;
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
  readonly kind: RequestKind;
  readonly person: Person;
  readonly channel: Channel;
  readonly datedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly description: string;
  readonly signedByHand: boolean;
  readonly storageLocation: string;
  readonly stage: CaseStage;
  readonly waitsFor: WaitsFor;
  readonly deadline: DeadlineExplanation;
  readonly identityChecks: readonly IdentityCheck[];
  readonly identitySettled: boolean;
  readonly tasks: readonly RegisterTask[];
  readonly documents: readonly CaseDocument[];
  readonly closed: {
    readonly outcome: ClosingOutcome;
    readonly note: string;
    readonly at: string;
    readonly by: string;
  } | null;
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
  readonly personName: string;
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
