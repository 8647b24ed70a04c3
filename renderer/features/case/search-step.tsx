import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { RegisterTask } from '../../../src/api/views.ts';
import { stepLabel } from '../../text/fi/labels.ts';
import { tasksStep as words } from '../../text/fi/tasks.ts';
import {
  casePath,
  openTaskCount,
  stepPath,
  tasksToDo,
  type LivingCase,
  type StepPlace,
} from './case-steps.ts';
import { RequestTasks } from './request-tasks.tsx';
import { StepPanel } from './step-panel.tsx';
import './work.css';

/** Every request carried out, register by register. One register is open at a time. */
export function SearchStep(props: {
  readonly detail: LivingCase;
  /** The register in the address; otherwise the first one not yet done is open. */
  readonly place: StepPlace;
  readonly takeFocus: boolean;
}) {
  const { detail, place, takeFocus } = props;
  const [, navigate] = useLocation();
  const [saved, setSaved] = useState('');
  const all = detail.requests.flatMap(({ tasks }) => tasks);
  const open = tasksToDo(detail).filter(({ outcome }) => outcome === null);
  const shown =
    all.find(({ id }) => id === place.taskId) ??
    open.find(({ requestId }) => requestId === place.requestId) ??
    open[0];

  const openLink = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // What had the focus went with the task that was saved; the next one takes it.
    if (saved !== '') openLink.current?.focus();
  }, [saved]);

  const goOn = (task: RegisterTask): void => {
    setSaved(words.saved(task.registerName));
    const next = nextOpen(open, all, task);
    if (next === undefined) navigate(casePath(detail.id));
    else navigate(stepPath(detail.id, 'search', { requestId: next.requestId, taskId: next.id }));
  };
  const undecided = detail.requests.find(({ decision }) => decision === null);

  return (
    <StepPanel
      title={stepLabel.search}
      takeFocus={takeFocus}
      aside={<span className="muted">{words.left(openTaskCount(detail))}</span>}
    >
      <output className="visually-hidden">{saved}</output>
      {detail.requests.map((request) => (
        <RequestTasks
          key={request.id}
          detail={detail}
          request={request}
          shown={shown}
          linkRef={openLink}
          onDone={goOn}
          onRestDone={(registers) => {
            setSaved(words.savedRest(registers));
            navigate(casePath(detail.id));
          }}
        />
      ))}
      {open.length === 0 && undecided !== undefined && detail.closed === null && (
        <div className="actions">
          <Link href={stepPath(detail.id, 'reply', { requestId: undecided.id })}>{words.toDecision}</Link>
        </div>
      )}
    </StepPanel>
  );
}

/** The next register to work on after this one, from the top again at the end of the list. */
function nextOpen(
  open: readonly RegisterTask[],
  all: readonly RegisterTask[],
  done: RegisterTask,
): RegisterTask | undefined {
  const rest = open.filter(({ id }) => id !== done.id);
  const at = all.findIndex(({ id }) => id === done.id);
  return rest.find((task) => all.indexOf(task) > at) ?? rest[0];
}
