import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { VaultCheck } from '../../../src/api/views.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { settingsWords as words } from '../../text/fi/settings.ts';

/** Reads the whole vault through and tells in words what was found. */
export function VaultCheckSection() {
  const check = useCoreCommand('vault.check');
  const [operationId, setOperationId] = useState('');
  const start = (): void => {
    const operation = newOperationId();
    setOperationId(operation);
    check.mutate({ operationId: operation });
  };
  return (
    <section className="panel">
      <Title order={2}>{words.checkTitle}</Title>
      <p className="no-margin">{words.checkIntro}</p>
      {check.isPending ? (
        <OperationProgress operationId={operationId} label={words.checking} />
      ) : (
        <div className="actions">
          <Button variant="default" onClick={start}>
            {words.check}
          </Button>
        </div>
      )}
      {check.isSuccess && <CheckResult result={check.data} />}
      {check.isError && <ErrorNotice error={check.error.error} />}
    </section>
  );
}

function CheckResult({ result }: { readonly result: VaultCheck }) {
  const faults = faultsOf(result);
  if (faults.length === 0) {
    return (
      <output>
        {words.intact(result.audit.count, result.files.checked)}
        <div className="small muted">
          {words.auditHead} {result.audit.head}
        </div>
      </output>
    );
  }
  return (
    <div className="notice notice-error" role="alert">
      <div>
        {faults.map((fault) => (
          <p key={fault} className="notice-title">
            {fault}
          </p>
        ))}
        <p>{words.whatToDo}</p>
      </div>
    </div>
  );
}

function faultsOf({ database, audit, files }: VaultCheck): readonly string[] {
  return [
    database === 'damaged' ? words.databaseDamaged : null,
    audit.intact ? null : words.auditBroken(audit.firstBroken ?? audit.count),
    files.damaged.length > 0 ? words.damagedFiles(files.damaged.join(', ')) : null,
    files.missing.length > 0 ? words.missingFiles(files.missing.join(', ')) : null,
  ].filter((fault) => fault !== null);
}
