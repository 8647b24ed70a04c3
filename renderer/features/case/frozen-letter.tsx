import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { core } from '../../api.ts';
import { PdfView } from '../../components/pdf-view.tsx';
import { issuedLetter } from '../../text/fi/case.ts';
import { letterKindLabel } from '../../text/fi/labels.ts';
import type { LetterDocument } from './case-steps.ts';
import { Facts } from './step-panel.tsx';

/** An issued letter: what was frozen with it, and the very bytes on demand. */
export function FrozenLetter(props: { readonly document: LetterDocument; readonly opened?: boolean }) {
  const { document, opened = false } = props;
  const { letter } = document;
  const [shown, setShown] = useState(opened);
  return (
    <div className="stack">
      <Facts
        rows={[
          [issuedLetter.number, document.number],
          [issuedLetter.issuedOn, issuedLetter.issuedBy(formatFinnish(letter.issuedOn), letter.issuedBy)],
        ]}
      />
      <details>
        <summary>{issuedLetter.proof}</summary>
        <div className="stack-tight letter-proof">
          <p className="no-margin small muted">{issuedLetter.proofHint}</p>
          <Facts
            rows={[
              [issuedLetter.hash, <code key="hash">{letter.sha256}</code>],
              [
                issuedLetter.audit,
                <code key="audit">{issuedLetter.auditHead(letter.auditCount, letter.auditHead)}</code>,
              ],
            ]}
          />
        </div>
      </details>
      <div className="actions">
        <Button variant="default" aria-expanded={shown} onClick={() => setShown((open) => !open)}>
          {shown ? issuedLetter.hide : issuedLetter.show}
        </Button>
      </div>
      {shown && (
        <div className="letter-view">
          <PdfView
            label={`${letterKindLabel[letter.kind]} ${document.number}`}
            version={letter.letterId}
            load={async () => (await core('letter.bytes', { letterId: letter.letterId })).pdf}
          />
        </div>
      )}
    </div>
  );
}
