import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { coreErrorOf, host } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { unlock as words } from '../../text/fi/unlock.ts';

/** The ways to another vault: another folder, a restored backup. What was chosen shows by the vault's new state. */
export function VaultChoices({ openLabel = words.otherVault }: { readonly openLabel?: string }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState<'open' | 'restore' | null>(null);
  const [operationId, setOperationId] = useState(newOperationId);
  const [error, setError] = useState<CoreError | null>(null);

  const choose = async (what: 'open' | 'restore'): Promise<void> => {
    setError(null);
    setBusy(what);
    try {
      const chosen =
        what === 'open'
          ? await host('vault.chooseFolder', { purpose: 'open' })
          : await host('backup.restore', { operationId });
      if (chosen !== null) await client.resetQueries();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    } finally {
      setBusy(null);
      setOperationId(newOperationId());
    }
  };

  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {busy === 'restore' && (
        <OperationProgress operationId={operationId} label={words.restoring} afterDialog />
      )}
      <div className="actions">
        <Button variant="subtle" disabled={busy !== null} onClick={() => void choose('open')}>
          {openLabel}
        </Button>
        <Button
          variant="subtle"
          loading={busy === 'restore'}
          disabled={busy !== null}
          onClick={() => void choose('restore')}
        >
          {words.restore}
        </Button>
      </div>
    </>
  );
}
