import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonCard } from '../../../src/api/views.ts';
import { displayName } from '../../../src/domain/person.ts';
import { Loaded } from '../../components/loaded.tsx';
import { focusPageHeading, PageHeader } from '../../components/page-header.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { people as words } from '../../text/fi/people.ts';
import { MergedCards } from './merged-cards.tsx';
import { PersonBans } from './person-bans.tsx';
import { PersonCases } from './person-cases.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonHistory } from './person-history.tsx';
import { PersonIdentities } from './person-identities.tsx';
import { SimilarCards } from './similar-cards.tsx';
import './people.css';

/** What is known of one person, changed in place, with all cases, and what brings cards of one person together. */
export function PersonPage({ personId }: { readonly personId: number }) {
  const card = useCoreQuery('person.get', { personId });
  return (
    <div className="page">
      {/* A card of its own for each person: what was done on one is not told on another. */}
      <Loaded query={card}>{(value) => <Card key={personId} card={value} />}</Loaded>
    </div>
  );
}

function Card({ card }: { readonly card: PersonCard }) {
  const [changing, setChanging] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { person } = card;
  const finish = (what: string | null): void => {
    setChanging(false);
    setDone(what);
    focusPageHeading();
  };
  return (
    <>
      <PageHeader
        title={displayName(person)}
        aside={
          !changing && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {words.change}
            </Button>
          )
        }
      />
      {done !== null && !changing && <output className="notice">{done}</output>}
      {changing ? (
        <PersonForm person={person} onSaved={() => finish(words.saved)} onCancel={() => finish(null)} />
      ) : (
        <div className="person-columns">
          <PersonFacts person={person} />
          <div className="stack">
            <PersonHistory history={card.history} />
            <PersonBans bans={card.bans} />
          </div>
        </div>
      )}
      <PersonCases cases={card.cases} />
      <PersonIdentities identities={card.identities} />
      {card.similar.length > 0 && <SimilarCards card={card} onMerged={() => finish(words.mergeDone)} />}
      {card.merges.length > 0 && (
        <MergedCards merges={card.merges} onUnmerged={(name) => finish(words.unmergeDone(name))} />
      )}
    </>
  );
}
