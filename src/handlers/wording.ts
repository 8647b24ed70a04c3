import type { LetterLanguage } from '../domain/letter-language.ts';
import type { Wording } from '../letters/letter-words.ts';
import type { DeskContext } from './context.ts';

/** The texts of a language as the house words them now. */
export function wordingIn({ storage }: Pick<DeskContext, 'storage'>, language: LetterLanguage): Wording {
  const { letterTexts } = storage;
  return {
    language,
    changes: letterTexts.changes(language),
    changeNumber: letterTexts.changeNumber(language),
  };
}
