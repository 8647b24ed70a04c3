import { useEffect } from 'react';
import { organisation as schema } from '../../../src/api/inputs.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { focusPageHeading } from '../../components/page-header.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { setup } from '../../text/fi/setup.ts';
import { RecoveryKeyConfirm } from '../recovery-key/recovery-key-confirm.tsx';
import { RecoveryKeyRenew } from '../recovery-key/recovery-key-renew.tsx';
import { RecoveryKeySheet } from '../recovery-key/recovery-key-sheet.tsx';

const words = setup.recovery;

/** The key on paper and typed back; meanwhile the organisation typed before there was a vault is saved into it. */
export function RecoveryKeyStep(props: {
  /** null after a set-up that was left off: the key can no longer be shown, so a new one is made. */
  readonly recoveryKey: string | null;
  readonly unsavedOrganisation: Organisation | null;
}) {
  const { recoveryKey, unsavedOrganisation } = props;
  const { mutate: save, error } = useCoreCommand('organisation.save');
  useEffect(() => {
    if (unsavedOrganisation !== null) save(schema.parse(unsavedOrganisation));
  }, [save, unsavedOrganisation]);

  // The form that made the vault is gone, and the focus with it.
  useEffect(focusPageHeading, []);

  return (
    <section className="panel">
      <h2>{words.title}</h2>
      {error !== null && unsavedOrganisation !== null && (
        <ErrorNotice error={error.error} onRetry={() => save(schema.parse(unsavedOrganisation))} />
      )}
      {recoveryKey === null ? (
        <RecoveryKeyRenew intro={words.renewIntro} />
      ) : (
        <>
          <p className="no-margin">{words.intro}</p>
          <RecoveryKeySheet recoveryKey={recoveryKey} />
          <RecoveryKeyConfirm groupCount={recoveryKey.split('-').length} />
        </>
      )}
    </section>
  );
}
