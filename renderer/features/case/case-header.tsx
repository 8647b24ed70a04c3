import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { CaseDetail } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { displayName } from '../../../src/domain/person.ts';
import { DeadlineSteps } from '../../components/deadline-steps.tsx';
import { DueBadge } from '../../components/due-badge.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useDesk } from '../../desk.tsx';
import { casePage } from '../../text/fi/case.ts';
import { arrivedBy, requestKindLabel } from '../../text/fi/labels.ts';
import { withdrawalPath } from './case-steps.ts';

/** Which case this is and by when it must be answered; the arithmetic of the date opens on demand. */
export function CaseHeader({ detail }: { readonly detail: CaseDetail }) {
  const { today } = useDesk().vault;
  const [explained, setExplained] = useState(false);
  const explanation = useId();
  const { person, deadline } = detail;
  return (
    <div className="stack-tight">
      <PageHeader
        title={`${detail.diaryNumber} ${requestKindLabel[detail.kind]}`}
        subtitle={
          <>
            <Link href={`/henkilot/${person.id}`}>{displayName(person)}</Link>
            {` · ${casePage.arrived(formatFinnish(detail.receivedOn), arrivedBy[detail.channel])}`}
          </>
        }
        aside={
          <>
            <DueBadge dueOn={deadline.dueOn} today={today} stage={detail.stage} />
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={explained}
              aria-controls={explanation}
              onClick={() => setExplained((open) => !open)}
            >
              {casePage.deadlineSteps}
            </Button>
            {detail.closed === null && (
              <Link className="muted small" href={withdrawalPath(detail.id)}>
                {casePage.withdraw}
              </Link>
            )}
          </>
        }
      />
      <div id={explanation} hidden={!explained}>
        <div className="panel">
          <DeadlineSteps steps={deadline.steps} />
        </div>
      </div>
    </div>
  );
}
