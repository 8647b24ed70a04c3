import { z } from 'zod';
import { bytes, requiredText } from './field.ts';

export const stageFile = z.strictObject({ name: requiredText(255), bytes });
export const fileRef = z.strictObject({ fileId: z.uuid() });
