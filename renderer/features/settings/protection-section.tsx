import { Button, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { changePassword, settings as settingsSchema } from '../../../src/api/inputs.ts';
import type { Settings } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { NewPasswordFields, repetitionProblems } from '../../components/new-password-fields.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { common } from '../../text/fi/parts.ts';
import { settingsWords as words } from '../../text/fi/settings.ts';
import { unlock } from '../../text/fi/unlock.ts';
import { RecoveryKeyRenew } from '../recovery-key/recovery-key-renew.tsx';
import { preferencesOf } from './preferences.ts';

/** Locking, password, recovery key. */
export function ProtectionSection() {
  const settings = useCoreQuery('settings.get', {});
  const [renewed, setRenewed] = useState(false);
  return (
    <>
      <section className="panel">
        <Title order={2}>{words.lockTitle}</Title>
        <Loaded query={settings}>{(value) => <LockTimeForm settings={value} />}</Loaded>
      </section>
      <section className="panel">
        <Title order={2}>{words.passwordTitle}</Title>
        <PasswordForm />
      </section>
      <section className="panel">
        <Title order={2}>{words.recoveryTitle}</Title>
        {renewed && <output>{words.renewed}</output>}
        <RecoveryKeyRenew intro={words.renewIntro} onConfirmed={() => setRenewed(true)} />
      </section>
    </>
  );
}

function LockTimeForm({ settings }: { readonly settings: Settings }) {
  const save = useCoreCommand('settings.save');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: settingsSchema.pick({ autoLockMinutes: true }),
    initialValues: { autoLockMinutes: settings.autoLockMinutes },
  });
  const store = async (values: { readonly autoLockMinutes: number }): Promise<void> => {
    setError(null);
    try {
      await save.mutateAsync({ ...preferencesOf(settings), ...values });
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <form className="stack" onSubmit={submit(store)} noValidate>
      <NumberInput
        label={words.autoLock}
        min={1}
        max={60}
        allowDecimal={false}
        className="narrow-field"
        {...form.getInputProps('autoLockMinutes')}
      />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <Button type="submit" variant="light" loading={save.isPending}>
          {words.saveLock}
        </Button>
        {save.isSuccess && <output>{common.saved}</output>}
      </div>
    </form>
  );
}

const passwordSchema = changePassword.extend({ again: z.string() });

function PasswordForm() {
  const change = useCoreCommand('vault.changePassword');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: passwordSchema,
    initialValues: { currentPassword: '', newPassword: '', again: '' },
    alsoCheck: ({ newPassword, again }) => repetitionProblems(newPassword, again),
  });
  const store = async ({ currentPassword, newPassword }: z.output<typeof passwordSchema>): Promise<void> => {
    setError(null);
    try {
      await change.mutateAsync({ currentPassword, newPassword });
      form.reset();
    } catch (thrown) {
      const failure = coreErrorOf(thrown);
      if (failure.kind === 'wrong-key') form.setFieldError('currentPassword', unlock.wrongPassword);
      else setError(showError(failure));
    }
  };
  return (
    <form className="stack narrow-fields" onSubmit={submit(store)} noValidate>
      <PasswordField label={words.currentPassword} {...form.getInputProps('currentPassword')} />
      <NewPasswordFields
        label={words.newPassword}
        password={form.getInputProps('newPassword')}
        again={form.getInputProps('again')}
      />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <Button type="submit" variant="light" loading={change.isPending}>
          {words.changePassword}
        </Button>
        {change.isSuccess && <output>{words.passwordChanged}</output>}
      </div>
    </form>
  );
}
