import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { paperOf } from '../../components/printer-fields.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { slip as words } from '../../text/fi/dispatch.ts';

/** The slip that a visitor signs, on the usual printer; once scanned it finds its letter by its code. */
export function ReceiptSlip({
  letterId,
  handedTo,
}: {
  readonly letterId: number;
  readonly handedTo: string;
}) {
  const print = useCoreCommand('letter.printSlip');
  const printers = useCoreQuery('printer.list', {});
  const [shown, setShown] = useState(false);
  const [operationId, setOperationId] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const name = handedTo.trim();
  const paper = paperOf(printers.data ?? [], { printerId: null, duplex: false, tray: '' });
  if (name === '') return <p className="no-margin muted">{words.nameFirst}</p>;

  const start = async (printerId: string): Promise<void> => {
    const operation = newOperationId();
    setError(null);
    setOperationId(operation);
    try {
      await print.mutateAsync({ letterId, handedTo: name, printerId, operationId: operation });
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    } finally {
      setOperationId(null);
    }
  };
  return (
    <>
      <div className="actions">
        <Button variant="default" aria-expanded={shown} onClick={() => setShown((open) => !open)}>
          {shown ? words.hide : words.show}
        </Button>
        {paper !== null && (
          <Button
            variant="default"
            loading={operationId !== null}
            onClick={() => void start(paper.printerId)}
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
            version={`slip ${letterId} ${name}`}
            load={async () => (await core('letter.receiptSlip', { letterId, handedTo: name })).pdf}
          />
        </div>
      )}
    </>
  );
}
