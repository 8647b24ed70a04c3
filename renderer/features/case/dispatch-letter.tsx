import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { dispatchLetter } from '../../../src/api/inputs.ts';
import type { CaseDetail, IssuedLetter } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { DISPATCH_WAYS, type Dispatch } from '../../../src/domain/letter.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { dispatching } from '../../text/fi/case.ts';
import { dispatchedLabel, dispatchWayLabel } from '../../text/fi/labels.ts';
import { casePath, stepPath } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { StepButton } from './step-button.tsx';
import { StepPart } from './step-panel.tsx';

type DispatchValues = z.input<typeof dispatchLetter>;

/** Only a registered letter has a tracking number; what was typed before choosing another way does not count. */
const dispatchForm = z
  .custom<DispatchValues>()
  .transform((values) => ({
    ...values,
    trackingNumber: values.way === 'registered-post' ? values.trackingNumber : null,
  }))
  .pipe(dispatchLetter);

/** How an issued letter left the house: the form until it is marked, then the mark. */
export function DispatchLetter(props: {
  readonly detail: CaseDetail;
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
  readonly detail: CaseDetail;
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
      way: detail.channel === 'visit' || detail.channel === 'paper' ? 'handed-over' : 'post',
      dispatchedOn: today,
      trackingNumber: null,
    },
  });
  const draft = useFormDraft(`dispatch:${letter.letterId}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof dispatchForm>): Promise<void> => {
    setError(null);
    // A sent reply still waits for its signed copy: the step stays open, though the case goes on to its closing.
    const goesOn = letter.kind === 'K1';
    if (!goesOn) navigate(stepPath(detail.id, 'dispatch'), { replace: true });
    try {
      await dispatch.mutateAsync(values);
      await draft.discard();
      if (goesOn) navigate(casePath(detail.id));
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const label = form.values.way === 'handed-over' ? dispatching.markHandedOver : dispatching.mark;
  const trackingNumber = form.getInputProps('trackingNumber');

  return (
    <OpenForm label={dispatching.title} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <Radio.Group label={dispatching.way} {...form.getInputProps('way')}>
        <div className="choices">
          {DISPATCH_WAYS.map((way) => (
            <Radio key={way} value={way} label={dispatchWayLabel[way]} />
          ))}
        </div>
      </Radio.Group>
      <div className="form-grid">
        <DateField label={dispatching.dispatchedOn} {...form.getInputProps('dispatchedOn')} />
        {form.values.way === 'registered-post' && (
          <TextInput
            label={dispatching.trackingNumber}
            autoComplete="off"
            {...trackingNumber}
            value={form.values.trackingNumber ?? ''}
            onChange={({ currentTarget: { value } }) =>
              form.setFieldValue('trackingNumber', value === '' ? null : value)
            }
          />
        )}
      </div>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <StepButton main={main} busy={dispatch.isPending}>
          {label}
        </StepButton>
      </div>
    </OpenForm>
  );
}

function DispatchMark({ dispatch }: { readonly dispatch: Dispatch }) {
  return (
    <output>
      {dispatching.done(dispatchedLabel[dispatch.way], formatFinnish(dispatch.dispatchedOn))}{' '}
      {dispatch.trackingNumber !== null && dispatching.tracking(dispatch.trackingNumber)}
    </output>
  );
}
