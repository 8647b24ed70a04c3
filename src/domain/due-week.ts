import { addDays, type CalendarDate } from './calendar-date.ts';

const DAYS = 7;

/** The last day of what the desk calls this week: today and the seven days after it, whatever the weekday. */
export function dueWeekEnd(today: CalendarDate): CalendarDate {
  return addDays(today, DAYS);
}
