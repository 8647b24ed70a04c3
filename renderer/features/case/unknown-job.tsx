import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { PrintJob } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { momentText } from '../../text/fi/moments.ts';
import { unknownJob as words } from '../../text/fi/printing.ts';

/** The program ended while the printer had the letter: who stands at the printer says what came of it. */
export function UnknownJob(props: {
  readonly job: PrintJob;
  /** Its number, where several letters stand together. */
  readonly letter?: string;
}) {
  const { job, letter } = props;
  const settle = useCoreCommand('printJob.settle');
  const [error, setError] = useState<CoreError | null>(null);
  const tell = async (cameOut: boolean): Promise<void> => {
    setError(null);
    try {
      await settle.mutateAsync({ jobId: job.id, cameOut });
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <div className="notice notice-warning" role="note">
      <div>
        <p className="notice-title">{letter === undefined ? words.title : words.titleOf(letter)}</p>
        <p>{words.told(momentText(job.queuedAt), job.printer)}</p>
      </div>
      <Button variant="default" loading={settle.isPending} onClick={() => void tell(true)}>
        {words.cameOut}
      </Button>
      <Button variant="default" disabled={settle.isPending} onClick={() => void tell(false)}>
        {words.notOut}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}
