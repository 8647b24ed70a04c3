import type { CaseDetail } from '../../../src/api/views.ts';
import { Link } from 'wouter';
import { casePage, dispatching } from '../../text/fi/case.ts';
import { stepLabel } from '../../text/fi/labels.ts';
import { nextOf, replyOf, stepPath } from './case-steps.ts';
import { DispatchLetter } from './dispatch-letter.tsx';
import { FrozenLetter } from './frozen-letter.tsx';
import { PrintLetter } from './print-letter.tsx';
import { SignedCopies } from './signed-copies.tsx';
import { StepPanel, useHasChanged } from './step-panel.tsx';

/** The issued reply on paper: printed, sent, and back with its signature. What comes next has the main button. */
export function DispatchStep(props: { readonly detail: CaseDetail; readonly takeFocus: boolean }) {
  const { detail, takeFocus } = props;
  const reply = replyOf(detail);
  const next = reply === null ? null : nextOf(reply.letter, detail);
  const moved = useHasChanged(next);
  if (reply === null) {
    return (
      <StepPanel title={stepLabel.dispatch} takeFocus={takeFocus}>
        <p className="no-margin">
          {dispatching.notIssued}{' '}
          <Link href={stepPath(detail.id, 'reply')}>{casePage.goToStep(stepLabel.reply)}</Link>
        </p>
      </StepPanel>
    );
  }
  return (
    <StepPanel title={stepLabel.dispatch} takeFocus={takeFocus}>
      <FrozenLetter document={reply} />
      <PrintLetter letter={reply.letter} main={next === 'print'} takeFocus={moved && next === 'print'} />
      <DispatchLetter
        detail={detail}
        letter={reply.letter}
        main={next === 'dispatch'}
        takeFocus={moved && next === 'dispatch'}
      />
      <SignedCopies
        caseId={detail.id}
        letter={reply.letter}
        main={next === 'scan-back'}
        takeFocus={moved && next === 'scan-back'}
      />
    </StepPanel>
  );
}
