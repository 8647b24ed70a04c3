import type { Block, Enclosure, LetterContent, Section } from './letter-content.ts';
import type { PageWords } from './page-words.ts';
import { printableText, withBreakPlaces, withEmergencyBreaks, withNumbersKept } from './printable-text.ts';

/** A letter whose every text the fonts can set and the columns can hold. */
export interface PrintableLetter {
  readonly content: LetterContent;
  /** True when some character had to be shown by its Unicode number. */
  readonly replaced: boolean;
}

/** Prepares all texts of a letter for the page, whoever wrote them; `covered` are the code points the fonts have. */
export function printableLetter(content: LetterContent, covered: ReadonlySet<number>): PrintableLetter {
  let replaced = false;
  const body = (raw: string): string => {
    const printable = printableText(raw, covered);
    replaced ||= printable.replaced;
    return withEmergencyBreaks(printable.text);
  };
  const line = (raw: string): string => body(raw.replaceAll('\n', ' '));
  const cell = (raw: string): string => withNumbersKept(withBreakPlaces(body(raw)));

  const block = (entry: Block): Block => {
    switch (entry.kind) {
      case 'paragraph':
      case 'quotation':
        return { kind: entry.kind, text: withNumbersKept(body(entry.text)) };
      case 'list':
        return { kind: 'list', items: entry.items.map(body) };
      case 'lines':
        return { kind: 'lines', lines: entry.lines.map(line) };
      case 'fields':
        return {
          kind: 'fields',
          fields: entry.fields.map(({ label, value }) => ({
            label: line(label),
            value: withNumbersKept(body(value)),
          })),
        };
      case 'table':
        return {
          kind: 'table',
          columns: entry.columns.map((column) => ({ ...column, heading: line(column.heading) })),
          rows: entry.rows.map((row) => row.map(cell)),
        };
    }
  };
  const section = (entry: Section): Section => ({
    number: entry.number,
    heading: line(entry.heading),
    blocks: entry.blocks.map(block),
  });
  const enclosure = (entry: Enclosure): Enclosure => ({
    number: entry.number,
    title: line(entry.title),
    opening: entry.opening.map(block),
    sections: entry.sections.map(section),
  });

  const prepared: LetterContent = {
    textVersion: content.textVersion,
    language: content.language,
    page: printablePageWords(content.page, line),
    documentName: line(content.documentName),
    diaryNumber: line(content.diaryNumber),
    sender: line(content.sender),
    senderAddress: content.senderAddress.map(line),
    recipient: content.recipient.map((entry) => withBreakPlaces(line(entry))),
    subject: line(content.subject),
    title: line(content.title),
    opening: content.opening.map(block),
    sections: content.sections.map(section),
    greeting: line(content.greeting),
    signature: { name: line(content.signature.name), title: line(content.signature.title) },
    enclosures: content.enclosures.map(enclosure),
    attachments: content.attachments.map((entry) => ({ ...entry, title: line(entry.title) })),
    distribution: content.distribution.map(line),
    forInformation: content.forInformation.map(line),
    contacts: content.contacts.map((contact) => ({
      label: line(contact.label),
      name: line(contact.name),
      lines: contact.lines.map(line),
    })),
  };
  return { content: prepared, replaced };
}

/** The words around the content, which the house words as well. @param line makes one of them ready for the page */
export function printablePageWords(page: PageWords, line: (raw: string) => string): PageWords {
  const { words, chain } = page;
  return {
    draft: line(page.draft),
    words: {
      enclosure: line(words.enclosure),
      enclosures: line(words.enclosures),
      distribution: line(words.distribution),
      forInformation: line(words.forInformation),
      page: line(words.page),
      pages: line(words.pages),
    },
    chain: { one: line(chain.one), other: line(chain.other) },
    replaced: line(page.replaced),
  };
}
