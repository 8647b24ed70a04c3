import { setTimeout as wait } from 'node:timers/promises';
import type { Printer } from '../api/views.ts';
import { DeviceError } from './device-error.ts';
import { isFailed, parseJobAlerts, parsePrinters, problemOf, type PrinterStatus } from './lpstat-text.ts';
import type { PrintSettings } from './printer.ts';
import { runTool } from './system-tool.ts';

/** The print system tells nothing by itself; this often is asked how the job is doing. */
const POLL_MS = 300;

/** Twenty copies to a slow network printer fit in; a switched-off printer is named before the clerk gives up. */
const LONGEST_JOB_MS = 5 * 60_000;

/** For the moments in which giving up would leave a job in the queue whose id nobody knows. */
const UNABORTABLE = new AbortController().signal;

export async function listCupsPrinters(signal: AbortSignal): Promise<readonly Printer[]> {
  const printers = await readPrinters(signal);
  // `system default destination: X`, or a sentence without a colon.
  const preferred = /: (\S+)$/mu.exec(await lpstat(['-d'], signal))?.[1];
  return printers.map(({ id, description, state }) => ({
    id,
    name: description,
    isDefault: id === preferred,
    state,
  }));
}

export async function printWithCups(
  pdf: Uint8Array,
  settings: PrintSettings,
  signal: AbortSignal,
): Promise<{ readonly jobId: string }> {
  await refuseUnready(settings.printerId, signal);
  const jobId = await submit(pdf, settings);
  try {
    await follow(jobId, settings.printerId, signal);
  } catch (error) {
    // Refused when the job is over already, which is just as well.
    await runTool('cancel', [jobId], { device: 'printer', signal: UNABORTABLE });
    throw error;
  }
  return { jobId };
}

async function lpstat(args: readonly string[], signal: AbortSignal): Promise<string> {
  const { stdout } = await runTool('lpstat', args, { device: 'printer', signal });
  return stdout.toString('utf8');
}

/** lpstat fails alike without printers and without a scheduler, hence the question before. */
async function readPrinters(signal: AbortSignal): Promise<readonly PrinterStatus[]> {
  const scheduler = await lpstat(['-r'], signal);
  if (!scheduler.startsWith('scheduler is running')) throw new DeviceError('printer', 'io');
  return parsePrinters(await lpstat(['-l', '-p'], signal));
}

/** A stopped queue would keep the letter and print it some day; so nothing is sent to it. */
async function refuseUnready(printerId: string, signal: AbortSignal): Promise<void> {
  const printers = await readPrinters(signal);
  if (printers.length === 0) throw new DeviceError('printer', 'none-found');
  const printer = printers.find(({ id }) => id === printerId);
  if (printer === undefined) throw new DeviceError('printer', 'gone');
  refuseStopped(printer);
}

function refuseStopped(printer: PrinterStatus): void {
  if (printer.state !== 'stopped') return;
  throw new DeviceError('printer', problemOf(printer.alerts) ?? 'job-failed');
}

async function submit(pdf: Uint8Array, settings: PrintSettings): Promise<string> {
  const sides = settings.duplex ? 'two-sided-long-edge' : 'one-sided';
  const args = ['-d', settings.printerId, '-n', String(settings.copies), '-t', settings.jobName];
  // Unscaled, whatever the queue's own default: the address must stand in the envelope's window.
  const options = [`sides=${sides}`, 'media=A4', 'print-scaling=none', 'nofit-to-page'];
  const { exitCode, stdout } = await runTool(
    'lp',
    [...args, ...options.flatMap((option) => ['-o', option])],
    { device: 'printer', signal: UNABORTABLE, input: pdf },
  );
  const jobId = /^request id is (\S+)/u.exec(stdout.toString('utf8'))?.[1];
  if (exitCode !== 0 || jobId === undefined) throw new DeviceError('printer', 'job-failed');
  return jobId;
}

/** Resolves when the job has left the queue whole. */
async function follow(jobId: string, printerId: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + LONGEST_JOB_MS;
  while (await isWaiting(jobId, printerId, signal)) {
    const [printer] = parsePrinters(await lpstat(['-l', '-p', printerId], signal));
    if (printer === undefined) throw new DeviceError('printer', 'gone');
    refuseStopped(printer);
    // A jam is cleared or paper added while the job waits, so alerts count only when time is up.
    if (performance.now() > deadline) throw new DeviceError('printer', problemOf(printer.alerts) ?? 'busy');
    await wait(POLL_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
  refuseFailed(parseJobAlerts(await lpstat(['-l', '-W', 'completed', '-o', printerId], signal), jobId));
}

/** A job whose filter failed stays among the uncompleted ones, stopped, until somebody takes it out. */
async function isWaiting(jobId: string, printerId: string, signal: AbortSignal): Promise<boolean> {
  const alerts = parseJobAlerts(await lpstat(['-l', '-W', 'not-completed', '-o', printerId], signal), jobId);
  refuseFailed(alerts);
  return alerts !== undefined;
}

function refuseFailed(jobAlerts: readonly string[] | undefined): void {
  if (jobAlerts !== undefined && isFailed(jobAlerts)) throw new DeviceError('printer', 'job-failed');
}
