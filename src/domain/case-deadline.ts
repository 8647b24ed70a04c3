import { compareDates, type CalendarDate } from './calendar-date.ts';
import type { Pause } from './deadline.ts';
import { explainDeadline, type DeadlineExplanation } from './deadline-explanation.ts';
import { deemedRefusalOn } from './deemed-refusal.ts';
import { extensionInForce } from './extension.ts';
import { pausedSince, pausesOf, type InquiryTimes } from './inquiry.ts';
import type { WorkingDays } from './public-holidays.ts';
import { isGdpr, regimeOf } from './regime.ts';

/** What the time limit of a case depends on. */
export interface CaseDeadlineFacts {
  readonly receivedOn: CalendarDate;
  readonly inquiries: readonly InquiryTimes[];
  /** When the notice of an extension left; null when none has. */
  readonly extensionNoticeSentOn: CalendarDate | null;
  readonly days: WorkingDays;
}

/** The time limit of a case with everything that the desk shows of it. */
export interface CaseDeadline {
  /** `target`: the Act of 1999 says "without undue delay"; the month is the house's own target. */
  readonly kind: 'limit' | 'target';
  readonly explanation: DeadlineExplanation;
  /** The same without any suspension: always shown beside it. */
  readonly unpausedDueOn: CalendarDate;
  readonly pauses: readonly Pause[];
  /** Since when the time stands still; null when it runs. */
  readonly pausedSince: CalendarDate | null;
  readonly extended: boolean;
  /** Last day on which a notice of extension may leave; null where the law knows no extension. */
  readonly extensionNoticeDueOn: CalendarDate | null;
  readonly deemedRefusalOn: CalendarDate | null;
}

export function caseDeadline(facts: CaseDeadlineFacts): CaseDeadline {
  const { receivedOn, inquiries, extensionNoticeSentOn, days } = facts;
  const regime = regimeOf(receivedOn);
  const pauses = pausesOf(inquiries, receivedOn, regime, days);
  const oneMonth = explainDeadline({ ...days, receivedOn, extended: false, pauses });
  const extended = isGdpr(regime) && extensionInForce(extensionNoticeSentOn, oneMonth.dueOn);
  return {
    kind: isGdpr(regime) ? 'limit' : 'target',
    explanation: extended ? explainDeadline({ ...days, receivedOn, extended, pauses }) : oneMonth,
    unpausedDueOn: explainDeadline({ ...days, receivedOn, extended, pauses: [] }).dueOn,
    pauses,
    pausedSince: pausedSince(pauses),
    extended,
    extensionNoticeDueOn: isGdpr(regime) ? oneMonth.dueOn : null,
    deemedRefusalOn: deemedRefusalOn(receivedOn, regime),
  };
}

/** An answer that has left. */
export interface SentAnswer {
  readonly sentOn: CalendarDate;
  /** It told only that nothing was done (GDPR 12(4)). */
  readonly refused: boolean;
}

/**
 * Whether an answer left after its last day: then the case needs a note of why. Telling that nothing is done has the first
 * month only, which no extension moves (GDPR 12(4)). The Act of 1999 sets no day.
 */
export function answeredLate(deadline: CaseDeadline, answers: readonly SentAnswer[]): boolean {
  const { explanation, extensionNoticeDueOn } = deadline;
  if (deadline.kind === 'target') return false;
  return answers.some(({ sentOn, refused }) => {
    const lastDay = refused && extensionNoticeDueOn !== null ? extensionNoticeDueOn : explanation.dueOn;
    return compareDates(sentOn, lastDay) > 0;
  });
}
