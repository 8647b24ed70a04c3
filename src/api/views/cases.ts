import type { RecordedEvent } from '../../domain/audit-event.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CaseDeadline } from '../../domain/case-deadline.ts';
import type { CaseStage, ClosingOutcome, WaitsFor } from '../../domain/case-stage.ts';
import type { Person } from '../../domain/person.ts';
import type { Regime } from '../../domain/regime.ts';
import type { Channel, RequestKind } from '../../domain/request.ts';
import type { Requester } from '../../domain/requester.ts';
import type { IdentityNote } from '../../domain/verification.ts';
import type { Extension, Inquiry } from './inquiries.ts';
import type { CaseDocument } from './letters.ts';
import type { CaseRequest } from './requests.ts';

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
    /** Letters that came back and are to be sent once more. */
    readonly returned: number;
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

/** An entry of the diary that was put right, visibly. */
export interface EntryCorrection {
  readonly field:
    | 'channel'
    | 'datedOn'
    | 'receivedOn'
    | 'description'
    | 'signedByHand'
    | 'storageLocation'
    | 'person'
    | 'requester';
  readonly oldValue: string;
  readonly newValue: string;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

export interface IdentityCheck extends IdentityNote {
  readonly id: number;
  readonly checkedBy: string;
  /** Made of somebody else: the person or the requester was corrected since. */
  readonly void: boolean;
}
