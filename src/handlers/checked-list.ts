import type { ListCheck, ListField } from '../api/views.ts';
import { fieldOfHeading } from '../domain/list-heading.ts';
import {
  suppressionKeys,
  verdictOf,
  type Identifiers,
  type MatchKey,
  type SuppressionVerdict,
} from '../domain/suppression.ts';
import { conflict } from './failure.ts';
import { recordsOf, type ListRecord, type ListText } from './list-text.ts';

type Columns = ListCheck['columns'];

/** At most so many of the rows that have to be looked at are shown. */
const MOST_UNSURE_SHOWN = 100;
const ROWS_A_TURN = 500;

export interface ListCheckOptions {
  /** What each column holds; null lets the headings tell. */
  readonly columns: readonly (ListField | null)[] | null;
  readonly unsure: 'keep' | 'remove';
  /** Whether somebody in the register has this key. */
  readonly isBanned: (key: MatchKey) => boolean;
  /** Called every few hundred rows with the characters read so far; what it throws ends the work. */
  readonly turn: (done: number) => Promise<void>;
}

/**
 * The list without the rows of people who have banned it. Rows stay as they were received, byte by byte, with their
 * quotation marks and line endings; so do blank lines.
 * @throws {Failure} `not-a-list`
 */
export async function checkedList({ text, mark }: ListText, options: ListCheckOptions): Promise<ListCheck> {
  const kept: string[] = [mark];
  const counts: Record<SuppressionVerdict, number> = { banned: 0, maybe: 0, free: 0 };
  const unsureRows: { line: number; name: string }[] = [];
  let columns: Columns | null = null;
  let line = 0;
  for (const record of recordsOf(text)) {
    const blank = record.cells.every((cell) => cell.trim() === '');
    if (columns === null && !blank) {
      const headed = record.cells.some((cell) => fieldOfHeading(cell) !== null);
      columns = columnsOf(record, headed, options.columns);
      if (headed) {
        kept.push(text.slice(record.start, record.end));
        continue;
      }
    }
    line += 1;
    if (line % ROWS_A_TURN === 0) await options.turn(record.end);
    const people = blank ? [] : peopleIn(record, columns ?? []);
    const verdict = verdictFor(people, options.isBanned);
    if (!blank) counts[verdict] += 1;
    if (verdict === 'maybe' && unsureRows.length < MOST_UNSURE_SHOWN) {
      unsureRows.push({ line, name: people.find(({ name }) => name !== '')?.name ?? '' });
    }
    const removed = verdict === 'banned' || (verdict === 'maybe' && options.unsure === 'remove');
    if (!removed) kept.push(text.slice(record.start, record.end));
  }
  const rows = counts.banned + counts.maybe + counts.free;
  if (columns === null || rows === 0) throw conflict('not-a-list');
  return {
    rows,
    banned: counts.banned,
    unsure: counts.maybe,
    columns,
    unsureRows,
    cleaned: new TextEncoder().encode(kept.join('')),
  };
}

function columnsOf(first: ListRecord, headed: boolean, given: ListCheckOptions['columns']): Columns {
  return first.cells.map((cell, place) => ({
    heading: headed ? cell.trim() : '',
    field: given === null ? (headed ? fieldOfHeading(cell) : null) : (given[place] ?? null),
  }));
}

/**
 * Whom a row may mean: several when the list has two columns of a kind, such as two phone numbers, or the name both in one
 * piece and in two.
 */
function peopleIn({ cells }: ListRecord, columns: Columns): readonly Identifiers[] {
  const of = (field: ListField): readonly string[] =>
    columns.flatMap((column, place) => (column.field === field ? [(cells[place] ?? '').trim()] : []));
  const inTwo = [...of('givenNames'), ...of('familyName')].join(' ').trim();
  const values: Readonly<Record<keyof Identifiers, readonly string[]>> = {
    name: [...of('name'), inTwo].filter((name) => name !== ''),
    streetAddress: of('streetAddress'),
    postalCode: of('postalCode'),
    email: of('email'),
    phone: of('phone'),
    identityCode: of('identityCode'),
  };
  const most = Math.max(...Object.values(values).map(({ length }) => length));
  return Array.from({ length: most }, (_, place) => {
    const valueOf = (field: keyof Identifiers): string => values[field][place] ?? values[field][0] ?? '';
    return {
      name: valueOf('name'),
      streetAddress: valueOf('streetAddress'),
      postalCode: valueOf('postalCode'),
      email: valueOf('email'),
      phone: valueOf('phone'),
      identityCode: valueOf('identityCode'),
    };
  });
}

function verdictFor(
  people: readonly Identifiers[],
  isBanned: ListCheckOptions['isBanned'],
): SuppressionVerdict {
  const kinds = people.flatMap((identifiers) =>
    suppressionKeys(identifiers)
      .filter(isBanned)
      .map(({ kind }) => kind),
  );
  return verdictOf(kinds);
}
