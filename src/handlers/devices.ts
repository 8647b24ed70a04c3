import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { Printer, Scanner, TakenIn } from '../api/views.ts';
import { listPrinters } from '../devices/printer.ts';
import { pagesToPdf } from '../files/scanned-pdf.ts';
import { listScanners, scan as scanPages } from '../devices/scanner.ts';
import { formatFinnish } from '../domain/calendar-date.ts';
import type { OperationContext } from './context.ts';
import { takeIn } from './files.ts';

export function printers(context: OperationContext): Promise<readonly Printer[]> {
  return listPrinters(context.signal);
}

export function scanners(context: OperationContext): Promise<readonly Scanner[]> {
  return listScanners(context.signal);
}

/** Progress counts hundredths of a page; how many sheets lie in a feeder, no scanner tells. */
export async function scan(context: OperationContext, input: z.output<typeof inputs.scan>): Promise<TakenIn> {
  const total = input.source === 'flatbed' ? 100 : null;
  const pages = await scanPages(
    input,
    ({ page, percent }) => context.progress((page - 1) * 100 + percent, total),
    context.signal,
  );
  const pdf = await pagesToPdf(pages, input.resolution);
  const [, hour, minute] = /T0?(\d+):(\d+)/u.exec(context.now) ?? [];
  return takeIn(context, `Skannaus ${formatFinnish(context.today)} ${hour}.${minute}.pdf`, pdf);
}
