import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { CoreError } from '../../../src/api/errors.ts';
import type { Printer, PrintQueue as Queue, PrintRun, QueuedLetter } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { paperOf, PrinterFields, usePaper, WithPrinters } from '../../components/printer-fields.tsx';
import { useAppEvent } from '../../app-events.ts';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { usePrintAction } from '../../shell/print-action.ts';
import { printFailureText } from '../../text/fi/device-failures.ts';
import { lettersPage } from '../../text/fi/letters.ts';
import { printQueue as words } from '../../text/fi/printing.ts';
import { UnknownJob } from '../case/unknown-job.tsx';
import { PrintJobs } from './print-jobs.tsx';
import { QueueTable } from './queue-table.tsx';

/** The letters that wait to be printed, printed one after the other; what the day has printed stands below. */
export function PrintQueue() {
  const queue = useCoreQuery('printQueue.get', {}, { keepPrevious: true });
  const [run, setRun] = useState<PrintRun | null>(null);
  return (
    <Loaded query={queue}>
      {(value) => (
        <>
          {value.letters.length === 0 ? (
            <>
              {/* The form goes with its last letter; what came of the run is still to be read. */}
              {run !== null && <RunResult run={run} />}
              <EmptyState title={lettersPage.empty['to-print']} />
            </>
          ) : (
            <WithPrinters>
              {(printers) => <QueueForm queue={value} printers={printers} run={run} setRun={setRun} />}
            </WithPrinters>
          )}
          <PrintJobs jobs={value.jobs} />
        </>
      )}
    </Loaded>
  );
}

function QueueForm(props: {
  readonly queue: Queue;
  readonly printers: readonly Printer[];
  /** What came of the last run; null before the first. */
  readonly run: PrintRun | null;
  readonly setRun: (run: PrintRun | null) => void;
}) {
  const { queue, printers, run, setRun } = props;
  const { letters, total } = queue;
  const client = useQueryClient();
  const print = useCoreCommand('printQueue.run');
  const [paper, setPaper] = usePaper();
  const [choices, setChoices] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [operationId, setOperationId] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const chosen = chosenLetters(letters, choices);
  // What failed or was left over goes on; a letter that failed is the first again.
  const goesOn = run !== null && run.failed !== null;

  useAppEvent('progress', (event) => {
    // Each letter that comes out changes the rows.
    if (event.operationId === operationId) void client.invalidateQueries();
  });
  const start = async (): Promise<void> => {
    const how = paperOf(printers, paper);
    if (how === null || operationId !== null || chosen.length === 0) return;
    const operation = newOperationId();
    setError(null);
    setRun(null);
    setOperationId(operation);
    try {
      setRun(await print.mutateAsync({ letterIds: [...chosen], ...how, operationId: operation }));
    } catch (thrown) {
      setError(coreErrorOf(thrown));
      void client.invalidateQueries();
    } finally {
      setOperationId(null);
    }
  };
  usePrintAction(() => void start());

  return (
    <form
      className="stack"
      aria-label={words.letters}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      {letters.map(
        ({ letterId, documentNumber, job }) =>
          job?.state === 'unknown' && <UnknownJob key={letterId} job={job} letter={documentNumber} />,
      )}
      <PrinterFields printers={printers} value={paper} onChange={setPaper} />
      {run !== null && <RunResult run={run} />}
      {error !== null &&
        (error.kind === 'cancelled' ? <output>{words.cancelled}</output> : <ErrorNotice error={error} />)}
      {operationId !== null && <OperationProgress operationId={operationId} label={words.running} />}
      <div className="actions">
        <MainButton busy={operationId !== null} disabled={chosen.length === 0} title="Ctrl+P">
          {goesOn ? words.goOn(chosen.length) : words.print(chosen.length)}
        </MainButton>
        {letters.length < total && <span className="muted">{words.shown(letters.length, total)}</span>}
      </div>
      <QueueTable
        letters={letters}
        chosen={new Set(chosen)}
        onChange={(changed, isChosen) =>
          setChoices(new Map([...choices, ...changed.map((letterId) => [letterId, isChosen] as const)]))
        }
        disabled={operationId !== null}
      />
    </form>
  );
}

/** All but those unticked by hand and those of which nobody knows whether they came out: these are settled first. */
function chosenLetters(
  letters: readonly QueuedLetter[],
  choices: ReadonlyMap<number, boolean>,
): readonly number[] {
  return letters
    .filter(({ letterId, job }) => job?.state !== 'unknown' && (choices.get(letterId) ?? true))
    .map(({ letterId }) => letterId);
}

function RunResult({ run }: { readonly run: PrintRun }) {
  const { printed, skipped, failed, left } = run;
  return (
    <>
      <output>
        {printed.length > 0 && words.printed(printed.length)}{' '}
        {skipped.length > 0 && words.skipped(skipped.length)}
      </output>
      {failed !== null && (
        <div className="notice notice-error" role="alert">
          <div>
            <p className="notice-title">{words.failedTitle(failed.documentNumber)}</p>
            <p>
              {printFailureText(failed.reason)} {words.left(left.length)}
            </p>
          </div>
        </div>
      )}
    </>
  );
}
