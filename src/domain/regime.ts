import { compareDates, type CalendarDate } from './calendar-date.ts';

/**
 * The law that a request is judged by, from the day it was received: Henkilötietolaki 523/1999; the GDPR alone until the
 * Tietosuojalaki 1050/2018 came into force; the GDPR with the Tietosuojalaki.
 */
export const REGIMES = ['HETIL', 'GDPR_X', 'GDPR_TSL'] as const;
export type Regime = (typeof REGIMES)[number];

/** The first day of each regime, latest first. GDPR 99(2); Tietosuojalaki 1050/2018 § 37. */
const REGIME_STARTS: readonly { readonly regime: Regime; readonly from: CalendarDate }[] = [
  { regime: 'GDPR_TSL', from: '2019-01-01' as CalendarDate },
  { regime: 'GDPR_X', from: '2018-05-25' as CalendarDate },
];

export function regimeOf(receivedOn: CalendarDate): Regime {
  return REGIME_STARTS.find(({ from }) => compareDates(receivedOn, from) >= 0)?.regime ?? 'HETIL';
}

/** True under either regime of the GDPR. */
export function isGdpr(regime: Regime): boolean {
  return regime !== 'HETIL';
}

/** The law of a rule, for each of the two bodies of law. null = the law does not know the rule. */
export interface LawOfRule {
  readonly HETIL: string | null;
  readonly GDPR: string | null;
  /** Only where it differs: before the Tietosuojalaki the Act of 1999 filled the room that the GDPR leaves (§ 27). */
  readonly GDPR_X?: string | null;
}

export function lawOf(law: LawOfRule, regime: Regime): string | null {
  if (regime === 'GDPR_X' && law.GDPR_X !== undefined) return law.GDPR_X;
  return isGdpr(regime) ? law.GDPR : law.HETIL;
}
