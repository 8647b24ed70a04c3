import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { CaseDeadline } from '../../src/domain/case-deadline.ts';
import { useCoreCommand, useCoreQuery } from '../core-queries.ts';
import { deadlineNotes, deadlineWords as words } from '../text/fi/deadline.ts';
import { DeadlineSteps } from './deadline-steps.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { newOperationId, OperationProgress } from './operation-progress.tsx';
import { printerOf } from './printer-fields.tsx';

/** The due date of a case in words, day by day, with what else the law says of it; printable for the paper file. */
export function CaseDeadlineSteps(props: { readonly caseId: number; readonly deadline: CaseDeadline }) {
  const { caseId, deadline } = props;
  return (
    <div className="stack-tight">
      <DeadlineSteps steps={deadline.explanation.steps} kind={deadline.kind} />
      <ul className="plain-list" aria-label={words.notes}>
        {deadlineNotes(deadline).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <PrintSheet caseId={caseId} />
    </div>
  );
}

function PrintSheet({ caseId }: { readonly caseId: number }) {
  const printers = useCoreQuery('printer.list', {});
  const print = useCoreCommand('deadline.print');
  const [chosen, setChosen] = useState<string | null>(null);
  const [operationId, setOperationId] = useState('');
  const found = printers.data ?? [];
  const printer = printerOf(found, chosen);
  // Without a printer there is nothing to offer; the letters tell how to find one.
  if (printer === undefined) return null;
  const start = (): void => {
    const operation = newOperationId();
    setOperationId(operation);
    print.mutate({ caseId, printerId: printer.id, operationId: operation });
  };
  return (
    <>
      <div className="actions">
        {found.length > 1 && (
          <Select
            aria-label={words.printer}
            data={found.map(({ id, name }) => ({ value: id, label: name }))}
            value={printer.id}
            onChange={setChosen}
          />
        )}
        <Button variant="default" disabled={print.isPending} onClick={start}>
          {words.printSheet}
        </Button>
        <output>{print.isSuccess ? words.printed : ''}</output>
      </div>
      {print.isPending && <OperationProgress operationId={operationId} label={words.printing} />}
      {print.isError && <ErrorNotice error={print.error.error} />}
    </>
  );
}
