import Papa from 'papaparse';
import { fieldOfHeading } from '../domain/list-heading.ts';
import { conflict, Failure } from './failure.ts';

const MOST_BYTES = 50_000_000;
const BOM = '\uFEFF';
/** So much of the list tells its delimiter. */
const SAMPLE_CHARACTERS = 100_000;
const DELIMITERS = [';', ',', '\t', '|'] as const;
/** For a list of one column: a character that no list holds. */
const NO_DELIMITER = '\u001F';
const SLICE_CHARACTERS = 65_536;

/** A list as text, and what has to stand before it in a file so that spreadsheets read its letters as what they are. */
export interface ListText {
  readonly text: string;
  readonly mark: string;
}

/** A record of the list: its cells, and where it stands in the text with its line ending. */
export interface ListRecord {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * A pasted list, or the bytes of a file in UTF-8, in UTF-16 with its mark, or else in Windows-1252, as spreadsheets save
 * them.
 * @throws {Failure} `not-a-list` when it is empty or no text, `too-large`
 */
export function listText(content: string | Uint8Array): ListText {
  if (content.length > MOST_BYTES) throw new Failure({ kind: 'file', reason: 'too-large' });
  const list = typeof content === 'string' ? marked(content, '') : decoded(content);
  // No text has this character, files of spreadsheet programs do.
  if (list.text.trim() === '' || list.text.includes('\0')) throw conflict('not-a-list');
  return list;
}

function decoded(bytes: Uint8Array): ListText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return marked(new TextDecoder('utf-16le').decode(bytes), BOM);
  if (first === 0xfe && second === 0xff) return marked(new TextDecoder('utf-16be').decode(bytes), BOM);
  try {
    return marked(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), '');
  } catch {
    return marked(new TextDecoder('windows-1252').decode(bytes), BOM);
  }
}

function marked(text: string, mark: string): ListText {
  return text.startsWith(BOM) ? { text: text.slice(1), mark: BOM } : { text, mark };
}

/**
 * The records of a list one after the other, with every byte of the text in exactly one of them. The delimiter is
 * told by the list, and lines may end in any way.
 * @throws {Failure} `not-a-list` at a record whose quotation marks do not close, as it might swallow the ones after it
 */
export function* recordsOf(text: string): Generator<ListRecord> {
  const delimiter = delimiterOf(text);
  const newline = text.includes('\n') ? '\n' : '\r';
  let start = 0;
  let length = SLICE_CHARACTERS;
  while (start < text.length) {
    const last = start + length >= text.length;
    const found = recordsIn(text.slice(start, start + length), { start, last, delimiter, newline });
    yield* found;
    const end = found.at(-1)?.end;
    // Not even one record within this much: a quoted cell that is longer.
    length = end === undefined ? length * 2 : SLICE_CHARACTERS;
    start = last ? text.length : (end ?? start);
  }
}

function recordsIn(
  slice: string,
  place: {
    readonly start: number;
    readonly last: boolean;
    readonly delimiter: string;
    readonly newline: '\n' | '\r';
  },
): readonly ListRecord[] {
  const { last, delimiter, newline } = place;
  const records: ListRecord[] = [];
  let { start } = place;
  const parser = new Papa.Parser({
    delimiter,
    newline,
    step({ data, errors, meta }: Papa.ParseStepResult<readonly string[][]>) {
      if (errors.length > 0) throw conflict('not-a-list');
      records.push({ cells: data[0] ?? [], start, end: meta.cursor });
      start = meta.cursor;
    },
  });
  parser.parse(slice, place.start, !last);
  return records;
}

/** Told by the headings where they are known, else by how the records fall into equally many cells. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/[\r\n]/u, 1);
  if (fieldOfHeading(first) !== null) return NO_DELIMITER;
  const headings = DELIMITERS.map((delimiter) => ({ delimiter, known: knownHeadings(first, delimiter) }));
  const [best, next] = headings.toSorted((left, right) => right.known - left.known);
  if (best !== undefined && best.known > (next?.known ?? 0)) return best.delimiter;
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const options = { delimitersToGuess: [...DELIMITERS], preview: 20, skipEmptyLines: true };
  return Papa.parse<string[]>(sample, options).meta.delimiter;
}

function knownHeadings(line: string, delimiter: string): number {
  const [cells = []] = Papa.parse<string[]>(line, { delimiter }).data;
  return cells.filter((cell) => fieldOfHeading(cell) !== null).length;
}
