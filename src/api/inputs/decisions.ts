import { z } from 'zod';
import { REQUEST_OUTCOMES, RESTRICTION_POINTS } from '../../domain/decision.ts';
import { FEE_ANSWERS, FEE_GROUND_CODES } from '../../domain/fee.ts';
import { NOT_TOLD_REASONS } from '../../domain/recipient-notice.ts';
import { REFUSAL_GROUND_CODES } from '../../domain/refusal-ground.ts';
import {
  date,
  id,
  letterLanguage,
  LONG,
  optionalText,
  postalAddress,
  requiredText,
  SHORT,
  typedPassword,
} from './field.ts';

const terms = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('erasure'), backupsUntil: date.nullable() }),
  z.strictObject({ kind: z.literal('restriction'), point: z.enum(RESTRICTION_POINTS), from: date }),
  z.strictObject({ kind: z.literal('portability'), directTo: optionalText(SHORT) }),
  z.strictObject({ kind: z.literal('objection'), stopsOn: date }),
  z.strictObject({ kind: z.literal('ban'), from: date, inPrintUntil: date.nullable() }),
  z.strictObject({ kind: z.literal('answer'), text: optionalText(LONG) }),
]);
export const decideRequest = z.strictObject({
  requestId: id,
  outcome: z.enum(REQUEST_OUTCOMES),
  refusal: z
    .strictObject({
      ground: z.enum(REFUSAL_GROUND_CODES),
      what: optionalText(LONG),
      reasons: optionalText(LONG),
    })
    .nullable(),
  terms,
  transferredTo: optionalText(SHORT),
});
export const revokeDecision = z.strictObject({ requestId: id, reason: requiredText(LONG) });
export const requestRef = z.strictObject({ requestId: id });
/** Names one under another; empty rows fall away. */
const names = z
  .array(optionalText(SHORT))
  .max(20, 'too-many')
  .transform((rows): readonly string[] => rows.filter((name) => name !== ''));
export const saveReply = z.strictObject({
  requestId: id,
  draft: z.strictObject({
    searchTerms: optionalText(LONG),
    withheld: optionalText(LONG),
    legend: optionalText(LONG),
    delivery: z.enum(['written', 'electronic']),
    distribution: names,
    forInformation: names,
    encloseStatement: z.boolean(),
    additionalText: optionalText(LONG),
  }),
});

// Fees
export const assessFee = z.strictObject({
  requestId: id,
  ground: z.enum(FEE_GROUND_CODES),
  reasons: requiredText(LONG),
  lines: z
    .array(
      z.strictObject({
        text: requiredText(SHORT),
        cents: z.number().int().min(1, 'required').max(10_000_000, 'out-of-range'),
      }),
    )
    .min(1, 'required')
    .max(50, 'too-many'),
  answerBy: date,
});
export const answerFee = z.strictObject({ feeId: id, answer: z.enum(FEE_ANSWERS), answeredOn: date });

// Recipients of the data, GDPR 19
export const enterRecipient = z.strictObject({
  requestId: id,
  recipient: z.strictObject({
    name: requiredText(SHORT),
    ...postalAddress,
  }),
  language: letterLanguage,
  disclosedOn: date.nullable(),
  /** By what the recipient knows the person; never an identity code. */
  identifier: requiredText(SHORT),
  /** What was corrected, erased or restricted. */
  change: requiredText(LONG),
  confirmBy: date.nullable(),
});
export const tellRecipient = z.strictObject({ noticeId: id, toldOn: date, how: requiredText(SHORT) });
export const leaveRecipientUntold = z.strictObject({
  noticeId: id,
  why: z.enum(NOT_TOLD_REASONS),
  reasons: requiredText(LONG),
});

// Restriction, portability
export const prepareLift = z.strictObject({ requestId: id, liftOn: date, reasons: requiredText(LONG) });
/** Personal data leaves the vault unencrypted: the password is asked once more. */
export const exportData = z.strictObject({
  requestId: id,
  format: z.enum(['csv', 'json']),
  password: typedPassword,
});
