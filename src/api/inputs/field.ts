import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '../../domain/calendar-date.ts';
import { LETTER_LANGUAGES } from '../../domain/letter-language.ts';
import { passwordProblem } from '../../domain/password.ts';

/** Fields that several inputs have. */

// The desk's content security policy forbids generated code, which zod would otherwise use to go faster.
z.config({ jitless: true });

export const SHORT = 200;
export const LONG = 20_000;

export const optionalText = (max: number) => z.string().trim().max(max, 'too-long');
export const requiredText = (max: number) => optionalText(max).min(1, 'required');
export const id = z.number().int().positive();
export const date = z
  .string('required')
  .refine(isCalendarDate, 'not-a-date')
  .transform((text): CalendarDate => text);
export const emailAddress = z.union([z.literal(''), z.email('not-an-email').max(SHORT, 'too-long')]);
export const postalCode = z
  .string()
  .trim()
  .regex(/^(|\d{5})$/u, 'not-a-postal-code');
export const phone = z
  .string()
  .trim()
  .regex(/^(|\+?[\d ()-]{4,30})$/u, 'not-a-phone');
export const newPassword = z.string().superRefine((password, context) => {
  const problem = passwordProblem(password);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});
/** Passwords typed for opening: whatever the rules are today, an old password must still open. */
export const typedPassword = z.string().min(1, 'required').max(1024, 'too-long');
export const letterLanguage = z.enum(LETTER_LANGUAGES, 'required');
export const operationId = z.string().min(1).max(100);
export const bytes = z.instanceof(Uint8Array);
/** An address that may be told in part, or not at all. */
export const postalAddress = {
  streetAddress: optionalText(SHORT),
  postalCode,
  locality: optionalText(SHORT),
};
/** Which rows of a list. */
export const page = {
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
};
export const fileIds = z.array(z.uuid()).max(100, 'too-many');
