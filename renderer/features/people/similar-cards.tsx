import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PersonCard, PersonRow } from '../../../src/api/views.ts';
import { displayName, sortedName } from '../../../src/domain/person.ts';
import { PersonName } from '../../components/person-name.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { people as words } from '../../text/fi/people.ts';
import { addressLine } from './address-line.ts';
import { CardQuestion } from './card-question.tsx';

/** Other cards that may be of the same person. Merging keeps the card that is open and puts the other one away. */
export function SimilarCards(props: { readonly card: PersonCard; readonly onMerged: () => void }) {
  const { card, onMerged } = props;
  const [asked, setAsked] = useState<PersonRow | null>(null);
  return (
    <section className="panel">
      <Title order={2}>{words.similar}</Title>
      <p className="no-margin">{words.similarHint}</p>
      <ul className="plain-list stack-tight">
        {card.similar.map((other) => (
          <li key={other.id} className="card-line">
            <SimilarCard other={other} />
            {asked?.id !== other.id && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.mergeNamed(displayName(other))}
                onClick={() => setAsked(other)}
              >
                {words.merge}
              </Button>
            )}
            {asked?.id === other.id && (
              <MergeQuestion card={card} other={other} onMerged={onMerged} onLeave={() => setAsked(null)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SimilarCard({ other }: { readonly other: PersonRow }) {
  const { counterView } = useDesk();
  const details = [addressLine(other), other.phone, other.email, other.maskedIdentityCode].filter(Boolean);
  return (
    <div className="card-facts">
      <Link href={`/henkilot/${other.id}`}>
        <PersonName name={sortedName(other)} />
      </Link>{' '}
      <span className="muted">{words.mergedCases(other.cases)}</span>
      {!counterView && <div className="small">{details.join(' · ')}</div>}
    </div>
  );
}

function MergeQuestion(props: {
  readonly card: PersonCard;
  readonly other: PersonRow;
  readonly onMerged: () => void;
  readonly onLeave: () => void;
}) {
  const { card, other, onMerged, onLeave } = props;
  const merge = useCoreCommand('person.merge');
  return (
    <CardQuestion
      title={words.mergeTitle(displayName(other))}
      meaning={words.mergeMeaning(other.cases)}
      yes={words.mergeForGood}
      no={words.doNotMerge}
      busy={merge.isPending}
      error={merge.error?.error ?? null}
      onYes={() => merge.mutate({ keptId: card.person.id, mergedId: other.id }, { onSuccess: onMerged })}
      onNo={onLeave}
    />
  );
}
