import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { LetterLanguage } from '../../domain/letter-language.ts';
import type { TranslationGap } from '../../domain/organisation-translation.ts';
import type { StatementGap, StatementOrigin, StatementText } from '../../domain/privacy-statement.ts';

/** A published version of the privacy statement. */
export interface StatementVersion {
  /** From 1 on, without a gap. */
  readonly version: number;
  readonly datedOn: CalendarDate;
  readonly origin: StatementOrigin;
  /** ISO date and time with offset: when it was entered. */
  readonly publishedAt: string;
  /** Empty for the source statement, which nobody at this desk published. */
  readonly publishedBy: string;
  readonly note: string;
  /** In which it was published, Finnish first. */
  readonly languages: readonly LetterLanguage[];
}

export interface Statement extends StatementVersion {
  readonly language: LetterLanguage;
  readonly text: StatementText;
}

/** A run of words that both versions have, that the later one added, or that it left out. */
export interface StatementChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What became of a section; number 0 stands for what is above the first one. */
export interface SectionDifference {
  readonly number: number;
  readonly heading: string;
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  /** The whole section in order, its heading first; line breaks stand in the texts. */
  readonly changes: readonly StatementChange[];
}

/** The statement as it would be published today. */
export interface StatementDraft {
  readonly version: number;
  readonly text: StatementText;
  /** What stands in the way of publishing. */
  readonly gaps: readonly StatementGap[];
  /** What stands in Finnish in this language: it is not published in it before these are filled. */
  readonly translationGaps: readonly TranslationGap[];
  /** Against the latest version, in this language; null where that one has no text in it. */
  readonly differences: readonly SectionDifference[] | null;
}
