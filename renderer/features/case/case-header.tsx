import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { compareDates, formatFinnish } from '../../../src/domain/calendar-date.ts';
import { displayName } from '../../../src/domain/person.ts';
import { DueBadge } from '../../components/due-badge.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useDesk } from '../../desk.tsx';
import { casePage } from '../../text/fi/case.ts';
import { allKindsText, arrivedBy, lowerFirst, requesterRoleLabel } from '../../text/fi/labels.ts';
import { regimeNotice } from '../../text/fi/regime.ts';
import { DEADLINE_OPEN, withdrawalPath, type LivingCase } from './case-steps.ts';
import { DeadlinePanel } from './deadline-panel.tsx';

/** Which case this is, who asks, by which law and by when; the deadline with its extension opens on demand. */
export function CaseHeader({ detail }: { readonly detail: LivingCase }) {
  const [address] = useSearchParams();
  const noticeWaits = detail.extension !== null && detail.extension.noticeSentOn === null;
  const [opened, setOpened] = useState(address.has(DEADLINE_OPEN) || (noticeWaits && detail.closed === null));
  const panel = useId();
  return (
    <div className="stack-tight">
      <PageHeader
        title={`${detail.diaryNumber} ${allKindsText(detail.requests.map(({ kind }) => kind))}`}
        subtitle={<Subtitle detail={detail} />}
        aside={
          <>
            <Badges detail={detail} />
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={opened}
              aria-controls={panel}
              onClick={() => setOpened((open) => !open)}
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
      <div id={panel} hidden={!opened}>
        {opened && <DeadlinePanel detail={detail} />}
      </div>
    </div>
  );
}

function Subtitle({ detail }: { readonly detail: LivingCase }) {
  const { person, requester, receivedOn, channel } = detail;
  return (
    <>
      <Link href={`/henkilot/${person.id}`}>{displayName(person)}</Link>
      {person.nonDisclosure && ` (${casePage.nonDisclosure})`}
      {requester.role !== 'self' && (
        <>
          {` · ${casePage.askedBy(lowerFirst(requesterRoleLabel[requester.role]))} `}
          <PersonName name={requester.contact.name} />
        </>
      )}
      {` · ${casePage.arrived(formatFinnish(receivedOn), arrivedBy[channel])}`}
    </>
  );
}

function Badges({ detail }: { readonly detail: LivingCase }) {
  const { deadline, regime, stage, closed } = detail;
  const { today } = useDesk().vault;
  const open = closed === null;
  return (
    <>
      {regimeNotice.badge[regime] !== '' && <span className="mark">{regimeNotice.badge[regime]}</span>}
      <DueBadge
        dueOn={deadline.explanation.dueOn}
        stage={stage}
        kind={deadline.kind}
        pausedSince={deadline.pausedSince}
      />
      {open && deadline.pausedSince !== null && (
        <span className="mark">{casePage.unpaused(formatFinnish(deadline.unpausedDueOn))}</span>
      )}
      {deadline.extended && <span className="mark">{casePage.extended}</span>}
      {open && deadline.deemedRefusalOn !== null && (
        <span className="mark">
          {casePage.deemedRefusal(
            formatFinnish(deadline.deemedRefusalOn),
            compareDates(deadline.deemedRefusalOn, today) < 0,
          )}
        </span>
      )}
    </>
  );
}
