import { z } from 'zod';
import { EXTENSION_FACTORS } from '../../domain/extension.ts';
import { INQUIRY_KINDS } from '../../domain/inquiry.ts';
import { date, id, LONG, optionalText, requiredText } from './field.ts';

const sentences = z.array(requiredText(LONG)).max(20, 'too-many');
export const askInquiry = z.strictObject({
  caseId: id,
  kind: z.enum(INQUIRY_KINDS),
  reason: optionalText(LONG),
  questions: sentences,
  methods: sentences,
  delayReason: optionalText(LONG),
});
export const answerInquiry = z.strictObject({
  inquiryId: id,
  answeredOn: date,
  sufficient: z.boolean(),
  note: optionalText(LONG),
});
export const explainInquiryDelay = z.strictObject({ inquiryId: id, delayReason: requiredText(LONG) });
export const inquiryRef = z.strictObject({ inquiryId: id });
export const prepareExtension = z.strictObject({
  caseId: id,
  factors: z.array(z.enum(EXTENSION_FACTORS)).min(1, 'required').max(EXTENSION_FACTORS.length),
  explanation: requiredText(LONG),
  /** What can be told already; may be empty. */
  partialAnswer: optionalText(LONG),
});
