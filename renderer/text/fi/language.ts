import type { LetterLanguage } from '../../../src/domain/letter-language.ts';

/** The languages of letters and of the privacy statement. */
export const languageLabel = {
  fi: 'suomi',
  sv: 'ruotsi',
  en: 'englanti',
} as const satisfies Record<LetterLanguage, string>;

/** `suomeksi`: in which language something is. */
export const inLanguage = {
  fi: 'suomeksi',
  sv: 'ruotsiksi',
  en: 'englanniksi',
} as const satisfies Record<LetterLanguage, string>;

export const languageWords = {
  letters: 'Kirjeiden kieli',
  notice: 'Ilmoituksen kieli',
} as const;
