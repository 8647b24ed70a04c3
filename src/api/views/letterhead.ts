import type { Letterhead, LogoMediaType } from '../../domain/letterhead.ts';

/** The house's paper; `logo` tells only that there is one and of what kind. */
export interface LetterheadSettings extends Letterhead {
  readonly logo: LogoMediaType | null;
}
