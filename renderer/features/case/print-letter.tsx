import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { IssuedLetter, Printer } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { usePrintAction } from '../../shell/print-action.ts';
import { printing } from '../../text/fi/case.ts';
import { printerStateLabel } from '../../text/fi/file-labels.ts';
import { momentText } from '../../text/fi/moments.ts';
import { OpenForm } from './open-form.tsx';
import { StepButton } from './step-button.tsx';
import { StepPart } from './step-panel.tsx';

/** Prints an issued letter as often as needed; every printing stands in the log below. */
export function PrintLetter(props: {
  readonly letter: IssuedLetter;
  readonly main: boolean;
  readonly takeFocus: boolean;
}) {
  const { letter, main, takeFocus } = props;
  const printers = useCoreQuery('printer.list', {});
  const found = printers.data ?? [];
  return (
    <StepPart title={printing.title} takeFocus={takeFocus}>
      {printers.isPending && <p className="no-margin muted">{printing.searching}</p>}
      {printers.isError && <ErrorNotice error={printers.error.error} />}
      {printers.isSuccess && found.length === 0 && <output>{printing.none}</output>}
      {found.length > 0 ? (
        <PrintForm letter={letter} printers={found} main={main} />
      ) : (
        <div className="actions">
          <Button
            variant="default"
            loading={printers.isFetching}
            onClick={() => {
              void printers.refetch();
            }}
          >
            {printing.find}
          </Button>
        </div>
      )}
      <PrintLog prints={letter.prints} />
    </StepPart>
  );
}

function PrintForm(props: {
  readonly letter: IssuedLetter;
  readonly printers: readonly Printer[];
  readonly main: boolean;
}) {
  const { letter, printers, main } = props;
  const print = useCoreCommand('letter.print');
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState<number | string>(1);
  const [duplex, setDuplex] = useState(false);
  const [operationId, setOperationId] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const printer = printers.find(({ id }) => id === chosen) ?? usualPrinter(printers);

  const start = async (): Promise<void> => {
    if (printer === undefined || operationId !== null) return;
    const operation = newOperationId();
    setError(null);
    setOperationId(operation);
    try {
      await print.mutateAsync({
        letterId: letter.letterId,
        printerId: printer.id,
        // An emptied field means one copy.
        copies: Number(copies) || 1,
        duplex,
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
    <OpenForm
      label={printing.title}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <div className="print-fields">
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
        <Checkbox
          label={printing.duplex}
          checked={duplex}
          onChange={(event) => setDuplex(event.currentTarget.checked)}
        />
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {operationId !== null && <OperationProgress operationId={operationId} label={printing.running} />}
      <div className="actions">
        <StepButton main={main} busy={operationId !== null} title="Ctrl+P">
          {letter.prints.length === 0 ? printing.print : printing.printAgain}
        </StepButton>
        <output>{print.isSuccess ? printing.printed : ''}</output>
      </div>
    </OpenForm>
  );
}

function PrintLog({ prints }: Pick<IssuedLetter, 'prints'>) {
  if (prints.length === 0) return null;
  return (
    <ul className="plain-list small muted" aria-label={printing.log}>
      {prints.map(({ at, by, printer, copies }) => (
        <li key={`${at} ${printer}`}>{printing.logRow(momentText(at), by, printer, copies)}</li>
      ))}
    </ul>
  );
}

function usualPrinter(printers: readonly Printer[]): Printer | undefined {
  return printers.find(({ isDefault }) => isDefault) ?? printers[0];
}
