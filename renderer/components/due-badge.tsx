import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { CaseStage } from '../../src/domain/case-stage.ts';
import { dueCellText, dueText } from '../text/fi/deadline.ts';

/** The due date in words, coloured as it comes near: `Määräaika 22.12.2026 · 29 pv`. `cell` is the short form of tables. */
export function DueBadge(props: {
  readonly dueOn: CalendarDate;
  readonly today: CalendarDate;
  readonly stage: CaseStage;
  readonly cell?: boolean;
}) {
  const { dueOn, today, stage, cell = false } = props;
  const { level, text } = (cell ? dueCellText : dueText)(dueOn, today, stage);
  return <span className={`due due-${level}`}>{text}</span>;
}
