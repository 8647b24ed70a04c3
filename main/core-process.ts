import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { app, utilityProcess, type UtilityProcess } from 'electron';
import type { AppEvent, CoreCalls, MethodInput, MethodValue } from '../src/api/contract.ts';
import type { Reply } from '../src/api/errors.ts';

/** What the core sends: the answer to a call, or an event for the window. */
type FromCore = ({ readonly id: number } & Reply<unknown>) | { readonly event: AppEvent };

interface Transport {
  send(message: unknown): void;
  kill(): void;
}

const STOPPED: Reply<never> = { ok: false, error: { kind: 'core-stopped' } };

/** The core as a process of its own: calls in, replies and events out. A death answers every open call. */
export class CoreProcess {
  readonly #onEvent: (event: AppEvent) => void;
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();
  #transport: Transport | null = null;
  #nextId = 1;
  #closing = false;

  constructor(onEvent: (event: AppEvent) => void) {
    this.#onEvent = onEvent;
  }

  start(): void {
    this.#closing = false;
    const folder = path.join(__dirname, '..', 'core');
    const onMessage = (message: FromCore): void => this.#receive(message);
    const onExit = (): void => this.#stopped();
    const developmentNode = app.isPackaged ? '' : (process.env['KIRJAAMO_CORE_NODE'] ?? '');
    this.#transport =
      developmentNode === ''
        ? utilityTransport(path.join(folder, 'utility.cjs'), onMessage, onExit)
        : nodeTransport(developmentNode, path.join(folder, 'process.mjs'), onMessage, onExit);
    this.#onEvent({ name: 'core-started', payload: {} });
  }

  get running(): boolean {
    return this.#transport !== null;
  }

  /** A call whose input the core parses; `method` may be anything a window sent. */
  forward(method: string, input: unknown): Promise<Reply<unknown>> {
    const transport = this.#transport;
    if (transport === null) return Promise.resolve(STOPPED);
    const id = this.#nextId++;
    return new Promise((resolve) => {
      transport.send({ id, method, input });
      this.#waiting.set(id, resolve);
    });
  }

  /** A call of main's own, with the types of the contract. */
  call<Method extends keyof CoreCalls>(
    method: Method,
    input: MethodInput<CoreCalls, Method>,
  ): Promise<Reply<MethodValue<CoreCalls, Method>>> {
    // The core's table is typed by the same contract, so the value has the method's type.
    return this.forward(method, input) as Promise<Reply<MethodValue<CoreCalls, Method>>>;
  }

  /** The handshake before the end: back up, lock, close; the process ends only afterwards. */
  async close(backup: boolean): Promise<Reply<MethodValue<CoreCalls, 'core.close'>>> {
    this.#closing = true;
    const reply = await this.call('core.close', { backup });
    if (reply.ok) this.#transport?.kill();
    else this.#closing = false;
    return reply;
  }

  /** Ends a core that does not answer. What it acknowledged is on the disk. */
  abandon(): void {
    this.#closing = true;
    this.#transport?.kill();
  }

  #receive(message: FromCore): void {
    if ('event' in message) {
      this.#onEvent(message.event);
      return;
    }
    const { id, ...reply } = message;
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }

  #stopped(): void {
    if (this.#transport === null) return;
    this.#transport = null;
    for (const resolve of this.#waiting.values()) resolve(STOPPED);
    this.#waiting.clear();
    this.#onEvent({ name: 'core-stopped', payload: { reason: this.#closing ? 'closed' : 'crashed' } });
  }
}

function utilityTransport(
  file: string,
  onMessage: (message: FromCore) => void,
  onExit: () => void,
): Transport {
  const core: UtilityProcess = utilityProcess.fork(file, [], {
    serviceName: 'Kirjaamo core',
    stdio: 'inherit',
  });
  core.on('message', onMessage);
  core.on('exit', onExit);
  // A fatal error is followed by the exit. Its report is left alone: it quotes what the core had in memory.
  core.on('error', () => undefined);
  return { send: (message) => core.postMessage(message), kill: () => void core.kill() };
}

/**
 * Only in development: an Electron older than the database driver needs runs the core in a newer Node instead. A
 * packaged program never comes here.
 */
function nodeTransport(
  node: string,
  file: string,
  onMessage: (message: FromCore) => void,
  onExit: () => void,
): Transport {
  const core: ChildProcess = fork(file, [], {
    execPath: node,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  core.on('message', (message) => onMessage(message as FromCore));
  core.on('exit', onExit);
  core.on('error', onExit); // could not be started
  return {
    // A core that died between two calls is reported by its exit, which answers the call.
    send: (message) => void core.send(message as object, () => undefined),
    // A hung process hears no gentler signal, and after the handshake nothing is open.
    kill: () => void core.kill('SIGKILL'),
  };
}
