import { setTimeout as wait } from 'node:timers/promises';
import type { Printer } from '../api/views.ts';
import { DeviceError } from './device-error.ts';
import { parseQueueOptions, type QueueOptions } from './lpoptions-text.ts';
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
  return Promise.all(
    printers.map(async ({ id, description, state }) => {
      const { trays, canDuplex } = await readOptions(id, signal);
      return {
        id,
        name: description,
        isDefault: id === preferred,
        state,
        canDuplex,
        trays: trays.map((tray) => ({ id: tray, name: tray })),
      };
    }),
  );
}

export async function printWithCups(
  pdf: Uint8Array,
  settings: PrintSettings,
  signal: AbortSignal,
): Promise<{ readonly jobId: string }> {
  await refuseUnready(settings.printerId, signal);
  const choices = await chosen(settings, signal);
  const jobId = await submit(pdf, settings, choices);
  try {
    await follow(jobId, settings.printerId, signal);
  } catch (error) {
    const { exitCode } = await runTool('cancel', [jobId], { device: 'printer', signal: UNABORTABLE });
    // Refused when the job is over already: if it is over because the paper came out, that is what happened.
    if (exitCode === 0 || !(await cameOut(jobId, settings.printerId))) throw error;
  }
  return { jobId };
}

async function readOptions(printerId: string, signal: AbortSignal): Promise<QueueOptions> {
  const args = ['-p', printerId, '-l'];
  const { stdout } = await runTool('lpoptions', args, { device: 'printer', signal });
  return parseQueueOptions(stdout.toString('utf8'));
}

/** What the letter is to be printed with, as options of `lp`. A tray taken out since it was chosen is not replaced silently. */
async function chosen({ printerId, tray, duplex }: PrintSettings, signal: AbortSignal): Promise<string[]> {
  const options = await readOptions(printerId, signal);
  if (duplex && !options.canDuplex) throw new DeviceError('printer', 'unsupported');
  if (tray === '') return [];
  if (options.trayOption === null || !options.trays.includes(tray)) {
    throw new DeviceError('printer', 'unsupported');
  }
  return [`${options.trayOption}=${tray}`];
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

async function submit(pdf: Uint8Array, settings: PrintSettings, choices: readonly string[]): Promise<string> {
  const sides = settings.duplex ? 'two-sided-long-edge' : 'one-sided';
  const args = ['-d', settings.printerId, '-n', String(settings.copies), '-t', settings.jobName];
  // Unscaled, whatever the queue's own default: the address must stand in the envelope's window.
  const options = [`sides=${sides}`, 'media=A4', 'print-scaling=none', 'nofit-to-page', ...choices];
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
  refuseFailed(await alertsOfEnded(jobId, printerId, signal));
}

/** undefined when the print system keeps no history. */
async function alertsOfEnded(
  jobId: string,
  printerId: string,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  return parseJobAlerts(await lpstat(['-l', '-W', 'completed', '-o', printerId], signal), jobId);
}

async function cameOut(jobId: string, printerId: string): Promise<boolean> {
  const alerts = await alertsOfEnded(jobId, printerId, UNABORTABLE);
  return alerts !== undefined && !isFailed(alerts);
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
