import type { Block, LetterContent, Section } from '../../src/letters/letter-content.ts';

/** Texts of a block in reading order. */
function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'quotation':
      return [block.text];
    case 'list':
      return block.items;
    case 'lines':
      return block.lines;
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`);
    case 'table':
      return [block.columns.map((column) => column.heading), ...block.rows].map((row) => row.join(' | '));
  }
}

export function sectionText(section: Section): string {
  return [section.heading, ...section.blocks.flatMap(blockText)].join('\n');
}

/** Text of the section with this heading. */
export function textUnder(content: LetterContent, heading: string): string {
  const section = content.sections.find((candidate) => candidate.heading === heading);
  return section === undefined ? '' : sectionText(section);
}

/** Everything the letter says, enclosures and contact details included. */
export function letterText(content: LetterContent): string {
  return [
    ...content.recipient,
    content.subject,
    content.title,
    ...content.opening.flatMap(blockText),
    ...content.sections.map(sectionText),
    content.greeting,
    content.sender,
    content.signature.name,
    content.signature.title,
    ...content.enclosures.flatMap((enclosure) => [
      enclosure.title,
      ...enclosure.opening.flatMap(blockText),
      ...enclosure.sections.map(sectionText),
    ]),
    ...content.contacts.flatMap((contact) => [contact.label, contact.name, ...contact.lines]),
  ].join('\n');
}

/** A letter as it is read, an empty line between its parts, to be compared with the text that was looked at. */
export function goldenText(content: LetterContent): string {
  const parts = [
    [`${content.sender} | ${content.documentName}`, ...content.recipient],
    [content.subject, content.title],
    ...content.opening.map(blockText),
    ...content.sections.flatMap((section) => [
      [`${section.number === null ? '' : `${section.number} `}${section.heading}:`],
      ...section.blocks.map(blockText),
    ]),
    [content.greeting, content.sender, `${content.signature.name}, ${content.signature.title}`],
    ...content.enclosures.flatMap((enclosure) => [
      [`${content.page.words.enclosure} ${enclosure.number}: ${enclosure.title}`],
      ...enclosure.opening.map(blockText),
      ...enclosure.sections.map((section) => [sectionText(section)]),
    ]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
