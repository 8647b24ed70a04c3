import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonCard } from '../../../src/api/views.ts';
import { displayName } from '../../../src/domain/person.ts';
import { Loaded } from '../../components/loaded.tsx';
import { focusPageHeading, PageHeader } from '../../components/page-header.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { people as words } from '../../text/fi/people.ts';
import { PersonCases } from './person-cases.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonForm } from './person-form.tsx';
import './people.css';

/** What is known of one person, changed in place, with all cases. */
export function PersonPage({ personId }: { readonly personId: number }) {
  const card = useCoreQuery('person.get', { personId });
  return (
    <div className="page">
      <Loaded query={card}>{(value) => <Card card={value} />}</Loaded>
    </div>
  );
}

function Card({ card }: { readonly card: PersonCard }) {
  const [state, setState] = useState<'read' | 'change' | 'saved'>('read');
  const { person } = card;
  const leaveForm = (next: 'read' | 'saved'): void => {
    setState(next);
    focusPageHeading();
  };
  return (
    <>
      <PageHeader
        title={displayName(person)}
        aside={
          state !== 'change' && (
            <Button variant="default" onClick={() => setState('change')}>
              {words.change}
            </Button>
          )
        }
      />
      {state === 'saved' && <output className="notice">{words.saved}</output>}
      {state === 'change' ? (
        <PersonForm person={person} onSaved={() => leaveForm('saved')} onCancel={() => leaveForm('read')} />
      ) : (
        <PersonFacts card={card} />
      )}
      <PersonCases cases={card.cases} />
    </>
  );
}
