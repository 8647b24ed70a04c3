import { Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { recordIdentity } from '../../../src/api/inputs.ts';
import { isCalendarDate } from '../../../src/domain/calendar-date.ts';
import {
  identityCheckProblems,
  methodsFor,
  VERIFICATION_POLICY,
  type IdentityMethod,
} from '../../../src/domain/verification.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { identityHint, identityStep as words } from '../../text/fi/case.ts';
import { identityMethodLabel, identityResultLabel } from '../../text/fi/labels.ts';
import { casePath, type LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { usualMethod } from './identity-state.ts';
import { OpenForm } from './open-form.tsx';
import { StepButton } from './step-button.tsx';

/** One check: how, what was seen, with what result. The methods are those that help this case on. */
export function IdentityForm(props: {
  readonly detail: LivingCase;
  readonly main: boolean;
  readonly onSaved: () => void;
}) {
  const { detail, main, onSaved } = props;
  const { today } = useDesk().vault;
  const record = useCoreCommand('identity.record');
  const [, navigate] = useLocation();
  const [error, setError] = useState<CoreError | null>(null);
  const kinds = detail.requests.map(({ kind }) => kind);
  const methods = methodsFor(kinds, detail.requester.role);
  const { form, submit, showError } = useZodForm({
    schema: recordIdentity,
    initialValues: {
      caseId: detail.id,
      method: usualMethod(detail, methods),
      result: 'confirmed',
      evidence: '',
      doubt: '',
      checkedOn: today,
      destroyedOn: null,
    },
    alsoCheck: (note) =>
      identityCheckProblems(
        note,
        {
          kinds,
          role: detail.requester.role,
          receivedOn: detail.receivedOn,
          signedByHand: detail.signedByHand || formCame(detail),
        },
        today,
      ).map(({ field, code }) => ({ path: field, code })),
  });
  const draft = useFormDraft(`identity:${detail.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof recordIdentity>): Promise<void> => {
    setError(null);
    try {
      await record.mutateAsync(values);
      await draft.discard();
      onSaved();
      navigate(casePath(detail.id));
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const { method, result, checkedOn } = form.values;
  const policy = VERIFICATION_POLICY[method];
  const hint = identityHint[method];
  const choose = (next: IdentityMethod): void => {
    form.setFieldValue('method', next);
    // What the new way does not ask for does not count.
    if (!VERIFICATION_POLICY[next].needsDoubt) form.setFieldValue('doubt', '');
    const sameDay = isCalendarDate(checkedOn) ? checkedOn : today;
    form.setFieldValue('destroyedOn', next === 'CERTIFIED_COPY' ? sameDay : null);
  };

  return (
    <OpenForm label={words.title} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <p className="no-margin muted">{words.noCopies}</p>
      <Select
        label={words.method}
        data={methods.map((value) => ({ value, label: identityMethodLabel[value] }))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        maxDropdownHeight={360}
        allowDeselect={false}
        {...form.getInputProps('method')}
        onChange={(picked) => {
          const next = methods.find((one) => one === picked);
          if (next !== undefined) choose(next);
        }}
      />
      <TextInput
        label={words.evidenceOf[policy.shows]}
        description={hint.record}
        placeholder={`Esimerkiksi ${hint.example}`}
        autoComplete="off"
        {...form.getInputProps('evidence')}
      />
      {policy.needsDoubt && (
        <Textarea
          label={words.doubt}
          description={words.doubtHint}
          rows={2}
          {...form.getInputProps('doubt')}
        />
      )}
      <div className="form-grid">
        <DateField label={words.checkedOn} {...form.getInputProps('checkedOn')} />
        {method === 'CERTIFIED_COPY' && (
          <DateField label={words.destroyedOn} {...form.getInputProps('destroyedOn')} />
        )}
        <Radio.Group label={words.result} {...form.getInputProps('result')}>
          <div className="choices">
            {(['confirmed', 'not-confirmed'] as const).map((value) => (
              <Radio key={value} value={value} label={identityResultLabel[value]} />
            ))}
          </div>
        </Radio.Group>
      </div>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <StepButton main={main} busy={record.isPending}>
          {result === 'confirmed' ? words.confirmOf[policy.shows] : words.record}
        </StepButton>
      </div>
    </OpenForm>
  );
}

/** A request in due form came after the question for it. */
function formCame({ inquiries }: LivingCase): boolean {
  return inquiries.some(({ kind, sufficientOn }) => kind === 'form' && sufficientOn !== null);
}
