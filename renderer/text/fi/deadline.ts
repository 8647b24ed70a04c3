import { assertNever } from '../../../src/domain/assert-never.ts';
import { daysBetween, formatFinnish, type CalendarDate } from '../../../src/domain/calendar-date.ts';
import type { CaseDeadline } from '../../../src/domain/case-deadline.ts';
import type { CaseStage } from '../../../src/domain/case-stage.ts';
import type { DeadlineStep } from '../../../src/domain/deadline-explanation.ts';
import { dueLevel, type DueLevel } from '../../../src/domain/due-level.ts';
import { HOLIDAY_EVES, PUBLIC_HOLIDAYS, type HolidayChange } from '../../../src/domain/public-holidays.ts';

export interface DueText {
  readonly level: DueLevel;
  readonly text: string;
}

/** What the due date of a case looks like today. */
export interface DueFacts {
  readonly dueOn: CalendarDate;
  readonly today: CalendarDate;
  readonly stage: CaseStage;
  /** The days off that the house has entered. */
  readonly changes: readonly HolidayChange[];
  /** Since when the time stands still; null when it runs. */
  readonly pausedSince: CalendarDate | null;
  /** `target`: the house's own, where the law sets no day (523/1999). */
  readonly kind: CaseDeadline['kind'];
}

/** The due date in words with its level: `Määräaika 22.12.2026 · 29 pv`, `Myöhässä 3 pv`. */
export function dueText(facts: DueFacts): DueText {
  const { dueOn, today, stage, changes, pausedSince, kind } = facts;
  const date = formatFinnish(dueOn);
  const limit = kind === 'target' ? 'Tavoite' : 'Määräaika';
  if (stage === 'closed') return { level: 'calm', text: `${limit} oli ${date}` };
  if (pausedSince !== null) {
    return { level: 'calm', text: `${limit} keskeytynyt ${formatFinnish(pausedSince)} alkaen` };
  }
  const level = dueLevel(dueOn, today, changes);
  const days = daysBetween(today, dueOn);
  if (days < 0) return { level, text: `Myöhässä ${-days} pv · ${limit.toLowerCase()} oli ${date}` };
  if (days === 0) return { level, text: `${limit} tänään ${date}` };
  if (days === 1) return { level, text: `${limit} huomenna ${date}` };
  return { level, text: `${limit} ${date} · ${days} pv` };
}

/** The same in a table cell: the date stands in it once. */
export function dueCellText({ dueOn, today, stage, changes, pausedSince }: DueFacts): DueText {
  const date = formatFinnish(dueOn);
  if (stage === 'closed') return { level: 'calm', text: date };
  if (pausedSince !== null) {
    return { level: 'calm', text: `keskeytynyt ${formatFinnish(pausedSince)} alkaen` };
  }
  const level = dueLevel(dueOn, today, changes);
  const days = daysBetween(today, dueOn);
  if (days < 0) return { level, text: `${date} · myöhässä ${-days} pv` };
  if (days === 0) return { level, text: `${date} · tänään` };
  return { level, text: `${date} · ${days} pv` };
}

export const deadlineWords = {
  steps: 'Määräajan laskenta',
  notes: 'Muut päivät',
  printSheet: 'Tulosta laskelma',
  printing: 'Tulostetaan laskelmaa',
  printed: 'Laskelma on tulostettu.',
  printer: 'Tulostin',
};

/** What has to be known beside the steps: a suspension that goes on, the day without suspensions, the other days of law. */
export function deadlineNotes(deadline: CaseDeadline): readonly string[] {
  const { kind, explanation, unpausedDueOn, pauses, pausedSince, extended } = deadline;
  const { extensionNoticeDueOn, deemedRefusalOn } = deadline;
  const notes: string[] = [];
  if (kind === 'target') {
    notes.push('Laki ei aseta vastaukselle määräpäivää: vastaus annetaan ilman aiheetonta viivytystä.');
  }
  if (pausedSince !== null) {
    notes.push(
      `Määräaika on keskeytynyt ${formatFinnish(pausedSince)} alkaen. Keskeytyksen päivät lisätään, kun riittävä vastaus on saatu.`,
    );
  }
  if (pauses.length > 0 && unpausedDueOn !== explanation.dueOn) {
    notes.push(`Ilman keskeytyksiä määräaika päättyisi ${formatFinnish(unpausedDueOn)}.`);
  }
  if (extended && extensionNoticeDueOn !== null) {
    notes.push(
      'Määräaikaa on pidennetty kahdella kuukaudella.',
      `Jos pyyntöä ei toteuteta, siitä on ilmoitettava viimeistään ${formatFinnish(extensionNoticeDueOn)}: tätä aikaa ei voi pidentää.`,
    );
  } else if (extensionNoticeDueOn !== null) {
    notes.push(
      `Ilmoitus määräajan pidentämisestä on lähetettävä viimeistään ${formatFinnish(extensionNoticeDueOn)}.`,
    );
  }
  if (deemedRefusalOn !== null) {
    notes.push(
      `Pyyntö katsotaan evätyksi, jos kirjallista vastausta ei ole annettu viimeistään ${formatFinnish(deemedRefusalOn)}.`,
    );
  }
  return notes;
}

/** One step of how the due date came about, as a sentence. `target`: the law sets no day, the house does. */
export function deadlineStepText(step: DeadlineStep, kind: CaseDeadline['kind'] = 'limit'): string {
  const target = kind === 'target';
  switch (step.kind) {
    case 'received':
      return `Pyyntö saapui ${formatFinnish(step.on)}. Saapumispäivää ei lasketa mukaan.`;
    case 'period': {
      const period = step.months === 1 ? 'Kuukauden' : 'Kolmen kuukauden';
      const clamped = step.clampedToMonthEnd
        ? ' Siinä kuussa ei ole vastaavaa päivää, joten aika päättyy kuukauden viimeisenä päivänä.'
        : '';
      return `${period} ${target ? 'tavoiteaika' : 'määräaika'} päättyy ${formatFinnish(step.to)}.${clamped}`;
    }
    case 'pause':
      return `Selvitystä odotettiin ${formatFinnish(step.from)}–${formatFinnish(step.to)} (${step.days} pv). Aika päättyy ${formatFinnish(step.movedTo)}.`;
    case 'rolled':
      return `${formatFinnish(step.from)} on ${dayOffText(step)}, joten ${target ? 'tavoite' : 'määräaika'} siirtyy päivään ${formatFinnish(step.to)}.`;
    case 'due':
      return target
        ? `Tavoitepäivä on ${formatFinnish(step.on)}.`
        : `Vastaus on annettava viimeistään ${formatFinnish(step.on)}.`;
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
    case 'added-holiday':
      return step.name;
    case 'eve':
      return HOLIDAY_EVES[step.holiday].name.fi;
    default:
      return assertNever(step);
  }
}
