import { spawn } from 'node:child_process';
import { DeviceError } from './device-error.ts';

export interface ToolRun {
  readonly device: 'scanner' | 'printer';
  readonly signal: AbortSignal;
  /** Written to the tool's standard input, which is otherwise empty. */
  readonly input?: Uint8Array;
  readonly onStderr?: (text: string) => void;
}

export interface ToolEnd {
  /** null when the tool was ended by a signal we did not send. */
  readonly exitCode: number | null;
  readonly stdout: Buffer;
}

/** A scanner moves its carriage home after SIGTERM; ended harder than that, some stay blocked until switched off. */
const GRACE_MS = 10_000;

/**
 * Runs one of the system's own tools to its end, without a shell and in the C locale, whose words can be read
 * by a program. What it prints on standard error is never kept: it may quote what a person is called.
 *
 * @throws {DeviceError} `tool-missing` when it is not installed, `io` when it could not be started; the
 *   signal's reason when aborted, and then only after the tool is really gone.
 */
export async function runTool(tool: string, args: readonly string[], run: ToolRun): Promise<ToolEnd> {
  run.signal.throwIfAborted();
  const end = await endOf(tool, args, run);
  run.signal.throwIfAborted();
  return end;
}

function endOf(tool: string, args: readonly string[], run: ToolRun): Promise<ToolEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { env: { ...process.env, LC_ALL: 'C' } });
    const stdout: Buffer[] = [];
    let grace: NodeJS.Timeout | undefined;
    const stop = () => {
      child.kill('SIGTERM');
      grace = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    };
    run.signal.addEventListener('abort', stop, { once: true });

    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(new DeviceError(run.device, error.code === 'ENOENT' ? 'tool-missing' : 'io'));
    });
    child.on('close', (exitCode) => {
      run.signal.removeEventListener('abort', stop);
      clearTimeout(grace);
      resolve({ exitCode, stdout: Buffer.concat(stdout) });
    });
    child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
    child.stderr.setEncoding('utf8').on('data', (text: string) => run.onStderr?.(text));
    // A tool that ends before it has read everything breaks this pipe; its exit status says why it ended.
    child.stdin.on('error', () => undefined);
    child.stdin.end(run.input);
  });
}
