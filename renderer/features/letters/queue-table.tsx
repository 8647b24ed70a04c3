import { Checkbox } from '@mantine/core';
import { Link } from 'wouter';
import type { PrintJob, QueuedLetter } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { PersonName } from '../../components/person-name.tsx';
import { printFailureText } from '../../text/fi/device-failures.ts';
import { letterKindLabel } from '../../text/fi/labels.ts';
import { lettersPage } from '../../text/fi/letters.ts';
import { printJobStateLabel, printQueue as words, unknownJob } from '../../text/fi/printing.ts';
import { letterPath } from '../case/case-steps.ts';

/** The letters that wait to be printed, and which of them are chosen. */
export function QueueTable(props: {
  readonly letters: readonly QueuedLetter[];
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (letterIds: readonly number[], isChosen: boolean) => void;
  readonly disabled: boolean;
}) {
  const { letters, chosen, onChange, disabled } = props;
  const printable = letters.filter(({ job }) => job?.state !== 'unknown');
  const all = chosen.size > 0 && chosen.size === printable.length;
  return (
    <table className="data-table" aria-label={words.letters}>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label={words.selectAll}
              checked={all}
              indeterminate={chosen.size > 0 && !all}
              disabled={disabled}
              onChange={() =>
                onChange(
                  printable.map(({ letterId }) => letterId),
                  !all,
                )
              }
            />
          </th>
          <th scope="col">{lettersPage.number}</th>
          <th scope="col">{lettersPage.kind}</th>
          <th scope="col">{lettersPage.person}</th>
          <th scope="col">{lettersPage.issuedOn}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map(({ letterId, caseId, documentNumber, kind, personName, issuedOn, job }) => (
          <tr key={letterId}>
            <td>
              <Checkbox
                aria-label={words.select(documentNumber)}
                checked={chosen.has(letterId)}
                disabled={disabled || job?.state === 'unknown'}
                onChange={(event) => onChange([letterId], event.currentTarget.checked)}
              />
            </td>
            <td className="numbers">
              <Link href={letterPath(caseId, kind)}>{documentNumber}</Link>
            </td>
            <td>{letterKindLabel[kind]}</td>
            <td>
              <PersonName name={personName} />
            </td>
            <td className="numbers">{formatFinnish(issuedOn)}</td>
            <td>{stateText(job)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateText(job: PrintJob | null): string {
  if (job === null) return words.waits;
  if (job.state === 'unknown') return `⚠ ${unknownJob.title}`;
  if (job.failure !== null) return `⚠ ${printFailureText(job.failure)}`;
  return printJobStateLabel[job.state];
}
