import { Link } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import type { CaseDetail } from '../../../src/api/views.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { casePage } from '../../text/fi/case.ts';
import { stepLabel } from '../../text/fi/labels.ts';
import { stepPath, type CaseStep } from './case-steps.ts';

/** A failure beside its action; when a rule of the case stands in the way, with the step that clears it. */
export function GuardNotice({ error, detail }: { readonly error: CoreError; readonly detail: CaseDetail }) {
  const step = error.kind === 'conflict' ? clearingStep(error.reason) : null;
  return (
    <ErrorNotice error={error}>
      {step !== null && (
        <Link href={stepPath(detail.id, step, step === 'search' ? openRegister(detail) : null)}>
          {casePage.goToStep(stepLabel[step])}
        </Link>
      )}
    </ErrorNotice>
  );
}

function clearingStep(reason: Extract<CoreError, { kind: 'conflict' }>['reason']): CaseStep | null {
  switch (reason) {
    case 'identity-not-settled':
      return 'identity';
    case 'tasks-open':
      return 'search';
    case 'reply-issued':
    case 'reply-not-issued':
      return 'reply';
    case 'reply-not-dispatched':
    case 'already-dispatched':
      return 'dispatch';
    case 'receipt-issued':
      return 'registered';
    case 'case-closed':
      return 'close';
    // Each missing block has its own link beside the reply.
    case 'blocks-missing':
    case 'vault-exists':
    case 'already-open':
    case 'file-in-use':
    case 'backup-folder-missing':
    case 'folder-not-empty':
      return null;
  }
}

function openRegister(detail: CaseDetail): string | null {
  return detail.tasks.find(({ outcome }) => outcome === null)?.registerId ?? null;
}
