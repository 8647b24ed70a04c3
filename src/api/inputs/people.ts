import { z } from 'zod';
import {
  emailAddress,
  id,
  letterLanguage,
  optionalText,
  phone,
  postalAddress,
  requiredText,
  SHORT,
} from './field.ts';

const personFields = {
  familyName: requiredText(SHORT),
  givenNames: optionalText(SHORT),
  ...postalAddress,
  phone,
  email: emailAddress,
  nonDisclosure: z.boolean(),
  language: letterLanguage,
};
/** `identityCode` is empty when none is given; it is checked by the rules of the code on the day of the call. */
export const newPerson = z.strictObject({ ...personFields, identityCode: optionalText(SHORT) });
/** `identityCode: null` keeps what is recorded; an empty text removes it. */
export const changePerson = z.strictObject({
  personId: id,
  ...personFields,
  identityCode: optionalText(SHORT).nullable(),
});
export const personRef = z.strictObject({ personId: id });
export const mergePeople = z
  .strictObject({ keptId: id, mergedId: id })
  .refine(({ keptId, mergedId }) => keptId !== mergedId, { path: ['mergedId'], message: 'same-person' });
export const mergeRef = z.strictObject({ mergeId: id });
export const searchText = z.strictObject({
  text: z.string().max(SHORT, 'too-long'),
  limit: z.number().int().min(1).max(200),
});
