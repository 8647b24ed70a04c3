import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type Ref } from 'react';
import { Link, useLocation } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import type { CaseDetail, RegisterTask } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { coreErrorOf } from '../../api.ts';
import { FileList } from '../../components/file-list.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { searchStep as words } from '../../text/fi/case.ts';
import { exemptionGroundLabel } from '../../text/fi/labels.ts';
import { casePath, openTaskCount, replyOf, stepPath } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { SearchForm } from './search-form.tsx';
import { Facts, StepPanel } from './step-panel.tsx';

/** One task a register: the open one is worked on in its place in the list. */
export function SearchStep(props: {
  readonly detail: CaseDetail;
  /** The register in the address; otherwise the first one not yet searched is open. */
  readonly registerId: string | null;
  readonly takeFocus: boolean;
}) {
  const { detail, registerId, takeFocus } = props;
  const [, navigate] = useLocation();
  const [saved, setSaved] = useState('');
  const shown =
    detail.tasks.find((task) => task.registerId === registerId) ??
    detail.tasks.find(({ outcome }) => outcome === null);

  const openLink = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // What had the focus went with the task that was saved; the next one takes it.
    if (saved !== '') openLink.current?.focus();
  }, [saved]);

  const goOn = (task: RegisterTask): void => {
    setSaved(words.saved(task.registerName));
    const next = nextOpen(detail.tasks, task);
    if (next !== undefined) navigate(stepPath(detail.id, 'search', next.registerId));
    else navigate(casePath(detail.id));
  };

  return (
    <StepPanel
      title={words.title}
      takeFocus={takeFocus}
      aside={<span className="muted">{words.left(openTaskCount(detail))}</span>}
    >
      <output className="visually-hidden">{saved}</output>
      {replyOf(detail) !== null && <p className="no-margin muted">{words.frozen}</p>}
      <ol className="plain-list" aria-label={words.tasks}>
        {detail.tasks.map((task) => (
          <Task
            key={task.id}
            detail={detail}
            task={task}
            shown={task === shown}
            linkRef={task === shown ? openLink : undefined}
            onDone={() => goOn(task)}
          />
        ))}
      </ol>
      {openTaskCount(detail) === 0 && replyOf(detail) === null && detail.closed === null && (
        <div className="actions">
          <Link href={stepPath(detail.id, 'reply')}>{words.toReply}</Link>
        </div>
      )}
    </StepPanel>
  );
}

function Task(props: {
  readonly detail: CaseDetail;
  readonly task: RegisterTask;
  readonly shown: boolean;
  readonly linkRef: Ref<HTMLAnchorElement> | undefined;
  readonly onDone: () => void;
}) {
  const { detail, task, shown, linkRef, onDone } = props;
  const record = useCoreCommand('search.record');
  const [error, setError] = useState<CoreError | null>(null);
  const changeable = detail.closed === null && replyOf(detail) === null;
  const name = `${task.registerId} ${task.registerName}`;
  const body = `task-${task.id}`;

  const nothing = async (): Promise<void> => {
    setError(null);
    try {
      await record.mutateAsync({
        taskId: task.id,
        outcome: 'nothing',
        ground: null,
        note: task.note,
        findings: [],
        fileIds: [],
      });
      onDone();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };

  return (
    <li className="task" data-shown={shown} data-done={task.outcome !== null}>
      <div className="task-row">
        <h3 className="task-name">
          <Link
            ref={linkRef}
            href={stepPath(detail.id, 'search', task.registerId)}
            aria-expanded={shown}
            aria-controls={body}
          >
            {name}
          </Link>
        </h3>
        <span className={task.outcome === null ? 'task-state muted' : 'task-state'}>{taskState(task)}</span>
        {/* Paper has its place asked for first. */}
        {changeable && task.outcome === null && !task.manual && (
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
            <SearchForm detail={detail} task={task} onSaved={onDone} />
          ) : (
            <TaskResult detail={detail} task={task} changeable={changeable} />
          ))}
      </div>
    </li>
  );
}

function TaskResult(props: {
  readonly detail: CaseDetail;
  readonly task: RegisterTask;
  readonly changeable: boolean;
}) {
  const { detail, task, changeable } = props;
  const reopen = useCoreCommand('search.reopen');
  const [error, setError] = useState<CoreError | null>(null);
  const run = async (): Promise<void> => {
    setError(null);
    try {
      await reopen.mutateAsync({ taskId: task.id });
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <div className="task-body stack-tight">
      {task.findings.map((finding, index) => (
        // Findings have no id of their own and are shown as they stand.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="finding-shown">
          <strong>{finding.category}</strong>
          <div className="typed-text">{finding.value}</div>
          <Facts
            rows={[
              [words.purpose, finding.purpose],
              [words.source, finding.source],
              ...(finding.recipients === '' ? [] : [[words.recipients, finding.recipients] as const]),
            ]}
          />
        </div>
      ))}
      {task.note !== '' && <p className="no-margin typed-text">{task.note}</p>}
      <FileList label={words.attached} files={task.files} />
      {task.doneOn !== null && (
        <p className="no-margin small muted">{words.doneBy(formatFinnish(task.doneOn), task.doneBy ?? '')}</p>
      )}
      {error !== null && <GuardNotice error={error} detail={detail} />}
      {changeable && task.outcome !== null && (
        <div className="actions">
          <Button variant="default" loading={reopen.isPending} onClick={() => void run()}>
            {words.reopen}
          </Button>
        </div>
      )}
    </div>
  );
}

function taskState(task: RegisterTask): string {
  switch (task.outcome) {
    case null:
      return words.open;
    case 'found':
      return words.found(task.findings.length);
    case 'nothing':
      return words.nothing;
    case 'exempt':
      return words.exempt(task.ground === null ? '' : exemptionGroundLabel[task.ground]);
  }
}

/** The next register to search after this one, from the top again at the end of the list. */
function nextOpen(tasks: readonly RegisterTask[], done: RegisterTask): RegisterTask | undefined {
  const open = tasks.filter((task) => task.outcome === null && task.id !== done.id);
  return open.find((task) => tasks.indexOf(task) > tasks.indexOf(done)) ?? open[0];
}
