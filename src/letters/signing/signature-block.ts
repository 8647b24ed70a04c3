import { calendarDate } from '../../domain/calendar-date.ts';
import type { LetterLanguage } from '../../domain/letter-language.ts';
import { dateText } from '../language-forms.ts';
import { signatureBlockWords } from '../texts/signature-block.ts';

/** What the visible block of an electronic signature is made of. */
export interface SignatureFacts {
  readonly language: LetterLanguage;
  /** As the certificate has it. */
  readonly signerName: string;
  /** The contact person's title. */
  readonly role: string;
  /** Empty when there is none. */
  readonly email: string;
  /** ISO moment with the offset of the office. */
  readonly signedAt: string;
  readonly trial: boolean;
}

/** The block line by line. */
export interface SignatureBlock {
  readonly language: LetterLanguage;
  /** The field's name to a screen reader. */
  readonly title: string;
  readonly sentence: string;
  readonly lines: readonly string[];
  /** Says that the certificate is a trial; null for a real one. */
  readonly warning: string | null;
}

export function signatureBlock(facts: SignatureFacts): SignatureBlock {
  const { language, signerName, role, email, signedAt, trial } = facts;
  const words = signatureBlockWords[language];
  const [, day = '', hour = '', minute = ''] = /^(.{10})T(\d\d):(\d\d)/u.exec(signedAt) ?? [];
  const colon = language === 'en' ? ':' : '.';
  const time = `${dateText(language, calendarDate(day))} ${words.at} ${Number(hour)}${colon}${minute}`;
  return {
    language,
    title: words.field,
    sentence: words.sentence,
    lines: [
      [signerName, role].filter((part) => part !== '').join(', '),
      [email, time].filter((part) => part !== '').join(' · '),
    ],
    warning: trial ? words.trial : null,
  };
}

/** The block in one text, for who cannot see it. */
export function signatureBlockText({ sentence, lines, warning }: SignatureBlock): string {
  return [sentence, ...lines, ...(warning === null ? [] : [warning])].join('\n');
}
