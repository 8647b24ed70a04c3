import { useState } from 'react';
import type { CoreError } from '../../src/api/errors.ts';
import { coreErrorOf } from '../api.ts';
import { newOperationId } from './operation-progress.tsx';

export interface Operation {
  /** null while nothing runs. */
  readonly id: string | null;
  /** What the last one failed with; forgotten when the next begins. */
  readonly error: CoreError | null;
  /** Never rejects: a failure stands in `error`. */
  readonly run: (work: (operationId: string) => Promise<unknown>) => Promise<void>;
}

/** A long operation of the core that is begun by a button: one at a time. */
export function useOperation(): Operation {
  const [id, setId] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const run: Operation['run'] = async (work) => {
    if (id !== null) return;
    const operationId = newOperationId();
    setError(null);
    setId(operationId);
    try {
      await work(operationId);
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    } finally {
      setId(null);
    }
  };
  return { id, error, run };
}
