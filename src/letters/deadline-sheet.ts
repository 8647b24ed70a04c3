import { formatFinnish, type CalendarDate } from '../domain/calendar-date.ts';
import type { CaseDeadline } from '../domain/case-deadline.ts';
import type { DeadlineStep } from '../domain/deadline-explanation.ts';
import type { InquiryTimes } from '../domain/inquiry.ts';
import { PUBLIC_HOLIDAYS } from '../domain/public-holidays.ts';
import { deadlineSheetWords as words } from './texts/fi-deadline.ts';

export interface DeadlineSheetFacts {
  /** Name of the controller. */
  readonly sender: string;
  /** `2026/17`: the sheet names no person. */
  readonly diaryNumber: string;
  readonly deadline: CaseDeadline;
  readonly inquiries: readonly InquiryTimes[];
  /** When the notice of an extension left; null when none has. */
  readonly extensionNoticeSentOn: CalendarDate | null;
  readonly printedOn: CalendarDate;
}

/** One step of the reckoning: what happened, the day it led to, the law. */
export interface SheetStep {
  readonly what: string;
  readonly day: string;
  readonly law: string;
}

/** A page that explains a due date day by day, for the paper file. */
export interface DeadlineSheet {
  readonly sender: string;
  readonly documentName: string;
  readonly diaryNumber: string;
  readonly title: string;
  readonly printedOn: CalendarDate;
  readonly result: readonly { readonly label: string; readonly day: string }[];
  readonly steps: readonly SheetStep[];
  /** Every suspension and what did not suspend, a sentence each. */
  readonly pauses: readonly string[];
}

export function deadlineSheet(facts: DeadlineSheetFacts): DeadlineSheet {
  const { sender, diaryNumber, deadline, printedOn } = facts;
  return {
    sender,
    documentName: words.documentName,
    diaryNumber,
    title: words.title(diaryNumber),
    printedOn,
    result: resultOf(deadline),
    steps: deadline.explanation.steps.flatMap((step) => stepsOf(step, facts)),
    pauses: deadline.kind === 'limit' ? pausesOf(facts) : [],
  };
}

function resultOf(deadline: CaseDeadline): DeadlineSheet['result'] {
  const { kind, explanation, unpausedDueOn, extensionNoticeDueOn, deemedRefusalOn } = deadline;
  const days: readonly (readonly [string, CalendarDate | null])[] = [
    [words.result[kind], explanation.dueOn],
    [words.result.unpaused, kind === 'limit' ? unpausedDueOn : null],
    [words.result.notice, extensionNoticeDueOn],
    [words.result.deemedRefusal, deemedRefusalOn],
  ];
  return days.flatMap(([label, day]) => (day === null ? [] : [{ label, day: formatFinnish(day) }]));
}

/** The Act of 1999 has no period of its own: there the month is the house's target, reckoned in the same way. */
function stepsOf(step: DeadlineStep, { deadline, extensionNoticeSentOn }: DeadlineSheetFacts): SheetStep[] {
  const limit = deadline.kind === 'limit';
  switch (step.kind) {
    case 'received':
      return [{ what: words.received, day: formatFinnish(step.on), law: words.law.received }];
    case 'period': {
      const period: SheetStep = {
        what: words.period(step.months, step.clampedToMonthEnd),
        day: formatFinnish(step.to),
        law: limit ? words.law.period : words.law.ownTarget,
      };
      if (!limit) return [{ what: words.target, day: '', law: words.law.hetilPeriod }, period];
      const { extended, extensionNoticeDueOn } = deadline;
      if (!extended || extensionNoticeSentOn === null || extensionNoticeDueOn === null) return [period];
      const dates = [extensionNoticeSentOn, extensionNoticeDueOn].map(formatFinnish) as [string, string];
      return [{ what: words.extended(...dates), day: '', law: words.law.extension }, period];
    }
    case 'pause':
      return [
        {
          what: words.pause(formatFinnish(step.from), formatFinnish(step.to), step.days),
          day: formatFinnish(step.movedTo),
          law: words.law.pause,
        },
      ];
    case 'rolled':
      return [
        {
          what: words.rolled(formatFinnish(step.from), words.dayOff(step)),
          day: formatFinnish(step.to),
          law: lawOfDayOff(step),
        },
      ];
    case 'due':
      return [
        {
          what: limit ? words.due : words.targetDue,
          day: formatFinnish(step.on),
          law: limit ? words.law.due : words.law.ownTarget,
        },
      ];
  }
}

function lawOfDayOff(step: Extract<DeadlineStep, { kind: 'rolled' }>): string {
  switch (step.because) {
    case 'saturday':
    case 'sunday':
      return words.law.rolled;
    case 'holiday':
      return words.law.holiday(PUBLIC_HOLIDAYS[step.holiday].source);
    case 'added-holiday':
      return words.law.addedHoliday;
    case 'eve':
      return words.law.eve;
  }
}

function pausesOf({ deadline, inquiries }: DeadlineSheetFacts): readonly string[] {
  const suspended = new Set(deadline.pauses.map(({ from }) => from));
  const sentences = [
    ...deadline.pauses.map(({ from, to }) =>
      to === null
        ? words.openPause(formatFinnish(from))
        : words.closedPause(formatFinnish(from), formatFinnish(to)),
    ),
    ...inquiries.flatMap(({ sentOn }) =>
      sentOn !== null && !suspended.has(sentOn) ? [words.noPause(formatFinnish(sentOn))] : [],
    ),
  ];
  return sentences.length === 0 ? [words.noPauses] : sentences;
}
