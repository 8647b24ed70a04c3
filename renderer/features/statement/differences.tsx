import type { SectionDifference, StatementChange } from '../../../src/api/views.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { differenceStateLabel, statementWords as words } from '../../text/fi/statement.ts';

/** Sections that differ, word by word: what was added is underlined, what was left out struck through. */
export function Differences(props: {
  readonly differences: readonly SectionDifference[];
  readonly language: LetterLanguage;
}) {
  const { differences, language } = props;
  const changed = differences.filter(({ state }) => state !== 'same');
  if (changed.length === 0) return <p className="no-margin">{words.noDifferences}</p>;
  return (
    <>
      <p className="no-margin small muted">{words.legend}</p>
      <ul className="plain-list stack">
        {changed.map((section) => (
          <li key={section.number}>
            <h3 className="no-margin">
              {section.number === 0 ? words.opening : `${section.number}. ${section.heading}`}{' '}
              <span className="small muted">({differenceStateLabel[section.state]})</span>
            </h3>
            <p className="statement-change no-margin" lang={language}>
              {belowHeading(section).map((change, index) => (
                // Runs of words have no other name than their place, and a comparison does not change under the eye.
                // oxlint-disable-next-line react/no-array-index-key
                <Change key={index} change={change} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The heading stands above already, unless its own words have changed. */
function belowHeading({ number, heading, changes }: SectionDifference): readonly StatementChange[] {
  const [first, ...others] = changes;
  const line = `${number}. ${heading}\n`;
  if (first === undefined || !first.text.startsWith(line)) return changes;
  return [{ ...first, text: first.text.slice(line.length) }, ...others];
}

/** Marked for the eye by its line and for a screen reader in words. */
function Change({ change: { kind, text } }: { readonly change: StatementChange }) {
  switch (kind) {
    case 'same':
      return text;
    case 'added':
      return (
        <ins>
          <span className="visually-hidden">{words.added}</span>
          {text}
          <span className="visually-hidden">{words.addedEnd}</span>
        </ins>
      );
    case 'removed':
      return (
        <del>
          <span className="visually-hidden">{words.removed}</span>
          {text}
          <span className="visually-hidden">{words.removedEnd}</span>
        </del>
      );
  }
}
