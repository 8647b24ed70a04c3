import type { z } from 'zod';
import type { DeviceReason } from '../api/errors.ts';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { DeviceError } from '../devices/device-error.ts';
import { printPdf } from '../devices/printer.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import type { PrintJobEnd } from '../storage/print-job-table.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { conflict, invalid, notFound } from './failure.ts';
import { letterOf, stepOf, storeLetterStep } from './letter-record.ts';
import { printablePdf } from './printable-letter.ts';

/** Letters of one queue that a window shows; more are printed in several runs. */
const QUEUE_SHOWN = 500;

type Settings = Pick<view.PrintJob, 'copies' | 'duplex' | 'tray' | 'reason'> & { readonly printerId: string };

interface Queued {
  readonly jobId: number;
  readonly letterId: number;
  readonly documentNumber: string;
}

/** Also from a closed case: paper is read out, the case is not changed. Logged as printed only once it has come out. */
export async function print(
  context: OperationContext,
  { letterId, ...settings }: z.output<typeof inputs.printLetter>,
): Promise<null> {
  const queued = context.transaction(() => {
    const letter = letterOf(context, letterId);
    // Of a letter that left on paper, or whose copy was erased, there is nothing to print.
    if (context.storage.files.ofLetter(letterId) === null) throw notFound('letter');
    if (letter.void) throw conflict('letter-void');
    if (context.storage.printJobs.isLive(letterId)) throw conflict('print-under-way');
    if (context.storage.printJobs.isUnsettled(letterId)) throw conflict('print-unsettled');
    if (letter.prints.length > 0 && settings.reason === '') throw invalid('reason', 'required');
    return enqueue(context, letter, settings);
  });
  await run(context, queued, settings);
  return null;
}

export function queue({ storage, today }: DeskContext): view.PrintQueue {
  return {
    letters: storage.letterLists
      .toPrint(QUEUE_SHOWN)
      .map(({ letterId, caseId, documentNumber, kind, personName, issuedOn }) => ({
        letterId,
        caseId,
        documentNumber,
        kind,
        personName,
        issuedOn,
        job: storage.printJobs.ofLetter(letterId)[0] ?? null,
      })),
    total: storage.letterLists.counts().toPrint,
    jobs: storage.printJobs.ofDay(today),
  };
}

/**
 * Prints in the order of the input. A failing device would fail for the rest as well, so the first failure ends the run; what
 * is left still waits to be printed.
 */
export async function runQueue(
  context: OperationContext,
  { letterIds, printerId, duplex, tray }: z.output<typeof inputs.runPrintQueue>,
): Promise<view.PrintRun> {
  const settings = { printerId, duplex, tray, copies: 1, reason: '' };
  const ids = [...new Set(letterIds)];
  const queued = context.transaction(() =>
    ids
      .map((letterId) => letterOf(context, letterId))
      .filter((letter) => waitsToBePrinted(context, letter))
      .map((letter) => enqueue(context, letter, settings)),
  );
  if (queued.length === 0) throw conflict('nothing-to-print');
  const waiting = new Set(queued.map(({ letterId }) => letterId));
  const skipped = ids.filter((id) => !waiting.has(id));
  const printed: number[] = [];
  for (const [index, item] of queued.entries()) {
    context.progress(index, queued.length);
    const left = queued.slice(index + 1);
    if (stepOf(context, letterOf(context, item.letterId)) !== 'print') {
      context.transaction(() => end(context, item.jobId, { state: 'cancelled' }));
      skipped.push(item.letterId);
      continue;
    }
    try {
      await run(context, item, settings);
    } catch (error) {
      context.transaction(() => {
        for (const { jobId } of left) end(context, jobId, { state: 'cancelled' });
      });
      if (!(error instanceof DeviceError)) throw error;
      const { letterId, documentNumber } = item;
      const failed = { letterId, documentNumber, reason: error.problem };
      return { printed, skipped, failed, left: left.map((other) => other.letterId) };
    }
    printed.push(item.letterId);
  }
  context.progress(queued.length, queued.length);
  return { printed, skipped, failed: null, left: [] };
}

