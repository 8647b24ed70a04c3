import { z } from 'zod';
import { bytes, operationId, requiredText } from './field.ts';

/** A paper or a file that somebody brings: it is looked at and not kept. */
export const verifyDocument = z.strictObject({ name: requiredText(255), bytes, operationId });
/** `2026/17-3`, as it stands on the letter. */
export const documentNumber = z.strictObject({
  number: requiredText(30).regex(/^\d{4}\/[1-9]\d{0,8}-[1-9]\d{0,8}$/u, 'not-a-document-number'),
});
