import type { Printer } from '../api/views.ts';
import { listCupsPrinters, printWithCups } from './cups.ts';
import { listWindowsPrinters, printOnWindows } from './windows-printing.ts';

export interface PrintSettings {
  readonly printerId: string;
  /** 1-20. */
  readonly copies: number;
  readonly duplex: boolean;
  /** One of the printer's trays by its id; empty: whichever the printer takes. */
  readonly tray: string;
  /** Seen by everybody who can see the queue: a document number (`2026/17-3`) or OUTSIDE_DIARY. */
  readonly jobName: string;
}

/** The job name of a page that has no document number, such as the recovery key. */
export const OUTSIDE_DIARY = 'Kirjaamo';

/**
 * The printers the system knows now; an empty list when there is none. macOS has the same CUPS and its tools as Linux.
 *
 * @throws {DeviceError} `tool-missing` without CUPS or PowerShell, `io` when the print system does not run or answers
 *   what it never should; the signal's reason when aborted.
 */
export async function listPrinters(signal: AbortSignal): Promise<readonly Printer[]> {
  return onWindows() ? listWindowsPrinters(signal) : listCupsPrinters(signal);
}

/**
 * Prints on A4 at 100 % and resolves when the job has left the queue. A job that fails, is aborted or does not
 * get through in time is taken back, so that no letter comes out later when nobody stands at the printer.
 *
 * @throws {DeviceError} named by what the print system reported, `unsupported` for a tray or two sides that the printer
 *   does not have; the signal's reason when aborted.
 * @throws {RangeError} for a job name or number of copies that no caller may ask for.
 */
export async function printPdf(
  pdf: Uint8Array,
  settings: PrintSettings,
  signal: AbortSignal,
): Promise<{ readonly jobId: string }> {
  if (settings.jobName !== OUTSIDE_DIARY && !/^\d{4}\/\d+(-\d+)?$/u.test(settings.jobName)) {
    throw new RangeError('A print job is named by a document number only');
  }
  if (!Number.isInteger(settings.copies) || settings.copies < 1 || settings.copies > 20) {
    throw new RangeError('Copies out of range');
  }
  return onWindows() ? printOnWindows(pdf, settings, signal) : printWithCups(pdf, settings, signal);
}

/**
 * Prints a sheet that goes along with the work rather than a letter: on one side, from whichever tray.
 *
 * @throws as `printPdf`
 */
export async function printSheet(
  pdf: Uint8Array,
  sheet: Pick<PrintSettings, 'printerId' | 'jobName'> & { readonly copies?: number },
  signal: AbortSignal,
): Promise<void> {
  await printPdf(pdf, { copies: 1, duplex: false, tray: '', ...sheet }, signal);
}

function onWindows(): boolean {
  return process.platform === 'win32';
}
