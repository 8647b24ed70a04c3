import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { LetterSignature } from '../../../src/api/views.ts';
import { core } from '../../api.ts';
import { Loaded } from '../../components/loaded.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { momentText } from '../../text/fi/moments.ts';
import { letterSigning as words } from '../../text/fi/signing.ts';
import type { LetterDocument, LivingCase } from './case-steps.ts';
import { SaveSignedLetter } from './save-signed-letter.tsx';
import { SignLetter } from './sign-letter.tsx';
import { Facts, StepPart } from './step-panel.tsx';

/** The electronic signature of an issued letter: made once, before it leaves; then shown and handed out. */
export function ElectronicSignature(props: {
  readonly detail: LivingCase;
  readonly document: LetterDocument;
}) {
  const { detail, document } = props;
  const { letter } = document;
  if (letter.signature !== null) return <SignedLetter document={document} signature={letter.signature} />;
  const canBeSigned =
    detail.closed === null && !letter.void && letter.dispatch === null && letter.copyErasedOn === null;
  return canBeSigned ? <UnsignedLetter letterId={letter.letterId} /> : null;
}

function UnsignedLetter({ letterId }: { readonly letterId: number }) {
  const keys = useCoreQuery('signing.keys', {});
  const [open, setOpen] = useState(false);
  return (
    <StepPart title={words.title}>
      <p className="no-margin muted">{words.hint}</p>
      <Loaded query={keys}>
        {({ keys: found }) => {
          const usable = found.filter(({ validity }) => validity === 'valid');
          if (usable.length === 0) {
            return (
              <p className="no-margin">
                {words.noKeys} <Link href="/asetukset?osa=allekirjoitus">{words.toSettings}</Link>
              </p>
            );
          }
          if (open) return <SignLetter letterId={letterId} keys={usable} onCancel={() => setOpen(false)} />;
          return (
            <div className="actions">
              <Button variant="default" onClick={() => setOpen(true)}>
                {words.open}
              </Button>
            </div>
          );
        }}
      </Loaded>
    </StepPart>
  );
}

function SignedLetter(props: { readonly document: LetterDocument; readonly signature: LetterSignature }) {
  const { document, signature } = props;
  const { letter } = document;
  const [shown, setShown] = useState(false);
  const { subject, issuer, serial, signedAt, trial, visible } = signature;
  return (
    <StepPart title={words.title}>
      <output>{words.done(subject, momentText(signedAt))}</output>
      {trial && (
        <p className="no-margin">
          <strong>{words.trial}</strong>
        </p>
      )}
      {!visible && <p className="no-margin muted">{words.notVisible}</p>}
      <details>
        <summary>{words.details}</summary>
        <div className="stack-tight letter-proof">
          <p className="no-margin small muted">{words.notJudged}</p>
          <Facts
            rows={[
              [words.subject, subject],
              [words.issuer, issuer],
              [words.serial, <code key="serial">{serial}</code>],
            ]}
          />
        </div>
      </details>
      {letter.copyErasedOn === null && (
        <>
          <div className="actions">
            <Button variant="default" aria-expanded={shown} onClick={() => setShown((open) => !open)}>
              {shown ? words.hide : words.show}
            </Button>
          </div>
          {shown && (
            <div className="letter-view">
              <PdfView
                label={words.view(document.number)}
                version={`signed-${letter.letterId}`}
                load={async () => (await core('letter.signedBytes', { letterId: letter.letterId })).pdf}
              />
            </div>
          )}
          <SaveSignedLetter letter={letter} />
        </>
      )}
    </StepPart>
  );
}
