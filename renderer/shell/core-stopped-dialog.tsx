import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { core, coreErrorOf, host } from '../api.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { UnlockForm } from '../features/unlock/unlock-form.tsx';
import { coreStopped } from '../text/fi/navigation.ts';
import type { CoreError } from '../../src/api/errors.ts';
import type { VaultStatus } from '../../src/api/views.ts';

/** Stands over the page, which keeps what was typed: restarts the core, then asks for the password of an open desk. */
export function CoreStoppedDialog(props: { readonly deskOpen: boolean; readonly onReopened: () => void }) {
  const { deskOpen, onReopened } = props;
  const client = useQueryClient();
  const [vault, setVault] = useState<VaultStatus | null>(null);
  const [error, setError] = useState<CoreError | null>(null);

  const finish = (): void => {
    onReopened();
    void client.invalidateQueries();
  };
  const restart = async (): Promise<void> => {
    setError(null);
    try {
      await host('core.restart', {});
      const status = await core('vault.status', {});
      if (status.state === 'locked' && deskOpen) setVault(status);
      else finish();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };

  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={coreStopped.title}
    >
      <div className="stack">
        {vault?.state === 'locked' ? (
          <>
            <p className="no-margin">{coreStopped.locked}</p>
            <UnlockForm users={vault.users} onUnlocked={finish} />
          </>
        ) : (
          <>
            <p className="no-margin">{coreStopped.meaning}</p>
            <p className="no-margin muted">{coreStopped.afterwards}</p>
            {error !== null && <ErrorNotice error={error} />}
            <div className="actions">
              <Button data-autofocus onClick={() => void restart()}>
                {coreStopped.action}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
