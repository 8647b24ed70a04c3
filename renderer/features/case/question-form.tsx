import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { askInquiry } from '../../../src/api/inputs.ts';
import { askedPromptly, inquiryProblems, type InquiryKind } from '../../../src/domain/inquiry.ts';
import { isGdpr } from '../../../src/domain/regime.ts';
import { coreErrorOf } from '../../api.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { offeredWays, questionForm as words, USUAL_QUESTIONS } from '../../text/fi/inquiry.ts';
import { inquiryKindLabel } from '../../text/fi/labels.ts';
import { common } from '../../text/fi/parts.ts';
import { LinesField } from '../organisation/lines-field.tsx';
import type { LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { StepPart } from './step-panel.tsx';

/** Writes a question to the requester; its letter is issued next. Ready sentences stand in the fields to be changed. */
export function QuestionForm(props: {
  readonly detail: LivingCase;
  readonly kind: InquiryKind;
  readonly onDone: () => void;
}) {
  const { detail, kind, onDone } = props;
  const { today, days } = useDesk().vault;
  const ask = useCoreCommand('inquiry.ask');
  const [error, setError] = useState<CoreError | null>(null);
  const late = isGdpr(detail.regime) && !askedPromptly(today, detail.receivedOn, days);
  const { form, submit, showError } = useZodForm({
    schema: askInquiry,
    initialValues: {
      caseId: detail.id,
      kind,
      reason: kind === 'specification' ? words.largeQuantity : '',
      questions: kind === 'specification' ? [...USUAL_QUESTIONS] : [],
      methods: kind === 'identity' ? [...offeredWays[detail.requester.role]] : [],
      delayReason: '',
    },
    alsoCheckTyped: (draft) =>
      inquiryProblems(
        draft,
        {
          kinds: detail.requests.map((request) => request.kind),
          regime: detail.regime,
          receivedOn: detail.receivedOn,
        },
        today,
        days,
      ).map(({ field, code }) => ({ path: field, code })),
  });
  const linesProps = (field: 'methods' | 'questions') => ({
    value: form.values[field],
    onChange: (lines: string[]) => form.setFieldValue(field, lines),
    error: form.errors[field],
    'data-path': field,
  });
  const draft = useFormDraft(`question-${kind}:${detail.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof askInquiry>): Promise<void> => {
    setError(null);
    try {
      await ask.mutateAsync(values);
      await draft.discard();
      onDone();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <StepPart title={inquiryKindLabel[kind]} takeFocus>
      <OpenForm label={inquiryKindLabel[kind]} onSubmit={submit(save)}>
        <FormDraftNotice draft={draft} />
        <p className="no-margin muted">{words.meaning[kind]}</p>
        {kind !== 'form' && (
          <Textarea
            label={words.reason[kind]}
            description={words.reasonHint[kind]}
            rows={2}
            {...form.getInputProps('reason')}
          />
        )}
        {kind === 'identity' && (
          <LinesField label={words.methods} description={words.onePerLine} {...linesProps('methods')} />
        )}
        {kind === 'specification' && (
          <LinesField label={words.questions} description={words.onePerLine} {...linesProps('questions')} />
        )}
        {late && (
          <Textarea
            label={words.delayReason}
            description={words.delayReasonHint}
            rows={2}
            {...form.getInputProps('delayReason')}
          />
        )}
        {error !== null && <GuardNotice error={error} detail={detail} />}
        <div className="actions">
          <Button type="submit" variant="light" loading={ask.isPending}>
            {words.save}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {common.cancel}
          </Button>
        </div>
      </OpenForm>
    </StepPart>
  );
}
