import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { paperOf } from '../../components/printer-fields.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { letterheadWords as words } from '../../text/fi/letterhead.ts';

/** The sheet from which the deviation is read, on the usual printer. */
export function CalibrationSheet() {
  const print = useCoreCommand('letterhead.printCalibration');
  const printers = useCoreQuery('printer.list', {});
  const [shown, setShown] = useState(false);
  const [operationId, setOperationId] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const paper = paperOf(printers.data ?? [], { printerId: null, duplex: false, tray: '' });

  const start = async (printerId: string): Promise<void> => {
    const operation = newOperationId();
    setError(null);
    setOperationId(operation);
    try {
      await print.mutateAsync({ printerId, operationId: operation });
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
          {shown ? words.hideSheet : words.showSheet}
        </Button>
        {paper !== null && (
          <Button
            variant="default"
            loading={operationId !== null}
            onClick={() => void start(paper.printerId)}
          >
            {words.printSheet}
          </Button>
        )}
        <output>{print.isSuccess ? words.sheetPrinted : ''}</output>
      </div>
      {operationId !== null && <OperationProgress operationId={operationId} label={words.printingSheet} />}
      {error !== null && <ErrorNotice error={error} />}
      {shown && (
        <div className="letter-view">
          <PdfView
            label={words.sheet}
            version="calibration"
            load={async () => (await core('letterhead.calibrationSheet', {})).pdf}
          />
        </div>
      )}
    </>
  );
}
