import type { Block, Field, Section } from './letter-content.ts';

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** The clerk's or the citizen's own text; nothing at all when it is empty. */
export function ownParagraph(text: string): readonly Block[] {
  return text.trim() === '' ? [] : [paragraph(text.trim())];
}

export function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}

export function fields(entries: readonly Field[]): Block {
  return { kind: 'fields', fields: entries };
}

/** `columns`: headings with their relative widths. */
export function table(
  columns: readonly (readonly [heading: string, share: number])[],
  rows: readonly (readonly string[])[],
): Block {
  return { kind: 'table', columns: columns.map(([heading, share]) => ({ heading, share })), rows };
}

/** A section without a number; nothing at all when it has no blocks. */
export function section(heading: string, blocks: readonly Block[]): readonly Section[] {
  return blocks.length === 0 ? [] : [{ number: null, heading, blocks }];
}

/** The texts without repetition, trimmed, in their order. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((entry) => entry.trim()))];
}
