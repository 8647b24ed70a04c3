import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { printerOf } from '../../components/printer-fields.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { printerStateLabel } from '../../text/fi/file-labels.ts';
import { setup } from '../../text/fi/setup.ts';
import './recovery-key.css';

const words = setup.recovery;

/** The recovery key in its groups, and the printing of it. It is shown once. */
export function RecoveryKeySheet({ recoveryKey }: { readonly recoveryKey: string }) {
  return (
    <div className="stack">
      <ol className="recovery-key" aria-label={words.title}>
        {recoveryKey.split('-').map((group, index) => (
          <li key={group}>
            <span className="small muted">{index + 1}</span> <strong>{group}</strong>
          </li>
        ))}
      </ol>
      <PrintKey recoveryKey={recoveryKey} />
    </div>
  );
}

function PrintKey({ recoveryKey }: { readonly recoveryKey: string }) {
  const printers = useCoreQuery('printer.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'printing' | 'printed'>('idle');
  const [error, setError] = useState<CoreError | null>(null);
  const found = printers.data ?? [];
  const printer = printerOf(found, chosen);

  const print = async (printerId: string): Promise<void> => {
    setError(null);
    setState('printing');
    try {
      await core('recoveryKey.print', { recoveryKey, printerId });
      setState('printed');
    } catch (thrown) {
      setError(coreErrorOf(thrown));
      setState('idle');
    }
  };

  return (
    <div className="stack-tight">
      {printer === undefined ? (
        <div className="actions">
          {printers.isSuccess && <span>{words.noPrinters}</span>}
          <Button variant="default" loading={printers.isFetching} onClick={() => void printers.refetch()}>
            {words.findPrinters}
          </Button>
        </div>
      ) : (
        <div className="actions actions-bottom">
          <Select
            label={words.printer}
            data={found.map(({ id, name, state: condition }) => ({
              value: id,
              label: `${name} (${printerStateLabel[condition]})`,
            }))}
            value={printer.id}
            onChange={setChosen}
          />
          <Button variant="light" loading={state === 'printing'} onClick={() => void print(printer.id)}>
            {words.print}
          </Button>
          {state === 'printed' && <output>{words.printed}</output>}
        </div>
      )}
      {printers.isError && <ErrorNotice error={printers.error.error} />}
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}
