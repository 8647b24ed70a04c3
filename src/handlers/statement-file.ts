import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { StatementVersion, StoredFile } from '../api/views.ts';
import { OUTSIDE_DIARY, printSheet } from '../devices/printer.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { StatementText } from '../domain/privacy-statement.ts';
import { sourceStatementDefaults } from '../domain/source-statement.ts';
import type { PrintableStatement } from '../letters/printable-statement.ts';
import type { StatementTextRecord } from '../storage/statement-table.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { notFound } from './failure.ts';
import * as organisation from './organisation.ts';
import { statementDraft, statementWords } from './statement-draft.ts';

type VersionToSet = Pick<StatementVersion, 'version' | 'datedOn' | 'origin'>;

/** The text of a version that goes with a reply. */
export interface StatementInForce {
  /** To be handed to `keepStatementFile` when the reply is issued. */
  readonly textId: number;
  readonly version: number;
  /** Finnish where the version was not published in the language asked for. */
  readonly language: LetterLanguage;
  readonly title: string;
  readonly pages: number;
}

/** The statement in force, in the language or else in Finnish; null before any was entered. Writes nothing. */
export function statementInForce(context: DeskContext, language: LetterLanguage): StatementInForce | null {
  const { statements, files } = context.storage;
  const latest = statements.latest();
  if (latest === null) return null;
  const text = statements.text(latest.version, language) ?? statements.text(latest.version, 'fi');
  if (text === null) return null;
  return {
    textId: text.id,
    version: text.version,
    language: text.language,
    title: text.content.title,
    pages: files.ofStatement(text.id)?.pages ?? pressed(context, latest, text).pages,
  };
}

/**
 * The PDF of a text as a file; made when there is none yet, which can only be so of the source statement: it was
 * published before the program, and its file is needed first when it leaves with a reply. In the transaction of the caller.
 */
export function keepStatementFile(context: DeskContext, textId: number): StoredFile {
  const { statements, files } = context.storage;
  const kept = files.ofStatement(textId);
  if (kept !== null) return kept;
  const text = statements.textById(textId);
  const version = text === null ? null : statements.get(text.version);
  if (text === null || version === null) throw notFound('statement');
  return writeFile(context, version, text);
}

/** The bytes are in their file before the rows commit; should the commit fail, the file is swept at the next opening. */
export function writeFile(
  context: DeskContext,
  version: VersionToSet,
  text: StatementTextRecord,
): StoredFile {
  const { files } = context.storage;
  const { pdf, pages } = pressed(context, version, text);
  const written = context.vault.files.write(pdf);
  const stored = files.insert(
    {
      ...written,
      name: `tietosuojaseloste-${text.version}-${text.language}.pdf`,
      mediaType: 'application/pdf',
      pages,
      condition: 'ok',
      namedOtherwise: false,
      parentId: null,
    },
    context.now,
  );
  files.assign([stored.id], { kind: 'statement', id: text.id });
  return stored;
}

export function bytes(
  context: DeskContext,
  { version, language }: z.output<typeof inputs.statementRef>,
): { readonly pdf: Uint8Array } {
  return { pdf: publishedPdf(context, version, language) };
}

/** As it would be published today, marked as a draft; what is missing shows. */
export function preview(
  context: DeskContext,
  { language }: z.output<typeof inputs.statementLanguage>,
): { readonly pdf: Uint8Array } {
  const { version, text } = statementDraft(context, language, context.today);
  const draft = { version, datedOn: context.today, origin: 'program' } as const;
  return { pdf: context.press.privacyStatement(printable(context, draft, language, text, true)).pdf };
}

/** Not logged: the statement is for everybody to read. */
export async function print(
  context: OperationContext,
  { version, language, printerId, copies }: z.output<typeof inputs.printStatement>,
): Promise<null> {
  const pdf = publishedPdf(context, version, language);
  await printSheet(pdf, { printerId, copies, jobName: OUTSIDE_DIARY }, context.signal);
  return null;
}

/** As it was made when it was published; the source statement is set from its frozen text. */
function publishedPdf(context: DeskContext, number: number, language: LetterLanguage): Uint8Array {
  const { statements, files } = context.storage;
  const version = statements.get(number);
  const text = statements.text(number, language);
  if (version === null || text === null) throw notFound('statement');
  const file = files.ofStatement(text.id);
  const record = file === null ? null : files.get(file.id);
  if (record === null) return pressed(context, version, text).pdf;
  return context.vault.files.read({ id: record.file.id, key: record.key, sha256: record.file.sha256 });
}

function pressed(
  context: DeskContext,
  version: VersionToSet,
  { language, content }: StatementTextRecord,
): { readonly pdf: Uint8Array; readonly pages: number } {
  return context.press.privacyStatement(printable(context, version, language, content, false));
}

function printable(
  context: DeskContext,
  { version, datedOn, origin }: VersionToSet,
  language: LetterLanguage,
  text: StatementText,
  draft: boolean,
): PrintableStatement {
  const words = statementWords(context, language);
  // The source statement was published under the name that it tells itself.
  const { controller } = origin === 'source' ? sourceStatementDefaults() : organisation.get(context);
  return {
    text,
    language,
    sender: controller.name,
    version: words.fill(words.texts.statement.version, { versio: String(version) }),
    datedOn,
    page: words.page,
    draft,
  };
}
