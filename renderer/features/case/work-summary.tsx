import { Link } from 'wouter';
import type { CaseRequest } from '../../../src/api/views.ts';
import { decisionStep as words } from '../../text/fi/decision.ts';
import { lowerFirst, requestOutcomeLabel } from '../../text/fi/labels.ts';
import { stepPath, type LivingCase } from './case-steps.ts';
import { StepPart } from './step-panel.tsx';
import { taskState } from './task-result.tsx';

/** What the registers came to, which the decision rests on. */
export function WorkSummary(props: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  const { detail, request } = props;
  const tasks = request.tasks.filter(({ kind }) => kind !== 'lift-restriction');
  const open = tasks.filter(({ outcome }) => outcome === null);
  if (tasks.length === 0) return null;
  return (
    <StepPart title={words.work}>
      {open.length > 0 && (
        <div className="notice">
          <p>{words.tasksOpen(open.length)}</p>
          <Link href={stepPath(detail.id, 'search', { requestId: request.id, taskId: open[0]?.id ?? null })}>
            {words.toTasks}
          </Link>
        </div>
      )}
      {request.fromTasks !== null && (
        <output>{words.workSays(lowerFirst(requestOutcomeLabel[request.fromTasks]))}</output>
      )}
      <ul className="plain-list work-summary">
        {tasks.map((task) => (
          <li key={task.id}>
            <Link href={stepPath(detail.id, 'search', { requestId: request.id, taskId: task.id })}>
              {task.registerName}
            </Link>
            <span className={task.outcome === null ? 'muted' : undefined}>{taskState(task)}</span>
          </li>
        ))}
      </ul>
    </StepPart>
  );
}
