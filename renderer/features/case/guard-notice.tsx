import { Link } from 'wouter';
import type { ConflictReason, CoreError } from '../../../src/api/errors.ts';
import type { CaseDetail } from '../../../src/api/views.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { casePage } from '../../text/fi/case.ts';
import { stepLabel } from '../../text/fi/labels.ts';
import { stepPath, tasksToDo, type CaseStep } from './case-steps.ts';

/** A failure beside its action; when a rule of the case stands in the way, with the step that clears it. */
export function GuardNotice({ error, detail }: { readonly error: CoreError; readonly detail: CaseDetail }) {
  const step = error.kind === 'conflict' ? (CLEARED_ON[error.reason] ?? null) : null;
  const task = step === 'search' ? tasksToDo(detail).find(({ outcome }) => outcome === null) : undefined;
  const place = task === undefined ? {} : { requestId: task.requestId, taskId: task.id };
  return (
    <ErrorNotice error={error}>
      {step !== null && (
        <Link href={stepPath(detail.id, step, place)}>{casePage.goToStep(stepLabel[step])}</Link>
      )}
    </ErrorNotice>
  );
}

/** The step on which the clerk clears what stands in the way; where there is none, the notice says it all. */
const CLEARED_ON: Readonly<Partial<Record<ConflictReason, CaseStep>>> = {
  'identity-not-settled': 'identity',
  'form-missing': 'identity',
  'tasks-open': 'search',
  'tasks-say-otherwise': 'search',
  'question-open': 'search',
  'reply-issued': 'reply',
  'reply-not-issued': 'reply',
  'not-decided': 'reply',
  'already-decided': 'reply',
  'reply-dispatched': 'dispatch',
  'reply-not-dispatched': 'dispatch',
  'already-dispatched': 'dispatch',
  'recipients-open': 'dispatch',
  'notice-not-sent': 'dispatch',
  'receipt-issued': 'registered',
  'case-closed': 'close',
};
