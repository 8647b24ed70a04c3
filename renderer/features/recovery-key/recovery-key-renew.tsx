import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { problemText } from '../../text/fi/problems.ts';
import { setup } from '../../text/fi/setup.ts';
import { unlock } from '../../text/fi/unlock.ts';
import { RecoveryKeyConfirm } from './recovery-key-confirm.tsx';
import { RecoveryKeySheet } from './recovery-key-sheet.tsx';

const words = setup.recovery;

/** A new recovery key for the password, shown, printed and typed back. */
export function RecoveryKeyRenew({
  intro,
  onConfirmed,
}: {
  readonly intro: string;
  readonly onConfirmed?: () => void;
}) {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const [busy, setBusy] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);

  const renew = async (): Promise<void> => {
    setError(null);
    setProblem(password === '' ? problemText('required') : null);
    if (password === '') return;
    setBusy(true);
    try {
      // No re-reading here: the vault's state now asks for a confirmation, and the page would give way to that step.
      const renewed = await core('recoveryKey.renew', { password });
      setRecoveryKey(renewed.recoveryKey);
      setPassword('');
    } catch (thrown) {
      const failure = coreErrorOf(thrown);
      if (failure.kind === 'wrong-key') setProblem(unlock.wrongPassword);
      else setError(failure);
    } finally {
      setBusy(false);
    }
  };

  if (recoveryKey !== null) {
    return (
      <div className="stack">
        <p className="no-margin">{words.intro}</p>
        <RecoveryKeySheet recoveryKey={recoveryKey} />
        <RecoveryKeyConfirm
          groupCount={recoveryKey.split('-').length}
          onConfirmed={() => {
            setRecoveryKey(null);
            onConfirmed?.();
          }}
        />
      </div>
    );
  }
  return (
    <form
      className="stack narrow-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void renew();
      }}
    >
      <p className="no-margin">{intro}</p>
      <PasswordField
        label={unlock.password}
        value={password}
        error={problem}
        onChange={(value) => {
          setPassword(value);
          setProblem(null);
        }}
      />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <MainButton busy={busy}>{words.renew}</MainButton>
      </div>
    </form>
  );
}
