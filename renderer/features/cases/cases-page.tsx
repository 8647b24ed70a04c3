import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { CASE_VIEWS } from '../../../src/api/inputs.ts';
import type { CoreInput } from '../../api.ts';
import { CaseTable } from '../../components/case-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { NewRequestButton } from '../../components/new-request-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { cases as words } from '../../text/fi/cases.ts';
import './cases.css';

type ListInput = CoreInput<'case.list'>;
type View = ListInput['view'];

const PAGE_SIZE = 50;
/** Long enough not to search for every letter, short enough to feel at once. */
const SEARCH_AFTER_MS = 120;

/** Cases by view, sorted, searched while typing, a page of rows at a time. */
export function CasesPage() {
  const [params, setParams] = useSearchParams();
  const view = CASE_VIEWS.find((known) => known === params.get('nakyma')) ?? 'open';
  const [sort, setSort] = useState<ListInput['sort']>({ by: 'due', direction: 'up' });
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), SEARCH_AFTER_MS);
  const [offset, setOffset] = useState(0);
  const list = useCoreQuery(
    'case.list',
    { view, text, sort, offset, limit: PAGE_SIZE },
    { keepPrevious: true },
  );

  const show = (next: View): void => {
    setOffset(0);
    setParams({ nakyma: next }, { replace: true });
  };

  return (
    <div className="page">
      <PageHeader title={words.title} aside={<NewRequestButton />} />
      <ViewButtons view={view} onShow={show} />
      <TextInput
        data-list-search
        type="search"
        label={words.search}
        placeholder={words.searchHint}
        className="list-search"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOffset(0);
        }}
      />
      <Loaded query={list}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title={text === '' ? words.none : words.noMatches(text)}>
              {text !== '' && view !== 'all' && (
                <Button variant="default" onClick={() => show('all')}>
                  {words.showAll}
                </Button>
              )}
            </EmptyState>
          ) : (
            <>
              <div className="table-frame">
                <CaseTable
                  rows={rows}
                  label={`${words.table}: ${words.views[view]}`}
                  sort={{
                    current: sort,
                    onSort: (next) => {
                      setSort(next);
                      setOffset(0);
                    },
                  }}
                />
              </div>
              <Paging offset={offset} shown={rows.length} total={total} onOffset={setOffset} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function ViewButtons({ view, onShow }: { readonly view: View; readonly onShow: (view: View) => void }) {
  return (
    <fieldset className="view-buttons">
      <legend className="visually-hidden">{words.view}</legend>
      {CASE_VIEWS.map((known) => (
        <Button
          key={known}
          size="xs"
          variant={known === view ? 'light' : 'subtle'}
          aria-pressed={known === view}
          onClick={() => onShow(known)}
        >
          {words.views[known]}
        </Button>
      ))}
    </fieldset>
  );
}

function Paging(props: {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
}) {
  const { offset, shown, total, onOffset } = props;
  return (
    <div className="actions">
      <output className="muted numbers">{words.page(offset + 1, offset + shown, total)}</output>
      {total > PAGE_SIZE && (
        <>
          <Button
            variant="default"
            size="xs"
            disabled={offset === 0}
            onClick={() => onOffset(Math.max(0, offset - PAGE_SIZE))}
          >
            {words.previous}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={offset + shown >= total}
            onClick={() => onOffset(offset + PAGE_SIZE)}
          >
            {words.next}
          </Button>
        </>
      )}
    </div>
  );
}
