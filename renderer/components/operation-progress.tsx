import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { core } from '../api.ts';
import { useAppEvent } from '../app-events.ts';
import { progress } from '../text/fi/parts.ts';

/** A new name for a long operation; its progress and its cancelling go by it. */
export function newOperationId(): string {
  return crypto.randomUUID();
}

/**
 * How far a long operation is, and the way to stop it. `countText` words the count when the total is not known. One that
 * begins with a dialog of the system shows nothing before it tells its progress: `afterDialog`.
 */
export function OperationProgress(props: {
  readonly operationId: string;
  readonly label: string;
  readonly countText?: (done: number) => string;
  readonly afterDialog?: boolean;
}) {
  const { operationId, label, countText, afterDialog = false } = props;
  const [started, setStarted] = useState(!afterDialog);
  const [done, setDone] = useState(0);
  const [total, setTotal] = useState<number | null>(null);
  const [cancelling, setCancelling] = useState(false);
  useAppEvent('progress', (event) => {
    if (event.operationId !== operationId) return;
    setStarted(true);
    setDone(event.done);
    setTotal(event.total);
  });
  const percent = total === null || total === 0 ? null : Math.round((done / total) * 100);
  const count = percent === null ? (countText?.(done) ?? '') : `${percent} %`;

  if (!started) return null;
  return (
    <div className="stack-tight">
      <div className="actions">
        <output>
          {label} {count}
        </output>
        <Button
          variant="default"
          size="xs"
          disabled={cancelling}
          onClick={() => {
            setCancelling(true);
            // The operation itself answers "cancelled"; when it has ended meanwhile there is nothing to stop.
            core('operation.cancel', { operationId }).catch(() => undefined);
          }}
        >
          {cancelling ? progress.cancelling : progress.cancel}
        </Button>
      </div>
      <Progress value={percent ?? 100} animated={percent === null} aria-label={label} />
    </div>
  );
}
