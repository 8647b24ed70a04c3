import { Button, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { Logo } from '../../../src/domain/letterhead.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { readFile } from '../../components/file-bytes.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { letterheadWords as words } from '../../text/fi/letterhead.ts';
import { problemText } from '../../text/fi/problems.ts';

/** The logo with its picture; what the core refuses is told beside the button. */
export function LetterheadLogo({ logo }: { readonly logo: Logo | null }) {
  const set = useCoreCommand('letterhead.setLogo');
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<CoreError | null>(null);

  const store = async (file: File | null): Promise<void> => {
    setError(null);
    try {
      await set.mutateAsync({ bytes: file === null ? null : (await readFile(file)).bytes });
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <section className="panel" aria-label={words.logoTitle}>
      <Title order={2}>{words.logoTitle}</Title>
      <p className="no-margin">{words.logoIntro}</p>
      {logo === null ? <p className="no-margin muted">{words.noLogo}</p> : <LogoPicture logo={logo} />}
      {error !== null && <LogoError error={error} />}
      <div className="actions">
        <Button variant="default" loading={set.isPending} onClick={() => input.current?.click()}>
          {logo === null ? words.chooseLogo : words.changeLogo}
        </Button>
        {logo !== null && (
          <Button variant="subtle" disabled={set.isPending} onClick={() => void store(null)}>
            {words.removeLogo}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.chooseLogo}
        accept=".png,.jpg,.jpeg,.svg"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen again once it was mended.
          event.currentTarget.value = '';
          if (file !== undefined) void store(file);
        }}
      />
    </section>
  );
}

/** Drawn as an image only: what a picture might run or fetch, it cannot there. */
function LogoPicture({ logo: { mediaType, bytes } }: { readonly logo: Logo }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    // A copy in plain memory, as drawing an image asks for.
    const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mediaType }));
    if (image.current !== null) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [mediaType, bytes]);
  return <img ref={image} className="letterhead-logo" alt={words.logo} />;
}

function LogoError({ error }: { readonly error: CoreError }) {
  if (error.kind !== 'invalid') return <ErrorNotice error={error} />;
  return (
    <p className="notice notice-warning no-margin" role="alert">
      {error.problems.map(({ code }) => problemText(code)).join(' ')}
    </p>
  );
}
