import path from 'node:path';
import type { Printer } from '../api/views.ts';
import { DeviceError } from './device-error.ts';
import type { PrintSettings } from './printer.ts';
import { runTool } from './system-tool.ts';
import { LIST_SCRIPT, PRINT_SCRIPT, TAKE_BACK_SCRIPT } from './windows-scripts.ts';
import { failureOf, parsePrinterList, parsePrintEnd, STOPPED } from './windows-answers.ts';

/** As long as the adapter of CUPS waits. */
const LONGEST_JOB_SECONDS = 5 * 60;

/** For taking a job back after its own signal was aborted. */
const UNABORTABLE = new AbortController().signal;

export async function listWindowsPrinters(signal: AbortSignal): Promise<readonly Printer[]> {
  return parsePrinterList(await powerShell(LIST_SCRIPT, new Uint8Array(), signal));
}

/** The PDF reaches PowerShell over standard input and is drawn in its memory: no file of it is written. */
export async function printOnWindows(
  pdf: Uint8Array,
  settings: PrintSettings,
  signal: AbortSignal,
): Promise<{ readonly jobId: string }> {
  const { printerId: printer, jobName: name, copies, duplex, tray } = settings;
  const order = {
    printer,
    name,
    copies,
    duplex,
    tray,
    stopped: STOPPED.source,
    seconds: LONGEST_JOB_SECONDS,
  };
  let answer: string;
  try {
    answer = await powerShell(PRINT_SCRIPT, message(order, pdf), signal);
  } catch (error) {
    // What followed the job was ended; the job itself is still in the spooler.
    await powerShell(TAKE_BACK_SCRIPT, message({ printer, name }), UNABORTABLE);
    throw error;
  }
  const end = parsePrintEnd(answer);
  const failure = failureOf(end);
  if (failure !== null) throw new DeviceError('printer', failure);
  return { jobId: `${printer}-${end.jobId}` };
}

function message(order: object, pdf: Uint8Array = new Uint8Array()): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(order)}\n`, 'utf8'), pdf]);
}

/** The system's own PowerShell by its full path: another one on the search path is not asked. */
async function powerShell(script: string, input: Uint8Array, signal: AbortSignal): Promise<string> {
  const system = process.env['SystemRoot'] ?? String.raw`C:\Windows`;
  const tool = path.win32.join(system, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  // Without `None` PowerShell itself would read standard input, as text.
  const args = ['-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-Command', script];
  const { exitCode, stdout } = await runTool(tool, args, { device: 'printer', signal, input });
  if (exitCode !== 0) throw new DeviceError('printer', 'io');
  return stdout.toString('utf8');
}
