import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PersonRow } from '../../../src/api/views.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { people as words } from '../../text/fi/people.ts';
import { PeopleTable } from './people-table.tsx';
import './people.css';

const LIMIT = 200;

/** Everybody the desk knows, found while typing. */
export function PeoplePage() {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useCoreQuery('person.search', { text, limit: LIMIT }, { keepPrevious: true });
  return (
    <div className="page">
      <PageHeader title={words.title} />
      <TextInput
        className="list-search"
        label={words.search}
        description={words.searchHint}
        leftSection={<IconSearch size={18} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        data-list-search
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Loaded query={found}>{(rows) => <Found rows={rows} searched={text !== ''} />}</Loaded>
    </div>
  );
}

function Found({ rows, searched }: { readonly rows: readonly PersonRow[]; readonly searched: boolean }) {
  return (
    <>
      <output className={rows.length === 0 ? 'visually-hidden' : 'muted'}>
        {words.count(rows.length)}
        {rows.length === LIMIT && `. ${words.firstOnly(LIMIT)}`}
      </output>
      {rows.length > 0 && <PeopleTable rows={rows} />}
      {rows.length === 0 && searched && <EmptyState title={words.noHits} />}
      {rows.length === 0 && !searched && (
        <EmptyState title={words.nobody}>
          <Link href="/pyynnot/uusi">{words.newRequest}</Link>
        </EmptyState>
      )}
    </>
  );
}
