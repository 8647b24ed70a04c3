import { Title } from '@mantine/core';
import { Link } from 'wouter';
import type { PrintJobRow } from '../../../src/api/views.ts';
import { printerDid } from '../../text/fi/device-failures.ts';
import { letterKindLabel } from '../../text/fi/labels.ts';
import { lettersPage } from '../../text/fi/letters.ts';
import { momentText } from '../../text/fi/moments.ts';
import { printJobStateLabel, printQueue as words } from '../../text/fi/printing.ts';
import { letterPath } from '../case/case-steps.ts';

/** What was sent to printers today, and what came of it. */
export function PrintJobs({ jobs }: { readonly jobs: readonly PrintJobRow[] }) {
  return (
    <section className="stack-tight" aria-labelledby="print-jobs">
      <Title order={2} id="print-jobs">
        {words.jobs}
      </Title>
      {jobs.length === 0 ? (
        <p className="no-margin muted">{words.noJobs}</p>
      ) : (
        <table className="data-table" aria-labelledby="print-jobs">
          <thead>
            <tr>
              <th scope="col">{words.time}</th>
              <th scope="col">{lettersPage.number}</th>
              <th scope="col">{lettersPage.kind}</th>
              <th scope="col">{words.printer}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map(({ id, queuedAt, caseId, documentNumber, kind, printer, state, failure }) => (
              <tr key={id}>
                <td className="numbers">{momentText(queuedAt)}</td>
                <td className="numbers">
                  <Link href={letterPath(caseId, kind)}>{documentNumber}</Link>
                </td>
                <td>{letterKindLabel[kind]}</td>
                <td>{printer}</td>
                <td>{failure === null ? printJobStateLabel[state] : printerDid(failure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
