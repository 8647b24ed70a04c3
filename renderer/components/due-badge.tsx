import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { CaseDeadline } from '../../src/domain/case-deadline.ts';
import type { CaseStage } from '../../src/domain/case-stage.ts';
import { useDesk } from '../desk.tsx';
import { dueCellText, dueText } from '../text/fi/deadline.ts';

/**
 * The due date in words, coloured as it comes near by the working days of the house: `Määräaika 22.12.2026 · 29 pv`; one
 * that stands still is `keskeytynyt`. `cell` is the short form of tables.
 */
export function DueBadge(props: {
  readonly dueOn: CalendarDate;
  readonly stage: CaseStage;
  readonly pausedSince?: CalendarDate | null;
  /** `target`: the house's own, where the law sets no day. */
  readonly kind?: CaseDeadline['kind'];
  readonly cell?: boolean;
}) {
  const { cell = false, pausedSince = null, kind = 'limit', ...due } = props;
  const { today, days } = useDesk().vault;
  const { level, text } = (cell ? dueCellText : dueText)({
    ...due,
    today,
    changes: days.changes ?? [],
    pausedSince,
    kind,
  });
  return <span className={`due due-${level}`}>{text}</span>;
}
