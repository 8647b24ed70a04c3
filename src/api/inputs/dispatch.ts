import { z } from 'zod';
import { DISPATCH_WAYS, RETURN_REASONS } from '../../domain/letter.ts';
import { isTracked, left, TRACKING_REQUIRED } from './dispatch-fields.ts';
import { date, fileIds, id, LONG, operationId, optionalText, requiredText, SHORT } from './field.ts';

/** Also of a letter that came back: it is then sent once more. */
export const dispatchLetter = z
  .strictObject({
    letterId: id,
    way: z.enum(DISPATCH_WAYS),
    ...left,
    handedTo: optionalText(SHORT),
    how: optionalText(SHORT),
  })
  .refine(isTracked, TRACKING_REQUIRED)
  .refine(({ way, handedTo }) => way !== 'handed-over' || handedTo !== '', {
    path: ['handedTo'],
    message: 'required',
  })
  // What was given electronically leaves nothing in the hand: how it went is written down.
  .refine(({ way, how }) => way !== 'electronic' || how !== '', { path: ['how'], message: 'required' });
/** A signed receipt slip, a proof of posting. */
export const attachProof = z.strictObject({ letterId: id, fileIds: fileIds.min(1, 'required') });
/** `fileIds`: the envelope, scanned. */
export const recordReturn = z.strictObject({
  letterId: id,
  returnedOn: date,
  reason: z.enum(RETURN_REASONS, 'required'),
  note: optionalText(LONG),
  fileIds,
});
/** A letter that came back and is not to be sent once more. */
export const keepBack = z.strictObject({ letterId: id, reason: requiredText(LONG) });
export const receiptSlip = z.strictObject({ letterId: id, handedTo: requiredText(SHORT) });
export const printSlip = z.strictObject({
  letterId: id,
  handedTo: requiredText(SHORT),
  printerId: requiredText(SHORT),
  operationId,
});
export const dispatchDay = z.strictObject({ on: date });
export const printDispatchSheet = z.strictObject({ on: date, printerId: requiredText(SHORT), operationId });
