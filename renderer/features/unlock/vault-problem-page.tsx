import { useQueryClient } from '@tanstack/react-query';
import type { CoreError } from '../../../src/api/errors.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { navigation } from '../../text/fi/navigation.ts';
import { unlock as words } from '../../text/fi/unlock.ts';
import { VaultChoices } from './vault-choices.tsx';

/** A vault that cannot even be looked at: what is wrong with it, and the ways on. It is never touched. */
export function VaultProblemPage({ error }: { readonly error: CoreError }) {
  const client = useQueryClient();
  return (
    <main className="gate">
      <div className="shell-name">{navigation.appName}</div>
      <div className="panel gate-panel">
        <PageHeader title={words.problemTitle} />
        <ErrorNotice error={error} onRetry={() => void client.resetQueries()} />
        <VaultChoices openLabel={words.otherFolder} />
      </div>
    </main>
  );
}
