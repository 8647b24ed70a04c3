import { Button } from '@mantine/core';
import { useState, type Ref } from 'react';
import { Link } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import type { RegisterTask } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { tasksStep as words } from '../../text/fi/tasks.ts';
import { stepPath, type LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskResult, taskState } from './task-result.tsx';
import { nothingFound } from './task-values.ts';

/** One register of a request's list; the open one is worked on in its place. */
export function TaskRow(props: {
  readonly detail: LivingCase;
  readonly task: RegisterTask;
  readonly shown: boolean;
  readonly changeable: boolean;
  readonly linkRef: Ref<HTMLAnchorElement> | undefined;
  readonly onDone: () => void;
}) {
  const { detail, task, shown, changeable, linkRef, onDone } = props;
  const { today, user } = useDesk().vault;
  const record = useCoreCommand('task.record');
  const [error, setError] = useState<CoreError | null>(null);
  const name = `${task.registerId} ${task.registerName}`;
  const body = `task-${task.id}`;

  const nothing = async (): Promise<void> => {
    setError(null);
    try {
      await record.mutateAsync(nothingFound(task, user.name, today));
      onDone();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };

  return (
    <li className="task" data-shown={shown} data-done={task.outcome !== null}>
      <div className="task-row">
        <h4 className="task-name">
          <Link
            ref={linkRef}
            href={stepPath(detail.id, 'search', { requestId: task.requestId, taskId: task.id })}
            aria-expanded={shown}
            aria-controls={body}
          >
            {name}
          </Link>
        </h4>
        <span className={task.outcome === null ? 'task-state muted' : 'task-state'}>{taskState(task)}</span>
        {changeable && task.outcome === null && mayBeEmptyUnseen(task) && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={words.nothingIn(task.registerName)}
            loading={record.isPending}
            onClick={() => void nothing()}
          >
            {words.nothingHere}
          </Button>
        )}
      </div>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div id={body} hidden={!shown}>
        {shown &&
          (changeable && task.outcome === null ? (
            <TaskForm detail={detail} task={task} onSaved={onDone} />
          ) : (
            <TaskResult detail={detail} task={task} changeable={changeable} />
          ))}
      </div>
    </li>
  );
}

/** Paper that is searched has its place asked for first; a restriction was set where its lifting stands. */
export function mayBeEmptyUnseen({ kind, manual }: RegisterTask): boolean {
  return kind !== 'lift-restriction' && !(kind === 'search' && manual);
}
