import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { KEPT_VIEWS } from '../../../src/api/inputs.ts';
import type { KeptItem, KeptItems } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LIST_STEP, ListMore } from '../../components/list-more.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { focusPageHeading, PageHeader } from '../../components/page-header.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { retentionGroundLabel } from '../../text/fi/ground-labels.ts';
import { keptEmpty, keptPage as words, keptViewLabel } from '../../text/fi/kept.ts';
import { EraseKept } from './erase-kept.tsx';
import './kept.css';

type KeptView = (typeof KEPT_VIEWS)[number];

/** Data that was kept although its erasure was demanded, until its ground ends; then it is erased, with an attestation. */
export function KeptPage() {
  const [address, setAddress] = useSearchParams();
  const view = KEPT_VIEWS.find((name) => name === address.get('nakyma')) ?? 'due';
  return (
    <div className="page">
      <PageHeader title={words.title} subtitle={words.intro} />
      <div>
        <SegmentedControl
          aria-label={words.views}
          transitionDuration={0}
          value={view}
          data={KEPT_VIEWS.map((name) => ({ value: name, label: keptViewLabel[name] }))}
          onChange={(name) => setAddress({ nakyma: name }, { replace: true })}
        />
      </div>
      <Kept key={view} view={view} />
    </div>
  );
}

function Kept({ view }: { readonly view: KeptView }) {
  const [limit, setLimit] = useState(LIST_STEP);
  const [erased, setErased] = useState('');
  const kept = useCoreQuery('kept.list', { view, offset: 0, limit }, { keepPrevious: true });
  return (
    <>
      <output className={erased === '' ? 'visually-hidden' : undefined}>{erased}</output>
      <Loaded query={kept}>
        {(list) =>
          list.rows.length === 0 ? (
            <EmptyState title={keptEmpty[view]} />
          ) : (
            <>
              <KeptTable list={list} onErased={(item) => setErased(words.saved(item))} />
              <ListMore shown={list.rows.length} total={list.total} limit={limit} setLimit={setLimit} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function KeptTable(props: { readonly list: KeptItems; readonly onErased: (item: string) => void }) {
  const { list, onErased } = props;
  const [erasing, setErasing] = useState<number | null>(null);
  return (
    <div className="table-frame">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.keepUntil}</th>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.register}</th>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.ground}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <Row
              key={row.itemId}
              row={row}
              erasing={erasing === row.itemId}
              onErase={() => setErasing(row.itemId)}
              onDone={(item) => {
                setErasing(null);
                focusPageHeading();
                if (item !== null) onErased(item);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  readonly row: KeptItem;
  readonly erasing: boolean;
  readonly onErase: () => void;
  /** null when nothing was erased after all. */
  readonly onDone: (item: string | null) => void;
}) {
  const { row, erasing, onErase, onDone } = props;
  const { ground } = row;
  return (
    <>
      <tr>
        <td className="numbers">{formatFinnish(row.keepUntil)}</td>
        <td className="cell-wrap">
          {row.category}: {row.item}
        </td>
        <td className="cell-wrap">{row.registerName}</td>
        <td>{row.personName === null ? words.erasedPerson : <PersonName name={row.personName} />}</td>
        <td className="numbers">
          <Link href={`/pyynnot/${row.caseId}`}>{row.diaryNumber}</Link>
        </td>
        <td className="cell-wrap">{ground === null ? '' : retentionGroundLabel[ground]}</td>
        <td>
          <State row={row} erasing={erasing} onErase={onErase} />
        </td>
      </tr>
      {erasing && (
        <tr>
          <td colSpan={7} className="cell-wrap kept-form">
            <EraseKept item={row} onDone={onDone} />
          </td>
        </tr>
      )}
    </>
  );
}

function State(props: { readonly row: KeptItem; readonly erasing: boolean; readonly onErase: () => void }) {
  const { row, erasing, onErase } = props;
  const { today } = useDesk().vault;
  if (row.erased !== null) return words.erased(formatFinnish(row.erased.doneOn), row.erased.doneBy);
  return (
    <div className="actions">
      <span>{row.keepUntil < today ? words.due : words.kept}</span>
      {!erasing && (
        <Button variant="default" size="compact-sm" aria-label={words.eraseNamed(row.item)} onClick={onErase}>
          {words.erase}
        </Button>
      )}
    </div>
  );
}
