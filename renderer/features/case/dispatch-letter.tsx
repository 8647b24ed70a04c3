import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { dispatchLetter } from '../../../src/api/inputs.ts';
import type { IssuedLetter } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { isReply, type Dispatch } from '../../../src/domain/letter.ts';
import { coreErrorOf } from '../../api.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { dispatching } from '../../text/fi/case.ts';
import { dispatchedLabel } from '../../text/fi/labels.ts';
import { casePath, stepPath, type LivingCase } from './case-steps.ts';
import { chosenDispatch, DispatchFields } from './dispatch-fields.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { StepButton } from './step-button.tsx';
import { StepPart } from './step-panel.tsx';

const dispatchForm = z
  .custom<z.input<typeof dispatchLetter>>()
  .transform((values) => chosenDispatch(values))
  .pipe(dispatchLetter);

/** How an issued letter left the house: the form until it is marked, then the mark. */
export function DispatchLetter(props: {
  readonly detail: LivingCase;
  readonly letter: IssuedLetter;
  readonly main: boolean;
  readonly takeFocus: boolean;
}) {
  const { detail, letter, main, takeFocus } = props;
  return (
    <StepPart title={dispatching.title} takeFocus={takeFocus}>
      {letter.dispatch !== null && <DispatchMark dispatch={letter.dispatch} />}
      {letter.dispatch === null && detail.closed === null && (
        <DispatchForm detail={detail} letter={letter} main={main} />
      )}
    </StepPart>
  );
}

function DispatchForm(props: {
  readonly detail: LivingCase;
  readonly letter: IssuedLetter;
  readonly main: boolean;
}) {
  const { detail, letter, main } = props;
  const { today } = useDesk().vault;
  const dispatch = useCoreCommand('letter.dispatch');
  const [, navigate] = useLocation();
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: dispatchForm,
    initialValues: {
      letterId: letter.letterId,
      way: usualWay(detail, letter),
      dispatchedOn: today,
      trackingNumber: null,
    },
  });
  const draft = useFormDraft(`dispatch:${letter.letterId}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof dispatchForm>): Promise<void> => {
    setError(null);
    // A sent reply still waits for its signed copy: the step stays open, though the case goes on to its closing.
    if (isReply(letter.kind)) navigate(stepPath(detail.id, 'dispatch'), { replace: true });
    try {
      await dispatch.mutateAsync(values);
      await draft.discard();
      if (letter.kind === 'K1') navigate(casePath(detail.id));
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const label = form.values.way === 'handed-over' ? dispatching.markHandedOver : dispatching.mark;

  return (
    <OpenForm label={dispatching.title} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <DispatchFields form={form} />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <StepButton main={main} busy={dispatch.isPending}>
          {label}
        </StepButton>
      </div>
    </OpenForm>
  );
}

/** A visitor takes a letter along; what goes to somebody else is posted. */
function usualWay({ channel }: LivingCase, { kind }: IssuedLetter): Dispatch['way'] {
  return kind !== 'K11' && (channel === 'visit' || channel === 'paper') ? 'handed-over' : 'post';
}

function DispatchMark({ dispatch }: { readonly dispatch: Dispatch }) {
  return (
    <output>
      {dispatching.done(dispatchedLabel[dispatch.way], formatFinnish(dispatch.dispatchedOn))}{' '}
      {dispatch.trackingNumber !== null && dispatching.tracking(dispatch.trackingNumber)}
    </output>
  );
}
