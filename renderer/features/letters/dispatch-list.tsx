import { useState } from 'react';
import { Link } from 'wouter';
import type { DispatchRow } from '../../../src/api/views.ts';
import { isCalendarDate, type CalendarDate } from '../../../src/domain/calendar-date.ts';
import { core } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { SheetToPrint } from '../../components/sheet-to-print.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { dispatchList as words, dispatchSheet, proofState } from '../../text/fi/dispatch.ts';
import { dispatchWayLabel, letterKindLabel } from '../../text/fi/labels.ts';
import { problemText } from '../../text/fi/problems.ts';
import { letterPath } from '../case/case-steps.ts';

/** What left the house on a day, and the sheet that goes along to the post. */
export function DispatchList() {
  const { today } = useDesk().vault;
  const [typed, setTyped] = useState<string | null>(today);
  const on = typed !== null && isCalendarDate(typed) ? typed : null;
  return (
    <>
      <div className="form-grid">
        <DateField
          label={words.day}
          value={typed}
          onChange={setTyped}
          error={on === null ? problemText('not-a-date') : null}
        />
      </div>
      {on !== null && <Day key={on} on={on} />}
    </>
  );
}

function Day({ on }: { readonly on: CalendarDate }) {
  const list = useCoreQuery('dispatch.list', { on });
  return (
    <Loaded query={list}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          <>
            <Table rows={rows} />
            <Sheet on={on} version={JSON.stringify(rows)} />
          </>
        )
      }
    </Loaded>
  );
}

function Table({ rows }: { readonly rows: readonly DispatchRow[] }) {
  return (
    <table className="data-table" aria-label={words.caption}>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.recipient}</th>
          <th scope="col">{words.locality}</th>
          <th scope="col">{words.way}</th>
          <th scope="col">{words.trackingNumber}</th>
          <th scope="col">{words.proof}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.letterId} ${row.again}`}>
            <td className="numbers">
              <Link href={letterPath(row.caseId, row.kind)}>{row.documentNumber}</Link>
            </td>
            <td>{letterKindLabel[row.kind]}</td>
            <td>
              <PersonName name={row.recipient} />
            </td>
            <td>{row.locality}</td>
            <td>{row.again ? words.again(dispatchWayLabel[row.way]) : dispatchWayLabel[row.way]}</td>
            <td className="numbers">{row.trackingNumber ?? ''}</td>
            <td>{proofState[row.proof]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sheet({ on, version }: { readonly on: CalendarDate; readonly version: string }) {
  const print = useCoreCommand('dispatch.printSheet');
  const { counterView } = useDesk();
  // The sheet names everybody.
  if (counterView) return <p className="no-margin muted">{words.notInCounterView}</p>;
  return (
    <SheetToPrint
      words={dispatchSheet}
      version={version}
      load={() => core('dispatch.sheet', { on })}
      print={(printing) => print.mutateAsync({ on, ...printing })}
      ofPage
    />
  );
}
