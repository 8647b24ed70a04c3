import { z } from 'zod';
import { DISPATCH_WAYS, LETTER_KINDS } from '../../domain/letter.ts';
import { date, fileIds, id, operationId, page, requiredText, SHORT } from './field.ts';

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
export const LETTER_VIEWS = ['all', 'to-print', 'to-dispatch', 'to-scan-back'] as const;
export const listLetters = z.strictObject({
  view: z.enum(LETTER_VIEWS),
  ...page,
});
export const printLetter = z.strictObject({
  letterId: id,
  printerId: requiredText(SHORT),
  copies: z.number().int().min(1, 'out-of-range').max(20, 'out-of-range'),
  duplex: z.boolean(),
  operationId,
});
const dispatched = {
  way: z.enum(DISPATCH_WAYS),
  dispatchedOn: date,
  trackingNumber: requiredText(40)
    .regex(/^[A-Za-z0-9 ]{8,40}$/u, 'not-a-tracking-number')
    .nullable(),
};
interface TrackedDispatch {
  readonly way: string;
  readonly trackingNumber: string | null;
}
/** Only a registered letter is tracked, and always. */
const isTracked = ({ way, trackingNumber }: TrackedDispatch): boolean =>
  way !== 'registered-post' || trackingNumber !== null;
const TRACKING_REQUIRED = { path: ['trackingNumber'], message: 'required' };
export const dispatchLetter = z
  .strictObject({ letterId: id, ...dispatched })
  .refine(isTracked, TRACKING_REQUIRED);
export const attachSigned = z.strictObject({ letterId: id, fileIds: fileIds.min(1, 'required') });
/** A reply that left on paper before its case was entered here: its scanned copy stands for it. */
export const recordPaperReply = z
  .strictObject({
    requestId: id,
    letter: z.enum(LETTER_KINDS),
    ...dispatched,
    fileIds: fileIds.min(1, 'required'),
  })
  .refine(isTracked, TRACKING_REQUIRED);
/** A sheet that explains the due date of a case, for the paper file. */
export const printDeadline = z.strictObject({ caseId: id, printerId: requiredText(SHORT), operationId });
