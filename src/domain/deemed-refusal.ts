import { addMonths, type CalendarDate } from './calendar-date.ts';
import type { Regime } from './regime.ts';

/**
 * Under the Act of 1999 no written reply within three months of the request counts as a refusal (HetiL § 28.2). No
 * rolling over weekends: the earlier day is the careful one. null under the GDPR, which knows no such rule.
 */
export function deemedRefusalOn(receivedOn: CalendarDate, regime: Regime): CalendarDate | null {
  return regime === 'HETIL' ? addMonths(receivedOn, 3) : null;
}
