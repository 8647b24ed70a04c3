import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import type { DispatchRow } from '../../../src/api/views.ts';
import { isCalendarDate, type CalendarDate } from '../../../src/domain/calendar-date.ts';
import { core, coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { paperOf } from '../../components/printer-fields.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { usePrintAction } from '../../shell/print-action.ts';
import { dispatchList as words, proofState } from '../../text/fi/dispatch.ts';
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
  const printers = useCoreQuery('printer.list', {});
  const [shown, setShown] = useState(false);
  const [operationId, setOperationId] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const paper = paperOf(printers.data ?? [], { printerId: null, duplex: false, tray: '' });

  const start = async (): Promise<void> => {
    if (paper === null || operationId !== null) return;
    const operation = newOperationId();
    setError(null);
    setOperationId(operation);
    try {
      await print.mutateAsync({ on, printerId: paper.printerId, operationId: operation });
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    } finally {
      setOperationId(null);
    }
  };
  usePrintAction(() => void start());
  return (
    <>
      <div className="actions">
        <Button variant="default" aria-expanded={shown} onClick={() => setShown((open) => !open)}>
          {shown ? words.hide : words.show}
        </Button>
        {paper !== null && (
          <Button
            variant="default"
            title="Ctrl+P"
            loading={operationId !== null}
            onClick={() => void start()}
          >
            {words.print}
          </Button>
        )}
        <output>{print.isSuccess ? words.printed : ''}</output>
      </div>
      {operationId !== null && <OperationProgress operationId={operationId} label={words.printing} />}
      {error !== null && <ErrorNotice error={error} />}
      {shown && (
        <div className="letter-view">
          <PdfView
            label={words.preview}
            version={version}
            load={async () => (await core('dispatch.sheet', { on })).pdf}
          />
        </div>
      )}
    </>
  );
}
