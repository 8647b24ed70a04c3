import { Link } from 'wouter';
import { translationGaps, type TranslationLanguage } from '../../../src/domain/organisation-translation.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { useCoreQuery } from '../../core-queries.ts';
import { inLanguage } from '../../text/fi/language.ts';
import { translationWords as words } from '../../text/fi/translations.ts';
import type { LivingCase } from './case-steps.ts';

/** The language in which letters to the requester of a case are written. */
export function letterLanguageOf({ requester, person }: LivingCase): LetterLanguage {
  return requester.role === 'self' ? person.language : requester.contact.language;
}

/** Beside a letter that is not in Finnish: how much of it still stands in Finnish. Nothing is kept from being sent. */
export function TranslationHint({ language }: { readonly language: LetterLanguage }) {
  return language === 'fi' ? null : <Hint language={language} />;
}

function Hint({ language }: { readonly language: TranslationLanguage }) {
  const organisation = useCoreQuery('organisation.get', {}).data;
  const shown = useCoreQuery('organisation.translation', { language }).data;
  if (organisation === undefined || shown === undefined) return null;
  const gaps = translationGaps(organisation, shown.texts);
  if (gaps.length === 0) return null;
  return (
    <div className="notice notice-warning" role="note">
      <p>{words.hint(inLanguage[language], gaps.length)}</p>
      <Link href={`/asetukset?osa=kaannokset&kieli=${language}`}>{words.toTranslations}</Link>
    </div>
  );
}
