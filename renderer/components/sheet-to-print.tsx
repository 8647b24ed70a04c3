import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCoreQuery } from '../core-queries.ts';
import { usePrintAction } from '../shell/print-action.ts';
import { ErrorNotice } from './error-notice.tsx';
import { OperationProgress } from './operation-progress.tsx';
import { useOperation } from './operation.ts';
import { PdfView } from './pdf-view.tsx';
import { printerOf } from './printer-fields.tsx';

export interface SheetWords {
  readonly name: string;
  readonly show: string;
  readonly hide: string;
  readonly print: string;
  readonly printing: string;
  readonly printed: string;
}

/**
 * A sheet that goes along with the work: looked at here, printed on the usual printer without further questions. Without a
 * printer only the look is offered; the letters tell how to find one.
 */
export function SheetToPrint(props: {
  readonly words: SheetWords;
  /** Changes with the bytes that `load` gives. */
  readonly version: string;
  readonly load: () => Promise<{ readonly pdf: Uint8Array }>;
  readonly print: (printing: {
    readonly printerId: string;
    readonly operationId: string;
  }) => Promise<unknown>;
  /** The sheet is what the page prints with Ctrl+P. */
  readonly ofPage?: boolean;
}) {
  const { words, version, load, print, ofPage = false } = props;
  const printers = useCoreQuery('printer.list', {});
  const [shown, setShown] = useState(false);
  const [printed, setPrinted] = useState(false);
  const operation = useOperation();
  const printer = printerOf(printers.data ?? [], null);

  const start = (): void => {
    if (printer === undefined) return;
    void operation.run(async (operationId) => {
      setPrinted(false);
      await print({ printerId: printer.id, operationId });
      setPrinted(true);
    });
  };
  usePrintAction(ofPage ? start : null);
  return (
    <>
      <div className="actions">
        <Button variant="default" aria-expanded={shown} onClick={() => setShown((open) => !open)}>
          {shown ? words.hide : words.show}
        </Button>
        {printer !== undefined && (
          <Button
            variant="default"
            title={ofPage ? 'Ctrl+P' : undefined}
            loading={operation.id !== null}
            onClick={start}
          >
            {words.print}
          </Button>
        )}
        <output>{printed ? words.printed : ''}</output>
      </div>
      {operation.id !== null && <OperationProgress operationId={operation.id} label={words.printing} />}
      {operation.error !== null && <ErrorNotice error={operation.error} />}
      {shown && (
        <div className="letter-view">
          <PdfView label={words.name} version={version} load={async () => (await load()).pdf} />
        </div>
      )}
    </>
  );
}
