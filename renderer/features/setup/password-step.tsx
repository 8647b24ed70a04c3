import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { createVault } from '../../../src/api/inputs.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { NewPasswordFields, repetitionProblems } from '../../components/new-password-fields.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { setup } from '../../text/fi/setup.ts';

const words = setup.password;
const schema = createVault.extend({ again: z.string() });

/** The password that makes the vault; hands over the recovery key. */
export function PasswordStep(props: {
  readonly contactPerson: string;
  readonly onBack: () => void;
  readonly onCreated: (recoveryKey: string) => void;
}) {
  const { contactPerson, onBack, onCreated } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema,
    initialValues: { userName: contactPerson, password: '', again: '' },
    alsoCheck: ({ password, again }) => repetitionProblems(password, again),
  });

  const create = async ({ userName, password }: z.output<typeof schema>): Promise<void> => {
    setError(null);
    setBusy(true);
    try {
      // The vault's new state is read after the organisation is saved as well.
      const made = await core('vault.create', { userName, password });
      onCreated(made.recoveryKey);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="panel narrow-fields" onSubmit={submit(create)} noValidate>
      <p className="no-margin">{words.intro}</p>
      <TextInput
        label={words.userName}
        description={words.userNameHint}
        autoComplete="off"
        {...form.getInputProps('userName')}
      />
      <NewPasswordFields
        label={words.password}
        password={form.getInputProps('password')}
        again={form.getInputProps('again')}
      />
      {error !== null && <ErrorNotice error={error} />}
      {busy && <output className="muted">{words.creating}</output>}
      <div className="actions">
        <Button variant="default" disabled={busy} onClick={onBack}>
          {setup.back}
        </Button>
        <MainButton busy={busy}>{words.create}</MainButton>
      </div>
    </form>
  );
}
