import { addDays, type CalendarDate } from './calendar-date.ts';
import { reckonDeadline, type Deadline, type DeadlineInput } from './deadline.ts';
import type { DayOff } from './public-holidays.ts';

/**
 * One step of how a due date came about, as data; the wording belongs to whoever shows it. `from` and `to`
 * of a pause are the days asked and answered, in the other steps the day moved from and the day moved to.
 */
export type DeadlineStep =
  | { readonly kind: 'received'; readonly on: CalendarDate }
  | {
      readonly kind: 'period';
      readonly months: 1 | 3;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly clampedToMonthEnd: boolean;
    }
  | {
      readonly kind: 'pause';
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly days: number;
      readonly movedTo: CalendarDate;
    }
  | RolledStep
  | { readonly kind: 'due'; readonly on: CalendarDate };

/** One day passed over: no working day. */
type RolledStep = {
  readonly kind: 'rolled';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
} & DayOff;

export interface DeadlineExplanation extends Deadline {
  readonly steps: readonly DeadlineStep[];
}

/**
 * The deadline with the steps that led to it, from receipt to the due date. Same rules, errors and sources
 * of law as `deadline`, from the same computation.
 */
export function explainDeadline(input: DeadlineInput): DeadlineExplanation {
  const { months, periodEndsOn, clampedToMonthEnd, pauses, nominalOn, skipped, dueOn } =
    reckonDeadline(input);
  const steps: readonly DeadlineStep[] = [
    { kind: 'received', on: input.receivedOn },
    { kind: 'period', months, from: input.receivedOn, to: periodEndsOn, clampedToMonthEnd },
    ...pauses.map(({ from, to, days, movedTo }) => ({ kind: 'pause' as const, from, to, days, movedTo })),
    ...skipped.map(({ on, why }) => ({ kind: 'rolled' as const, from: on, to: addDays(on, 1), ...why })),
    { kind: 'due', on: dueOn },
  ];
  return { nominalOn, dueOn, steps };
}
