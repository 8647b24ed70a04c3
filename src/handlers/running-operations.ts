import { invalid } from './failure.ts';

interface Operation {
  readonly controller: AbortController;
  /** Settles when the work has ended; null while it waits for its turn. */
  ended: Promise<unknown> | null;
}

/** The long operations that wait for their turn or run, by the id that the window gave them. */
export class RunningOperations {
  readonly #operations = new Map<string, Operation>();

  /**
   * Runs `work` so that it can be cancelled from the moment of this call on, even before its turn comes. `takeTurn` calls
   * what it is given when the turn has come and does not wait for the work, which goes on beside whatever follows.
   *
   * @throws {Failure} `invalid` when the id is in use
   */
  async run<Value>(
    operationId: string,
    takeTurn: <Started>(start: () => Started) => Promise<Started>,
    work: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    if (this.#operations.has(operationId)) throw invalid('operationId', 'in-use');
    const operation: Operation = { controller: new AbortController(), ended: null };
    this.#operations.set(operationId, operation);
    const { signal } = operation.controller;
    try {
      const { working } = await takeTurn(() => {
        signal.throwIfAborted();
        const started = work(signal);
        operation.ended = Promise.allSettled([started]);
        // In an object, as a promise would be waited for.
        return { working: started };
      });
      return await working;
    } finally {
      this.#operations.delete(operationId);
    }
  }

  /** Silent when nothing of that id runs: it may just have ended. */
  cancel(operationId: string): void {
    this.#operations.get(operationId)?.controller.abort();
  }

  /** Aborts what runs and waits until it has ended. Operations that have not had their turn are left alone. */
  async stop(): Promise<void> {
    const ends: Promise<unknown>[] = [];
    for (const { controller, ended } of this.#operations.values()) {
      if (ended === null) continue;
      controller.abort();
      ends.push(ended);
    }
    await Promise.all(ends);
  }
}
