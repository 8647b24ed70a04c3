/** Characters, not bytes; long passphrases are welcome, composition rules are not (security checklist 10). */
export const PASSWORD_MIN_LENGTH = 12;
const PASSWORD_MAX_LENGTH = 128;

/** Words and rows of keys that people stretch to twelve characters; compared without case, digits and signs. */
const COMMON_STEMS = [
  'password',
  'passwort',
  'salasana',
  'kirjaamo',
  'kasenet',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'administrator',
  'admin',
  'letmein',
  'welcome',
  'tervetuloa',
  'iloveyou',
  'perkele',
  'kissa',
  'koira',
  'suomi',
  'jääkiekko',
] as const;

export type PasswordProblem = 'too-short' | 'too-long' | 'common';

/** The reason a password is not accepted, or null. */
export function passwordProblem(password: string): PasswordProblem | null {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN_LENGTH) return 'too-short';
  if (length > PASSWORD_MAX_LENGTH) return 'too-long';
  const letters = password.toLocaleLowerCase('fi').replaceAll(/[^\p{L}]/gu, '');
  const fewCharacters = new Set(password).size < 5;
  const stretchedStem = COMMON_STEMS.some((stem) => letters !== '' && letters.replaceAll(stem, '') === '');
  const onlyDigits = /^\d+$/u.test(password);
  return fewCharacters || stretchedStem || onlyDigits ? 'common' : null;
}
