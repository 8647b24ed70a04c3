import type { CaseDeadline } from '../../src/domain/case-deadline.ts';
import type { DeadlineStep } from '../../src/domain/deadline-explanation.ts';
import { deadlineStepText } from '../text/fi/deadline.ts';

/** How a due date came about, step by step. A `target` is the house's own, where the law sets no day. */
export function DeadlineSteps(props: {
  readonly steps: readonly DeadlineStep[];
  readonly kind?: CaseDeadline['kind'];
}) {
  const { steps, kind = 'limit' } = props;
  return (
    <ol className="deadline-steps">
      {steps.map((step) => {
        const text = deadlineStepText(step, kind);
        return <li key={text}>{text}</li>;
      })}
    </ol>
  );
}