/** The program ended while the printer had the letter; who stood at the printer tells what came of it. */
export function settle(
  context: DeskContext,
  { jobId, cameOut }: z.output<typeof inputs.settlePrintJob>,
): null {
  const job = context.storage.printJobs.get(jobId);
  if (job === null) throw notFound('print-job');
  if (job.state !== 'unknown') throw conflict('print-settled');
  end(context, jobId, { state: cameOut ? 'done' : 'cancelled' });
  if (cameOut) logPrint(context, job.letterId, job.printer, job, { at: job.queuedAt, by: job.by });
  return null;
}

/** Void letters, those printed meanwhile, those that another run has and those that may have come out are left out. */
function waitsToBePrinted(context: DeskContext, letter: LetterRecord): boolean {
  const { printJobs } = context.storage;
  const { letterId } = letter;
  return (
    stepOf(context, letter) === 'print' && !printJobs.isLive(letterId) && !printJobs.isUnsettled(letterId)
  );
}

function enqueue(
  { storage, now: queuedAt, actor: by }: DeskContext,
  { letterId, documentNumber }: LetterRecord,
  { printerId: printer, copies, duplex, tray, reason }: Settings,
): Queued {
  const jobId = storage.printJobs.insert(letterId, {
    queuedAt,
    by,
    printer,
    copies,
    duplex,
    tray,
    reason,
  });
  return { jobId, letterId, documentNumber };
}

/**
 * One letter through the print system. That the device may have it is written before it gets it: should the core end
 * meanwhile, the job is unknown at the next opening.
 */
async function run(
  context: OperationContext,
  { jobId, letterId, documentNumber }: Queued,
  settings: Settings,
): Promise<void> {
  const { printerId, copies, duplex, tray } = settings;
  let started = false;
  try {
    const pdf = await printablePdf(context, letterId, duplex);
    context.signal.throwIfAborted();
    context.transaction(() => context.storage.printJobs.start(jobId));
    started = true;
    const paper = { printerId, copies, duplex, tray, jobName: documentNumber };
    await printPdf(pdf, paper, context.signal);
  } catch (error) {
    context.transaction(() => {
      if (error instanceof DeviceError) {
        fail(context, { jobId, letterId, documentNumber }, printerId, error.problem);
      } else {
        // The adapter took a cancelled job back; after a bug nobody knows.
        end(context, jobId, { state: started && !context.signal.aborted ? 'unknown' : 'cancelled' });
      }
    });
    throw error;
  }
  context.transaction(() => {
    end(context, jobId, { state: 'done' });
    logPrint(context, letterId, printerId, settings, { at: context.now, by: context.actor });
  });
}

function fail(
  context: DeskContext,
  { jobId, letterId, documentNumber }: Queued,
  printer: string,
  failure: DeviceReason,
): void {
  end(context, jobId, { state: 'failed', failure });
  const { caseId } = letterOf(context, letterId);
  context.record({ action: 'letter-print-failed', caseId, detail: { documentNumber, printer, failure } });
}

function end({ storage, now }: DeskContext, jobId: number, how: PrintJobEnd): void {
  storage.printJobs.finish(jobId, how, now);
}

function logPrint(
  context: DeskContext,
  letterId: number,
  printer: string,
  { copies, duplex, tray, reason }: Pick<Settings, 'copies' | 'duplex' | 'tray' | 'reason'>,
  when: { readonly at: string; readonly by: string },
): void {
  const { caseId, documentNumber } = letterOf(context, letterId);
  context.storage.letters.logPrint(letterId, { ...when, printer, copies, duplex, tray, reason });
  storeLetterStep(context, letterId);
  const detail = { documentNumber, printer, copies, reason };
  context.record({ action: 'letter-printed', caseId, detail });
}
