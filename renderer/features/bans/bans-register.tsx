import { Button, SegmentedControl, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { Suppression } from '../../../src/domain/suppression.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { bans as words } from '../../text/fi/bans.ts';
import { banScopeLabel, listText, lowerFirst, scopesText } from '../../text/fi/labels.ts';
import { addressLine } from '../people/address-line.ts';

const VIEWS = ['in-force', 'all'] as const;
type View = (typeof VIEWS)[number];

const PAGE = 50;
const MOST = 500;

/** Everybody who has banned something, found while typing. */
export function BansRegister() {
  const [view, setView] = useState<View>('in-force');
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useCoreQuery('suppression.list', { view, text, offset: 0, limit }, { keepPrevious: true });
  return (
    <section className="stack" aria-labelledby="bans-register">
      <Title order={2} id="bans-register" className="no-margin">
        {words.registerTitle}
      </Title>
      <div>
        <SegmentedControl
          aria-label={words.views}
          transitionDuration={0}
          value={view}
          data={VIEWS.map((name) => ({ value: name, label: words.viewLabels[name] }))}
          onChange={(name) => {
            setView(name);
            setLimit(PAGE);
          }}
        />
      </div>
      <TextInput
        className="list-search"
        label={words.search}
        description={words.searchHint}
        leftSection={<IconSearch size={18} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        data-list-search
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setLimit(PAGE);
        }}
      />
      <Loaded query={found}>
        {({ rows, total }) => (
          <>
            <output className={total === 0 ? 'visually-hidden' : 'muted'}>{words.count(total)}</output>
            {total === 0 ? (
              <EmptyState title={text === '' ? words.noBans : words.noHits} />
            ) : (
              <BansTable rows={rows} withdrawals={view === 'all'} />
            )}
            {rows.length < total && limit < MOST && (
              <div className="actions">
                <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit * 2))}>
                  {words.more}
                </Button>
                <span className="muted">{words.shown(rows.length, total)}</span>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** In the counter view only initials and scopes are left. */
function BansTable(props: { readonly rows: readonly Suppression[]; readonly withdrawals: boolean }) {
  const { rows, withdrawals } = props;
  const { counterView } = useDesk();
  return (
    <div className="table-frame">
      <table className="data-table" aria-labelledby="bans-register">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.address}</th>
            <th scope="col">{words.contact}</th>
            <th scope="col">{words.scopes}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.document}</th>
            {withdrawals && <th scope="col">{words.withdrawn}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="cell-wrap">
                <PersonName name={row.name} />
              </td>
              <td className="cell-wrap">{counterView ? '' : addressLine(row)}</td>
              <td className="cell-wrap">
                {counterView ? '' : [row.phone, row.email].filter(Boolean).join(' · ')}
              </td>
              <td className="cell-wrap">
                {row.scopes.length === 0 ? (
                  <span className="muted">{words.ended}</span>
                ) : (
                  bannedText(row.scopes)
                )}
              </td>
              <td className="numbers">{formatFinnish(row.since)}</td>
              <td className="numbers">{row.documentNumber}</td>
              {withdrawals && <td className="cell-wrap">{withdrawalsText(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function bannedText(scopes: Suppression['scopes']): string {
  return listText(
    scopes.map((scope, place) => (place === 0 ? banScopeLabel[scope] : lowerFirst(banScopeLabel[scope]))),
  );
}

function withdrawalsText({ withdrawals }: Suppression): string {
  return withdrawals
    .map(({ scopes, on, documentNumber }) =>
      words.withdrawal(scopesText(scopes), formatFinnish(on), documentNumber),
    )
    .join('; ');
}
