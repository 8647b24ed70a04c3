import { z } from 'zod';
import { date, SHORT } from './field.ts';

// Rules that need no vault
export const explainDeadline = z.strictObject({
  receivedOn: date,
  extended: z.boolean(),
  pauses: z.array(z.strictObject({ from: date, to: date.nullable() })),
  evesRollOver: z.boolean(),
});
export const checkIdentityCode = z.strictObject({ code: z.string().max(SHORT), on: date });
