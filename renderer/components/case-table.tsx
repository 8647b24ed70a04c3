import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { formatFinnish } from '../../src/domain/calendar-date.ts';
import type { CaseRow } from '../../src/api/views.ts';
import type { CoreInput } from '../api.ts';
import { cases as words } from '../text/fi/cases.ts';
import {
  allKindsText,
  closingOutcomeLabel,
  kindsText,
  lowerFirst,
  stageLabel,
  waitsForLabel,
} from '../text/fi/labels.ts';
import { DueBadge } from './due-badge.tsx';
import { PersonName } from './person-name.tsx';
import { moveBetweenRows } from './row-keys.ts';

type Sort = CoreInput<'case.list'>['sort'];
type Column = keyof typeof words.columns;

const COLUMNS: readonly Column[] = ['number', 'person', 'kind', 'received', 'due', 'stage', 'waitsFor'];

/**
 * Cases with the columns a clerk scans for. A row opens by pointer anywhere; by keyboard the arrows, Home and End move
 * between the numbers and Enter opens. `sort` makes the headings sort.
 */
export function CaseTable(props: {
  readonly rows: readonly CaseRow[];
  readonly label: string;
  readonly sort?: { readonly current: Sort; readonly onSort: (sort: Sort) => void };
  /** All cases are one person's, who is named above. */
  readonly ofOnePerson?: boolean;
}) {
  const { rows, label, sort, ofOnePerson = false } = props;
  const columns = COLUMNS.filter((column) => column !== 'person' || !ofOnePerson);
  const [, navigate] = useLocation();

  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links inside are the controls; this moves between them */}
      <tbody onKeyDown={moveBetweenRows}>
        {rows.map((row) => (
          <tr key={row.id} data-opens onClick={() => navigate(`/pyynnot/${row.id}`)}>
            <td className="numbers">
              <Link href={`/pyynnot/${row.id}`} onClick={(event) => event.stopPropagation()}>
                {row.diaryNumber}
              </Link>
            </td>
            {!ofOnePerson && (
              <td className="cell-name">
                <PersonName name={row.personName} />
              </td>
            )}
            <td title={row.kinds.length > 1 ? allKindsText(row.kinds) : undefined}>{kindsText(row.kinds)}</td>
            <td className="numbers">{formatFinnish(row.receivedOn)}</td>
            <td>
              <DueBadge dueOn={row.dueOn} stage={row.stage} pausedSince={row.pausedSince} cell />
            </td>
            <td>{stageText(row)}</td>
            <td>{waitsForLabel[row.waitsFor]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stageText({ stage, outcome, tasks, openTasks }: CaseRow): string {
  if (stage === 'search' && tasks > 0) return words.searchStage(tasks - openTasks, tasks);
  const name = stageLabel[stage];
  return outcome === null ? name : `${name}: ${lowerFirst(closingOutcomeLabel[outcome])}`;
}

function Heading(props: {
  readonly column: Column;
  readonly sort: { readonly current: Sort; readonly onSort: (sort: Sort) => void } | undefined;
}): ReactNode {
  const { column, sort } = props;
  const label = words.columns[column];
  if (sort === undefined || column === 'kind' || column === 'waitsFor') return <th scope="col">{label}</th>;
  const { by, direction } = sort.current;
  const sorted = by === column;
  return (
    <th scope="col" aria-sort={sorted ? (direction === 'up' ? 'ascending' : 'descending') : undefined}>
      <button
        type="button"
        className="sort-button"
        title={words.sortBy(label)}
        onClick={() => sort.onSort({ by: column, direction: sorted && direction === 'up' ? 'down' : 'up' })}
      >
        {label}
        <span aria-hidden>{sorted ? (direction === 'up' ? ' ▲' : ' ▼') : ''}</span>
      </button>
    </th>
  );
}
