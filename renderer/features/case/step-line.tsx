import { IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { CaseDetail } from '../../../src/api/views.ts';
import { casePage, stepStateText, stepWaits } from '../../text/fi/case.ts';
import { stepLabel } from '../../text/fi/labels.ts';
import {
  CASE_STEPS,
  openTaskCount,
  stepOpens,
  stepPath,
  stepState,
  tasksToDo,
  type CaseStep,
} from './case-steps.ts';

/** The steps of the case across the top: what is done, what is due, what the rest waits for. */
export function StepLine({ detail, shown }: { readonly detail: CaseDetail; readonly shown: CaseStep }) {
  return (
    <nav aria-label={casePage.steps}>
      <ol className="step-line">
        {CASE_STEPS.map((step, index) => (
          <li key={step} data-state={stepState(detail, step)} data-shown={step === shown}>
            <Step detail={detail} step={step} number={index + 1} shown={step === shown} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Step(props: {
  readonly detail: CaseDetail;
  readonly step: CaseStep;
  readonly number: number;
  readonly shown: boolean;
}) {
  const { detail, step, number, shown } = props;
  const state = stepState(detail, step);
  const content = (
    <>
      <span className="step-number" aria-hidden>
        {state === 'done' ? <IconCheck size={16} stroke={2.5} /> : number}
      </span>
      <span>
        <span className="step-name">{stepName(detail, step)}</span>
        <span className="step-state">{stateText(detail, step)}</span>
      </span>
    </>
  );
  return stepOpens(detail, step) ? (
    <Link href={stepPath(detail.id, step)} className="step" aria-current={shown ? 'step' : undefined}>
      {content}
    </Link>
  ) : (
    <span className="step" aria-current={shown ? 'step' : undefined}>
      {content}
    </span>
  );
}

function stepName(detail: CaseDetail, step: CaseStep): string {
  const name = step === 'close' ? stepLabel.closed : stepLabel[step];
  const all = tasksToDo(detail).length;
  // An inquiry is answered without a search.
  return step === 'search' && all > 0 ? `${name} ${casePage.done(all - openTaskCount(detail), all)}` : name;
}

/** Whose turn it is, or what the step waits for. */
function stateText(detail: CaseDetail, step: CaseStep): string {
  const state = stepState(detail, step);
  if (state === 'due' && step === 'search' && detail.stage === 'specification') return casePage.specifying;
  return state === 'coming' ? waits(detail, step) : stepStateText[state];
}

function waits(detail: CaseDetail, step: CaseStep): string {
  // With the search already done, the reply waits for the identity alone.
  if (step === 'reply' && openTaskCount(detail) === 0) return stepWaits.search;
  if (step === 'search' && detail.identitySettled) return stepStateText.coming;
  return stepWaits[step];
}
