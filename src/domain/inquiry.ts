import { compareDates, type CalendarDate } from './calendar-date.ts';
import type { Pause } from './deadline.ts';
import { workingDaysBetween, type WorkingDays } from './public-holidays.ts';
import { isGdpr, type Regime } from './regime.ts';
import type { RequestKind } from './request.ts';

/**
 * A question to the requester that the case waits for: about identity (K2), about what is meant (K3), or, under the Act
 * of 1999, for a request in due form (K2, HetiL § 28.1).
 */
export const INQUIRY_KINDS = ['identity', 'specification', 'form'] as const;
export type InquiryKind = (typeof INQUIRY_KINDS)[number];

/** House rule: an information request within this many working days of receipt suspends the time limit by itself. */
const PROMPT_WORKING_DAYS = 5;

export interface InquiryTimes {
  readonly kind: InquiryKind;
  /** The day on which the letter left; null while it has not. */
  readonly sentOn: CalendarDate | null;
  /** The day on which a sufficient answer came; null while none has. */
  readonly sufficientOn: CalendarDate | null;
  /** Why the question was not asked at once; empty when it was. */
  readonly delayReason: string;
}

/** A question asked later than at once needs a written reason, or the time goes on (GDPR 12(3), EDPB 01/2022). */
export function askedPromptly(sentOn: CalendarDate, receivedOn: CalendarDate, days: WorkingDays): boolean {
  return workingDaysBetween(receivedOn, sentOn, days) <= PROMPT_WORKING_DAYS;
}

/**
 * The suspensions of a case. The Act of 1999 knows none; a late question without a reason suspends nothing, nor does one
 * about the form, which the GDPR does not ask for, when the day of receipt was corrected into its time.
 */
export function pausesOf(
  inquiries: readonly InquiryTimes[],
  receivedOn: CalendarDate,
  regime: Regime,
  days: WorkingDays,
): readonly Pause[] {
  if (!isGdpr(regime)) return [];
  return inquiries.flatMap(({ kind, sentOn, sufficientOn, delayReason }) =>
    kind !== 'form' &&
    sentOn !== null &&
    (delayReason.trim() !== '' || askedPromptly(sentOn, receivedOn, days))
      ? [{ from: sentOn, to: sufficientOn }]
      : [],
  );
}

/** Since when the time limit stands still; null when it runs. */
export function pausedSince(pauses: readonly Pause[]): CalendarDate | null {
  return (
    pauses
      .filter(({ to }) => to === null)
      .map(({ from }) => from)
      .toSorted(compareDates)
      .at(0) ?? null
  );
}

export type InquiryProblem =
  | { readonly field: 'kind'; readonly code: 'not-in-regime' | 'not-for-this-request' }
  | { readonly field: 'reason' | 'questions' | 'methods' | 'delayReason'; readonly code: 'required' };

export interface InquiryDraft {
  readonly kind: InquiryKind;
  /** Identity: the reasonable doubt (GDPR 12(6)). Specification: why the data is a large quantity (recital 63). */
  readonly reason: string;
  /** Specification: what is asked, one question an entry. */
  readonly questions: readonly string[];
  /** Identity: the ways offered, as sentences for the person. */
  readonly methods: readonly string[];
  readonly delayReason: string;
}

/** What is wrong with a question that would be sent today. */
export function inquiryProblems(
  draft: InquiryDraft,
  request: {
    readonly kinds: readonly RequestKind[];
    readonly regime: Regime;
    readonly receivedOn: CalendarDate;
  },
  today: CalendarDate,
  days: WorkingDays,
): readonly InquiryProblem[] {
  const problems: InquiryProblem[] = [];
  const gdpr = isGdpr(request.regime);
  // Under the GDPR no form may be demanded (12(1)-(2)).
  if (draft.kind === 'form' && gdpr) problems.push({ field: 'kind', code: 'not-in-regime' });
  // Recital 63 lets only an access request be specified.
  if (draft.kind === 'specification' && !request.kinds.includes('access')) {
    problems.push({ field: 'kind', code: 'not-for-this-request' });
  }
  if (draft.kind !== 'form' && draft.reason.trim() === '') {
    problems.push({ field: 'reason', code: 'required' });
  }
  if (draft.kind === 'specification' && draft.questions.every((question) => question.trim() === '')) {
    problems.push({ field: 'questions', code: 'required' });
  }
  if (draft.kind === 'identity' && draft.methods.every((method) => method.trim() === '')) {
    problems.push({ field: 'methods', code: 'required' });
  }
  if (gdpr && draft.delayReason.trim() === '' && !askedPromptly(today, request.receivedOn, days)) {
    problems.push({ field: 'delayReason', code: 'required' });
  }
  return problems;
}
