import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { coreErrorOf, host } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { common } from '../../text/fi/parts.ts';
import { setup } from '../../text/fi/setup.ts';

const words = setup.place;
type Way = 'create' | 'open' | 'restore';

/** Where the vault lives: a new one, one that exists, or one out of a backup. */
export function PlaceStep(props: { readonly missingFolder: string | null; readonly onChosen: () => void }) {
  const { missingFolder, onChosen } = props;
  const client = useQueryClient();
  const [busy, setBusy] = useState<Way | null>(null);
  const [operationId, setOperationId] = useState(newOperationId);
  const [error, setError] = useState<CoreError | null>(null);
  const [withoutVault, setWithoutVault] = useState<string | null>(null);

  const choose = async (way: Way): Promise<void> => {
    setError(null);
    setWithoutVault(null);
    setBusy(way);
    try {
      const chosen =
        way === 'restore'
          ? await host('backup.restore', { operationId })
          : await host('vault.chooseFolder', { purpose: way });
      if (chosen === null) return;
      if (chosen.state === 'absent' && way !== 'create') setWithoutVault(chosen.folderName);
      if (chosen.state === 'absent' && way === 'create') onChosen();
      await client.invalidateQueries();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    } finally {
      setBusy(null);
      setOperationId(newOperationId());
    }
  };

  return (
    <section className="panel">
      <p className="no-margin">{words.intro}</p>
      {missingFolder !== null && withoutVault === null && (
        <div className="notice notice-warning" role="alert">
          <p>{words.missing(missingFolder)}</p>
          <Button variant="default" onClick={() => void client.invalidateQueries()}>
            {common.tryAgain}
          </Button>
        </div>
      )}
      {withoutVault !== null && (
        <div className="notice notice-warning" role="alert">
          <p>{words.noVault(withoutVault)}</p>
        </div>
      )}
      {error !== null && <ErrorNotice error={error} />}
      {busy === 'restore' && (
        <OperationProgress operationId={operationId} label={words.restoring} afterDialog />
      )}
      <div className="place-choices">
        <div>
          <MainButton busy={busy === 'create'} disabled={busy !== null} onClick={() => void choose('create')}>
            {words.create}
          </MainButton>
          <p className="muted">{words.createHint}</p>
        </div>
        <div>
          <Button variant="default" disabled={busy !== null} onClick={() => void choose('open')}>
            {words.open}
          </Button>
          <p className="muted">{words.openHint}</p>
        </div>
        <div>
          <Button
            variant="default"
            loading={busy === 'restore'}
            disabled={busy !== null}
            onClick={() => void choose('restore')}
          >
            {words.restore}
          </Button>
          <p className="muted">{words.restoreHint}</p>
        </div>
      </div>
    </section>
  );
}
