import { Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import type { CaseRequest } from '../../../src/api/views.ts';
import { decisionProblems, RESTRICTION_POINTS, termsOf } from '../../../src/domain/decision.ts';
import { REFUSAL_GROUNDS } from '../../../src/domain/refusal-ground.ts';
import { lawOf } from '../../../src/domain/regime.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { decisionStep as words } from '../../text/fi/decision.ts';
import { errorText } from '../../text/fi/errors.ts';
import { refusalGroundLabel, restrictionPointLabel } from '../../text/fi/ground-labels.ts';
import { requestOutcomeLabel } from '../../text/fi/labels.ts';
import type { LivingCase } from './case-steps.ts';
import { likelyOutcome, outcomeChoices } from './decision-choices.ts';
import { decisionForm, firstDecision, refuses, type DecisionValues } from './decision-values.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import type { UseFormReturnType } from '@mantine/form';

type DecisionFormState = UseFormReturnType<DecisionValues>;

/** What becomes of one request: the outcomes that law and work leave, their grounds with the law beside them. */
export function DecisionForm(props: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  const { detail, request } = props;
  const { today } = useDesk().vault;
  const decide = useCoreCommand('request.decide');
  const [error, setError] = useState<CoreError | null>(null);
  const schema = useMemo(() => decisionForm(request.kind), [request.kind]);
  const choices = outcomeChoices(detail, request);
  const { form, submit, showError } = useZodForm({
    schema,
    initialValues: firstDecision(request, likelyOutcome(choices, request), detail.receivedOn, today),
    alsoCheck: (values) => decisionProblems(values, request.kind, detail.regime),
  });
  const draft = useFormDraft(`decision:${request.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      await decide.mutateAsync(values);
      await draft.discard();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const { outcome } = form.values;
  const outcomeProps = form.getInputProps('outcome');

  return (
    <OpenForm label={words.decision} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <Radio.Group label={words.outcome} {...outcomeProps} value={outcome ?? ''}>
        <div className="choice-list">
          {choices.map(({ outcome: choice, hindrance }) => (
            <Radio
              key={choice}
              value={choice}
              label={requestOutcomeLabel[choice]}
              disabled={hindrance !== null && choice !== outcome}
              description={
                hindrance === null ? undefined : errorText({ kind: 'conflict', reason: hindrance }).title
              }
            />
          ))}
        </div>
      </Radio.Group>
      {request.kind === 'marketing-ban' && <p className="no-margin muted">{words.neverRefused}</p>}
      {refuses(outcome) && (
        <RefusalFields
          form={form}
          detail={detail}
          grounds={choices.find((choice) => choice.outcome === outcome)?.grounds ?? []}
        />
      )}
      {outcome === 'transferred' && (
        <TextInput label={words.transferredTo} autoComplete="off" {...form.getInputProps('transferredTo')} />
      )}
      <TermsFields form={form} request={request} />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <MainButton busy={decide.isPending} title={`${words.decide} (Ctrl+Enter)`}>
          {words.decide}
        </MainButton>
      </div>
    </OpenForm>
  );
}

/** No refusal without its ground, what it concerns and reasons of fact. */
function RefusalFields(props: {
  readonly form: DecisionFormState;
  readonly detail: LivingCase;
  readonly grounds: readonly (keyof typeof REFUSAL_GROUNDS)[];
}) {
  const { form, detail, grounds } = props;
  const { ground } = form.values.refusal;
  const law = ground === null ? null : lawOf(REFUSAL_GROUNDS[ground].law, detail.regime);
  return (
    <>
      <Select
        label={words.ground}
        placeholder={words.chooseGround}
        data={grounds.map((code) => ({ value: code, label: refusalGroundLabel[code] }))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        maxDropdownHeight={320}
        {...form.getInputProps('refusal.ground')}
      />
      {law !== null && <output className="muted">{words.law(law)}</output>}
      <Textarea label={words.what} rows={2} {...form.getInputProps('refusal.what')} />
      <Textarea
        label={words.reasons}
        description={words.reasonsHint}
        rows={3}
        {...form.getInputProps('refusal.reasons')}
      />
    </>
  );
}

/** What the letter of this kind tells beside the tasks. */
function TermsFields(props: { readonly form: DecisionFormState; readonly request: CaseRequest }) {
  const { form, request } = props;
  const { outcome } = form.values;
  switch (outcome === null ? 'none' : termsOf(request.kind, outcome)) {
    case 'none':
      return null;
    case 'erasure':
      return (
        <DateField
          label={words.backupsUntil}
          description={words.backupsUntilHint}
          {...form.getInputProps('terms.backupsUntil')}
        />
      );
    case 'restriction':
      return (
        <>
          <Radio.Group label={words.point} {...form.getInputProps('terms.point')}>
            <div className="choice-list">
              {RESTRICTION_POINTS.map((point) => (
                <Radio key={point} value={point} label={restrictionPointLabel[point]} />
              ))}
            </div>
          </Radio.Group>
          <DateField label={words.restrictedFrom} {...form.getInputProps('terms.from')} />
        </>
      );
    case 'portability':
      return (
        <TextInput
          label={words.directTo}
          description={words.directToHint}
          autoComplete="off"
          {...form.getInputProps('terms.directTo')}
        />
      );
    case 'objection':
      return <DateField label={words.stopsOn} {...form.getInputProps('terms.stopsOn')} />;
    case 'ban':
      return request.kind === 'marketing-ban' ? (
        <>
          <DateField label={words.banFrom} {...form.getInputProps('terms.from')} />
          <DateField
            label={words.inPrintUntil}
            description={words.inPrintUntilHint}
            {...form.getInputProps('terms.inPrintUntil')}
          />
        </>
      ) : (
        <DateField label={words.banWithdrawnFrom} {...form.getInputProps('terms.from')} />
      );
    case 'answer':
      return (
        <Textarea
          label={outcome === 'transferred' ? words.transferText : words.answer}
          description={words.answerHint}
          rows={6}
          {...form.getInputProps('terms.text')}
        />
      );
  }
}
