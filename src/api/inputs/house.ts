import { z } from 'zod';
import { REGISTER_IDS } from '../../domain/organisation.ts';
import {
  date,
  emailAddress,
  LONG,
  operationId,
  optionalText,
  phone,
  postalCode,
  requiredText,
  SHORT,
  typedPassword,
} from './field.ts';

const contactDetails = {
  name: requiredText(SHORT),
  streetAddress: requiredText(SHORT),
  postalCode: postalCode.min(1, 'required'),
  locality: requiredText(SHORT),
  phone,
  email: emailAddress,
};
const lines = z.array(requiredText(LONG)).max(100, 'too-many');
export const organisation = z.strictObject({
  controller: z.strictObject(contactDetails),
  contactPerson: z.strictObject({ ...contactDetails, title: requiredText(SHORT) }),
  registers: z
    .array(
      z.strictObject({
        id: z.enum(REGISTER_IDS),
        name: requiredText(SHORT),
        manual: z.boolean(),
        searchHint: optionalText(SHORT),
        retention: optionalText(SHORT),
        legalBasis: optionalText(SHORT),
      }),
    )
    .min(1, 'required'),
  purposes: lines.min(1, 'required'),
  dataCategories: lines.min(1, 'required'),
  sources: lines.min(1, 'required'),
  recipients: lines,
  transfers: optionalText(LONG),
  safeguards: optionalText(LONG),
  automatedDecisions: optionalText(LONG),
  dataProtectionOfficer: optionalText(LONG),
  legitimateInterests: optionalText(LONG),
  provision: optionalText(LONG),
  logRetentionYears: z.number().int().min(1, 'out-of-range').max(10, 'out-of-range'),
  authority: lines.min(1, 'required'),
});
export const settings = z.strictObject({
  autoLockMinutes: z.number().int().min(1, 'out-of-range').max(60, 'out-of-range'),
  backupOnClose: z.boolean(),
  backupsKept: z.number().int().min(1, 'out-of-range').max(50, 'out-of-range'),
  evesRollOver: z.boolean(),
  copyRetentionMonths: z.number().int().min(1, 'out-of-range').max(36, 'out-of-range'),
});
/** The days that the house has entered beside the rules; replaces all of them. */
export const saveHolidays = z
  .strictObject({
    changes: z
      .array(z.strictObject({ date, kind: z.enum(['added', 'removed']), name: requiredText(SHORT) }))
      .max(500, 'too-many'),
  })
  .superRefine(({ changes }, context) => {
    changes.forEach(({ date: day }, place) => {
      if (changes.findIndex((other) => other.date === day) < place) {
        context.addIssue({ code: 'custom', path: ['changes', place, 'date'], message: 'twice' });
      }
    });
  });
export const holidayYear = z.strictObject({ year: z.number().int().min(1999).max(2199) });

// Retention of the log itself
/** What was erased does not come back: the password is asked once more. */
export const runRetention = z.strictObject({
  cases: z.boolean(),
  copies: z.boolean(),
  password: typedPassword,
  operationId,
});
