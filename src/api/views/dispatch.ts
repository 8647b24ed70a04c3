import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { ProofState } from '../../domain/delivery.ts';
import type { Dispatch, DispatchWay, LetterKind, ReturnReason } from '../../domain/letter.ts';

/** A letter that came back to the house. */
export interface LetterReturn {
  readonly id: number;
  readonly returnedOn: CalendarDate;
  readonly reason: ReturnReason;
  readonly note: string;
  /** Proofs that there were by then, the returned envelope among them: they tell of the earlier sending. */
  readonly proofsBefore: number;
  readonly recordedAt: string;
  readonly by: string;
  /** How it was sent once more; null while it was not. */
  readonly resent: Dispatch | null;
  /** Why it is not to be sent once more; null while nothing of the kind was decided. */
  readonly keptBack: { readonly reason: string; readonly at: string; readonly by: string } | null;
}

/** A letter that left the house on the day of the list. */
export interface DispatchRow {
  readonly letterId: number;
  readonly caseId: number;
  readonly documentNumber: string;
  readonly kind: LetterKind;
  /** It had come back and was sent once more. */
  readonly again: boolean;
  readonly recipient: string;
  /** Empty where the address is protected, and where none is known. */
  readonly locality: string;
  readonly way: DispatchWay;
  readonly trackingNumber: string | null;
  readonly proof: ProofState;
}

export interface DispatchList {
  readonly on: CalendarDate;
  readonly rows: readonly DispatchRow[];
}
