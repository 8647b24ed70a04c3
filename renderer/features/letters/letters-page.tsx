import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { LETTER_VIEWS } from '../../../src/api/inputs.ts';
import type { LetterList, LetterRow } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LIST_STEP, ListMore } from '../../components/list-more.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { dispatchList, proofState } from '../../text/fi/dispatch.ts';
import { letterKindLabel } from '../../text/fi/labels.ts';
import { letterViewLabel, lettersPage as words } from '../../text/fi/letters.ts';
import { verifyPage } from '../../text/fi/verify.ts';
import { letterPath } from '../case/case-steps.ts';
import { DispatchList } from './dispatch-list.tsx';
import { PrintQueue } from './print-queue.tsx';

type LetterView = (typeof LETTER_VIEWS)[number];

/** The lists of letters, and beside them what left the house on a day. */
const VIEWS = [...LETTER_VIEWS, 'dispatches'] as const;
type View = (typeof VIEWS)[number];

/** Issued letters by what they wait for; the view stands in the address (`?nakyma=to-print`). */
export function LettersPage() {
  const [address, setAddress] = useSearchParams();
  const view = VIEWS.find((name) => name === address.get('nakyma')) ?? 'all';
  return (
    <div className="page">
      <PageHeader title={words.title} aside={<Link href="/verify">{verifyPage.title}</Link>} />
      <div>
        <SegmentedControl
          aria-label={words.views}
          transitionDuration={0}
          value={view}
          data={VIEWS.map((name) => ({
            value: name,
            label: name === 'dispatches' ? dispatchList.tab : letterViewLabel[name],
          }))}
          onChange={(name) => setAddress({ nakyma: name }, { replace: true })}
        />
      </div>
      <Shown key={view} view={view} />
    </div>
  );
}

function Shown({ view }: { readonly view: View }) {
  if (view === 'to-print') return <PrintQueue />;
  if (view === 'dispatches') return <DispatchList />;
  return <Letters view={view} />;
}

function Letters({ view }: { readonly view: LetterView }) {
  const [limit, setLimit] = useState(LIST_STEP);
  const letters = useCoreQuery('letter.list', { view, offset: 0, limit }, { keepPrevious: true });
  return (
    <Loaded query={letters}>
      {(list) =>
        list.rows.length === 0 ? (
          <EmptyState title={words.empty[view]} />
        ) : (
          <>
            <LetterTable list={list} />
            <ListMore shown={list.rows.length} total={list.total} limit={limit} setLimit={setLimit} />
          </>
        )
      }
    </Loaded>
  );
}

function LetterTable({ list }: { readonly list: LetterList }) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.issuedOn}</th>
          <th scope="col">{words.printed}</th>
          <th scope="col">{words.dispatchedOn}</th>
          <th scope="col">{words.proof}</th>
          <th scope="col">{words.signedCopies}</th>
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row) => (
          <Row key={row.letterId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: LetterRow }) {
  const [, navigate] = useLocation();
  const path = letterPath(row.caseId, row.kind);
  return (
    // The link in the row is the way for the keyboard; the row only makes its target larger.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr data-opens onClick={() => navigate(path)}>
      <td className="numbers">
        <Link href={path} onClick={(event) => event.stopPropagation()}>
          {row.documentNumber}
        </Link>
      </td>
      <td>{letterKindLabel[row.kind]}</td>
      <td>
        <PersonName name={row.personName} />
      </td>
      <td className="numbers">{formatFinnish(row.issuedOn)}</td>
      <td>{row.printed ? words.yes : words.no}</td>
      <td className="numbers">
        {row.dispatchedOn === null ? words.no : formatFinnish(row.dispatchedOn)}
        {row.returnedOn !== null && <div>{words.returnedOn(formatFinnish(row.returnedOn))}</div>}
      </td>
      <td>{proofState[row.proof]}</td>
      <td>{row.signedCopies > 0 || row.eSigned ? words.yes : words.no}</td>
    </tr>
  );
}
