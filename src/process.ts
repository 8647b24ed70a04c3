import { createInterface } from 'node:readline';
import { createCore, type Core, type CoreReply } from './core.ts';
import type { AppEvent } from './api/contract.ts';
import { helsinkiClock } from './helsinki-clock.ts';
import { logIncident } from './incident.ts';
import { messageLine, parseMessageLine } from './message-line.ts';

/**
 * The core as a process of its own. Its calls come from Electron's parent port, from the process that forked it, or,
 * with the argument `--stdio`, as JSON lines on standard input. It ends by itself when nobody can call it any more.
 */

type FromCore = CoreReply | { readonly event: AppEvent };

interface Connection {
  send(message: FromCore): void;
  /** Begins to listen. `onMessage` settles when the reply was sent; `onEnd` says that no message will come any more. */
  listen(onMessage: (message: unknown) => Promise<void>, onEnd: () => void): void;
}

/** What Electron gives a utility process; its types are not known here, as the core knows no Electron. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

process.on('uncaughtException', (error) => {
  logIncident(error);
  process.exit(1);
});

const connection = connect();
const core = createCore({ emit: (event) => connection.send({ event }), clock: helsinkiClock });
const end = endOnce(core);
process.on('SIGTERM', end);
process.on('SIGINT', end);
connection.listen(async (message) => connection.send(await core.dispatch(message)), end);

function connect(): Connection {
  const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
  if (parentPort !== undefined) return portConnection(parentPort);
  if (process.send !== undefined) return forkConnection(process.send.bind(process));
  if (process.argv.includes('--stdio')) return lineConnection();
  process.stderr.write('Nobody to talk to: start with --stdio, or from another process\n');
  process.exit(2);
}

function portConnection(port: ParentPort): Connection {
  return {
    send: (message) => port.postMessage(message),
    // Electron ends the process together with its parent; what was acknowledged is on the disk.
    listen: (onMessage) => port.on('message', ({ data }) => void onMessage(data)),
  };
}

function forkConnection(send: (message: FromCore) => unknown): Connection {
  return {
    send: (message) => {
      if (process.connected) send(message);
    },
    listen(onMessage, onEnd) {
      process.on('message', (message) => void onMessage(message));
      process.on('disconnect', onEnd);
    },
  };
}

function lineConnection(): Connection {
  return {
    send: (message) => void process.stdout.write(`${messageLine(message)}\n`),
    listen(onMessage, onEnd) {
      // Whoever read our replies is gone.
      process.stdout.on('error', onEnd);
      const open = new Set<Promise<void>>();
      const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
      lines.on('line', (line) => {
        if (line.trim() === '') return;
        const answered = onMessage(parseMessageLine(line)).finally(() => open.delete(answered));
        open.add(answered);
      });
      // A script that is piped in ends before its last calls are answered.
      lines.on('close', () => void Promise.all(open).then(onEnd));
    },
  };
}

/** Locks and ends the process, once however often it is asked. */
function endOnce(running: Core): () => void {
  let ending = false;
  return () => {
    if (ending) return;
    ending = true;
    void running.dispatch({ id: 0, method: 'core.close', input: { backup: false } }).then(exitOnceWritten);
  };
}

/** On Windows a pipe is written behind our back, and what is still under way would be lost. */
function exitOnceWritten(): void {
  process.stdout.write('', () => process.exit(0));
}
