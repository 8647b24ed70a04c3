import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { leaveRecipientUntold, tellRecipient } from '../../../src/api/inputs.ts';
import type { RecipientNotice } from '../../../src/api/views.ts';
import { NOT_TOLD_REASONS } from '../../../src/domain/recipient-notice.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { recipientPanel as words } from '../../text/fi/decision.ts';
import { notToldReasonLabel } from '../../text/fi/ground-labels.ts';
import type { LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';

interface StatusFormProps {
  readonly detail: LivingCase;
  readonly notice: RecipientNotice;
}

/** Told otherwise than by a letter of the house. */
export function TellForm({ detail, notice }: StatusFormProps) {
  const { today } = useDesk().vault;
  const tell = useCoreCommand('recipient.tell');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: tellRecipient,
    initialValues: { noticeId: notice.id, toldOn: today, how: '' },
  });
  const save = async (values: z.output<typeof tellRecipient>): Promise<void> => {
    setError(null);
    try {
      await tell.mutateAsync(values);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.form(notice.recipient.name)} onSubmit={submit(save)}>
      <div className="form-grid">
        <TextInput
          label={words.how}
          placeholder={words.howExample}
          autoComplete="off"
          {...form.getInputProps('how')}
        />
        <DateField label={words.toldOn} {...form.getInputProps('toldOn')} />
      </div>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={tell.isPending}>
          {words.saveTold}
        </Button>
      </div>
    </OpenForm>
  );
}

/** Why a recipient is not told. */
export function LeaveUntoldForm({ detail, notice }: StatusFormProps) {
  const leave = useCoreCommand('recipient.leaveUntold');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: leaveRecipientUntold,
    initialValues: { noticeId: notice.id, why: 'impossible', reasons: '' },
  });
  const save = async (values: z.output<typeof leaveRecipientUntold>): Promise<void> => {
    setError(null);
    try {
      await leave.mutateAsync(values);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.form(notice.recipient.name)} onSubmit={submit(save)}>
      <Radio.Group label={words.why} {...form.getInputProps('why')}>
        <div className="choices">
          {NOT_TOLD_REASONS.map((why) => (
            <Radio key={why} value={why} label={notToldReasonLabel[why]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea label={words.reasons} rows={2} {...form.getInputProps('reasons')} />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={leave.isPending}>
          {words.saveUntold}
        </Button>
      </div>
    </OpenForm>
  );
}
