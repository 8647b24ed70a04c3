import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { core } from '../../api.ts';
import { FilePreview } from '../../components/file-preview.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { issuedLetter } from '../../text/fi/case.ts';
import { lettersPart, paperReply } from '../../text/fi/decision.ts';
import { letterKindLabel } from '../../text/fi/labels.ts';
import type { LetterDocument } from './case-steps.ts';
import { EnclosureRows, EnclosureView, JoinedButton, type ShownPaper } from './issued-enclosures.tsx';
import { Facts } from './step-panel.tsx';

/** An issued letter: what was frozen with it, and the very bytes on demand. */
export function FrozenLetter(props: { readonly document: LetterDocument; readonly opened?: boolean }) {
  const { document, opened = false } = props;
  return document.letter.origin === 'paper' ? (
    <PaperLetter document={document} />
  ) : (
    <ProgramLetter document={document} opened={opened} />
  );
}

/** A letter that left before its case was entered: only its scanned copy is kept. */
function PaperLetter({ document }: { readonly document: LetterDocument }) {
  const { letter } = document;
  return (
    <div className="stack">
      <Facts
        rows={[
          [issuedLetter.letter, letterName(document)],
          [paperReply.left, formatFinnish(letter.dispatch?.dispatchedOn ?? letter.issuedOn)],
        ]}
      />
      {letter.signedCopies.map((file) => (
        <div key={file.id} className="letter-view">
          <FilePreview file={file} />
        </div>
      ))}
    </div>
  );
}

function letterName({ number, letter }: LetterDocument): string {
  return `${number} ${letterKindLabel[letter.kind]}`;
}

function ProgramLetter(props: { readonly document: LetterDocument; readonly opened: boolean }) {
  const { document, opened } = props;
  const { letter } = document;
  const [shown, setShown] = useState<ShownPaper>(opened ? 'letter' : 'none');
  return (
    <div className="stack">
      <Facts
        rows={[
          [
            issuedLetter.letter,
            letter.void ? `${letterName(document)} · ${lettersPart.isVoid}` : letterName(document),
          ],
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
      <EnclosureRows letter={letter} shown={shown} setShown={setShown} />
      {letter.copyErasedOn === null ? (
        <div className="actions">
          <Button
            variant="default"
            aria-expanded={shown === 'letter'}
            onClick={() => setShown(shown === 'letter' ? 'none' : 'letter')}
          >
            {shown === 'letter' ? issuedLetter.hide : issuedLetter.show}
          </Button>
          <JoinedButton letter={letter} shown={shown} setShown={setShown} />
        </div>
      ) : (
        <p className="no-margin">{issuedLetter.copyErased(formatFinnish(letter.copyErasedOn))}</p>
      )}
      <EnclosureView letter={letter} shown={shown} />
      {shown === 'letter' && letter.copyErasedOn === null && (
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
