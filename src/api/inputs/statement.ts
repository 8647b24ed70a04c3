import { z } from 'zod';
import { date, id, letterLanguage, operationId, optionalText, requiredText, SHORT } from './field.ts';

const version = id;
export const statementRef = z.strictObject({ version, language: letterLanguage });
export const statementLanguage = z.strictObject({ language: letterLanguage });
export const publishStatement = z.strictObject({
  /** The day that the statement bears. */
  datedOn: date,
  /** What has changed, for those who look at the versions later. */
  note: optionalText(SHORT),
});
export const compareStatements = z.strictObject({ from: version, to: version, language: letterLanguage });
export const printStatement = z.strictObject({
  version,
  language: letterLanguage,
  printerId: requiredText(SHORT),
  copies: z.number().int().min(1, 'out-of-range').max(20, 'out-of-range'),
  operationId,
});
