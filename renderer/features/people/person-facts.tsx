import { Title } from '@mantine/core';
import type { Person } from '../../../src/domain/person.ts';
import { languageLabel, languageWords } from '../../text/fi/language.ts';
import { people as words } from '../../text/fi/people.ts';
import { addressLine } from './address-line.ts';
import { KeptIdentityCode } from './kept-identity-code.tsx';

/** The details as they are kept. */
export function PersonFacts({ person }: { readonly person: Person }) {
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
        <Fact label={languageWords.letters}>{languageLabel[person.language]}</Fact>
        <Fact label={words.nonDisclosure}>
          {person.nonDisclosure ? (
            <strong>{words.nonDisclosureOn}</strong>
          ) : (
            <span className="muted">{words.nonDisclosureOff}</span>
          )}
        </Fact>
      </dl>
    </section>
  );
}

/** A name and what is known under it, within a list of facts. */
export function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
