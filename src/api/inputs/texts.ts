import { z } from 'zod';
import { LETTER_LANGUAGES } from '../../domain/letter-language.ts';
import { LETTER_KINDS } from '../../domain/letter.ts';
import { REGIMES } from '../../domain/regime.ts';
import { requiredText, SHORT } from './field.ts';

const language = z.enum(LETTER_LANGUAGES);
const key = requiredText(SHORT);
/** What a wording may hold is told by the register of texts. */
const wording = z.string().max(10_000, 'too-long');

export const textsOf = z.strictObject({ language });
export const textRef = z.strictObject({ language, key });
/** `text: null` brings the program's own wording back. */
export const saveText = z.strictObject({ language, key, text: wording.nullable() });
/** A letter about an invented person, with a wording that is not saved yet. */
export const previewText = z.strictObject({
  language,
  letter: z.enum(LETTER_KINDS),
  regime: z.enum(REGIMES),
  key,
  text: wording,
});
