import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { ExportedLetter, IssuedLetter } from '../../../src/api/views.ts';
import { core, coreErrorOf, host } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { letterSigning as words } from '../../text/fi/signing.ts';
import { unlock } from '../../text/fi/unlock.ts';

/** Takes the signed letter and what goes with it out of the vault, to be sent electronically; the password is asked once more. */
export function SaveSignedLetter({ letter }: { readonly letter: IssuedLetter }) {
  const { letterId, enclosures } = letter;
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<CoreError | null>(null);
  const save = async (event: React.SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    setSaved(false);
    setProblem(password === '' ? words.passwordMissing : null);
    if (password === '') return;
    setBusy(true);
    try {
      // Not through the window's cache, which would keep what was typed.
      const exported = await core('letter.exportSigned', { letterId, password });
      setPassword('');
      setSaved(await saveFiles(exported));
      await client.invalidateQueries();
    } catch (thrown) {
      const failure = coreErrorOf(thrown);
      if (failure.kind === 'wrong-key') setProblem(unlock.wrongPassword);
      else setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <details>
      <summary>{words.saveTitle}</summary>
      <form className="stack letter-proof" onSubmit={(event) => void save(event)} noValidate>
        <p className="no-margin muted">{words.saveHint}</p>
        <div className="narrow-fields">
          <PasswordField
            label={words.vaultPassword}
            description={words.vaultPasswordWhy}
            value={password}
            error={problem}
            onChange={(typed) => {
              setPassword(typed);
              setProblem(null);
            }}
          />
        </div>
        {error !== null && <ErrorNotice error={error} />}
        <div className="actions">
          <Button type="submit" variant="default" loading={busy}>
            {enclosures.length === 0 ? words.save : words.saveWithEnclosures}
          </Button>
          <output className="small muted">
            {saved ? (enclosures.length === 0 ? words.saved : words.savedWithEnclosures) : ''}
          </output>
        </div>
      </form>
    </details>
  );
}

function saveFiles(exported: ExportedLetter): Promise<boolean> {
  const [letter, ...enclosures] = exported.files;
  if (letter === undefined || enclosures.length > 0) return host('files.save', exported);
  return host('file.save', { suggestedName: letter.name, bytes: letter.bytes });
}
