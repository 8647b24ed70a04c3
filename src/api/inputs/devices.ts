import { z } from 'zod';
import { operationId, requiredText, SHORT } from './field.ts';

export const scan = z.strictObject({
  scannerId: requiredText(SHORT),
  source: z.enum(['flatbed', 'feeder']),
  resolution: z.union([z.literal(150), z.literal(200), z.literal(300)]),
  colour: z.enum(['gray', 'colour', 'lineart']),
  operationId,
});
