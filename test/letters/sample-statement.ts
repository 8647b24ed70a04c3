import {
  translated,
  type OrganisationTexts,
  type TranslationLanguage,
} from '../../src/domain/organisation-translation.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { sourceTranslation } from '../../src/domain/source-translation.ts';

/** The source statement with everything that the privacy statement of today needs. */
export function statementOrganisation(): Organisation {
  const defaults = sourceStatementDefaults();
  return {
    ...defaults,
    registers: defaults.registers.map((register) => ({
      ...register,
      retention: 'Asiakassuhteen ajan ja kuusi vuotta sen päättymisestä',
      legalBasis: register.id === 'R7' ? 'Oikeutettu etu' : 'Sopimus',
    })),
    automatedDecisions: 'Tietoja ei käytetä automaattiseen päätöksentekoon eikä profilointiin.',
    legitimateInterests: 'Tietojärjestelmien turvallisuus',
    provision: 'Nimi ja osoite tarvitaan sopimusta varten. Ilman niitä palvelua ei voida toimittaa.',
  };
}

const ADDED = {
  sv: {
    retention: 'Under kundförhållandet och sex år efter att det har upphört',
    contract: 'Avtal',
    interest: 'Berättigat intresse',
    texts: {
      automatedDecisions: 'Uppgifterna används inte för automatiserat beslutsfattande eller profilering.',
      legitimateInterests: 'Informationssystemens säkerhet',
      provision: 'Namn och adress behövs för avtalet. Utan dem kan tjänsten inte levereras.',
    },
  },
  en: {
    retention: 'For the duration of the customer relationship and six years after its end',
    contract: 'Contract',
    interest: 'Legitimate interest',
    texts: {
      automatedDecisions: 'The data is not used for automated decision-making or profiling.',
      legitimateInterests: 'Security of the information systems',
      provision:
        'The name and address are needed for the contract. Without them the service cannot be delivered.',
    },
  },
} as const;

/** All of it in another language. */
export function statementTranslation(language: TranslationLanguage): OrganisationTexts {
  const { texts } = sourceTranslation(language);
  const added = ADDED[language];
  return {
    ...texts,
    ...added.texts,
    registers: texts.registers.map((register) => ({
      ...register,
      retention: added.retention,
      legalBasis: register.id === 'R7' ? added.interest : added.contract,
    })),
  };
}

export function statementOrganisationIn(language: 'fi' | TranslationLanguage): Organisation {
  const finnish = statementOrganisation();
  return language === 'fi' ? finnish : translated(finnish, statementTranslation(language));
}

/** As a form sends it: what may be changed. */
export function asTranslationInput(texts: OrganisationTexts): {
  [Key in keyof OrganisationTexts]: OrganisationTexts[Key] extends readonly (infer Item)[]
    ? Item[]
    : OrganisationTexts[Key];
} {
  return structuredClone(texts) as ReturnType<typeof asTranslationInput>;
}
