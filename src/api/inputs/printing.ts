import { z } from 'zod';
import { id, operationId, optionalText, requiredText, SHORT } from './field.ts';

const paper = {
  printerId: requiredText(SHORT),
  duplex: z.boolean(),
  /** The printer's own name of the tray; empty: whichever. */
  tray: optionalText(SHORT),
};
export const printLetter = z.strictObject({
  letterId: id,
  ...paper,
  copies: z.number().int().min(1, 'out-of-range').max(20, 'out-of-range'),
  /** Why it is printed again; empty for the first print. */
  reason: optionalText(SHORT),
  operationId,
});
export const runPrintQueue = z.strictObject({
  letterIds: z.array(id).min(1, 'required').max(500, 'too-many'),
  ...paper,
  operationId,
});
/** What the clerk saw of a job whose end nobody followed. */
export const settlePrintJob = z.strictObject({ jobId: id, cameOut: z.boolean() });
