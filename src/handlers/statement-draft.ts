import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { StatementText } from '../domain/privacy-statement.ts';
import { statementText } from '../letters/privacy-statement.ts';
import { wordsFor, type Words } from '../letters/words.ts';
import type { DeskContext } from './context.ts';
import { organisationIn } from './translations.ts';
import { wordingIn } from './wording.ts';

/** The next version of the privacy statement, as the organisation is now. */
export function statementDraft(
  context: DeskContext,
  language: LetterLanguage,
  datedOn: CalendarDate,
): { readonly version: number; readonly text: StatementText } {
  const version = (context.storage.statements.latest()?.version ?? 0) + 1;
  const organisation = organisationIn(context, language);
  return {
    version,
    text: statementText(organisation, statementWords(context, language), { version, datedOn }),
  };
}

/** The words of the statement, which knows no case. */
export function statementWords(context: DeskContext, language: LetterLanguage): Words {
  const { changes, changeNumber } = wordingIn(context, language);
  return wordsFor(language, changes, {}, changeNumber);
}
