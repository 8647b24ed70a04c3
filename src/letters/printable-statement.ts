import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LetterLanguage } from '../domain/letter-language.ts';
import type { StatementBlock, StatementText } from '../domain/privacy-statement.ts';
import type { PageWords } from './page-words.ts';
import { printableText, withEmergencyBreaks, withNumbersKept } from './printable-text.ts';

/** A version of the privacy statement with what its pages say around it. */
export interface PrintableStatement {
  readonly text: StatementText;
  readonly language: LetterLanguage;
  /** Name of the controller. */
  readonly sender: string;
  /** `Versio 2` */
  readonly version: string;
  readonly datedOn: CalendarDate;
  readonly page: PageWords;
  readonly draft: boolean;
}

/**
 * The text with every string made ready for the page, and whether a character had to be shown by its number.
 * @param covered the code points for which all fonts have a glyph
 */
export function printableStatement(
  { title, facts, sections }: StatementText,
  covered: ReadonlySet<number>,
): { readonly text: StatementText; readonly replaced: boolean } {
  let replaced = false;
  const plain = (raw: string): string => {
    const printable = printableText(raw, covered);
    replaced ||= printable.replaced;
    return withNumbersKept(withEmergencyBreaks(printable.text));
  };
  const block = (entry: StatementBlock): StatementBlock => {
    switch (entry.kind) {
      case 'paragraph':
        return { ...entry, text: plain(entry.text) };
      case 'lines':
        return { ...entry, lines: entry.lines.map(plain) };
      case 'list':
        return { ...entry, items: entry.items.map(({ number, text }) => ({ number, text: plain(text) })) };
      case 'table':
        return { ...entry, columns: entry.columns.map(plain), rows: entry.rows.map((row) => row.map(plain)) };
    }
  };
  const text = {
    title: plain(title),
    facts: facts.map(plain),
    sections: sections.map(({ number, heading, blocks }) => ({
      number,
      heading: plain(heading),
      blocks: blocks.map(block),
    })),
  };
  return { text, replaced };
}
