import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { newRequest as words } from '../../text/fi/new-request.ts';
import { NewRequestForm } from './new-request-form.tsx';
import './new-request.css';

/** A new request; `?tiedosto=<id>` begins with a waiting file. */
export function NewRequestPage() {
  const [search, setSearch] = useSearchParams();
  const [firstFileIds] = useState(() => search.getAll('tiedosto'));
  // The address keeps its query when another page is opened: it is used up here.
  useEffect(() => setSearch({}, { replace: true }), [setSearch]);
  const waiting = useCoreQuery('file.staged', {});
  const lastPlace = useLastPlace();
  return (
    <div className="page request-page">
      <PageHeader title={words.title} subtitle={words.subtitle} takeFocus={false} />
      <Loaded query={waiting}>
        {(files) =>
          lastPlace !== null && (
            <NewRequestForm lastPlace={lastPlace} firstFileIds={firstFileIds} waiting={files} />
          )
        }
      </Loaded>
    </div>
  );
}

/** Where the paper of the last registered request is kept; empty when there is none, null while it is looked up. */
function useLastPlace(): string | null {
  const newest = useCoreQuery('case.list', {
    view: 'all',
    text: '',
    sort: { by: 'number', direction: 'down' },
    offset: 0,
    limit: 1,
  });
  const caseId = newest.data?.rows[0]?.id;
  const detail = useCoreQuery('case.get', { caseId: caseId ?? 0 }, { enabled: caseId !== undefined });
  if (detail.data !== undefined) return detail.data.storageLocation;
  // A convenience: when it cannot be read, the field starts empty.
  return newest.isPending || detail.isLoading ? null : '';
}
