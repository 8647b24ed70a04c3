import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { people as words } from '../../text/fi/people.ts';

const SHOWN_FOR_MS = 30_000;

/**
 * The masked code with a way to see it whole. Every look is recorded by the core; the code hides again after half a
 * minute, when the window is left, and when the page closes. It never enters the window's cache of answers.
 */
export function KeptIdentityCode(props: { readonly personId: number; readonly masked: string | null }) {
  const { personId, masked } = props;
  const [code, setCode] = useState<string | null>(null);
  const [error, setError] = useState<CoreError | null>(null);

  useEffect(() => {
    if (code === null) return undefined;
    const hide = (): void => setCode(null);
    const timer = window.setTimeout(hide, SHOWN_FOR_MS);
    window.addEventListener('blur', hide);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('blur', hide);
    };
  }, [code]);

  const reveal = async (): Promise<void> => {
    setError(null);
    try {
      setCode((await core('person.revealIdentityCode', { personId })).identityCode);
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };

  if (masked === null) return <span className="muted">{words.notGiven}</span>;
  return (
    <div className="stack-tight">
      <div className="actions">
        <output className="numbers">{code ?? masked}</output>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={code === null ? words.revealNamed : words.hideNamed}
          onClick={() => (code === null ? void reveal() : setCode(null))}
        >
          {code === null ? words.reveal : words.hide}
        </Button>
        <span className="small muted">{words.revealHint}</span>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}
