import { z } from 'zod';
import { BAN_SCOPES } from '../../domain/request.ts';
import { bytes, operationId, optionalText, page, SHORT } from './field.ts';

export const listSuppressions = z.strictObject({
  view: z.enum(['in-force', 'all']),
  text: z.string().max(SHORT, 'too-long'),
  ...page,
});
const identifiers = {
  name: optionalText(SHORT),
  streetAddress: optionalText(SHORT),
  postalCode: optionalText(20),
  email: optionalText(SHORT),
  phone: optionalText(SHORT),
  identityCode: optionalText(SHORT),
};
const checkedScope = z.enum(BAN_SCOPES);
export const checkSuppression = z
  .strictObject({ ...identifiers, scope: checkedScope })
  .refine(({ scope: _scope, ...typed }) => Object.values(typed).some((text) => text !== ''), {
    path: ['name'],
    message: 'required',
  });
export const LIST_FIELDS = [
  'name',
  'familyName',
  'givenNames',
  'streetAddress',
  'postalCode',
  'email',
  'phone',
  'identityCode',
] as const;
export const checkList = z.strictObject({
  /** A pasted list, or the bytes of a CSV file. */
  content: z.union([z.string().min(1, 'required').max(50_000_000, 'too-large'), bytes]),
  scope: checkedScope,
  /** What each column holds; null lets the headings tell. */
  columns: z.array(z.enum(LIST_FIELDS).nullable()).max(200).nullable(),
  /** What becomes of rows that only share a name with somebody. */
  unsure: z.enum(['keep', 'remove']),
  operationId,
});
