import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { CaseRequest } from '../../../src/api/views.ts';
import { core, coreErrorOf, host } from '../../api.ts';
import { exportFiles as words } from '../../text/fi/decision.ts';
import type { LivingCase } from './case-steps.ts';
import { PasswordField } from '../../components/password-field.tsx';
import { unlock } from '../../text/fi/unlock.ts';
import { GuardNotice } from './guard-notice.tsx';
import { StepPart } from './step-panel.tsx';

/** The portable data as a file that the person takes along with the letter. */
export function ExportFiles(props: { readonly detail: LivingCase; readonly request: CaseRequest }) {
  const { detail, request } = props;
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<CoreError | null>(null);
  const save = async (format: 'csv' | 'json'): Promise<void> => {
    setError(null);
    setSaved(false);
    setProblem(password === '' ? words.passwordMissing : null);
    if (password === '') return;
    setBusy(true);
    try {
      const { name, bytes } = await core('request.export', { requestId: request.id, format, password });
      setSaved(await host('file.save', { suggestedName: name, bytes }));
    } catch (thrown) {
      const failure = coreErrorOf(thrown);
      if (failure.kind === 'wrong-key') setProblem(unlock.wrongPassword);
      else setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <StepPart title={words.title}>
      <p className="no-margin muted">{words.hint}</p>
      <div className="narrow-fields">
        <PasswordField
          label={words.password}
          description={words.passwordWhy}
          value={password}
          error={problem}
          onChange={(typed) => {
            setPassword(typed);
            setProblem(null);
          }}
        />
      </div>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button variant="default" disabled={busy} onClick={() => void save('csv')}>
          {words.csv}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void save('json')}>
          {words.json}
        </Button>
        <output className="small muted">{saved ? words.saved : ''}</output>
      </div>
    </StepPart>
  );
}
