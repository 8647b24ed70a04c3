import { PDFDocument } from 'pdf-lib';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { printSheet } from '../devices/printer.ts';
import { letterCode, vaultMark } from '../domain/letter-code.ts';
import { receiptSlip } from '../letters/receipt-slip.ts';
import type { OperationContext } from './context.ts';
import { conflict, notFound } from './failure.ts';
import { letterOf } from './letter-record.ts';
import { printablePdf } from './printable-letter.ts';

export async function slip(
  context: OperationContext,
  input: z.output<typeof inputs.receiptSlip>,
): Promise<{ readonly pdf: Uint8Array }> {
  return { pdf: await slipOf(context, input) };
}

/** Not logged: only the signed slip shows anything, and that is attached as a proof. */
export async function print(
  context: OperationContext,
  { letterId, handedTo, printerId }: z.output<typeof inputs.printSlip>,
): Promise<null> {
  const pdf = await slipOf(context, { letterId, handedTo });
  const { documentNumber: jobName } = letterOf(context, letterId);
  await printSheet(pdf, { printerId, jobName }, context.signal);
  return null;
}

/** In the language of the letter; of a letter that left on paper nothing is known that a slip could name. */
async function slipOf(
  context: OperationContext,
  { letterId, handedTo }: { readonly letterId: number; readonly handedTo: string },
): Promise<Uint8Array> {
  const issued = letterOf(context, letterId);
  if (issued.void) throw conflict('letter-void');
  const head = context.storage.letters.frozen(letterId);
  if (head === null) throw notFound('letter');
  const letter = await PDFDocument.load(await printablePdf(context, letterId, false), {
    updateMetadata: false,
  });
  return context.press.receiptSlip(
    receiptSlip({
      language: head.language,
      sender: head.sender,
      documentName: head.documentName,
      enclosures: head.enclosures,
      pages: letter.getPageCount(),
      handedTo,
      handedOverOn: context.today,
      code: letterCode('slip', issued, vaultMark(context.vault.vaultId)),
    }),
  );
}
