import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AppEvent } from './api/contract.ts';
import type { Reply } from './api/errors.ts';
import { coreErrorOf, invalidInput } from './core-error.ts';
import type { CallContext } from './handlers/context.ts';
import { deskContext } from './handlers/desk.ts';
import { Failure, invalid } from './handlers/failure.ts';
import type { House, OpenDesk } from './handlers/house.ts';
import { methods } from './handlers/index.ts';
import type { MethodEntry } from './handlers/method.ts';
import { readOnly } from './handlers/read-only.ts';
import { RunningOperations } from './handlers/running-operations.ts';
import type { Moment } from './helsinki-clock.ts';

export interface CoreOptions {
  /** Tells the window; must not throw. */
  emit(event: AppEvent): void;
  clock(): Moment;
}

/** `id` is null when the message had none. */
export type CoreReply = { readonly id: number | null } & Reply<unknown>;

export interface Core {
  /**
   * Answers a message `{ id, method, input }`; never rejects. Calls have their turn in the order in which they came;
   * long operations begin in their turn and go on beside the calls that follow.
   */
  dispatch(message: unknown): Promise<CoreReply>;
}

const MESSAGE = z.object({ id: z.number(), method: z.string(), input: z.unknown() });

/** Progress is for eyes: this many events a second are enough. */
const MS_BETWEEN_EVENTS = 100;

export function createCore(options: CoreOptions): Core {
  const house: House = {
    folder: null,
    desk: null,
    press: null,
    closed: false,
    operations: new RunningOperations(),
    emit: (event) => options.emit(event),
    reportIncident: (error) => void coreErrorOf(error),
  };
  const takeTurn = turnstile();

  return {
    async dispatch(message) {
      const parsed = MESSAGE.safeParse(message);
      if (!parsed.success) return { id: idOf(message), ok: false, error: invalidInput(parsed.error) };
      const { id, method, input } = parsed.data;
      try {
        return { id, ok: true, value: await answer(method, input) };
      } catch (error) {
        return { id, ok: false, error: coreErrorOf(error) };
      }
    },
  };

  async function answer(method: string, input: unknown): Promise<unknown> {
    const entry = entryOf(method);
    const parsed = entry.schema.safeParse(input);
    if (!parsed.success) throw new Failure(invalidInput(parsed.error));
    if (entry.kind !== 'operation' && entry.kind !== 'house-operation') {
      const run = (): unknown => runInTurn(entry, method, parsed.data);
      // A cancelling that waited for its turn would come too late.
      return method === 'operation.cancel' ? run() : takeTurn(run);
    }

    const operationId = operationIdOf(parsed.data);
    const progress = progressOf(operationId);
    return house.operations.run(operationId ?? randomUUID(), takeTurn, (signal) => {
      const call = callContext(signal, progress);
      if (entry.kind === 'operation') return entry.run(deskContext(deskFor(method), call), parsed.data);
      refuseWhenClosed(method);
      return entry.run(house, parsed.data, call);
    });
  }

  function runInTurn(
    entry: Exclude<Entry, { kind: 'operation' | 'house-operation' }>,
    method: string,
    input: unknown,
  ): unknown {
    const call = callContext(new AbortController().signal, () => undefined);
    if (entry.kind === 'house') {
      refuseWhenClosed(method);
      return entry.run(house, input, call);
    }
    const context = deskContext(deskFor(method), call);
    if (entry.kind === 'command') return context.transaction(() => entry.run(context, input));
    return readOnly(context.vault.database, () => entry.run(context, input));
  }

  function deskFor(method: string): OpenDesk {
    refuseWhenClosed(method);
    if (house.desk === null) throw new Failure({ kind: 'locked' });
    return house.desk;
  }

  function refuseWhenClosed(method: string): void {
    // Closing once more is no mistake: the end of the process may be asked for in several ways.
    if (house.closed && method !== 'core.close') throw new Failure({ kind: 'core-stopped' });
  }

  function callContext(signal: AbortSignal, progress: CallContext['progress']): CallContext {
    return { ...options.clock(), signal, progress };
  }

  function progressOf(operationId: string | null): CallContext['progress'] {
    if (operationId === null) return () => undefined;
    let toldAt = -Infinity;
    return (done, total) => {
      const at = performance.now();
      if (at - toldAt < MS_BETWEEN_EVENTS && done !== total) return;
      toldAt = at;
      options.emit({ name: 'progress', payload: { operationId, done, total } });
    };
  }
}

/** The number of a message that is none, so that whoever waits for it is answered. */
function idOf(message: unknown): number | null {
  const parsed = MESSAGE.pick({ id: true }).safeParse(message);
  return parsed.success ? parsed.data.id : null;
}

/** An entry whose input was parsed by its own schema, which is what its function takes. */
type Entry = MethodEntry<unknown, unknown>;

function entryOf(method: string): Entry {
  if (!Object.hasOwn(methods, method)) throw invalid('method', 'unknown');
  return methods[method as keyof typeof methods] as unknown as Entry;
}

function operationIdOf(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'operationId' in input
    ? String(input.operationId)
    : null;
}

/** Lets one piece of work in after the other, in the order in which they came. */
function turnstile(): <Value>(work: () => Value | Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
