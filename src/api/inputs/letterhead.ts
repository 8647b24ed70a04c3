import { z } from 'zod';
import { ENVELOPES, LARGEST_OFFSET_MM, LETTER_LAYOUTS } from '../../domain/letterhead.ts';
import { bytes, operationId, requiredText, SHORT } from './field.ts';

const offset = z
  .number('not-a-number')
  .min(-LARGEST_OFFSET_MM, 'out-of-range')
  .max(LARGEST_OFFSET_MM, 'out-of-range');
export const letterhead = z.strictObject({
  layout: z.enum(LETTER_LAYOUTS),
  envelope: z.enum(ENVELOPES),
  offsetMm: z.strictObject({ x: offset, y: offset }),
});
/** null takes the logo away. */
export const setLogo = z.strictObject({ bytes: bytes.nullable() });
export const printCalibration = z.strictObject({ printerId: requiredText(SHORT), operationId });
