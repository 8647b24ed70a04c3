import { addMonths, compareDates, type CalendarDate } from './calendar-date.ts';
import type { Regime } from './regime.ts';
import type { RequestKind } from './request.ts';

interface FeeRule {
  readonly law: string;
  readonly regimes: readonly Regime[];
  readonly kinds: readonly RequestKind[];
}

const UNDER_GDPR = ['GDPR_X', 'GDPR_TSL'] as const;
const RIGHTS = [
  'access',
  'rectification',
  'completion',
  'erasure',
  'restriction',
  'portability',
  'objection',
] as const;

/** On what a fee may be charged at all; everything else is free, a marketing ban always. */
export const FEE_GROUNDS = {
  /** The same file was inspected less than a year ago; at most the direct costs. */
  'within-a-year': { law: 'henkilötietolaki 26 § 3 mom.', regimes: ['HETIL'], kinds: ['access'] },
  'further-copy': { law: 'tietosuoja-asetus 15 artiklan 3 kohta', regimes: UNDER_GDPR, kinds: ['access'] },
  'manifestly-unfounded': {
    law: 'tietosuoja-asetus 12 artiklan 5 kohdan a alakohta',
    regimes: UNDER_GDPR,
    kinds: RIGHTS,
  },
  excessive: {
    law: 'tietosuoja-asetus 12 artiklan 5 kohdan a alakohta',
    regimes: UNDER_GDPR,
    kinds: RIGHTS,
  },
} as const satisfies Record<string, FeeRule>;
export type FeeGround = keyof typeof FEE_GROUNDS;
export const FEE_GROUND_CODES = Object.keys(FEE_GROUNDS) as [FeeGround, ...FeeGround[]];

/**
 * What the person has asked for and been given before. The Act counts its year from when the data was last given, the
 * house's statement of 2018 from the last request: both are kept and shown.
 */
export interface FeeHistory {
  readonly lastRequestReceivedOn: CalendarDate | null;
  readonly lastAccessGivenOn: CalendarDate | null;
}

/** The first day on which inspecting is free again: twelve months from the day the data was last given (HetiL § 26.3). */
export function freeAgainOn(lastAccessGivenOn: CalendarDate): CalendarDate {
  return addMonths(lastAccessGivenOn, 12);
}

/** The grounds that law, kind and history allow, in the order the desk offers them; empty = the request is free. */
export function feeGrounds(
  kind: RequestKind,
  regime: Regime,
  receivedOn: CalendarDate,
  history: FeeHistory,
): readonly FeeGround[] {
  return FEE_GROUND_CODES.filter((ground) => {
    const { regimes, kinds }: FeeRule = FEE_GROUNDS[ground];
    if (!regimes.includes(regime) || !kinds.includes(kind)) return false;
    const { lastAccessGivenOn } = history;
    if (ground === 'within-a-year') {
      return lastAccessGivenOn !== null && compareDates(receivedOn, freeAgainOn(lastAccessGivenOn)) < 0;
    }
    // The first copy is free whatever the motive (CJEU C-307/22): a further one needs a first one.
    return ground !== 'further-copy' || lastAccessGivenOn !== null;
  });
}

/** One line of the calculation; cents. */
export interface FeeLine {
  readonly text: string;
  readonly cents: number;
}

/** Cents. */
export function feeTotal(lines: readonly FeeLine[]): number {
  return lines.reduce((total, { cents }) => total + cents, 0);
}

/** What the person answered to the notice of a fee. */
export const FEE_ANSWERS = ['pays', 'narrows', 'withdraws'] as const;
export type FeeAnswer = (typeof FEE_ANSWERS)[number];
