const DATE_AND_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/u;

/** `22.11.2026 klo 10.14` from an ISO moment with offset, in the local time it was written in. */
export function momentText(moment: string): string {
  const [, year, month, day, hour, minute] = DATE_AND_TIME.exec(moment) ?? [];
  if (year === undefined) return '';
  return `${Number(day)}.${Number(month)}.${year} klo ${Number(hour)}.${minute}`;
}

/** `22.11.2026`: the day in Finland of a moment that is told in UTC, as in a certificate. */
export function utcDayText(moment: string): string {
  const day = new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' });
  return day.format(new Date(moment));
}

/** `22.11. 10.14`, for narrow columns. */
export function shortMomentText(moment: string): string {
  const [, , month, day, hour, minute] = DATE_AND_TIME.exec(moment) ?? [];
  if (month === undefined) return '';
  return `${Number(day)}.${Number(month)}. ${Number(hour)}.${minute}`;
}
