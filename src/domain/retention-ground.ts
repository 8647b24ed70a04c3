import { addDays, addMonths, calendarDate, yearOf, type CalendarDate } from './calendar-date.ts';
import type { RegisterId } from './organisation.ts';

/** What the end of a ground is reckoned from. */
export type GroundStart =
  /** The last day of the financial year that the voucher belongs to. */
  | 'financial-year-end'
  /** Any day of the calendar year in which the VAT adjustment period began. */
  | 'adjustment-period'
  /** The due date of the bill, or the day of the record. */
  | 'due-date'
  | 'record-date'
  /** Nobody can reckon it: the clerk gives the day on which the ground is looked at again. */
  | 'review-date';

/** Always known: a ground that one of the two bodies of law lacked would keep nothing under it. */
type LawsOfGround = Readonly<Record<'HETIL' | 'GDPR', string>>;

interface Ground {
  readonly law: LawsOfGround;
  readonly start: GroundStart;
}

/** Laws that force or allow keeping data that somebody wants erased: GDPR 17(3)(b) and (e), HetiL § 29 "necessary". */
export const RETENTION_GROUNDS = {
  KPL6: { law: underBoth('kirjanpitolaki 1336/1997 2 luku 10 §'), start: 'financial-year-end' },
  KPL10: { law: underBoth('kirjanpitolaki 1336/1997 2 luku 10 §'), start: 'financial-year-end' },
  AVL: { law: underBoth('arvonlisäverolaki 1501/1993'), start: 'adjustment-period' },
  'SVPL-L': { law: underBoth('laki sähköisen viestinnän palveluista 917/2014 139 §'), start: 'due-date' },
  'SVPL-157': {
    law: underBoth('laki sähköisen viestinnän palveluista 917/2014 157 §'),
    start: 'record-date',
  },
  'SVPL-145': {
    law: underBoth('laki sähköisen viestinnän palveluista 917/2014 145 §'),
    start: 'record-date',
  },
  VEL: { law: underBoth('laki velan vanhentumisesta 728/2003'), start: 'review-date' },
  UK: { law: underBoth('ulosottokaari 705/2007 3 luku 64-67 §'), start: 'review-date' },
  CLAIM: {
    law: { HETIL: 'henkilötietolaki 29 § 1 mom.', GDPR: 'tietosuoja-asetus 17 artiklan 3 kohdan e alakohta' },
    start: 'review-date',
  },
} as const satisfies Record<string, Ground>;
export type RetentionGround = keyof typeof RETENTION_GROUNDS;
export const RETENTION_GROUND_CODES = Object.keys(RETENTION_GROUNDS) as [
  RetentionGround,
  ...RetentionGround[],
];

/** Which grounds the data of a register can have at all; the desk offers no others. */
export const GROUNDS_OF_REGISTER: Readonly<Record<RegisterId, readonly RetentionGround[]>> = {
  R1: ['KPL6', 'KPL10', 'AVL', 'VEL', 'UK', 'CLAIM'],
  R2: ['CLAIM', 'SVPL-L', 'VEL'],
  R3: ['CLAIM'],
  R4: ['KPL6', 'KPL10', 'AVL', 'CLAIM', 'VEL'],
  R5: ['KPL6'],
  R6: ['CLAIM'],
  R7: ['SVPL-145', 'SVPL-157', 'CLAIM'],
  R8: ['KPL6', 'CLAIM'],
};

/**
 * The last day on which the data may still be kept on this ground. `start`: the day that the ground counts from, see
 * {@link GroundStart}; for a review date that very day.
 *
 * KPL6: six years from the end of the calendar year in which the financial year ended. KPL10: ten years from the end of
 * the financial year. AVL: thirteen years from the end of the calendar year in which the adjustment period began. SVPL-L:
 * three months from the due date at least, which is all that it allows without an open dispute. SVPL-157: nine months
 * (internet access). SVPL-145: two years.
 * @throws RangeError when the end would lie after the year 2199.
 */
export function keepUntil(ground: RetentionGround, start: CalendarDate): CalendarDate {
  switch (ground) {
    case 'KPL6':
      return yearEnd(yearOf(start) + 6);
    case 'KPL10':
      return endOfMonthYearsLater(start, 10);
    case 'AVL':
      return yearEnd(yearOf(start) + 13);
    case 'SVPL-L':
      return addMonths(start, 3);
    case 'SVPL-157':
      return addMonths(start, 9);
    case 'SVPL-145':
      return addMonths(start, 24);
    case 'VEL':
    case 'UK':
    case 'CLAIM':
      return start;
  }
}

function underBoth(law: string): LawsOfGround {
  return { HETIL: law, GDPR: law };
}

function yearEnd(year: number): CalendarDate {
  return calendarDate(`${year}-12-31`);
}

/** A financial year that ends with February ends on its last day ten years later too. */
function endOfMonthYearsLater(day: CalendarDate, years: number): CalendarDate {
  const isMonthEnd = addDays(day, 1).endsWith('-01');
  return isMonthEnd ? addDays(addMonths(addDays(day, 1), years * 12), -1) : addMonths(day, years * 12);
}
