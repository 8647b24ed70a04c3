import { Title } from '@mantine/core';
import type { CaseRow } from '../../../src/api/views.ts';
import { CaseTable } from '../../components/case-table.tsx';
import { people as words } from '../../text/fi/people.ts';

/** Every case of a person, open and closed. */
export function PersonCases({ cases }: { readonly cases: readonly CaseRow[] }) {
  return (
    <section className="panel">
      <Title order={2}>{words.personCases}</Title>
      {cases.length === 0 ? (
        <p className="no-margin muted">{words.noCases}</p>
      ) : (
        <CaseTable rows={cases} label={words.personCases} ofOnePerson />
      )}
    </section>
  );
}
