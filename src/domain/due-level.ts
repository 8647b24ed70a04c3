import { daysBetween, type CalendarDate } from './calendar-date.ts';
import { workingDaysBetween, type HolidayChange } from './public-holidays.ts';

/** How near a due date is; the desk shows amber for soon, red for urgent, solid dark for late. */
export type DueLevel = 'calm' | 'soon' | 'urgent' | 'late';

const SOON_DAYS = 7;
const URGENT_WORKING_DAYS = 2;

/**
 * The level of a due date on the day `today`: late once it has passed, urgent when at most 2 working days
 * are left, soon when at most 7 days are. Today is not counted, the due day is, so that a matter due today
 * is urgent. The eves do not count as working days: the desk is as a rule empty then.
 */
export function dueLevel(
  dueOn: CalendarDate,
  today: CalendarDate,
  changes: readonly HolidayChange[] = [],
): DueLevel {
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return 'late';
  if (daysLeft > SOON_DAYS) return 'calm';
  const left = workingDaysBetween(today, dueOn, { evesRollOver: true, changes });
  return left <= URGENT_WORKING_DAYS ? 'urgent' : 'soon';
}
