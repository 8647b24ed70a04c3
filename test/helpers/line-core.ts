import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { CoreCalls, MethodInput, MethodValue } from '../../src/api/contract.ts';
import type { Reply } from '../../src/api/errors.ts';
import { messageLine, parseMessageLine } from '../../src/message-line.ts';
import { Refused } from './desk.ts';

/** The core as a child process that speaks JSON lines. */
export class LineCore {
  readonly process: ChildProcess;
  /** Every line of standard output, as it came. */
  readonly lines: string[] = [];
  readonly exited: Promise<number | null>;
  readonly #waiting = new Map<number, (reply: Reply<unknown> | null) => void>();
  #nextId = 1;

  constructor() {
    const file = path.join(import.meta.dirname, '..', '..', 'src', 'process.ts');
    this.process = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.exited = new Promise((resolve) => {
      this.process.on('close', (code) => {
        for (const answer of this.#waiting.values()) answer(null);
        resolve(code);
      });
    });
    // Killed on purpose while something is being written.
    this.process.stdin?.on('error', () => undefined);
    if (this.process.stdout === null) throw new Error('No standard output');
    createInterface({ input: this.process.stdout }).on('line', (line) => this.#receive(line));
  }

  /** The value; rejects with Refused, or when the process ended before it answered. */
  async call<Method extends keyof CoreCalls>(
    method: Method,
    input: MethodInput<CoreCalls, Method>,
  ): Promise<MethodValue<CoreCalls, Method>> {
    const id = this.#nextId++;
    const answered = new Promise<Reply<unknown> | null>((resolve) => this.#waiting.set(id, resolve));
    this.write(messageLine({ id, method, input }));
    const reply = await answered;
    if (reply === null) throw new Error(`${method}: the core ended`);
    if (!reply.ok) throw new Refused(method, reply.error);
    return reply.value as MethodValue<CoreCalls, Method>;
  }

  write(line: string): void {
    this.process.stdin?.write(`${line}\n`);
  }

  /** The end of its input, as when a script that was piped in is over. */
  endInput(): void {
    this.process.stdin?.end();
  }

  #receive(line: string): void {
    this.lines.push(line);
    const message = parseMessageLine(line) as (Reply<unknown> & { readonly id?: number }) | null;
    if (message === null || typeof message.id !== 'number') return;
    this.#waiting.get(message.id)?.(message);
    this.#waiting.delete(message.id);
  }
}
