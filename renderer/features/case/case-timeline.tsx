import { Title } from '@mantine/core';
import type { CaseDetail } from '../../../src/api/views.ts';
import type { RecordedEvent } from '../../../src/domain/audit-event.ts';
import { caseTimeline } from '../../text/fi/case.ts';
import { shortMomentText } from '../../text/fi/moments.ts';
import { eventText } from '../../text/fi/timeline.ts';

/** What happened in the case, newest first: when, what, who. */
export function CaseTimeline({ detail }: { readonly detail: CaseDetail }) {
  return (
    <section className="panel" aria-labelledby="case-timeline">
      <Title order={2} id="case-timeline">
        {caseTimeline.title}
      </Title>
      <ol className="plain-list timeline">
        {withoutRepeatedDrafts(detail.timeline).map((event) => (
          <li key={event.sequence}>
            <div className="small muted numbers">
              <time dateTime={event.at}>{shortMomentText(event.at)}</time> · {event.actor}
            </div>
            {eventText(event)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The draft is saved at every pause of writing; one line tells of a run of them. */
function withoutRepeatedDrafts(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return events.filter(
    (event, index) => event.action !== 'reply-drafted' || events[index - 1]?.action !== 'reply-drafted',
  );
}
