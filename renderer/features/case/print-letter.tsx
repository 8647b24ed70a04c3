import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IssuedLetter, Printer } from '../../../src/api/views.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { OperationProgress } from '../../components/operation-progress.tsx';
import { useOperation } from '../../components/operation.ts';
import {
  CopiesField,
  copiesOf,
  paperOf,
  PrinterFields,
  usePaper,
  WithPrinters,
} from '../../components/printer-fields.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { usePrintAction } from '../../shell/print-action.ts';
import { printing } from '../../text/fi/case.ts';
import { momentText } from '../../text/fi/moments.ts';
import { reprint, trayText } from '../../text/fi/printing.ts';
import { problemTexts } from '../../text/fi/problems.ts';
import { OpenForm } from './open-form.tsx';
import { StepButton } from './step-button.tsx';
import { StepPart } from './step-panel.tsx';
import { UnknownJob } from './unknown-job.tsx';

/** Prints an issued letter as often as needed, again for a reason only; every printing stands in the log below. */
export function PrintLetter(props: {
  readonly letter: IssuedLetter;
  readonly main: boolean;
  readonly takeFocus: boolean;
}) {
  const { letter, main, takeFocus } = props;
  const unknown = letter.printJobs.filter(({ state }) => state === 'unknown');
  return (
    <StepPart title={printing.title} takeFocus={takeFocus}>
      {unknown.map((job) => (
        <UnknownJob key={job.id} job={job} />
      ))}
      <WithPrinters>
        {(printers) => <PrintForm letter={letter} printers={printers} main={main} />}
      </WithPrinters>
      <PrintLog prints={letter.prints} />
    </StepPart>
  );
}

function PrintForm(props: {
  readonly letter: IssuedLetter;
  readonly printers: readonly Printer[];
  readonly main: boolean;
}) {
  const { letter, printers, main } = props;
  const print = useCoreCommand('letter.print');
  const [paper, setPaper] = usePaper();
  const [copies, setCopies] = useState<number | string>(1);
  const [reason, setReason] = useState('');
  const { id: operationId, error, run } = useOperation();
  const again = letter.prints.length > 0;
  const reasonProblem = error?.kind === 'invalid' ? problemTexts(error.problems)['reason'] : undefined;

  const start = (): void => {
    const chosen = paperOf(printers, paper);
    if (chosen === null) return;
    void run(async (operation) => {
      await print.mutateAsync({
        letterId: letter.letterId,
        ...chosen,
        copies: copiesOf(copies),
        reason: again ? reason : '',
        operationId: operation,
      });
      setReason('');
    });
  };
  usePrintAction(start);

  return (
    <OpenForm
      label={printing.title}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <PrinterFields printers={printers} value={paper} onChange={setPaper}>
        <CopiesField value={copies} onChange={setCopies} />
      </PrinterFields>
      {again && (
        <TextInput
          label={reprint.reason}
          description={reprint.reasonHint}
          autoComplete="off"
          value={reason}
          error={reasonProblem}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {error !== null && reasonProblem === undefined && <ErrorNotice error={error} />}
      {operationId !== null && <OperationProgress operationId={operationId} label={printing.running} />}
      <div className="actions">
        <StepButton main={main} busy={operationId !== null} title="Ctrl+P">
          {again ? printing.printAgain : printing.print}
        </StepButton>
        <output>{print.isSuccess ? printing.printed : ''}</output>
      </div>
    </OpenForm>
  );
}

function PrintLog({ prints }: Pick<IssuedLetter, 'prints'>) {
  if (prints.length === 0) return null;
  return (
    <ul className="plain-list small muted" aria-label={printing.log}>
      {prints.map((print) => (
        <li key={`${print.at} ${print.printer}`}>{printText(print)}</li>
      ))}
    </ul>
  );
}

/** `22.11. 10.14, Aino Esimerkki, TestPDF, 1 kappale, Lokero 2, kaksipuolinen. Syy: ...` */
function printText({
  at,
  by,
  printer,
  copies,
  tray,
  duplex,
  reason,
}: IssuedLetter['prints'][number]): string {
  const paper = [trayText(tray), duplex ? reprint.duplex : ''].filter((part) => part !== '');
  const row = [printing.logRow(momentText(at), by, printer, copies), ...paper].join(', ');
  return reason === '' ? row : `${row}. ${reprint.reasonRow(reason)}`;
}
