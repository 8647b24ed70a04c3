import { z } from 'zod';
import { REGISTER_IDS } from '../../domain/organisation.ts';
import { TRANSLATION_LANGUAGES } from '../../domain/organisation-translation.ts';
import { LONG, optionalText, SHORT } from './field.ts';

/** Parallel to the Finnish lines; an empty line has no translation yet. */
const lines = z.array(optionalText(LONG)).max(100, 'too-many');
const language = z.enum(TRANSLATION_LANGUAGES);
export const translationOf = z.strictObject({ language });
export const saveTranslation = z.strictObject({
  language,
  /** Of `organisation.translation`, when the translation was begun. */
  basis: z.string().max(SHORT),
  texts: z.strictObject({
    contactPersonTitle: optionalText(SHORT),
    registers: z.array(
      z.strictObject({
        id: z.enum(REGISTER_IDS),
        name: optionalText(SHORT),
        retention: optionalText(SHORT),
        legalBasis: optionalText(SHORT),
      }),
    ),
    purposes: lines,
    dataCategories: lines,
    sources: lines,
    recipients: lines,
    authority: lines,
    transfers: optionalText(LONG),
    safeguards: optionalText(LONG),
    automatedDecisions: optionalText(LONG),
    dataProtectionOfficer: optionalText(LONG),
    legitimateInterests: optionalText(LONG),
    provision: optionalText(LONG),
  }),
});
