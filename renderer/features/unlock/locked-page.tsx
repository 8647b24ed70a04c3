import { Button } from '@mantine/core';
import { useState } from 'react';
import type { VaultStatus } from '../../../src/api/views.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { navigation } from '../../text/fi/navigation.ts';
import { unlock as words } from '../../text/fi/unlock.ts';
import { RecoveryForm } from './recovery-form.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { VaultChoices } from './vault-choices.tsx';

/** All that is seen of a locked desk: who may open it, and how. */
export function LockedPage({ vault }: { readonly vault: Extract<VaultStatus, { state: 'locked' }> }) {
  const [forgotten, setForgotten] = useState(false);
  return (
    <main className="gate">
      <div className="shell-name">{navigation.appName}</div>
      <div className="panel gate-panel">
        <PageHeader
          title={forgotten ? words.recoveryTitle : words.title}
          subtitle={words.vault(vault.folderName)}
          takeFocus={false}
        />
        {forgotten ? <RecoveryForm users={vault.users} /> : <UnlockForm users={vault.users} />}
        <div className="actions">
          <Button variant="subtle" onClick={() => setForgotten(!forgotten)}>
            {forgotten ? words.back : words.forgotten}
          </Button>
        </div>
      </div>
      <VaultChoices />
    </main>
  );
}
