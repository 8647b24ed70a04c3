import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { compareDates } from '../domain/calendar-date.ts';
import { LETTER_LANGUAGES, type LetterLanguage } from '../domain/letter-language.ts';
import { translationGaps, type TranslationGap } from '../domain/organisation-translation.ts';
import { statementGaps, type StatementText } from '../domain/privacy-statement.ts';
import { SOURCE_STATEMENT, SOURCE_STATEMENT_DATED_ON } from '../domain/source-statement-text.ts';
import { statementDifferences } from '../letters/statement-differences.ts';
import type { DeskContext } from './context.ts';
import { conflict, invalid, notFound } from './failure.ts';
import * as organisation from './organisation.ts';
import { statementDraft } from './statement-draft.ts';
import { writeFile } from './statement-file.ts';
import * as translations from './translations.ts';

/**
 * Enters the statement of 2018 as the first version where there is none. Done at every opening rather than by the
 * migration, which imports nothing and so could not take the frozen text from where it stands.
 */
export function enterSourceStatement({ storage }: DeskContext): void {
  if (storage.statements.latest() !== null) return;
  storage.statements.insert({
    datedOn: SOURCE_STATEMENT_DATED_ON,
    origin: 'source',
    // It was public before there was a desk: neither the moment nor anybody at it is known.
    publishedAt: SOURCE_STATEMENT_DATED_ON,
    publishedBy: '',
    note: '',
    texts: { fi: SOURCE_STATEMENT },
  });
}

export function list({ storage }: DeskContext): readonly view.StatementVersion[] {
  return storage.statements.list();
}

export function get(
  context: DeskContext,
  { version, language }: z.output<typeof inputs.statementRef>,
): view.Statement {
  const found = context.storage.statements.get(version);
  if (found === null) throw notFound('statement');
  return { ...found, language, text: textOf(context, version, language) };
}

/** As it would be published today, with what stands in the way and what has changed since the latest version. */
export function draft(
  context: DeskContext,
  { language }: z.output<typeof inputs.statementLanguage>,
): view.StatementDraft {
  const { version, text } = statementDraft(context, language, context.today);
  const latest = context.storage.statements.text(version - 1, language);
  return {
    version,
    text,
    gaps: statementGaps(organisation.get(context)),
    translationGaps: gapsIn(context, language),
    differences: latest === null ? null : statementDifferences(latest.content, text),
  };
}

/**
 * Publishes the next version: in Finnish, and in each other language into which everything is translated. Its texts and
 * PDFs are never changed afterwards.
 */
export function publish(
  context: DeskContext,
  { datedOn, note }: z.output<typeof inputs.publishStatement>,
): { readonly version: number } {
  const { storage, today, now: publishedAt, actor: publishedBy } = context;
  if (compareDates(datedOn, today) > 0) throw invalid('datedOn', 'in-future');
  const latest = storage.statements.latest();
  if (latest !== null && compareDates(datedOn, latest.datedOn) < 0) {
    throw invalid('datedOn', 'before-latest-statement');
  }
  if (statementGaps(organisation.get(context)).length > 0) throw conflict('statement-incomplete');
  const languages = LETTER_LANGUAGES.filter((language) => gapsIn(context, language).length === 0);
  const { version, texts } = storage.statements.insert({
    datedOn,
    origin: 'program',
    publishedAt,
    publishedBy,
    note,
    texts: Object.fromEntries(
      languages.map((language) => [language, statementDraft(context, language, datedOn).text]),
    ),
  });
  for (const text of texts) writeFile(context, { version, datedOn, origin: 'program' }, text);
  context.record({ action: 'statement-published', caseId: null, detail: { version, datedOn } });
  return { version };
}

export function compare(
  context: DeskContext,
  { from, to, language }: z.output<typeof inputs.compareStatements>,
): readonly view.SectionDifference[] {
  return statementDifferences(textOf(context, from, language), textOf(context, to, language));
}

function textOf({ storage }: DeskContext, version: number, language: LetterLanguage): StatementText {
  const text = storage.statements.text(version, language);
  if (text === null) throw notFound('statement');
  return text.content;
}

function gapsIn(context: DeskContext, language: LetterLanguage): readonly TranslationGap[] {
  if (language === 'fi') return [];
  return translationGaps(organisation.get(context), translations.get(context, { language }));
}
