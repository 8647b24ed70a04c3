import type { LetterLanguage } from './letter-language.ts';
import type { Organisation, Register, RegisterId } from './organisation.ts';

/** The organisation tells of itself in Finnish; these are the languages into which that is translated. */
export type TranslationLanguage = Exclude<LetterLanguage, 'fi'>;
export const TRANSLATION_LANGUAGES = ['sv', 'en'] as const satisfies readonly TranslationLanguage[];

export const TRANSLATED_LISTS = ['purposes', 'dataCategories', 'sources', 'recipients', 'authority'] as const;
export type TranslatedList = (typeof TRANSLATED_LISTS)[number];
export const TRANSLATED_TEXTS = [
  'transfers',
  'safeguards',
  'automatedDecisions',
  'dataProtectionOfficer',
  'legitimateInterests',
  'provision',
] as const satisfies readonly (keyof Organisation)[];
export type TranslatedText = (typeof TRANSLATED_TEXTS)[number];
export const TRANSLATED_OF_REGISTER = [
  'name',
  'retention',
  'legalBasis',
] as const satisfies readonly (keyof Register)[];
export type TranslatedOfRegister = (typeof TRANSLATED_OF_REGISTER)[number];

export type RegisterTexts = Pick<Register, 'id' | TranslatedOfRegister>;

/** What the organisation says of itself in words; its names, addresses and numbers are the same in every language. */
export interface OrganisationTexts
  extends Readonly<Record<TranslatedList, readonly string[]>>, Readonly<Record<TranslatedText, string>> {
  /** Title of the contact person, in lower case where the language writes it so. */
  readonly contactPersonTitle: string;
  readonly registers: readonly RegisterTexts[];
}

/** A translation with the Finnish texts from which it was made. */
export interface Translation {
  readonly texts: OrganisationTexts;
  readonly of: OrganisationTexts;
}

/** A Finnish text without its translation: a list that is `null` at its index has another length than the Finnish one. */
export interface TranslationGap {
  readonly field: 'contactPersonTitle' | TranslatedOfRegister | TranslatedList | TranslatedText;
  readonly registerId: RegisterId | null;
  /** Of a line of a list. */
  readonly index: number | null;
}

/** The texts that are to be translated. */
export function finnishTexts(organisation: Organisation): OrganisationTexts {
  return {
    contactPersonTitle: organisation.contactPerson.title,
    registers: organisation.registers.map(({ id, name, retention, legalBasis }) => ({
      id,
      name,
      retention,
      legalBasis,
    })),
    ...pickLists((list) => organisation[list]),
    ...pickTexts((text) => organisation[text]),
  };
}

/** The organisation in another language. What is not translated stays Finnish; so does a list of another length. */
export function translated(organisation: Organisation, texts: OrganisationTexts): Organisation {
  return {
    ...organisation,
    contactPerson: {
      ...organisation.contactPerson,
      title: orFinnish(texts.contactPersonTitle, organisation.contactPerson.title),
    },
    registers: organisation.registers.map((register) => {
      const own = texts.registers.find(({ id }) => id === register.id);
      if (own === undefined) return register;
      return {
        ...register,
        name: orFinnish(own.name, register.name),
        retention: orFinnish(own.retention, register.retention),
        legalBasis: orFinnish(own.legalBasis, register.legalBasis),
      };
    }),
    ...pickLists((list) => {
      const [finnish, own] = [organisation[list], texts[list]];
      return own.length === finnish.length
        ? finnish.map((line, index) => orFinnish(own[index] ?? '', line))
        : finnish;
    }),
    ...pickTexts((text) => orFinnish(texts[text], organisation[text])),
  };
}

/** Finnish texts without a translation, in the order of the form. What is empty in Finnish needs none. */
export function translationGaps(
  organisation: Organisation,
  texts: OrganisationTexts,
): readonly TranslationGap[] {
  const finnish = finnishTexts(organisation);
  const gaps: TranslationGap[] = [];
  if (isMissing(finnish.contactPersonTitle, texts.contactPersonTitle)) {
    gaps.push({ field: 'contactPersonTitle', registerId: null, index: null });
  }
  for (const register of finnish.registers) {
    const own = texts.registers.find(({ id }) => id === register.id);
    for (const field of TRANSLATED_OF_REGISTER) {
      if (isMissing(register[field], own?.[field] ?? '')) {
        gaps.push({ field, registerId: register.id, index: null });
      }
    }
  }
  for (const field of TRANSLATED_LISTS) {
    if (finnish[field].length !== texts[field].length) gaps.push({ field, registerId: null, index: null });
    else {
      for (const [index, line] of finnish[field].entries()) {
        if (isMissing(line, texts[field][index] ?? '')) gaps.push({ field, registerId: null, index });
      }
    }
  }
  for (const field of TRANSLATED_TEXTS) {
    if (isMissing(finnish[field], texts[field])) gaps.push({ field, registerId: null, index: null });
  }
  return gaps;
}

/**
 * What of a translation still fits the organisation: each text whose Finnish has not changed since, lists line by line
 * wherever a line stands now. Everything else is empty, so that nobody is told what has ceased to be true.
 */
export function carriedOver(organisation: Organisation, { texts, of }: Translation): OrganisationTexts {
  const finnish = finnishTexts(organisation);
  const still = (now: string, then: string | undefined, own: string | undefined): string =>
    now === then ? (own ?? '') : '';
  return {
    contactPersonTitle: still(finnish.contactPersonTitle, of.contactPersonTitle, texts.contactPersonTitle),
    registers: finnish.registers.map((register) => {
      const then = of.registers.find(({ id }) => id === register.id);
      const own = texts.registers.find(({ id }) => id === register.id);
      return {
        id: register.id,
        name: still(register.name, then?.name, own?.name),
        retention: still(register.retention, then?.retention, own?.retention),
        legalBasis: still(register.legalBasis, then?.legalBasis, own?.legalBasis),
      };
    }),
    ...pickLists((list) => finnish[list].map((line) => texts[list][of[list].indexOf(line)] ?? '')),
    ...pickTexts((text) => still(finnish[text], of[text], texts[text])),
  };
}

function orFinnish(text: string, finnish: string): string {
  return text.trim() === '' ? finnish : text;
}

function isMissing(finnish: string, text: string): boolean {
  return finnish.trim() !== '' && text.trim() === '';
}

function pickLists(
  pick: (list: TranslatedList) => readonly string[],
): Record<TranslatedList, readonly string[]> {
  return {
    purposes: pick('purposes'),
    dataCategories: pick('dataCategories'),
    sources: pick('sources'),
    recipients: pick('recipients'),
    authority: pick('authority'),
  };
}

function pickTexts(pick: (text: TranslatedText) => string): Record<TranslatedText, string> {
  return {
    transfers: pick('transfers'),
    safeguards: pick('safeguards'),
    automatedDecisions: pick('automatedDecisions'),
    dataProtectionOfficer: pick('dataProtectionOfficer'),
    legitimateInterests: pick('legitimateInterests'),
    provision: pick('provision'),
  };
}
