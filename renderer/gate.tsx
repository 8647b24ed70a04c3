import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppEvent } from './app-events.ts';
import { dropEverything, useCoreQuery, useLockedReplies } from './core-queries.ts';
import { DeskProvider } from './desk.tsx';
import { SetupPage } from './features/setup/setup-page.tsx';
import { LockedPage } from './features/unlock/locked-page.tsx';
import { VaultProblemPage } from './features/unlock/vault-problem-page.tsx';
import { ClosingNotice } from './shell/closing-notice.tsx';
import { CoreStoppedDialog } from './shell/core-stopped-dialog.tsx';
import { Shell } from './shell/shell.tsx';
import { navigation } from './text/fi/navigation.ts';
import './gate.css';

/**
 * What the vault's state lets be seen. Locking takes the whole desk off the screen at once and forgets what was read;
 * a core that stopped by itself does not, so that a half-typed form stays under the dialog.
 */
export function Gate() {
  const client = useQueryClient();
  const status = useCoreQuery('vault.status', {});
  const [coreStopped, setCoreStopped] = useState(false);
  // Kept here, so that unlocking does not show names that were hidden before.
  const [counterView, setCounterView] = useState(false);
  const drop = (): void => {
    if (!coreStopped) dropEverything(client);
  };
  useAppEvent('locked', drop);
  useLockedReplies(drop);
  useAppEvent('core-stopped', ({ reason }) => setCoreStopped(reason === 'crashed'));

  return (
    <>
      <ClosingNotice />
      {coreStopped && (
        <CoreStoppedDialog
          deskOpen={status.data?.state === 'open'}
          onReopened={() => setCoreStopped(false)}
        />
      )}
      <Screen status={status} counterView={counterView} onCounterView={setCounterView} />
    </>
  );
}

function Screen(props: {
  readonly status: ReturnType<typeof useCoreQuery<'vault.status'>>;
  readonly counterView: boolean;
  readonly onCounterView: (on: boolean) => void;
}) {
  const { status, counterView, onCounterView } = props;
  if (status.data === undefined) {
    return status.isError ? (
      <VaultProblemPage error={status.error.error} />
    ) : (
      <main className="gate" aria-busy="true">
        <p className="muted">{navigation.loading}</p>
      </main>
    );
  }
  const vault = status.data;
  if (vault.state === 'locked') return <LockedPage vault={vault} />;
  if (vault.state === 'absent' || !vault.organisationSaved || !vault.recoveryKeyConfirmed) {
    return <SetupPage vault={vault} />;
  }
  return (
    <DeskProvider vault={vault} counterView={counterView} setCounterView={onCounterView}>
      <Shell />
    </DeskProvider>
  );
}
