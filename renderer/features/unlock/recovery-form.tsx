import { Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { CoreError, FieldProblem } from '../../../src/api/errors.ts';
import { unlockWithRecoveryKey } from '../../../src/api/inputs.ts';
import type { VaultUser } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { NewPasswordFields, repetitionProblems } from '../../components/new-password-fields.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { unlock as words } from '../../text/fi/unlock.ts';
import { useRetryCountdown } from './retry-countdown.ts';

const schema = unlockWithRecoveryKey.extend({ again: z.string() });

/** The way in when the password is forgotten: the printed key and a new password. */
export function RecoveryForm({ users }: { readonly users: readonly VaultUser[] }) {
  const unlock = useCoreCommand('vault.unlockWithRecoveryKey');
  const [error, setError] = useState<CoreError | null>(null);
  const [waitSeconds, startWaiting] = useRetryCountdown();
  const { form, submit, showError } = useZodForm({
    schema,
    initialValues: { userId: users[0]?.id ?? 0, recoveryKey: '', newPassword: '', again: '' },
    alsoCheck: ({ newPassword, again }) => repetitionProblems(newPassword, again),
  });

  const open = async ({ userId, recoveryKey, newPassword }: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      await unlock.mutateAsync({ userId, recoveryKey, newPassword });
    } catch (thrown) {
      const failure = coreErrorOf(thrown);
      if (failure.kind === 'wrong-key') {
        form.setFieldError('recoveryKey', words.wrongKey);
        startWaiting(failure.retryAfterSeconds);
      } else if (failure.kind === 'invalid' && mistypedGroup(failure.problems) !== null) {
        form.setFieldError('recoveryKey', words.recoveryKeyGroup(mistypedGroup(failure.problems) ?? 0));
      } else setError(showError(failure));
    }
  };

  const keyField = useRef<HTMLInputElement>(null);
  useEffect(() => keyField.current?.focus(), []);

  return (
    <form className="stack" onSubmit={submit(open)} noValidate>
      <p className="no-margin">{words.recoveryIntro}</p>
      {users.length > 1 && (
        <Select
          label={words.user}
          data={users.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(form.values.userId)}
          onChange={(value) => form.setFieldValue('userId', Number(value))}
        />
      )}
      <TextInput
        ref={keyField}
        label={words.recoveryKey}
        description={words.recoveryKeyHint}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('recoveryKey')}
      />
      <NewPasswordFields
        label={words.newPassword}
        password={form.getInputProps('newPassword')}
        again={form.getInputProps('again')}
      />
      {waitSeconds > 0 && <output>{words.wait(waitSeconds)}</output>}
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <MainButton busy={unlock.isPending} disabled={waitSeconds > 0}>
          {words.openWithKey}
        </MainButton>
      </div>
    </form>
  );
}

/** Number of the group whose check sum failed, from 1: the core names it `recoveryKey.<index>`. */
function mistypedGroup(problems: readonly FieldProblem[]): number | null {
  const index = problems
    .map(({ path }) => /^recoveryKey\.(\d+)$/u.exec(path)?.[1])
    .find((found) => found !== undefined);
  return index === undefined ? null : Number(index) + 1;
}
