import { Select, Title } from '@mantine/core';
import { useState } from 'react';
import type { StatementVersion } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { statementWords as words } from '../../text/fi/statement.ts';
import { Differences } from './differences.tsx';

/** What differs between any two versions in a language; the latest two to begin with. */
export function CompareVersions(props: {
  readonly versions: readonly StatementVersion[];
  readonly language: LetterLanguage;
}) {
  const { versions, language } = props;
  const inLanguage = versions.filter(({ languages }) => languages.includes(language));
  const [newest, before] = inLanguage;
  if (newest === undefined || before === undefined) return <EmptyState title={words.nothingToCompare} />;
  return (
    <Chosen
      key={language}
      versions={inLanguage}
      language={language}
      from={before.version}
      to={newest.version}
    />
  );
}

function Chosen(props: {
  readonly versions: readonly StatementVersion[];
  readonly language: LetterLanguage;
  readonly from: number;
  readonly to: number;
}) {
  const { versions, language } = props;
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const differences = useCoreQuery('statement.compare', { from, to, language }, { keepPrevious: true });
  const data = versions.map(({ version, datedOn }) => ({
    value: String(version),
    label: `${words.versionNamed(version)} (${formatFinnish(datedOn)})`,
  }));
  return (
    <section className="panel">
      <Title order={2}>{words.compareTitle}</Title>
      <div className="form-grid">
        <Select
          label={words.compareFrom}
          data={data}
          allowDeselect={false}
          value={String(from)}
          onChange={(picked) => setFrom(Number(picked))}
        />
        <Select
          label={words.compareTo}
          data={data}
          allowDeselect={false}
          value={String(to)}
          onChange={(picked) => setTo(Number(picked))}
        />
      </div>
      <Loaded query={differences}>
        {(found) => <Differences differences={found} language={language} />}
      </Loaded>
    </section>
  );
}
