import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { SigningKey } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { utcDayText } from '../../text/fi/moments.ts';
import { signingKeyKind, signingSettings as words, signingValidity } from '../../text/fi/signing.ts';
import { CardCertificates } from './card-certificates.tsx';
import { ImportCertificate } from './import-certificate.tsx';

/** The certificates that letters are signed with, and the ways to get one. */
export function SigningSection() {
  const keys = useCoreQuery('signing.keys', {});
  return (
    <>
      <section className="panel">
        <Title order={2}>{words.title}</Title>
        <p className="no-margin">{words.intro}</p>
        <Loaded query={keys}>{(value) => <Certificates keys={value.keys} />}</Loaded>
      </section>
      <section className="panel" aria-label={words.fileTitle}>
        <Title order={2}>{words.fileTitle}</Title>
        <ImportCertificate />
      </section>
      <section className="panel" aria-label={words.cardTitle}>
        <Title order={2}>{words.cardTitle}</Title>
        <Loaded query={keys}>{(value) => <CardCertificates moduleName={value.moduleName} />}</Loaded>
      </section>
      <section className="panel" aria-label={words.trialTitle}>
        <Title order={2}>{words.trialTitle}</Title>
        <TrialCertificate />
      </section>
    </>
  );
}

function Certificates({ keys }: { readonly keys: readonly SigningKey[] }) {
  const remove = useCoreCommand('signing.removeKey');
  const [asked, setAsked] = useState<number | null>(null);
  const [error, setError] = useState<CoreError | null>(null);
  const [removed, setRemoved] = useState(false);
  const removeKey = async (signingKeyId: number): Promise<void> => {
    setError(null);
    try {
      await remove.mutateAsync({ signingKeyId });
      setAsked(null);
      setRemoved(true);
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  const leaving = keys.find(({ id }) => id === asked);
  return (
    <div className="stack">
      {keys.length === 0 ? (
        <p className="no-margin muted">{words.none}</p>
      ) : (
        <ul className="plain-list" aria-label={words.keys}>
          {keys.map((key) => (
            <li key={key.id} className="file-row">
              <div>
                <div className="file-name">{key.subject}</div>
                <div className="small muted">
                  {signingKeyKind[key.kind]} · {words.issuedBy(key.issuer)} ·{' '}
                  {words.period(utcDayText(key.validFrom), utcDayText(key.validUntil))},{' '}
                  {key.validity === 'valid' ? (
                    signingValidity.valid
                  ) : (
                    <strong>{signingValidity[key.validity]}</strong>
                  )}
                </div>
              </div>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={words.removeNamed(key.subject)}
                onClick={() => {
                  setRemoved(false);
                  setAsked(key.id);
                }}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {leaving !== undefined && (
        <div className="notice notice-warning" role="alert">
          <p>{words.removeQuestion(leaving.subject)}</p>
          <div className="actions">
            <Button variant="default" disabled={remove.isPending} onClick={() => void removeKey(leaving.id)}>
              {words.removeSure}
            </Button>
            <Button variant="subtle" onClick={() => setAsked(null)}>
              {words.keep}
            </Button>
          </div>
        </div>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <output className="small muted">{removed ? words.removed : ''}</output>
    </div>
  );
}

function TrialCertificate() {
  const make = useCoreCommand('signing.makeTrial');
  return (
    <div className="stack">
      <p className="no-margin">{words.trialIntro}</p>
      {make.isError && <ErrorNotice error={make.error.error} />}
      <div className="actions">
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate({})}>
          {words.makeTrial}
        </Button>
        <output className="small muted">{make.isSuccess ? words.trialMade : ''}</output>
      </div>
    </div>
  );
}
