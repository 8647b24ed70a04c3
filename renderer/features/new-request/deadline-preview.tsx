import { isCalendarDate } from '../../../src/domain/calendar-date.ts';
import { requestDeadline } from '../../../src/domain/deadline-explanation.ts';
import { requestDateProblems } from '../../../src/domain/request.ts';
import { DeadlineSteps } from '../../components/deadline-steps.tsx';
import { DueBadge } from '../../components/due-badge.tsx';
import { useDesk } from '../../desk.tsx';
import { newRequest as words } from '../../text/fi/new-request.ts';

/** The due date that follows from the day of receipt, while it is typed, and how it came about. */
export function DeadlinePreview({ receivedOn }: { readonly receivedOn: string | null }) {
  const { today } = useDesk().vault;
  if (
    receivedOn === null ||
    !isCalendarDate(receivedOn) ||
    requestDateProblems({ datedOn: null, receivedOn }, today).length > 0
  ) {
    return <output className="muted">{words.deadlineUnknown}</output>;
  }
  const { dueOn, steps } = requestDeadline(receivedOn);
  return (
    <div className="deadline-preview">
      <output>
        <DueBadge dueOn={dueOn} today={today} stage="identity" />
      </output>
      <details>
        <summary>{words.deadlineSteps}</summary>
        <DeadlineSteps steps={steps} />
      </details>
    </div>
  );
}
