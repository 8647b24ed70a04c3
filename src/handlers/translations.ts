import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { Organisation, RegisterId } from '../domain/organisation.ts';
import {
  carriedOver,
  finnishTexts,
  translated,
  TRANSLATED_LISTS,
  type OrganisationTexts,
  type TranslationLanguage,
} from '../domain/organisation-translation.ts';
import { sourceTranslation } from '../domain/source-translation.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure } from './failure.ts';
import * as organisation from './organisation.ts';

/** What stands translated as the Finnish texts are now; before the first saving, what the program knows by itself. */
export function get(
  context: DeskContext,
  { language }: { readonly language: TranslationLanguage },
): OrganisationTexts {
  const saved = context.storage.translations.get(language) ?? sourceTranslation(language);
  return carriedOver(organisation.get(context), saved);
}

export function shown(
  context: DeskContext,
  { language }: z.output<typeof inputs.translationOf>,
): view.ShownTranslation {
  return { texts: get(context, { language }), basis: basisOf(finnishTexts(organisation.get(context))) };
}

/** Recorded by the names of the fields only. */
export function save(
  context: DeskContext,
  { language, basis, texts }: z.output<typeof inputs.saveTranslation>,
): null {
  const of = finnishTexts(organisation.get(context));
  // A form kept half-typed may be older than what it translates.
  if (basis !== basisOf(of)) throw conflict('finnish-changed');
  const problems = TRANSLATED_LISTS.filter((list) => texts[list].length !== of[list].length).map((list) => ({
    path: `texts.${list}`,
    code: 'other-length',
  }));
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems });
  const before = get(context, { language });
  const fields = (Object.keys(texts) as (keyof OrganisationTexts)[]).filter(
    (field) => !isDeepStrictEqual(before[field], texts[field]),
  );
  if (fields.length === 0) return null;
  context.storage.translations.save(language, { texts, of });
  context.record({ action: 'translation-saved', caseId: null, detail: { language, fields } });
  return null;
}

function basisOf(finnish: OrganisationTexts): string {
  return createHash('sha256').update(JSON.stringify(finnish)).digest('hex');
}

/** The organisation as a letter in the language tells of it. */
export function organisationIn(context: DeskContext, language: LetterLanguage): Organisation {
  const finnish = organisation.get(context);
  return language === 'fi' ? finnish : translated(finnish, get(context, { language }));
}

/**
 * Names the registers of a case in the language. A case keeps the Finnish name that a register had when the task was
 * made; where it has no name in the language, that one stays.
 */
export function registerNamesIn(
  context: DeskContext,
  language: LetterLanguage,
): (id: RegisterId, finnish: string) => string {
  const registers = language === 'fi' ? [] : get(context, { language }).registers;
  return (id, finnish) => {
    const name = registers.find((register) => register.id === id)?.name ?? '';
    return name.trim() === '' ? finnish : name;
  };
}
