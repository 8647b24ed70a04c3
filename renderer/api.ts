import type {
  AppEvent,
  CoreApi,
  CoreMethod,
  HostApi,
  HostMethod,
  MethodInput,
  MethodValue,
} from '../src/api/contract.ts';
import type { CoreError, Reply } from '../src/api/errors.ts';

export type CoreInput<Method extends CoreMethod> = MethodInput<CoreApi, Method>;
export type CoreValue<Method extends CoreMethod> = MethodValue<CoreApi, Method>;

/** An expected failure of a call, as data. The wording stands in `text/<language>/errors.ts`. */
export class CallFailure extends Error {
  readonly error: CoreError;

  constructor(error: CoreError) {
    super(error.kind);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/** The failure as data, whatever was thrown; anything unexpected has no incident number to show. */
export function coreErrorOf(thrown: unknown): CoreError {
  return thrown instanceof CallFailure ? thrown.error : { kind: 'internal', incident: '' };
}

/**
 * One call to the core.
 * @throws CallFailure
 */
export async function core<Method extends CoreMethod>(
  method: Method,
  input: CoreInput<Method>,
): Promise<CoreValue<Method>> {
  return valueOf<CoreValue<Method>>(window.kirjaamo.core(method, input));
}

/**
 * One call to main: dialogs, restarting the core.
 * @throws CallFailure
 */
export async function host<Method extends HostMethod>(
  method: Method,
  input: MethodInput<HostApi, Method>,
): Promise<MethodValue<HostApi, Method>> {
  return valueOf<MethodValue<HostApi, Method>>(window.kirjaamo.host(method, input));
}

/** Listens to what the core and main tell of themselves. @returns a function that stops it. */
export function onAppEvent(listener: (event: AppEvent) => void): () => void {
  return window.kirjaamo.onEvent(listener);
}

async function valueOf<Value>(call: Promise<Reply<unknown>>): Promise<Value> {
  let reply: Reply<unknown>;
  try {
    reply = await call;
  } catch {
    // Main answers every call it accepts; a refused promise means that nobody is there to answer.
    throw new CallFailure({ kind: 'core-stopped' });
  }
  if (!reply.ok) throw new CallFailure(reply.error);
  return reply.value as Value;
}
