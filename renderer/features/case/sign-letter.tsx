import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { SigningKey } from '../../../src/api/views.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { problemTexts } from '../../text/fi/problems.ts';
import { letterSigning as words, signingKeyKind } from '../../text/fi/signing.ts';

/** Which certificate signs, and what opens it: typed every time, kept nowhere. */
export function SignLetter(props: {
  readonly letterId: number;
  /** Those that are valid today; at least one. */
  readonly keys: readonly SigningKey[];
  readonly onCancel: () => void;
}) {
  const { letterId, keys, onCancel } = props;
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [keyId, setKeyId] = useState(keys[0]?.id ?? 0);
  const [secret, setSecret] = useState('');
  const [operationId, setOperationId] = useState('');
  const [problems, setProblems] = useState<ReturnType<typeof problemTexts>>({});
  const [error, setError] = useState<CoreError | null>(null);
  const key = keys.find(({ id }) => id === keyId);

  const store = async (event: React.SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    setProblems(key === undefined ? { signingKeyId: words.keyMissing } : {});
    if (key === undefined) return;
    const operation = newOperationId();
    setOperationId(operation);
    setBusy(true);
    try {
      // Not through the window's cache, which would keep what was typed.
      await core('letter.sign', { letterId, signingKeyId: key.id, secret, operationId: operation });
      await client.invalidateQueries();
    } catch (thrown) {
      setSecret('');
      const failure = coreErrorOf(thrown);
      if (failure.kind === 'invalid') setProblems(problemTexts(failure.problems));
      else setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="stack" onSubmit={(event) => void store(event)} noValidate>
      <div className="narrow-fields">
        <NativeSelect
          label={words.key}
          value={String(keyId)}
          error={problems['signingKeyId']}
          data={keys.map(({ id, subject, kind }) => ({
            value: String(id),
            label: words.keyName(subject, signingKeyKind[kind]),
          }))}
          onChange={(event) => {
            setKeyId(Number(event.currentTarget.value));
            setSecret('');
            setProblems({});
          }}
        />
        {key !== undefined && key.kind !== 'trial' && (
          <PasswordField
            label={key.kind === 'token' ? words.pin : words.password}
            description={key.kind === 'token' ? words.pinHint : undefined}
            value={secret}
            error={problems['secret'] ?? null}
            onChange={setSecret}
          />
        )}
      </div>
      {key?.kind === 'trial' && <p className="no-margin">{words.trialWarning}</p>}
      {error !== null && <ErrorNotice error={error} />}
      {busy ? (
        <OperationProgress operationId={operationId} label={words.signing} />
      ) : (
        <div className="actions">
          <Button type="submit" variant="light">
            {words.sign}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {words.cancel}
          </Button>
        </div>
      )}
    </form>
  );
}
