import { z } from 'zod';
import { bytes, operationId, requiredText } from './field.ts';

export const stageFile = z.strictObject({
  name: requiredText(255),
  bytes,
  /** For progress and cancelling. */
  operationId: operationId.optional(),
});
export const fileRef = z.strictObject({ fileId: z.uuid() });
