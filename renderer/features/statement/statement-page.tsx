import { SegmentedControl } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import { LETTER_LANGUAGES } from '../../../src/domain/letter-language.ts';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { languageLabel } from '../../text/fi/language.ts';
import { statementWords as words } from '../../text/fi/statement.ts';
import { CompareVersions } from './compare-versions.tsx';
import { NextVersion } from './next-version.tsx';
import { PublishedVersions } from './published-versions.tsx';
import './statement.css';

const VIEWS = ['versions', 'next', 'compare'] as const;

/** The privacy statement: what was published, what would be published now, and what differs. Views stand in the address. */
export function StatementPage() {
  const [address, setAddress] = useSearchParams();
  const versions = useCoreQuery('statement.list', {});
  const view = VIEWS.find((name) => name === address.get('nakyma')) ?? 'versions';
  const language = LETTER_LANGUAGES.find((known) => known === address.get('kieli')) ?? 'fi';
  const set = (change: Readonly<Record<string, string>>): void =>
    setAddress((now) => ({ ...Object.fromEntries(now), ...change }), { replace: true });
  const [latest] = versions.data ?? [];
  return (
    <div className="page">
      <PageHeader
        title={words.title}
        subtitle={latest === undefined ? '' : words.inForce(latest)}
        aside={<Link href="/asetukset?osa=organisaatio">{words.settingsLink}</Link>}
      />
      <div className="actions">
        <SegmentedControl
          aria-label={words.views}
          transitionDuration={0}
          value={view}
          data={VIEWS.map((value) => ({ value, label: words.view[value] }))}
          onChange={(picked) => set({ nakyma: picked })}
        />
        <SegmentedControl
          aria-label={words.language}
          transitionDuration={0}
          value={language}
          data={LETTER_LANGUAGES.map((value) => ({ value, label: languageLabel[value] }))}
          onChange={(picked) => set({ kieli: picked })}
        />
      </div>
      <Loaded query={versions}>
        {(list) => (
          <>
            {view === 'versions' && <PublishedVersions versions={list} language={language} />}
            {view === 'next' && <NextVersion versions={list} language={language} />}
            {view === 'compare' && <CompareVersions versions={list} language={language} />}
          </>
        )}
      </Loaded>
    </div>
  );
}
