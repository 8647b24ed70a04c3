import { isCalendarDate } from '../../../src/domain/calendar-date.ts';
import { caseDeadline } from '../../../src/domain/case-deadline.ts';
import { DeadlineSteps } from '../../components/deadline-steps.tsx';
import { DueBadge } from '../../components/due-badge.tsx';
import { useDesk } from '../../desk.tsx';
import { newRequest as words } from '../../text/fi/new-request.ts';
import { RegimeNotice } from '../case/regime-notice.tsx';
import { typedRegime } from './request-form.ts';

/** What follows from the day of receipt, while it is typed: the due date, how it came about, and the law of that day. */
export function DeadlinePreview({ receivedOn }: { readonly receivedOn: string | null }) {
  const { today, days } = useDesk().vault;
  const regime = typedRegime(receivedOn, today);
  if (regime === null || receivedOn === null || !isCalendarDate(receivedOn)) {
    return <output className="muted">{words.deadlineUnknown}</output>;
  }
  const { explanation, kind, deemedRefusalOn } = caseDeadline({
    receivedOn,
    inquiries: [],
    extensionNoticeSentOn: null,
    days,
  });
  return (
    <div className="deadline-preview">
      <output>
        <DueBadge dueOn={explanation.dueOn} stage="identity" kind={kind} />
      </output>
      <details>
        <summary>{words.deadlineSteps}</summary>
        <DeadlineSteps steps={explanation.steps} kind={kind} />
      </details>
      <RegimeNotice regime={regime} deemedRefusalOn={deemedRefusalOn} />
    </div>
  );
}
