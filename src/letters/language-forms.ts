import { formatFinnish, type CalendarDate } from '../domain/calendar-date.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';

const LOCALES: Record<LetterLanguage, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** `22.11.2026`, in English `22 November 2026`. */
export function dateText(language: LetterLanguage, day: CalendarDate): string {
  if (language !== 'en') return formatFinnish(day);
  const form = new Intl.DateTimeFormat(LOCALES.en, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return form.format(Date.parse(`${day}T00:00:00Z`));
}

/** Cents as euros, `1 234,50 €` with spaces that never break, in English `€1,234.50`. */
export function euroText(language: LetterLanguage, cents: number): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** Terms in running text: `nimi, osoite ja puhelinnumero`. */
export function enumerated(language: LetterLanguage, terms: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(terms);
}

/** The first letter in upper case: a term that begins a line. */
export function capitalised(language: LetterLanguage, text: string): string {
  return text.slice(0, 1).toLocaleUpperCase(LOCALES[language]) + text.slice(1);
}

/** A clerk's line as a sentence: closed with a full stop unless it already ends in a mark. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…:]$/u.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

/** Which of two forms a number takes; the three languages of the letters agree in having two. */
export function formOf<One, Other>(
  language: LetterLanguage,
  forms: { readonly one: One; readonly other: Other },
  count: number,
): One | Other {
  return new Intl.PluralRules(LOCALES[language]).select(count) === 'one' ? forms.one : forms.other;
}
