import type { Organisation, RegisterId } from './organisation.ts';

/** A piece of the statement as data. Every text is plain text; a line break in it is a line break on paper. */
export type StatementBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** `number` as it is printed, which need not count on; null for an item without one. */
  | {
      readonly kind: 'list';
      readonly items: readonly { readonly number: number | null; readonly text: string }[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface StatementSection {
  readonly number: number;
  readonly heading: string;
  readonly blocks: readonly StatementBlock[];
}

/** The privacy statement (tietosuojaseloste) in one language, as it is printed. */
export interface StatementText {
  readonly title: string;
  /** Under the title: by which law it is made, and when. */
  readonly facts: readonly string[];
  readonly sections: readonly StatementSection[];
}

/** source: as it was published before the program; its words are kept as they were. */
export type StatementOrigin = 'source' | 'program';

/** A place in the organisation's data that the statement needs and that is still empty. */
export interface StatementGap {
  readonly field:
    | 'retention'
    | 'legalBasis'
    | 'legitimateInterests'
    | 'provision'
    | 'transfers'
    | 'safeguards'
    | 'automatedDecisions';
  readonly registerId: RegisterId | null;
}

/** A legal basis that rests on GDPR 6(1)(f), by its name or by its letter, in whatever form the article is written. */
const LEGITIMATE_INTEREST =
  /oikeute\p{L}* e[td]u|(?<!\d)6\s*(?:artikla\p{L}*|art\.)?[\s,.]*\(?1?\)?[\s,.]*(?:ko[hd]\p{L}*|k\.)?[\s,]*\(?f(?!\p{L})/iu;

/**
 * What GDPR 13 and 14 ask to be told and the organisation does not say yet, in the order of the statement. Interests are
 * asked for only where a register rests on them (13(1)(d)); whether there is a data protection officer, an empty field
 * tells as well.
 */
export function statementGaps(organisation: Organisation): readonly StatementGap[] {
  const { registers } = organisation;
  const missing = (field: Exclude<StatementGap['field'], 'retention' | 'legalBasis'>): StatementGap[] =>
    organisation[field].trim() === '' ? [{ field, registerId: null }] : [];
  const ofRegisters = (field: 'retention' | 'legalBasis'): StatementGap[] =>
    registers
      .filter((register) => register[field].trim() === '')
      .map(({ id }) => ({ field, registerId: id }));
  const restsOnInterests = registers.some(({ legalBasis }) => LEGITIMATE_INTEREST.test(legalBasis));
  return [
    ...ofRegisters('legalBasis'),
    ...(restsOnInterests ? missing('legitimateInterests') : []),
    ...missing('provision'),
    ...missing('transfers'),
    ...missing('safeguards'),
    ...ofRegisters('retention'),
    ...missing('automatedDecisions'),
  ];
}

/** A section as lines of plain text, its heading first: what is compared, and read. */
export function sectionLines({ number, heading, blocks }: StatementSection): readonly string[] {
  return [`${number}. ${heading}`, ...blocks.flatMap(blockLines)];
}

function blockLines(block: StatementBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.text.split('\n');
    case 'lines':
      return block.lines;
    case 'list':
      return block.items.map(({ number, text }) => (number === null ? text : `${number}. ${text}`));
    case 'table':
      return block.rows.map((row) => row.join(': '));
  }
}
