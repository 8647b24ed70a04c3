import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { letterExists } from '../domain/letter.ts';
import { letterContent } from '../letters/compose.ts';
import { sampleOrder } from '../letters/sample-order.ts';
import { textKeys, textProblems, type TextProblem } from '../letters/text-register.ts';
import { wordsFor } from '../letters/words.ts';
import type { DeskContext } from './context.ts';
import { conflict, Failure, notFound } from './failure.ts';
import { draftOf } from './letter-setting.ts';
import { organisationIn } from './translations.ts';
import { wordingIn } from './wording.ts';

/** Every text of the letters in a language, in their order. */
export function list(context: DeskContext, { language }: z.output<typeof inputs.textsOf>): view.LetterTexts {
  const { changes, changeNumber } = wordingIn(context, language);
  return {
    version: wordsFor(language, changes, {}, changeNumber).version,
    texts: textKeys().map(({ key, letters, defaults, own, common }) => {
      const original = defaults[language];
      const text = changes.get(key) ?? original;
      return {
        key,
        letters,
        text,
        original,
        changed: text !== original,
        placeholders: own,
        optionalPlaceholders: common,
      };
    }),
  };
}

/** Letters issued before keep their wording: they name the version, and their bytes are frozen anyway. */
export function save(
  context: DeskContext,
  { language, key, text }: z.output<typeof inputs.saveText>,
): { readonly version: string } {
  const entry = textKeys().find((known) => known.key === key);
  if (entry === undefined) throw notFound('letter-text');
  const wording = text === null ? null : checked(language, key, text);
  const before = wordingIn(context, language);
  const own = wording === entry.defaults[language] ? null : wording;
  if ((before.changes.get(key) ?? null) !== own) {
    const { now, actor, storage } = context;
    storage.letterTexts.change(language, key, own, now, actor);
  }
  const { changes, changeNumber } = wordingIn(context, language);
  const { version } = wordsFor(language, changes, {}, changeNumber);
  if (changeNumber !== before.changeNumber) {
    context.record({ action: 'letter-text-changed', caseId: null, detail: { language, key, version } });
  }
  return { version };
}

export function history(
  { storage }: DeskContext,
  { language, key }: z.output<typeof inputs.textRef>,
): readonly view.TextVersion[] {
  return storage.letterTexts.history(language, key);
}

/** @throws PlaceholderWithoutValue when the wording asks for what this letter does not know. */
export function preview(
  context: DeskContext,
  { language, letter, regime, key, text }: z.output<typeof inputs.previewText>,
): { readonly pdf: Uint8Array } {
  if (!letterExists(letter, regime)) throw conflict('not-in-regime');
  const wording = wordingIn(context, language);
  const order = sampleOrder(letter, {
    organisation: organisationIn(context, language),
    wording: { ...wording, changes: new Map([...wording.changes, [key, checked(language, key, text)]]) },
    regime,
    today: context.today,
  });
  return { pdf: draftOf(context, letterContent(order)) };
}

/** @throws {Failure} naming the field and the placeholder. */
function checked(language: z.output<typeof inputs.saveText>['language'], key: string, text: string): string {
  const wording = text.trim().normalize('NFC');
  const problems = textProblems(language, key, wording);
  if (problems.length > 0) throw new Failure({ kind: 'invalid', problems: problems.map(toFieldProblem) });
  return wording;
}

function toFieldProblem(problem: TextProblem) {
  return {
    path: problem.code === 'unknown-key' ? 'key' : 'text',
    code: problem.code,
    ...('placeholder' in problem && { part: problem.placeholder }),
    ...('number' in problem && { part: problem.number }),
  };
}
