import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { reopenCase } from '../../../src/api/inputs.ts';
import { coreErrorOf } from '../../api.ts';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { reopening as words } from '../../text/fi/case-changes.ts';
import { common } from '../../text/fi/parts.ts';
import { casePath, type LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';

/** Opens a closed case again, with the reason in its log. */
export function ReopenCase({ detail }: { readonly detail: LivingCase }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div className="actions">
        <Button variant="default" onClick={() => setAsking(true)}>
          {words.open}
        </Button>
      </div>
    );
  }
  return <ReopenForm detail={detail} onCancel={() => setAsking(false)} />;
}

function ReopenForm(props: { readonly detail: LivingCase; readonly onCancel: () => void }) {
  const { detail, onCancel } = props;
  const reopen = useCoreCommand('case.reopen');
  const [, navigate] = useLocation();
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: reopenCase,
    initialValues: { caseId: detail.id, reason: '' },
  });
  const save = async (values: z.output<typeof reopenCase>): Promise<void> => {
    setError(null);
    try {
      await reopen.mutateAsync(values);
      navigate(casePath(detail.id));
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.title} onSubmit={submit(save)}>
      <Textarea
        label={words.reason}
        description={words.hint}
        rows={2}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="light" loading={reopen.isPending}>
          {words.open}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </OpenForm>
  );
}
