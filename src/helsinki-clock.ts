import { calendarDate, type CalendarDate } from './domain/calendar-date.ts';

/** A moment as the desk writes it. */
export interface Moment {
  /** The civil day in Finland. */
  readonly today: CalendarDate;
  /** ISO date and time with the offset in force in Finland: `2026-11-22T10:14:05+02:00`. */
  readonly now: string;
}

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'longOffset',
});

/** The moment in Finland, wherever the machine believes it stands. */
export function helsinkiClock(instant: Date = new Date()): Moment {
  const parts = new Map(FORMAT.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const today = calendarDate(`${part('year')}-${part('month')}-${part('day')}`);
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  // `GMT+02:00`
  return { today, now: `${today}T${time}${part('timeZoneName').slice(3)}` };
}
