import { useState, type ReactNode } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { CaseDetail } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { core, coreErrorOf } from '../../api.ts';
import { MainButton } from '../../components/main-button.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { registeredStep as words } from '../../text/fi/case.ts';
import { channelLabel } from '../../text/fi/labels.ts';
import { momentText } from '../../text/fi/moments.ts';
import { nextOf, receiptOf } from './case-steps.ts';
import { DispatchLetter } from './dispatch-letter.tsx';
import { FrozenLetter } from './frozen-letter.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { PrintLetter } from './print-letter.tsx';
import { Facts, StepPanel, StepPart, useHasChanged } from './step-panel.tsx';

/**
 * What was registered, and the acknowledgement to take along. The visitor waits for the paper: while it is to be given,
 * printed or handed over, it stands first, and what was registered below it.
 */
export function RegisteredStep(props: { readonly detail: CaseDetail; readonly takeFocus: boolean }) {
  const { detail, takeFocus } = props;
  const receipt = receiptOf(detail);
  const next = receipt === null ? null : nextOf(receipt.letter, detail);
  const moved = useHasChanged(next);
  const receiptFirst = detail.closed === null && next !== 'nothing';
  const facts = <RegisteredFacts detail={detail} />;
  return (
    <StepPanel title={receiptFirst ? words.receipt : words.title} takeFocus={takeFocus}>
      {!receiptFirst && facts}
      {receipt === null && detail.closed !== null && <p className="no-margin">{words.noReceipt}</p>}
      {receipt === null && detail.closed === null && <ReceiptDraft detail={detail}>{facts}</ReceiptDraft>}
      {receipt !== null && (
        <>
          <output>{words.receiptIssued}</output>
          <FrozenLetter document={receipt} />
          <PrintLetter
            letter={receipt.letter}
            main={next === 'print'}
            takeFocus={moved && next === 'print'}
          />
          <DispatchLetter
            detail={detail}
            letter={receipt.letter}
            main={next === 'dispatch'}
            takeFocus={moved && next === 'dispatch'}
          />
          {receiptFirst && <StepPart title={words.title}>{facts}</StepPart>}
        </>
      )}
    </StepPanel>
  );
}

function RegisteredFacts({ detail }: { readonly detail: CaseDetail }) {
  return (
    <Facts
      rows={[
        [words.channel, channelLabel[detail.channel]],
        [words.receivedOn, formatFinnish(detail.receivedOn)],
        [words.datedOn, detail.datedOn === null ? words.notDated : formatFinnish(detail.datedOn)],
        [words.registered, words.registeredBy(momentText(detail.registeredAt), detail.registeredBy)],
        [words.signed, detail.signedByHand ? words.signedByHand : words.notSigned],
        [words.storageLocation, detail.storageLocation || words.noLocation],
        [
          words.description,
          <span key="text" className="typed-text">
            {detail.description}
          </span>,
        ],
      ]}
    />
  );
}

/** The receipt before it is given; what was registered stands between its button and its preview. */
function ReceiptDraft({ detail, children }: { readonly detail: CaseDetail; readonly children: ReactNode }) {
  const issue = useCoreCommand('letter.issue');
  const [error, setError] = useState<CoreError | null>(null);
  const letter = { caseId: detail.id, letter: 'receipt' } as const;
  const run = async (): Promise<void> => {
    setError(null);
    try {
      await issue.mutateAsync(letter);
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <>
      <p className="no-margin muted">{words.receiptHint}</p>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <MainButton busy={issue.isPending} onClick={() => void run()}>
          {words.issueReceipt}
        </MainButton>
      </div>
      <StepPart title={words.title}>{children}</StepPart>
      <div className="letter-view">
        <PdfView
          label={words.receiptPreview}
          version={detail.id}
          load={async () => (await core('letter.preview', letter)).pdf}
        />
      </div>
    </>
  );
}
