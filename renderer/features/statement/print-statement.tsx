import { Title } from '@mantine/core';
import { useState } from 'react';
import type { Printer } from '../../../src/api/views.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { OperationProgress } from '../../components/operation-progress.tsx';
import { useOperation } from '../../components/operation.ts';
import {
  CopiesField,
  copiesOf,
  printerOf,
  PrinterSelect,
  WithPrinters,
} from '../../components/printer-fields.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { usePrintAction } from '../../shell/print-action.ts';
import { printing } from '../../text/fi/case.ts';
import { statementWords as words } from '../../text/fi/statement.ts';

interface Place {
  readonly version: number;
  readonly language: LetterLanguage;
}

/** Prints a published version, as often as it is asked for at the counter. */
export function PrintStatement(place: Place) {
  return (
    <section className="panel" aria-label={words.printTitle}>
      <Title order={2}>{words.printTitle}</Title>
      <WithPrinters>{(printers) => <PrintForm {...place} printers={printers} />}</WithPrinters>
    </section>
  );
}

function PrintForm(props: Place & { readonly printers: readonly Printer[] }) {
  const { version, language, printers } = props;
  const print = useCoreCommand('statement.print');
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState<number | string>(1);
  const { id: operationId, error, run } = useOperation();
  const start = (): void => {
    const printerId = printerOf(printers, chosen)?.id;
    if (printerId === undefined) return;
    void run((operation) =>
      print.mutateAsync({ version, language, printerId, copies: copiesOf(copies), operationId: operation }),
    );
  };
  usePrintAction(start);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <div className="form-grid">
        <PrinterSelect printers={printers} value={chosen} onChange={setChosen} />
        <CopiesField value={copies} onChange={setCopies} />
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {operationId !== null && <OperationProgress operationId={operationId} label={printing.running} />}
      <div className="actions">
        <MainButton busy={operationId !== null} title="Ctrl+P">
          {words.print}
        </MainButton>
        <output>{print.isSuccess ? words.printed : ''}</output>
      </div>
    </form>
  );
}
