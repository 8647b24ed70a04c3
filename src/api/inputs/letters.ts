import { z } from 'zod';
import { LETTER_KINDS, PAPER_WAYS } from '../../domain/letter.ts';
import { isTracked, left, TRACKING_REQUIRED } from './dispatch-fields.ts';
import { fileIds, id, operationId, page, requiredText, SHORT } from './field.ts';

/** What a letter is about. */
export const letterSubject = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('receipt'), caseId: id }),
  z.strictObject({ about: z.literal('decision'), requestId: id, letter: z.enum(LETTER_KINDS) }),
  z.strictObject({ about: z.literal('question'), inquiryId: id }),
  z.strictObject({ about: z.literal('extension'), extensionId: id }),
  z.strictObject({ about: z.literal('fee'), feeId: id }),
  z.strictObject({ about: z.literal('recipient'), noticeId: id }),
  z.strictObject({ about: z.literal('lifting'), liftId: id }),
]);
export const letterRef = z.strictObject({ letterId: id });
export const LETTER_VIEWS = ['all', 'to-print', 'to-dispatch', 'returned', 'to-scan-back'] as const;
export const listLetters = z.strictObject({
  view: z.enum(LETTER_VIEWS),
  ...page,
});
export const attachSigned = z.strictObject({ letterId: id, fileIds: fileIds.min(1, 'required') });
/** A reply that left on paper before its case was entered here: its scanned copy stands for it. */
export const recordPaperReply = z
  .strictObject({
    requestId: id,
    letter: z.enum(LETTER_KINDS),
    way: z.enum(PAPER_WAYS),
    ...left,
    fileIds: fileIds.min(1, 'required'),
  })
  .refine(isTracked, TRACKING_REQUIRED);
/** A sheet that explains the due date of a case, for the paper file. */
export const printDeadline = z.strictObject({ caseId: id, printerId: requiredText(SHORT), operationId });
