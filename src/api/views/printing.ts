import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { LetterKind } from '../../domain/letter.ts';
import type { DeviceReason } from '../errors.ts';

/** A letter on its way through the print system. */
export interface PrintJob {
  readonly id: number;
  readonly queuedAt: string;
  readonly by: string;
  readonly printer: string;
  readonly copies: number;
  readonly duplex: boolean;
  /** The printer's own name of the tray; empty: whichever. */
  readonly tray: string;
  /** Why it was printed again; empty for the first print. */
  readonly reason: string;
  /** `unknown`: the program ended while the printer had it. */
  readonly state: 'queued' | 'printing' | 'done' | 'failed' | 'cancelled' | 'unknown';
  /** Set when it failed. */
  readonly failure: DeviceReason | null;
  readonly finishedAt: string | null;
}

/** A letter that waits to be printed, and what became of its last printing. */
export interface QueuedLetter {
  readonly letterId: number;
  readonly caseId: number;
  readonly documentNumber: string;
  readonly kind: LetterKind;
  readonly personName: string | null;
  readonly issuedOn: CalendarDate;
  readonly job: PrintJob | null;
}

/** A print job of the day, with the letter that it prints. */
export interface PrintJobRow extends PrintJob {
  readonly letterId: number;
  readonly caseId: number;
  readonly documentNumber: string;
  readonly kind: LetterKind;
}

export interface PrintQueue {
  /** In the order of issuing; the first of `total`. */
  readonly letters: readonly QueuedLetter[];
  readonly total: number;
  /** Of today, newest first. */
  readonly jobs: readonly PrintJobRow[];
}

/** What came of printing several letters one after the other; a failure ends the run. */
export interface PrintRun {
  readonly printed: readonly number[];
  /** Not to be printed any more: void, or printed meanwhile from elsewhere. */
  readonly skipped: readonly number[];
  readonly failed: {
    readonly letterId: number;
    readonly documentNumber: string;
    readonly reason: DeviceReason;
  } | null;
  /** Still to be printed, in their order; the failed one is not among them. */
  readonly left: readonly number[];
}
