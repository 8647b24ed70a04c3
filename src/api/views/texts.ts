import type { LetterKind } from '../../domain/letter.ts';

/** A text of the letters as it stands now. */
export interface LetterText {
  /** Dotted: `receipt.answerBy`. */
  readonly key: string;
  /** The letters that may print it. */
  readonly letters: readonly LetterKind[];
  readonly text: string;
  /** The program's own wording. */
  readonly original: string;
  /** The house words it otherwise. */
  readonly changed: boolean;
  /** Places that every wording keeps. */
  readonly placeholders: readonly string[];
  /** Places that a wording may use beside them. */
  readonly optionalPlaceholders: readonly string[];
}

export interface LetterTexts {
  /** As an issued letter names it: `fi-3+12`. */
  readonly version: string;
  readonly texts: readonly LetterText[];
}

/** One change of a text. */
export interface TextVersion {
  /** The number after the `+` in the version of a letter. */
  readonly number: number;
  /** null: the program's own wording was brought back. */
  readonly text: string | null;
  readonly at: string;
  readonly by: string;
}
