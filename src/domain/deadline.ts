import { addDays, addMonths, compareDates, daysBetween, type CalendarDate } from './calendar-date.ts';
import { dayOff, type DayOff, type WorkingDays } from './public-holidays.ts';

/**
 * A suspension of the time limit: from the day on which the clerk sent a question about identity (or about
 * what is meant) to the day on which a sufficient answer arrived; null while it has not.
 */
export interface Pause {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export interface DeadlineInput extends WorkingDays {
  /** The day on which the request reached the controller, not the day on which it was logged. */
  readonly receivedOn: CalendarDate;
  /** True when the two further months of GDPR art. 12(3) have been taken into use. */
  readonly extended: boolean;
  readonly pauses: readonly Pause[];
}

export interface Deadline {
  /** Last day of the period, pauses added. */
  readonly nominalOn: CalendarDate;
  /** The nominal day, or the next working day when it is none. */
  readonly dueOn: CalendarDate;
}

/** A closed pause, overlapping ones joined, and the day to which it moved the end of the period. */
export interface CountedPause {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: number;
  readonly movedFrom: CalendarDate;
  readonly movedTo: CalendarDate;
}

/** A day that the due date passed over, and why. */
export interface SkippedDay {
  readonly on: CalendarDate;
  readonly why: DayOff;
}

/** The deadline with every intermediate result, in the order in which they are reckoned. */
export interface DeadlineReckoning extends Deadline {
  readonly months: 1 | 3;
  /** Last day of the month or months, before pauses. */
  readonly periodEndsOn: CalendarDate;
  /** The last month lacks the day number of receipt, so that the period ends with that month. */
  readonly clampedToMonthEnd: boolean;
  readonly pauses: readonly CountedPause[];
  readonly skipped: readonly SkippedDay[];
}

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * The day by which a request received under the GDPR must be answered: one month from receipt, or three in
 * all when extended (GDPR art. 12(3)), never one month rolled and then two. The day of receipt is not
 * counted (Regulation 1182/71 art. 3(1)); the period ends on the day of the same number, or on the last
 * day of a month that has none (art. 3(2)(c)); a Saturday, Sunday or public holiday moves the end to the
 * next working day (art. 3(4)). A month always has the two working days that art. 3(5) asks of a period.
 *
 * Each closed pause adds its whole calendar days, from the day asked to the day answered (asked and
 * answered the same day is 0), before rolling. Days of overlapping pauses count once, and days before
 * receipt do not count. An open pause adds nothing: its length is not known yet, so the deadline is the
 * one without it, which can only turn out earlier than the final one.
 *
 * The last day for giving notice of an extension is the same deadline with `extended: false`.
 * @throws RangeError when a pause ends before it begins.
 */
export function deadline(input: DeadlineInput): Deadline {
  const { nominalOn, dueOn } = reckonDeadline(input);
  return { nominalOn, dueOn };
}

/** {@link deadline} with the steps that led to it. */
export function reckonDeadline(input: DeadlineInput): DeadlineReckoning {
  const months = input.extended ? 3 : 1;
  const periodEndsOn = addMonths(input.receivedOn, months);
  const clampedToMonthEnd = periodEndsOn.slice(8) !== input.receivedOn.slice(8);

  const pauses: CountedPause[] = [];
  let nominalOn = periodEndsOn;
  for (const { from, to } of countedSpans(input.pauses, input.receivedOn)) {
    const days = daysBetween(from, to);
    const movedTo = addDays(nominalOn, days);
    pauses.push({ from, to, days, movedFrom: nominalOn, movedTo });
    nominalOn = movedTo;
  }

  const skipped: SkippedDay[] = [];
  let dueOn = nominalOn;
  for (let why = dayOff(dueOn, input); why !== null; why = dayOff(dueOn, input)) {
    skipped.push({ on: dueOn, why });
    dueOn = addDays(dueOn, 1);
  }

  return { months, periodEndsOn, clampedToMonthEnd, pauses, nominalOn, skipped, dueOn };
}

/** The closed pauses in date order, cut to the time since receipt, overlapping ones joined. */
function countedSpans(pauses: readonly Pause[], receivedOn: CalendarDate): readonly Span[] {
  const spans: Span[] = [];
  for (const span of pauses.filter(isClosed).toSorted((a, b) => compareDates(a.from, b.from))) {
    if (span.to < span.from) throw new RangeError('A pause ends before it begins');
    if (span.to < receivedOn) continue;
    const from = span.from < receivedOn ? receivedOn : span.from;
    const last = spans.at(-1);
    if (last !== undefined && from < last.to) {
      spans[spans.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    } else {
      spans.push({ from, to: span.to });
    }
  }
  return spans;
}

function isClosed(pause: Pause): pause is Span {
  return pause.to !== null;
}
