import { NumberInput, Select, Title } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { Printer } from '../../../src/api/views.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { usePrintAction } from '../../shell/print-action.ts';
import { printing } from '../../text/fi/case.ts';
import { printerStateLabel } from '../../text/fi/file-labels.ts';
import { statementWords as words } from '../../text/fi/statement.ts';

interface Place {
  readonly version: number;
  readonly language: LetterLanguage;
}

/** Prints a published version, as often as it is asked for at the counter. */
export function PrintStatement(place: Place) {
  const printers = useCoreQuery('printer.list', {});
  const found = printers.data ?? [];
  return (
    <section className="panel" aria-label={words.printTitle}>
      <Title order={2}>{words.printTitle}</Title>
      {printers.isPending && <p className="no-margin muted">{printing.searching}</p>}
      {printers.isError && (
        <ErrorNotice error={printers.error.error} onRetry={() => void printers.refetch()} />
      )}
      {printers.isSuccess && found.length === 0 && <output>{printing.none}</output>}
      {found.length > 0 && <PrintForm {...place} printers={found} />}
    </section>
  );
}

function PrintForm(props: Place & { readonly printers: readonly Printer[] }) {
  const { version, language, printers } = props;
  const print = useCoreCommand('statement.print');
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState<number | string>(1);
  const [operationId, setOperationId] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const printer =
    printers.find(({ id }) => id === chosen) ?? printers.find(({ isDefault }) => isDefault) ?? printers[0];
  const start = async (): Promise<void> => {
    if (printer === undefined || operationId !== null) return;
    const operation = newOperationId();
    setError(null);
    setOperationId(operation);
    try {
      await print.mutateAsync({
        version,
        language,
        printerId: printer.id,
        // An emptied field means one copy.
        copies: Number(copies) || 1,
        operationId: operation,
      });
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    } finally {
      setOperationId(null);
    }
  };
  usePrintAction(() => void start());
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <div className="form-grid">
        <Select
          label={printing.printer}
          data={printers.map(({ id, name, state }) => ({
            value: id,
            label: state === 'ready' ? name : `${name} (${printerStateLabel[state]})`,
          }))}
          value={printer?.id ?? null}
          onChange={setChosen}
        />
        <NumberInput
          label={printing.copies}
          min={1}
          max={20}
          allowDecimal={false}
          clampBehavior="strict"
          value={copies}
          onChange={setCopies}
        />
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
