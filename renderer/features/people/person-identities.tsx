import { Title } from '@mantine/core';
import { Link } from 'wouter';
import type { PersonCard } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { identityMethodLabel } from '../../text/fi/labels.ts';
import { people as words } from '../../text/fi/people.ts';

/** How and when the person's identity was confirmed, of all cases, newest first. */
export function PersonIdentities({ identities }: { readonly identities: PersonCard['identities'] }) {
  return (
    <section className="panel">
      <Title order={2}>{words.identities}</Title>
      {identities.length === 0 && <p className="no-margin muted">{words.noIdentities}</p>}
      {identities.length > 0 && (
        <ul className="plain-list stack-tight">
          {identities.map((check) => (
            <li key={check.id}>
              <strong>{identityMethodLabel[check.method]}</strong>{' '}
              <span className="muted">
                {words.identityOf(formatFinnish(check.checkedOn), check.checkedBy)}
              </span>
              {', '}
              <Link href={`/pyynnot/${check.caseId}`}>{check.diaryNumber}</Link>
              <div>{check.evidence}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
