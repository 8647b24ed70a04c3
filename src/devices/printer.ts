import type { Printer } from '../api/views.ts';
import { listCupsPrinters, printWithCups } from './cups.ts';
import { DeviceError } from './device-error.ts';

export interface PrintSettings {
  readonly printerId: string;
  /** 1-20. */
  readonly copies: number;
  readonly duplex: boolean;
  /** Seen by everybody who can see the queue: a document number (`2026/17-3`) or OUTSIDE_DIARY. */
  readonly jobName: string;
}

/** The job name of a page that has no document number, such as the recovery key. */
export const OUTSIDE_DIARY = 'Kirjaamo';

/**
 * The printers the system knows now; an empty list when there is none.
 *
 * @throws {DeviceError} `unsupported` on Windows, `tool-missing` without CUPS, `io` when its scheduler does not run;
 *   the signal's reason when aborted.
 */
export async function listPrinters(signal: AbortSignal): Promise<readonly Printer[]> {
  refuseWindows();
  return listCupsPrinters(signal);
}

/**
 * Prints on A4 at 100 % and resolves when the job has left the queue. A job that fails, is aborted or does not
 * get through in time is taken back, so that no letter comes out later when nobody stands at the printer.
 *
 * @throws {DeviceError} named by what the print system reported; the signal's reason when aborted.
 * @throws {RangeError} for a job name or number of copies that no caller may ask for.
 */
export async function printPdf(
  pdf: Uint8Array,
  settings: PrintSettings,
  signal: AbortSignal,
): Promise<{ readonly jobId: string }> {
  refuseWindows();
  if (settings.jobName !== OUTSIDE_DIARY && !/^\d{4}\/\d+(-\d+)?$/u.test(settings.jobName)) {
    throw new RangeError('A print job is named by a document number only');
  }
  if (!Number.isInteger(settings.copies) || settings.copies < 1 || settings.copies > 20) {
    throw new RangeError('Copies out of range');
  }
  return printWithCups(pdf, settings, signal);
}

function refuseWindows(): void {
  if (process.platform === 'win32') throw new DeviceError('printer', 'unsupported');
}
