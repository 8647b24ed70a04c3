import { compareDates, type CalendarDate } from './calendar-date.ts';
import { isGdpr, type Regime } from './regime.ts';

/** What may make an extension necessary: complexity and number of requests (GDPR 12(3)). Shortage of staff does not. */
export const EXTENSION_FACTORS = ['complexity', 'number'] as const;
export type ExtensionFactor = (typeof EXTENSION_FACTORS)[number];

/**
 * An extension is in force once its notice has left within the first month; the same month as the reply has, pauses
 * and rolling included.
 */
export function extensionInForce(noticeSentOn: CalendarDate | null, noticeDueOn: CalendarDate): boolean {
  return noticeSentOn !== null && compareDates(noticeSentOn, noticeDueOn) <= 0;
}

/** Why no extension can be taken any more, or none at all. */
export function extensionGuard(
  regime: Regime,
  noticeDueOn: CalendarDate,
  today: CalendarDate,
  already: boolean,
): 'not-in-regime' | 'extension-too-late' | 'already-extended' | null {
  if (!isGdpr(regime)) return 'not-in-regime';
  if (already) return 'already-extended';
  return compareDates(today, noticeDueOn) > 0 ? 'extension-too-late' : null;
}
