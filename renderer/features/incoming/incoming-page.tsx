import { Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StagedFile } from '../../../src/api/views.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { focusPageHeading, PageHeader } from '../../components/page-header.tsx';
import { ScanPanel } from '../../components/scan-panel.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { incoming as words } from '../../text/fi/incoming.ts';
import { WaitingFile } from './waiting-file.tsx';
import { WaitingList } from './waiting-list.tsx';
import './incoming.css';

/** What happened to the file that was shown last. */
export type Outcome =
  | { readonly kind: 'attached'; readonly caseId: number; readonly documentNumber: string }
  | { readonly kind: 'discarded'; readonly name: string };

/** Files that wait: look at one, then make a request of it, add it to a case, or throw it away. */
export function IncomingPage() {
  const waiting = useCoreQuery('file.staged', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const show = (id: string | null): void => {
    setChosen(id);
    setOutcome(null);
  };
  const take = (file: StagedFile): void => show(file.id);
  return (
    <div className="page">
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <section className="panel" aria-label={words.take}>
        <FileDrop onStaged={take} />
        <ScanPanel onScanned={take} />
      </section>
      <OutcomeNotice outcome={outcome} />
      <Loaded query={waiting}>
        {(files) => {
          const file = files.find(({ id }) => id === chosen) ?? files[0];
          if (file === undefined) return <p className="muted no-margin">{words.nothing}</p>;
          return (
            <div className="incoming-desk">
              <section className="panel" aria-labelledby="waiting-files">
                <Title order={2} id="waiting-files">
                  {words.waiting}
                </Title>
                <output className="muted small">{words.count(files.length)}</output>
                <WaitingList files={files} shown={file.id} onShow={show} />
              </section>
              <WaitingFile
                key={file.id}
                file={file}
                onGone={(gone) => {
                  setChosen(null);
                  setOutcome(gone);
                  focusPageHeading();
                }}
              />
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome | null }) {
  return (
    <output>
      {outcome?.kind === 'discarded' && <p className="notice no-margin">{words.discarded(outcome.name)}</p>}
      {outcome?.kind === 'attached' && (
        <p className="notice no-margin">
          {words.attached(outcome.documentNumber)}{' '}
          <Link href={`/pyynnot/${outcome.caseId}`}>{words.openCase}</Link>
        </p>
      )}
    </output>
  );
}
