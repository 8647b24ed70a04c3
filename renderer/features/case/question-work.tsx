import { Button, Radio, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { answerInquiry, explainInquiryDelay } from '../../../src/api/inputs.ts';
import type { Inquiry } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { questionWork as words } from '../../text/fi/inquiry.ts';
import { inquiryKindLabel } from '../../text/fi/labels.ts';
import type { LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { LetterWork } from './letter-work.tsx';
import { OpenForm } from './open-form.tsx';
import { StepButton } from './step-button.tsx';
import { Facts, StepPart } from './step-panel.tsx';

/** A question that was asked: its letter, since when the time stands still for it, and what was answered. */
export function QuestionWork(props: {
  readonly detail: LivingCase;
  readonly inquiry: Inquiry;
  /** Nothing else of the step comes before it. */
  readonly main: boolean;
}) {
  const { detail, inquiry, main } = props;
  const { sentOn, sufficientOn } = inquiry;
  const facts = factsOf(inquiry);
  const waits = sentOn !== null && sufficientOn === null && detail.closed === null;
  return (
    <StepPart title={inquiryKindLabel[inquiry.kind]}>
      <output className={waits ? 'notice' : undefined}>{stateText(detail, inquiry)}</output>
      {facts.length > 0 && <Facts rows={facts} />}
      {inquiry.answers.length > 0 && (
        <ul className="plain-list stack-tight" aria-label={words.answers}>
          {inquiry.answers.map((answer) => (
            <li key={`${answer.answeredOn} ${answer.note}`}>
              <strong>{answer.sufficient ? words.sufficient : words.insufficient}</strong>{' '}
              {formatFinnish(answer.answeredOn)}
              {answer.note !== '' && <div className="typed-text">{answer.note}</div>}
            </li>
          ))}
        </ul>
      )}
      {waits && !inquiry.suspends && detail.deadline.kind === 'limit' && (
        <DelayForm detail={detail} inquiry={inquiry} />
      )}
      {waits ? (
        <>
          <AnswerForm key={inquiry.answers.length} detail={detail} inquiry={inquiry} main={main} />
          <details>
            <summary>{words.letterSummary}</summary>
            <div className="stack">
              <QuestionLetter detail={detail} inquiry={inquiry} main={false} />
            </div>
          </details>
        </>
      ) : (
        sufficientOn === null && <QuestionLetter detail={detail} inquiry={inquiry} main={main} />
      )}
      {inquiry.letterId === null && detail.closed === null && (
        <DropQuestion detail={detail} inquiry={inquiry} />
      )}
    </StepPart>
  );
}

function QuestionLetter(props: {
  readonly detail: LivingCase;
  readonly inquiry: Inquiry;
  readonly main: boolean;
}) {
  const { detail, inquiry, main } = props;
  return (
    <LetterWork
      detail={detail}
      subject={{ about: 'question', inquiryId: inquiry.id }}
      letterId={inquiry.letterId}
      words={words.letter}
      main={main}
    />
  );
}

/** Nobody has seen it: written again, or left unasked. */
function DropQuestion({ detail, inquiry }: { readonly detail: LivingCase; readonly inquiry: Inquiry }) {
  const drop = useCoreCommand('inquiry.drop');
  const [error, setError] = useState<CoreError | null>(null);
  const run = async (): Promise<void> => {
    setError(null);
    try {
      await drop.mutateAsync({ inquiryId: inquiry.id });
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button variant="subtle" loading={drop.isPending} onClick={() => void run()}>
          {words.drop}
        </Button>
      </div>
    </>
  );
}

function AnswerForm(props: {
  readonly detail: LivingCase;
  readonly inquiry: Inquiry;
  readonly main: boolean;
}) {
  const { detail, inquiry, main } = props;
  const { today } = useDesk().vault;
  const answer = useCoreCommand('inquiry.answer');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: answerInquiry,
    initialValues: { inquiryId: inquiry.id, answeredOn: today, sufficient: true, note: '' },
  });
  const draft = useFormDraft(`answer:${inquiry.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof answerInquiry>): Promise<void> => {
    setError(null);
    try {
      await answer.mutateAsync(values);
      await draft.discard();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.answerTitle} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <div className="form-grid">
        <DateField label={words.answeredOn} {...form.getInputProps('answeredOn')} />
        <Radio.Group
          label={words.result}
          value={form.values.sufficient ? 'yes' : 'no'}
          onChange={(picked) => form.setFieldValue('sufficient', picked === 'yes')}
        >
          <div className="choices">
            <Radio value="yes" label={words.sufficient} />
            <Radio value="no" label={words.insufficient} />
          </div>
        </Radio.Group>
      </div>
      <Textarea
        label={words.note}
        description={words.noteHint[inquiry.kind]}
        rows={2}
        {...form.getInputProps('note')}
      />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <StepButton main={main} busy={answer.isPending}>
          {words.record}
        </StepButton>
      </div>
    </OpenForm>
  );
}

/** Asked late without a reason, a question does not stop the time; the reason may be given afterwards. */
function DelayForm({ detail, inquiry }: { readonly detail: LivingCase; readonly inquiry: Inquiry }) {
  const explain = useCoreCommand('inquiry.explainDelay');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: explainInquiryDelay,
    initialValues: { inquiryId: inquiry.id, delayReason: '' },
  });
  const save = async (values: z.output<typeof explainInquiryDelay>): Promise<void> => {
    setError(null);
    try {
      await explain.mutateAsync(values);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.delayReason} onSubmit={submit(save)}>
      <Textarea
        label={words.delayReason}
        description={words.delayHint}
        rows={2}
        {...form.getInputProps('delayReason')}
      />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={explain.isPending}>
          {words.saveDelay}
        </Button>
      </div>
    </OpenForm>
  );
}

function stateText(detail: LivingCase, inquiry: Inquiry): string {
  const { sentOn, sufficientOn, suspends } = inquiry;
  const oldLaw = detail.deadline.kind === 'target';
  if (sentOn === null) return oldLaw ? words.notSentOldLaw : words.notSent;
  if (sufficientOn !== null) return words.answered(formatFinnish(sentOn), formatFinnish(sufficientOn));
  if (oldLaw) return words.sentOldLaw(formatFinnish(sentOn));
  return suspends ? words.standsStill(formatFinnish(sentOn)) : words.goesOn(formatFinnish(sentOn));
}

function factsOf(inquiry: Inquiry): readonly (readonly [name: string, value: ReactNode])[] {
  const { kind, reason, methods, questions, delayReason } = inquiry;
  return [
    ...(reason === '' ? [] : [[words.reason[kind], reason] as const]),
    ...(methods.length === 0
      ? []
      : [[words.methods, <Sentences key="methods" sentences={methods} />] as const]),
    ...(questions.length === 0
      ? []
      : [[words.questions, <Sentences key="questions" sentences={questions} />] as const]),
    ...(delayReason === '' ? [] : [[words.delayReason, delayReason] as const]),
  ];
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="plain-list">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
