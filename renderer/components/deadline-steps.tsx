import type { DeadlineStep } from '../../src/domain/deadline-explanation.ts';
import { deadlineStepText } from '../text/fi/deadline.ts';

/** How a due date came about, step by step. */
export function DeadlineSteps({ steps }: { readonly steps: readonly DeadlineStep[] }) {
  return (
    <ol className="deadline-steps">
      {steps.map((step) => {
        const text = deadlineStepText(step);
        return <li key={text}>{text}</li>;
      })}
    </ol>
  );
}
