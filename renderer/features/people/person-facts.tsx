import { Title } from '@mantine/core';
import type { PersonCard } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { people as words } from '../../text/fi/people.ts';
import { addressLine } from './address-line.ts';
import { KeptIdentityCode } from './kept-identity-code.tsx';

/** The details as they are kept. */
export function PersonFacts({ card }: { readonly card: PersonCard }) {
  const { person, lastAccessGivenOn } = card;
  const facts = [
    [words.familyName, person.familyName],
    [words.givenNames, person.givenNames],
    [words.address, addressLine(person)],
    [words.phone, person.phone],
    [words.email, person.email],
  ] as const;
  return (
    <section className="panel">
      <Title order={2}>{words.details}</Title>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <Fact key={label} label={label}>
            {value === '' ? <span className="muted">{words.notGiven}</span> : value}
          </Fact>
        ))}
        <Fact label={words.identityCode}>
          <KeptIdentityCode personId={person.id} masked={person.maskedIdentityCode} />
        </Fact>
        <Fact label={words.lastAccess}>
          {lastAccessGivenOn === null ? words.noAccess : formatFinnish(lastAccessGivenOn)}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
