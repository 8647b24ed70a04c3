import { ActionIcon, Button, NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { answerFee, assessFee } from '../../../src/api/inputs.ts';
import type { CaseRequest, Fee } from '../../../src/api/views.ts';
import { addDays, formatFinnish } from '../../../src/domain/calendar-date.ts';
import { FEE_ANSWERS, FEE_GROUNDS, feeTotal, type FeeHistory } from '../../../src/domain/fee.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { feePanel as words } from '../../text/fi/decision.ts';
import { feeGroundLabel } from '../../text/fi/ground-labels.ts';
import { euroText, feeAnswerLabel } from '../../text/fi/labels.ts';
import { common } from '../../text/fi/parts.ts';
import { letterById, type LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { LetterWork } from './letter-work.tsx';
import { OpenForm } from './open-form.tsx';
import { Facts, StepPart } from './step-panel.tsx';

/** Free, or on what ground not: the history that supports it, the calculation, the notice and what was answered to it. */
export function FeePanel(props: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  const { detail, request } = props;
  const { history, grounds, assessed } = request.fee;
  const [charging, setCharging] = useState(false);
  const open = detail.closed === null && request.decision === null;
  const mayCharge = open && grounds.length > 0 && (assessed === null || assessed.letterId === null);
  return (
    <StepPart title={words.title}>
      {request.kind === 'access' && <History history={history} />}
      {assessed === null && (
        <p className="no-margin">{grounds.length === 0 ? words.free : words.mayCharge}</p>
      )}
      {assessed !== null && !charging && <Assessed detail={detail} fee={assessed} />}
      {charging && (
        <FeeForm detail={detail} request={request} before={assessed} onDone={() => setCharging(false)} />
      )}
      {mayCharge && !charging && (
        <div className="actions">
          <Button variant="default" onClick={() => setCharging(true)}>
            {assessed === null ? words.charge : words.change}
          </Button>
        </div>
      )}
    </StepPart>
  );
}

function History({ history }: { readonly history: FeeHistory }) {
  const { lastRequestReceivedOn, lastAccessGivenOn } = history;
  return (
    <Facts
      rows={[
        [
          words.lastRequest,
          lastRequestReceivedOn === null ? words.never : formatFinnish(lastRequestReceivedOn),
        ],
        [words.lastGiven, lastAccessGivenOn === null ? words.never : formatFinnish(lastAccessGivenOn)],
      ]}
    />
  );
}

/** The calculation, its notice K10 and the answer to it. */
function Assessed({ detail, fee }: { readonly detail: LivingCase; readonly fee: Fee }) {
  const sent = (letterById(detail, fee.letterId)?.letter.dispatch ?? null) !== null;
  return (
    <>
      <Facts
        rows={[
          [words.ground, `${feeGroundLabel[fee.ground]} (${FEE_GROUNDS[fee.ground].law})`],
          [words.answerBy, formatFinnish(fee.answerBy)],
          [words.reasons, fee.reasons],
        ]}
      />
      <ul className="plain-list work-summary" aria-label={words.lines}>
        {fee.lines.map(({ text, cents }) => (
          <li key={`${text} ${cents}`}>
            <span>{text}</span>
            <span className="numbers">{euroText(cents)}</span>
          </li>
        ))}
        <li>
          <strong>{words.total}</strong>
          <strong className="numbers">{euroText(fee.totalCents)}</strong>
        </li>
      </ul>
      {fee.answer !== null && fee.answeredOn !== null && (
        <output>{words.answered(feeAnswerLabel[fee.answer], formatFinnish(fee.answeredOn))}</output>
      )}
      <LetterWork
        detail={detail}
        subject={{ about: 'fee', feeId: fee.id }}
        letterId={fee.letterId}
        words={{ issue: words.issue, preview: words.preview }}
        main={false}
      />
      {fee.answer === null && detail.closed === null && sent && <AnswerForm detail={detail} fee={fee} />}
      {fee.answer === null && fee.letterId !== null && !sent && (
        <p className="no-margin muted">{words.waits}</p>
      )}
    </>
  );
}

function FeeForm(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly before: Fee | null;
  readonly onDone: () => void;
}) {
  const { detail, request, before, onDone } = props;
  const { today } = useDesk().vault;
  const assess = useCoreCommand('fee.assess');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: assessFee,
    initialValues: firstFee(request, before, addDays(today, 14)),
  });
  const draft = useFormDraft(`fee:${request.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof assessFee>): Promise<void> => {
    setError(null);
    try {
      await assess.mutateAsync(values);
      await draft.discard();
      onDone();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const { lines } = form.values;
  return (
    <OpenForm label={words.title} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <Select
        label={words.ground}
        data={request.fee.grounds.map((ground) => ({ value: ground, label: feeGroundLabel[ground] }))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...form.getInputProps('ground')}
      />
      <output className="muted">{words.law(FEE_GROUNDS[form.values.ground].law)}</output>
      <Textarea
        label={words.reasons}
        description={words.reasonsHint}
        rows={2}
        {...form.getInputProps('reasons')}
      />
      <fieldset className="findings">
        <legend>{words.lines}</legend>
        {lines.map(({ cents }, index) => {
          const { onChange, ...centsProps } = form.getInputProps(`lines.${index}.cents`);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- lines have no id; the form controls their fields
            <fieldset key={index} className="fee-line attestation">
              <legend className="visually-hidden">{words.line(index + 1)}</legend>
              <TextInput
                label={words.lineText}
                autoComplete="off"
                {...form.getInputProps(`lines.${index}.text`)}
              />
              <NumberInput
                label={words.euros}
                hideControls
                min={0}
                decimalScale={2}
                fixedDecimalScale
                decimalSeparator=","
                allowedDecimalSeparators={[',', '.']}
                {...centsProps}
                value={cents === 0 ? '' : cents / 100}
                onChange={(euros) => onChange(Math.round(Number(euros) * 100))}
              />
              {lines.length > 1 && (
                <ActionIcon
                  variant="subtle"
                  aria-label={words.removeLine(index + 1)}
                  title={words.removeLine(index + 1)}
                  onClick={() => form.removeListItem('lines', index)}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </fieldset>
          );
        })}
      </fieldset>
      <output>
        {words.total} <strong className="numbers">{euroText(feeTotal(lines))}</strong>
      </output>
      <DateField label={words.answerBy} {...form.getInputProps('answerBy')} />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={assess.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={() => form.insertListItem('lines', { text: '', cents: 0 })}>
          {words.addLine}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </OpenForm>
  );
}

function firstFee(request: CaseRequest, before: Fee | null, answerBy: string): z.input<typeof assessFee> {
  return {
    requestId: request.id,
    ground: before?.ground ?? request.fee.grounds[0] ?? 'excessive',
    reasons: before?.reasons ?? '',
    lines: before === null ? [{ text: '', cents: 0 }] : [...before.lines],
    answerBy: before?.answerBy ?? answerBy,
  };
}

function AnswerForm({ detail, fee }: { readonly detail: LivingCase; readonly fee: Fee }) {
  const { today } = useDesk().vault;
  const answer = useCoreCommand('fee.answer');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: answerFee,
    initialValues: { feeId: fee.id, answer: 'pays', answeredOn: today },
  });
  const save = async (values: z.output<typeof answerFee>): Promise<void> => {
    setError(null);
    try {
      await answer.mutateAsync(values);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.answer} onSubmit={submit(save)}>
      <Radio.Group label={words.answer} {...form.getInputProps('answer')}>
        <div className="choices">
          {FEE_ANSWERS.map((choice) => (
            <Radio key={choice} value={choice} label={feeAnswerLabel[choice]} />
          ))}
        </div>
      </Radio.Group>
      <DateField label={words.answeredOn} {...form.getInputProps('answeredOn')} />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={answer.isPending}>
          {words.saveAnswer}
        </Button>
      </div>
    </OpenForm>
  );
}
