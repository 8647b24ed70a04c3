import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { KnownLetter } from '../../../src/api/views.ts';
import { core } from '../../api.ts';
import { ImageView } from '../../components/image-view.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { verifyPage as words } from '../../text/fi/verify.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Brought } from './verify-page.tsx';

/** Whether the PDF as it was issued is still here. */
export function isShowable({ origin, copyErasedOn }: KnownLetter): boolean {
  return origin === 'program' && copyErasedOn === null;
}

export function IssuedView({ letter }: { readonly letter: KnownLetter }) {
  const { letterId, documentNumber } = letter;
  return (
    <PdfView
      label={`${words.issuedLetter} ${documentNumber}`}
      version={letterId}
      load={async () => (await core('letter.bytes', { letterId })).pdf}
    />
  );
}

/** The letter as it was issued beside what was brought: what a code cannot prove, the eye compares. */
export function Comparison({ letter, file }: { readonly letter: KnownLetter; readonly file: Brought }) {
  return (
    <section className="stack-tight" aria-labelledby="verify-compare">
      <Title order={3} id="verify-compare">
        {words.compare}
      </Title>
      <p className="no-margin small muted">{words.compareHint}</p>
      <div className="verify-pair">
        <figure>
          <figcaption>{words.issuedLetter}</figcaption>
          <IssuedView letter={letter} />
        </figure>
        <figure>
          <figcaption>{words.brought}</figcaption>
          <BroughtView file={file} />
        </figure>
      </div>
    </section>
  );
}

/** Shown when asked for: the bytes are the same, there is nothing to compare. */
export function IssuedOnDemand({ letter }: { readonly letter: KnownLetter }) {
  const [shown, setShown] = useState(false);
  if (shown) {
    return (
      <div className="verify-single">
        <IssuedView letter={letter} />
      </div>
    );
  }
  return (
    <div className="actions">
      <Button variant="default" onClick={() => setShown(true)}>
        {words.showIssued}
      </Button>
    </div>
  );
}

function BroughtView({ file }: { readonly file: Brought }) {
  // A copy: the viewer hands the bytes on to its worker.
  const load = (): Promise<Uint8Array> => Promise.resolve(file.bytes.slice());
  const mediaType = mediaTypeOf(file.bytes);
  switch (mediaType) {
    case 'image/tiff':
      return <p className="notice no-margin">{words.noTiff}</p>;
    case 'image/png':
    case 'image/jpeg':
      return <ImageView name={file.name} mediaType={mediaType} version={file.name} load={load} />;
    case 'application/pdf':
      return <PdfView label={`${words.brought} ${file.name}`} version={file.name} load={load} />;
  }
}
