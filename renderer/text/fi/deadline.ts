import { assertNever } from '../../../src/domain/assert-never.ts';
import { daysBetween, formatFinnish, type CalendarDate } from '../../../src/domain/calendar-date.ts';
import type { CaseStage } from '../../../src/domain/case-stage.ts';
import type { DeadlineStep } from '../../../src/domain/deadline-explanation.ts';
import { dueLevel, type DueLevel } from '../../../src/domain/due-level.ts';
import { HOLIDAY_EVES, PUBLIC_HOLIDAYS } from '../../../src/domain/public-holidays.ts';

export interface DueText {
  readonly level: DueLevel;
  readonly text: string;
}

/** The due date in words with its level: `Määräaika 22.12.2026 · 29 pv`, `Myöhässä 3 pv`. */
export function dueText(dueOn: CalendarDate, today: CalendarDate, stage: CaseStage): DueText {
  const date = formatFinnish(dueOn);
  if (stage === 'closed') return { level: 'calm', text: `Määräaika oli ${date}` };
  const level = dueLevel(dueOn, today);
  const days = daysBetween(today, dueOn);
  if (days < 0) return { level, text: `Myöhässä ${-days} pv · määräaika oli ${date}` };
  if (days === 0) return { level, text: `Määräaika tänään ${date}` };
  if (days === 1) return { level, text: `Määräaika huomenna ${date}` };
  return { level, text: `Määräaika ${date} · ${days} pv` };
}

/** The same in a table cell: the date stands in it once. */
export function dueCellText(dueOn: CalendarDate, today: CalendarDate, stage: CaseStage): DueText {
  const date = formatFinnish(dueOn);
  if (stage === 'closed') return { level: 'calm', text: date };
  const level = dueLevel(dueOn, today);
  const days = daysBetween(today, dueOn);
  if (days < 0) return { level, text: `${date} · myöhässä ${-days} pv` };
  if (days === 0) return { level, text: `${date} · tänään` };
  return { level, text: `${date} · ${days} pv` };
}

/** One step of how the due date came about, as a sentence. */
export function deadlineStepText(step: DeadlineStep): string {
  switch (step.kind) {
    case 'received':
      return `Pyyntö saapui ${formatFinnish(step.on)}. Saapumispäivää ei lasketa mukaan.`;
    case 'period': {
      const period = step.months === 1 ? 'Kuukauden' : 'Kolmen kuukauden';
      const clamped = step.clampedToMonthEnd
        ? ' Siinä kuussa ei ole vastaavaa päivää, joten aika päättyy kuukauden viimeisenä päivänä.'
        : '';
      return `${period} määräaika päättyy ${formatFinnish(step.to)}.${clamped}`;
    }
    case 'pause':
      return `Selvitystä odotettiin ${formatFinnish(step.from)}–${formatFinnish(step.to)} (${step.days} pv). Aika päättyy ${formatFinnish(step.movedTo)}.`;
    case 'rolled':
      return `${formatFinnish(step.from)} on ${dayOffText(step)}, joten määräaika siirtyy päivään ${formatFinnish(step.to)}.`;
    case 'due':
      return `Vastaus on annettava viimeistään ${formatFinnish(step.on)}.`;
    default:
      return assertNever(step);
  }
}

function dayOffText(step: Extract<DeadlineStep, { kind: 'rolled' }>): string {
  switch (step.because) {
    case 'saturday':
      return 'lauantai';
    case 'sunday':
      return 'sunnuntai';
    case 'holiday':
      return PUBLIC_HOLIDAYS[step.holiday].name.fi;
    case 'eve':
      return HOLIDAY_EVES[step.holiday].name.fi;
    default:
      return assertNever(step);
  }
}
