import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { problemTexts } from '../../text/fi/problems.ts';
import { signingSettings as words } from '../../text/fi/signing.ts';

/** A certificate out of a p12 file; its password opens it once to look inside and is then forgotten. */
export function ImportCertificate() {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [added, setAdded] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<ReturnType<typeof problemTexts>>({});
  const [error, setError] = useState<CoreError | null>(null);

  const store = async (event: React.SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    setAdded(false);
    setProblems(file === null ? { bytes: words.noFile } : {});
    if (file === null) {
      button.current?.focus();
      return;
    }
    setBusy(true);
    try {
      // Not through the window's cache, which would keep what was typed.
      await core('signing.importPkcs12', { bytes: new Uint8Array(await file.arrayBuffer()), password });
      await client.invalidateQueries();
      setAdded(true);
      setFile(null);
      setPassword('');
    } catch (thrown) {
      const failure = coreErrorOf(thrown);
      if (failure.kind === 'invalid') setProblems(problemTexts(failure.problems));
      else setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="stack" onSubmit={(event) => void store(event)} noValidate>
      <p className="no-margin">{words.fileIntro}</p>
      <div className="stack-tight">
        <div className="actions">
          <Button
            ref={button}
            variant="default"
            aria-describedby={problems['bytes'] === undefined ? undefined : 'p12-problem'}
            onClick={() => input.current?.click()}
          >
            {words.pickFile}
          </Button>
          <span>{file?.name ?? ''}</span>
        </div>
        {problems['bytes'] !== undefined && (
          <p id="p12-problem" className="problem no-margin" role="alert">
            {problems['bytes']}
          </p>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.file}
          accept=".p12,.pfx"
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0] ?? null);
            setProblems({});
            // The same file can be picked again after it was mended.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div className="narrow-fields">
        <PasswordField
          label={words.filePassword}
          value={password}
          error={problems['password'] ?? null}
          onChange={setPassword}
        />
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <Button type="submit" variant="light" loading={busy}>
          {words.importFile}
        </Button>
        <output className="small muted">{added ? words.fileAdded : ''}</output>
      </div>
    </form>
  );
}
