import { Select } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { VaultUser } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { problemText } from '../../text/fi/problems.ts';
import { unlock as words } from '../../text/fi/unlock.ts';
import { useRetryCountdown } from './retry-countdown.ts';

/** User and password; after a wrong one the time to the next try. `onUnlocked` is for those who stay on the screen. */
export function UnlockForm(props: {
  readonly users: readonly VaultUser[];
  readonly onUnlocked?: () => void;
}) {
  const { users, onUnlocked } = props;
  const [userId, setUserId] = useState(users[0]?.id ?? 0);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const [waitSeconds, startWaiting] = useRetryCountdown();
  const unlock = useCoreCommand('vault.unlock');

  const open = async (): Promise<void> => {
    setError(null);
    setProblem(password === '' ? problemText('required') : null);
    if (password === '') return;
    try {
      await unlock.mutateAsync({ userId, password });
      onUnlocked?.();
    } catch (thrown) {
      const failure = coreErrorOf(thrown);
      if (failure.kind === 'wrong-key') {
        setProblem(words.wrongPassword);
        startWaiting(failure.retryAfterSeconds);
      } else setError(failure);
    }
  };

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      {users.length === 1 ? (
        <p className="no-margin">
          {words.user}: <strong>{users[0]?.name}</strong>
        </p>
      ) : (
        <Select
          label={words.user}
          data={users.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(userId)}
          onChange={(value) => setUserId(Number(value))}
        />
      )}
      <PasswordField
        label={words.password}
        value={password}
        takesFocus
        error={problem}
        onChange={(value) => {
          setPassword(value);
          setProblem(null);
        }}
      />
      {waitSeconds > 0 && <output className="no-margin">{words.wait(waitSeconds)}</output>}
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <MainButton busy={unlock.isPending} disabled={waitSeconds > 0}>
          {words.open}
        </MainButton>
      </div>
    </form>
  );
}
