import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { PersonCard } from '../../../src/api/views.ts';
import { PersonName } from '../../components/person-name.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { momentText } from '../../text/fi/moments.ts';
import { people as words } from '../../text/fi/people.ts';
import { CardQuestion } from './card-question.tsx';

type Merge = PersonCard['merges'][number];

/** The cards that were put away under this one; each can be taken out again with its own cases. */
export function MergedCards(props: {
  readonly merges: PersonCard['merges'];
  readonly onUnmerged: (name: string) => void;
}) {
  const { merges, onUnmerged } = props;
  const [asked, setAsked] = useState<number | null>(null);
  return (
    <section className="panel">
      <Title order={2}>{words.merges}</Title>
      <ul className="plain-list stack-tight">
        {merges.map((merge) => (
          <li key={merge.mergeId} className="card-line">
            <div className="card-facts">
              <PersonName name={merge.name} /> <span className="muted">{words.mergedCases(merge.cases)}</span>
              <div className="small">{words.mergedBy(momentText(merge.at), merge.by)}</div>
            </div>
            {asked === merge.mergeId ? (
              <UnmergeQuestion
                merge={merge}
                onUnmerged={() => onUnmerged(merge.name)}
                onLeave={() => setAsked(null)}
              />
            ) : (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.unmergeNamed(merge.name)}
                onClick={() => setAsked(merge.mergeId)}
              >
                {words.unmerge}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnmergeQuestion(props: {
  readonly merge: Merge;
  readonly onUnmerged: () => void;
  readonly onLeave: () => void;
}) {
  const { merge, onUnmerged, onLeave } = props;
  const unmerge = useCoreCommand('person.unmerge');
  return (
    <CardQuestion
      title={words.unmergeTitle(merge.name)}
      meaning={words.unmergeMeaning(merge.cases)}
      yes={words.unmergeForGood}
      no={words.keepMerged}
      busy={unmerge.isPending}
      error={unmerge.error?.error ?? null}
      onYes={() => unmerge.mutate({ mergeId: merge.mergeId }, { onSuccess: onUnmerged })}
      onNo={onLeave}
    />
  );
}
