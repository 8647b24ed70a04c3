import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { closeCase } from '../../../src/api/inputs.ts';
import { answeredLate, type SentAnswer } from '../../../src/domain/case-deadline.ts';
import { CLOSING_OUTCOMES, type ClosingOutcome } from '../../../src/domain/case-stage.ts';
import { isESigned } from '../../../src/domain/letter-step.ts';
import { coreErrorOf } from '../../api.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { casePage, closeStep as words } from '../../text/fi/case.ts';
import { closingOutcomeLabel, stepLabel } from '../../text/fi/labels.ts';
import { momentText } from '../../text/fi/moments.ts';
import {
  openTaskCount,
  repliesOf,
  stepPath,
  stepState,
  type CaseStep,
  type LivingCase,
} from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { ReopenCase } from './reopen-case.tsx';
import { Facts, StepPanel } from './step-panel.tsx';

/** How the case ends, or ended. A withdrawn one may end here from any open step. */
export function CloseStep(props: {
  readonly detail: LivingCase;
  /** The clerk came to mark it withdrawn. */
  readonly withdrawn: boolean;
  readonly takeFocus: boolean;
}) {
  const { detail, withdrawn, takeFocus } = props;
  const { closed } = detail;
  const outcome = withdrawn ? 'withdrawn' : likelyOutcome(detail);
  return (
    <StepPanel title={closed === null ? words.title : words.closedTitle} takeFocus={takeFocus}>
      {closed === null ? (
        <CloseForm key={outcome} detail={detail} outcome={outcome} />
      ) : (
        <>
          <Facts
            rows={[
              [words.outcome, closingOutcomeLabel[closed.outcome]],
              [words.closedAt, words.closedBy(momentText(closed.at), closed.by)],
              [words.note, closed.note === '' ? words.noNote : closed.note],
            ]}
          />
          <MissingSignedCopy detail={detail} />
          <ReopenCase detail={detail} />
        </>
      )}
    </StepPanel>
  );
}

function CloseForm({ detail, outcome }: { readonly detail: LivingCase; readonly outcome: ClosingOutcome }) {
  const close = useCoreCommand('case.close');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: closeCase,
    initialValues: { caseId: detail.id, outcome, note: '' },
  });
  const draft = useFormDraft(`close:${detail.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof closeCase>): Promise<void> => {
    setError(null);
    try {
      await close.mutateAsync(values);
      await draft.discard();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const withdrawn = form.values.outcome === 'withdrawn';
  const late = answeredLate(detail.deadline, sentAnswers(detail));
  return (
    <OpenForm label={words.title} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      {!withdrawn && <StillOpen detail={detail} />}
      <Radio.Group label={words.outcome} {...form.getInputProps('outcome')}>
        <div className="choices">
          {CLOSING_OUTCOMES.map((choice) => (
            <Radio key={choice} value={choice} label={closingOutcomeLabel[choice]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={withdrawn ? words.withdrawnNote : late ? words.lateNote : words.note}
        description={late ? words.lateHint : undefined}
        rows={3}
        {...form.getInputProps('note')}
      />
      {!withdrawn && <MissingSignedCopy detail={detail} />}
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <MainButton busy={close.isPending}>{words.close}</MainButton>
      </div>
    </OpenForm>
  );
}

function sentAnswers(detail: LivingCase): readonly SentAnswer[] {
  return repliesOf(detail).flatMap(({ letter: { dispatch, requestId } }) =>
    dispatch === null
      ? []
      : [
          {
            sentOn: dispatch.dispatchedOn,
            refused: detail.requests.find(({ id }) => id === requestId)?.decision?.outcome === 'refused',
          },
        ],
  );
}

/** What has to be done before the case can be closed, each with its step. */
function StillOpen({ detail }: { readonly detail: LivingCase }) {
  const missing: readonly (readonly [text: string, step: CaseStep])[] = [
    ...(detail.requests.some(({ decision }) => decision === null)
      ? [[words.notDecided, 'reply'] as const]
      : []),
    ...(openTaskCount(detail) > 0 ? [[words.tasksOpen, 'search'] as const] : []),
    ...(stepState(detail, 'reply') === 'done' &&
    repliesOf(detail).some(({ letter }) => letter.dispatch === null)
      ? [[words.notDispatched, 'dispatch'] as const]
      : []),
    ...(detail.requests.some(({ recipients }) => !recipients.settled)
      ? [[words.recipientsOpen, 'dispatch'] as const]
      : []),
  ];
  if (missing.length === 0) return null;
  return (
    <div className="notice notice-warning" role="note">
      <div>
        <p className="notice-title">{words.stillOpen}</p>
        <ul className="plain-list">
          {missing.map(([text, step]) => (
            <li key={text}>
              {text} <Link href={stepPath(detail.id, step)}>{casePage.goToStep(stepLabel[step])}</Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function MissingSignedCopy({ detail }: { readonly detail: LivingCase }) {
  const replies = repliesOf(detail);
  if (replies.every(({ letter }) => letter.signedCopies.length > 0 || isESigned(letter.signature)))
    return null;
  return (
    <div className="notice notice-warning" role="note">
      <p>{words.noSignedCopy}</p>
      <Link href={stepPath(detail.id, 'dispatch')}>{words.attachIt}</Link>
    </div>
  );
}

/** The outcome that the decisions come to. */
function likelyOutcome({ requests }: LivingCase): ClosingOutcome {
  const outcomes = requests.map(({ decision }) => decision?.outcome);
  if (outcomes.every((outcome) => outcome === 'withdrawn')) return 'withdrawn';
  const elsewhere = outcomes.every((outcome) => outcome === 'withdrawn' || outcome === 'transferred');
  return elsewhere ? 'transferred' : 'answered';
}
