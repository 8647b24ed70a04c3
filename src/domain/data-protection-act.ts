import { compareDates, type CalendarDate } from './calendar-date.ts';
import type { ExemptionGround } from './register-task.ts';

/** The Data Protection Act (tietosuojalaki 1050/2018) is in force from this day. */
const IN_FORCE_FROM = '2019-01-01' as CalendarDate;

/** Grounds of tietosuojalaki 34 §: the data is given to the Ombudsman when the person asks for that. */
const GROUNDS: ReadonlySet<ExemptionGround> = new Set(['national-security', 'serious-danger', 'supervision']);

/** True when the request was received under the Data Protection Act; before that the regulation stood without it. */
export function underDataProtectionAct(receivedOn: CalendarDate): boolean {
  return compareDates(receivedOn, IN_FORCE_FROM) >= 0;
}

/** Whether a register was left out on a ground of the Act, and not of the regulation itself. */
export function isGroundOfAct(ground: ExemptionGround | null): boolean {
  return ground !== null && GROUNDS.has(ground);
}
