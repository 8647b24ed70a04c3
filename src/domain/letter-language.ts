/** The languages in which a letter can be written: the national languages of Finland, and English. */
export const LETTER_LANGUAGES = ['fi', 'sv', 'en'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];
