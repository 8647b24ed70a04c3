import { Button, Radio, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { recordIdentity } from '../../../src/api/inputs.ts';
import type { CaseDetail } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { IDENTITY_METHODS, type IdentityMethod } from '../../../src/domain/verification.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { identityHint, identityStep as words, registeredStep } from '../../text/fi/case.ts';
import { identityMethodLabel, identityResultLabel } from '../../text/fi/labels.ts';
import { casePath, receiptOf, stepPath } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { StepPanel, StepPart } from './step-panel.tsx';

/** Who the person was found to be, how and by whom; no copy of a document is kept. */
export function IdentityStep(props: { readonly detail: CaseDetail; readonly takeFocus: boolean }) {
  const { detail, takeFocus } = props;
  const [another, setAnother] = useState(false);
  const checks = detail.identityChecks;
  const asks = detail.closed === null && (!detail.identitySettled || another);
  return (
    <StepPanel title={words.title} takeFocus={takeFocus}>
      {detail.closed === null && receiptOf(detail) === null && !detail.identitySettled && (
        <div className="notice">
          <p>{registeredStep.receiptWaiting}</p>
          <Link href={stepPath(detail.id, 'registered')}>{registeredStep.openReceipt}</Link>
        </div>
      )}
      {detail.identitySettled && <output>{words.settled}</output>}
      {!detail.identitySettled && checks.length > 0 && <output>{words.doubtful}</output>}
      {/* A new form for every check: the one before is in the list. */}
      {asks && <IdentityForm key={checks.length} detail={detail} onSaved={() => setAnother(false)} />}
      {checks.length > 0 && <EarlierChecks detail={detail} />}
      {detail.closed === null && detail.identitySettled && !another && (
        <div className="actions">
          <Button variant="default" onClick={() => setAnother(true)}>
            {words.recordAnother}
          </Button>
        </div>
      )}
    </StepPanel>
  );
}

function IdentityForm({ detail, onSaved }: { readonly detail: CaseDetail; readonly onSaved: () => void }) {
  const { today } = useDesk().vault;
  const record = useCoreCommand('identity.record');
  const [, navigate] = useLocation();
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: recordIdentity,
    initialValues: {
      caseId: detail.id,
      method: usualMethod(detail),
      result: 'confirmed',
      evidence: '',
      checkedOn: today,
    },
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
  const hint = identityHint[form.values.method];

  return (
    <OpenForm label={words.title} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <p className="no-margin muted">{words.noCopies}</p>
      <Select
        label={words.method}
        data={IDENTITY_METHODS.map((method) => ({ value: method, label: identityMethodLabel[method] }))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        maxDropdownHeight={360}
        {...form.getInputProps('method')}
      />
      <TextInput
        label={words.evidence}
        description={hint.record}
        placeholder={`Esimerkiksi ${hint.example}`}
        autoComplete="off"
        {...form.getInputProps('evidence')}
      />
      <div className="form-grid">
        <DateField label={words.checkedOn} {...form.getInputProps('checkedOn')} />
        <Radio.Group label={words.result} {...form.getInputProps('result')}>
          <div className="choices">
            {(['confirmed', 'not-confirmed'] as const).map((result) => (
              <Radio key={result} value={result} label={identityResultLabel[result]} />
            ))}
          </div>
        </Radio.Group>
      </div>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <MainButton busy={record.isPending}>
          {form.values.result === 'confirmed' ? words.confirm : words.record}
        </MainButton>
      </div>
    </OpenForm>
  );
}

function EarlierChecks({ detail }: { readonly detail: CaseDetail }) {
  return (
    <StepPart title={words.earlier}>
      <ul className="plain-list stack-tight">
        {detail.identityChecks.toReversed().map((check) => (
          <li key={check.id}>
            <div>
              <strong>{identityResultLabel[check.result]}</strong>: {identityMethodLabel[check.method]},{' '}
              {check.evidence}
            </div>
            <div className="small muted">{words.by(formatFinnish(check.checkedOn), check.checkedBy)}</div>
          </li>
        ))}
      </ul>
    </StepPart>
  );
}

/** The way that fits how the request came: a visitor shows a document, a signed letter is compared. */
function usualMethod(detail: CaseDetail): IdentityMethod {
  if (detail.channel === 'visit' || detail.channel === 'paper') return 'ID_DOC_SEEN';
  if (detail.signedByHand) return 'SIGNED_LETTER_MATCH';
  return 'CALLBACK';
}
