import { compareDates, type CalendarDate } from './calendar-date.ts';
import { LETTERS, type Dispatch, type DispatchWay, type LetterKind } from './letter.ts';

/** How often a letter left and came back, as far as the rules look at it. */
export interface Delivery {
  readonly kind: LetterKind;
  /** `paper`: left before its case was entered; its scanned copy is all there is. */
  readonly origin: 'program' | 'paper';
  readonly dispatch: Pick<Dispatch, 'way' | 'dispatchedOn'> | null;
  /** In the order of entering; `resent` is null while the letter is in the house. */
  readonly returns: readonly {
    readonly resent: Pick<Dispatch, 'way' | 'dispatchedOn'> | null;
  }[];
  /** Scanned proofs entered since it last came back; all of them while it never did. */
  readonly proofs: number;
}

/** Whether it can be shown how a letter left last. */
export type ProofState = 'attached' | 'missing' | 'not-needed';

/** The letter came back and has not been sent once more, whether it is to be or not. */
export function isBack({ returns }: Pick<Delivery, 'returns'>): boolean {
  const last = returns.at(-1);
  return last !== undefined && last.resent === null;
}

/** How it left last; null for a letter that is in the house. */
export function lastLeaving(
  delivery: Pick<Delivery, 'dispatch' | 'returns'>,
): Pick<Dispatch, 'way' | 'dispatchedOn'> | null {
  return delivery.returns.length === 0 ? delivery.dispatch : (delivery.returns.at(-1)?.resent ?? null);
}

/**
 * A registered letter has its proof of posting, one handed over its signed slip. A receipt handed over needs none:
 * nobody relies on it later.
 */
function needsProof(kind: LetterKind, way: DispatchWay): boolean {
  return way === 'registered-post' || (way === 'handed-over' && LETTERS[kind].purpose !== 'receipt');
}

/**
 * Whether it can be shown how the letter left last. Proofs entered before it came back tell of the earlier sending, the
 * scanned envelope among them.
 */
export function proofOf(delivery: Delivery): ProofState {
  const { kind, origin, proofs } = delivery;
  const left = lastLeaving(delivery);
  if (left === null || origin === 'paper' || !needsProof(kind, left.way)) return 'not-needed';
  return proofs > 0 ? 'attached' : 'missing';
}

/** Why a letter that left then cannot have come back on that day; null when it can. */
export function returnDateProblem(
  returnedOn: CalendarDate,
  leftOn: CalendarDate,
  today: CalendarDate,
): 'in-future' | 'before-dispatch' | null {
  if (compareDates(returnedOn, today) > 0) return 'in-future';
  return compareDates(returnedOn, leftOn) < 0 ? 'before-dispatch' : null;
}

/** Why a letter that came back then cannot have left again on that day; null when it can. */
export function resendingDateProblem(
  dispatchedOn: CalendarDate,
  returnedOn: CalendarDate,
  today: CalendarDate,
): 'in-future' | 'before-return' | null {
  if (compareDates(dispatchedOn, today) > 0) return 'in-future';
  return compareDates(dispatchedOn, returnedOn) < 0 ? 'before-return' : null;
}
