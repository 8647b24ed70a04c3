import { diffWordsWithSpace } from 'diff';
import type { SectionDifference, StatementChange } from '../api/views.ts';
import { sectionLines, type StatementSection, type StatementText } from '../domain/privacy-statement.ts';

/** Two versions of the statement, section by section by their numbers, each word by word. */
export function statementDifferences(from: StatementText, to: StatementText): readonly SectionDifference[] {
  const numbers = [...new Set([...from.sections, ...to.sections].map(({ number }) => number))];
  return [
    difference(0, to.title, openingText(from), openingText(to)),
    ...numbers
      .toSorted((one, other) => one - other)
      .map((number) => {
        const [before, after] = [from, to].map(({ sections }) =>
          sections.find((section) => section.number === number),
        );
        return difference(number, (after ?? before)?.heading ?? '', textOf(before), textOf(after));
      }),
  ];
}

/** @param from, to null where a version has no such section */
function difference(
  number: number,
  heading: string,
  from: string | null,
  to: string | null,
): SectionDifference {
  if (from === null || to === null) {
    const kind = from === null ? 'added' : 'removed';
    return { number, heading, state: kind, changes: [{ kind, text: to ?? from ?? '' }] };
  }
  const changes = diffWordsWithSpace(from, to).map(({ added, removed, value }): StatementChange => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  return { number, heading, state: from === to ? 'same' : 'changed', changes };
}

function openingText({ title, facts }: StatementText): string {
  return [title, ...facts].join('\n');
}

function textOf(section: StatementSection | undefined): string | null {
  return section === undefined ? null : sectionLines(section).join('\n');
}
