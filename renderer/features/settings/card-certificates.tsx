import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { TokenCertificate } from '../../../src/api/views.ts';
import { core, coreErrorOf, host } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { newOperationId, OperationProgress } from '../../components/operation-progress.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { utcDayText } from '../../text/fi/moments.ts';
import { problemText } from '../../text/fi/problems.ts';
import { signingSettings as words } from '../../text/fi/signing.ts';

/** The module that talks with cards, and what lies on the cards that are there now. */
export function CardCertificates({ moduleName }: { readonly moduleName: string | null }) {
  const client = useQueryClient();
  const [reading, setReading] = useState<string | null>(null);
  const [found, setFound] = useState<readonly TokenCertificate[] | null>(null);
  const [error, setError] = useState<CoreError | null>(null);

  const chooseModule = async (): Promise<void> => {
    setError(null);
    setFound(null);
    try {
      await host('signing.chooseModule', {});
      await client.invalidateQueries();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  const read = async (): Promise<void> => {
    const operationId = newOperationId();
    setError(null);
    setFound(null);
    setReading(operationId);
    try {
      setFound(await core('signing.tokenCertificates', { operationId }));
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    } finally {
      setReading(null);
    }
  };

  return (
    <div className="stack">
      <p className="no-margin">{words.cardIntro}</p>
      <p className="no-margin muted">{moduleName === null ? words.noModule : words.module(moduleName)}</p>
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <Button variant="default" onClick={() => void chooseModule()}>
          {words.chooseModule}
        </Button>
        {moduleName !== null && (
          <Button variant="default" disabled={reading !== null} onClick={() => void read()}>
            {words.readCard}
          </Button>
        )}
      </div>
      {reading !== null && <OperationProgress operationId={reading} label={words.reading} />}
      {found !== null && <FoundCertificates certificates={found} onAdded={() => setFound(null)} />}
    </div>
  );
}

function FoundCertificates(props: {
  readonly certificates: readonly TokenCertificate[];
  readonly onAdded: () => void;
}) {
  const { certificates, onAdded } = props;
  const add = useCoreCommand('signing.addTokenKey');
  const [problem, setProblem] = useState<CoreError | null>(null);
  const addKey = async ({ tokenSerial, keyId }: TokenCertificate): Promise<void> => {
    setProblem(null);
    try {
      await add.mutateAsync({ tokenSerial, keyId, operationId: newOperationId() });
      onAdded();
    } catch (thrown) {
      setProblem(coreErrorOf(thrown));
    }
  };
  if (certificates.length === 0) return <p className="no-margin">{words.noCertificates}</p>;
  return (
    <div className="stack">
      <ul className="plain-list" aria-label={words.cardCertificates}>
        {certificates.map((certificate) => (
          <li
            key={`${certificate.tokenSerial} ${certificate.keyId} ${certificate.serial}`}
            className="file-row"
          >
            <div>
              <div className="file-name">{certificate.subject}</div>
              <div className="small muted">
                {certificate.tokenLabel} · {words.issuedBy(certificate.issuer)} ·{' '}
                {words.period(utcDayText(certificate.validFrom), utcDayText(certificate.validUntil))}
              </div>
              {certificate.problem !== null && (
                <div className="small">{problemText(certificate.problem)}</div>
              )}
            </div>
            {certificate.problem === null && (
              <Button
                variant="default"
                size="compact-sm"
                disabled={add.isPending}
                aria-label={words.addNamed(certificate.subject)}
                onClick={() => void addKey(certificate)}
              >
                {words.addCard}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem !== null && <ErrorNotice error={problem} />}
    </div>
  );
}
