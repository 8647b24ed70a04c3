import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { CommonValues } from './common-placeholder.ts';
import { dateText } from './language-forms.ts';
import { arrivalOf } from './letter-frame.ts';
import type { LetterFacts } from './letter-order.ts';
import { wordsFor, type Words } from './words.ts';

/** In which language a letter is written, and with which of the clerk's changes. */
export interface Wording {
  readonly language: LetterLanguage;
  /** Changed texts of this language by their key. */
  readonly changes: ReadonlyMap<string, string>;
  /** Number of the change they stand at; 0 when there was none. */
  readonly changeNumber: number;
}

/**
 * The words of one letter, with what any of its texts may tell of the case.
 * @param issuedOn the day that the letter bears
 */
export function letterWords(
  { language, changes, changeNumber }: Wording,
  facts: Omit<LetterFacts, 'words'>,
  issuedOn: CalendarDate,
): Words {
  const { controller, contactPerson } = facts.organisation;
  // How the request came is itself a text, which uses no common value.
  const arrival = arrivalOf({ ...facts, words: wordsFor(language, changes, {}) });
  const common: CommonValues = {
    ...arrival,
    lähettäjä: controller.name.trim(),
    yhteyshenkilö: contactPerson.name.trim(),
    asema: contactPerson.title.trim(),
    puhelin: contactPerson.phone.trim(),
    vastaanottaja_nimi: facts.addressee.name.trim(),
    rekisteröity: facts.dataSubject.trim(),
    eräpäivä: dateText(language, facts.dueOn),
    päiväys: dateText(language, issuedOn),
  };
  return wordsFor(language, changes, common, changeNumber);
}
