import { Button } from '@mantine/core';
import { useState, type Ref } from 'react';
import { Link } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import type { CaseRequest, RegisterTask } from '../../../src/api/views.ts';
import type { TaskKind } from '../../../src/domain/register-task.ts';
import { coreErrorOf } from '../../api.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { requestKindLabel, scopesText, stepLabel } from '../../text/fi/labels.ts';
import { casePage } from '../../text/fi/case.ts';
import { tasksStep as words } from '../../text/fi/tasks.ts';
import { stepPath, type LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { nothingFound } from './task-values.ts';
import { TaskRow } from './task-row.tsx';

/** The registers of one request. */
export function RequestTasks(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly shown: RegisterTask | undefined;
  readonly linkRef: Ref<HTMLAnchorElement>;
  readonly onDone: (task: RegisterTask) => void;
  /** Every register that was left has been marked as having no data. */
  readonly onRestDone: (registers: number) => void;
}) {
  const { detail, request, shown, linkRef, onDone, onRestDone } = props;
  const own = request.tasks.filter(({ kind }) => kind !== 'lift-restriction');
  const lifting = request.tasks.filter(({ kind }) => kind === 'lift-restriction');
  const row = (task: RegisterTask) => (
    <TaskRow
      key={task.id}
      detail={detail}
      task={task}
      shown={task.id === shown?.id}
      changeable={isChangeable(detail, request, task)}
      linkRef={task.id === shown?.id ? linkRef : undefined}
      onDone={() => onDone(task)}
    />
  );
  return (
    <section className="request-group" aria-label={requestKindLabel[request.kind]}>
      <RequestHeading request={request} />
      <Hindrance detail={detail} request={request} />
      {own.length === 0 ? (
        <p className="no-margin muted">{words.noTasks}</p>
      ) : (
        <ol className="plain-list" aria-label={words.tasks(requestKindLabel[request.kind])}>
          {own.map(row)}
        </ol>
      )}
      <RestWithoutData detail={detail} request={request} onDone={onRestDone} />
      {lifting.length > 0 && (
        <>
          <h3 className="request-name">{words.lifting}</h3>
          {(request.lifting?.noticeSentOn ?? null) === null && (
            <div className="notice">
              <p>{words.noticeFirst}</p>
              <Link href={stepPath(detail.id, 'dispatch', { requestId: request.id })}>{words.toNotice}</Link>
            </div>
          )}
          <ol className="plain-list" aria-label={words.tasks(words.lifting)}>
            {lifting.map(row)}
          </ol>
        </>
      )}
    </section>
  );
}

/** Which request the list below belongs to. */
function RequestHeading({ request }: { readonly request: CaseRequest }) {
  const open = request.tasks.filter(({ outcome }) => outcome === null).length;
  return (
    <div>
      <div className="case-row">
        <h3 className="request-name">{requestKindLabel[request.kind]}</h3>
        {request.tasks.length > 0 && isNeeded(request) && (
          <span className="muted">{words.leftOfRequest(open)}</span>
        )}
      </div>
      {request.scopes.length > 0 && <div className="muted">{scopesText(request.scopes)}</div>}
      {request.description !== '' && <div className="muted typed-text">{request.description}</div>}
    </div>
  );
}

/** Why the registers of the request cannot be worked on now. */
function Hindrance({ detail, request }: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  if (detail.closed !== null || request.tasks.length === 0) return null;
  if (request.decision !== null) {
    return (
      <p className="no-margin muted">
        {isNeeded(request) ? words.decided : words.fallen}{' '}
        <Link href={stepPath(detail.id, 'reply', { requestId: request.id })}>{words.toDecision}</Link>
      </p>
    );
  }
  if (request.identitySettled || !request.tasks.some(({ kind }) => NEEDS_IDENTITY.has(kind))) return null;
  return (
    <div className="notice">
      <p>{words.identityFirst}</p>
      <Link href={stepPath(detail.id, 'identity')}>{casePage.goToStep(stepLabel.identity)}</Link>
    </div>
  );
}

/** Kinds that change a register: nothing is changed for somebody unknown. */
const NEEDS_IDENTITY: ReadonlySet<TaskKind> = new Set(['correct', 'erase', 'restrict', 'stop']);

/** Kinds where most registers hold nothing of the matter, so that the rest may be marked at once. */
const REST_AT_ONCE: ReadonlySet<TaskKind> = new Set([
  'correct',
  'restrict',
  'stop',
  'mark-ban',
  'unmark-ban',
]);

/** "No data" for every register that is still open, one command each. */
function RestWithoutData(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly onDone: (registers: number) => void;
}) {
  const { detail, request, onDone } = props;
  const { today, user } = useDesk().vault;
  const record = useCoreCommand('task.record');
  const [at, setAt] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const rest = request.tasks.filter((task) => task.outcome === null && REST_AT_ONCE.has(task.kind));

  const run = async (): Promise<void> => {
    setError(null);
    try {
      for (const task of rest) {
        setAt(task.registerName);
        await record.mutateAsync(nothingFound(task, user.name, today));
      }
      onDone(rest.length);
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    } finally {
      setAt(null);
    }
  };
  const offered = rest.length > 1 && detail.closed === null && request.decision === null;
  if (!offered && at === null && error === null) return null;
  return (
    <div className="stack-tight">
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button variant="default" loading={at !== null} onClick={() => void run()}>
          {words.nothingInRest(rest.length)}
        </Button>
        <output className="small muted">{at === null ? '' : words.markingRest(at)}</output>
      </div>
    </div>
  );
}

/** The tasks of a request that is refused, transferred or withdrawn fall. */
function isNeeded({ decision }: CaseRequest): boolean {
  return decision === null || decision.outcome === 'granted' || decision.outcome === 'partly-granted';
}

/** Before the decision every task; afterwards only those that lift a restriction, once the person was told. */
function isChangeable(detail: LivingCase, request: CaseRequest, task: RegisterTask): boolean {
  if (detail.closed !== null) return false;
  if (task.kind === 'lift-restriction') return (request.lifting?.noticeSentOn ?? null) !== null;
  return request.decision === null;
}
