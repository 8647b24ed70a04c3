import { useState } from 'react';
import { letterKindLabel } from '../../text/fi/labels.ts';
import { lettersPart as words } from '../../text/fi/decision.ts';
import { isReply } from '../../../src/domain/letter.ts';
import { nextOf, type LetterDocument, type LivingCase } from './case-steps.ts';
import { DispatchLetter } from './dispatch-letter.tsx';
import { ElectronicSignature } from './electronic-signature.tsx';
import { FrozenLetter } from './frozen-letter.tsx';
import { PrintLetter } from './print-letter.tsx';
import { SignedCopies } from './signed-copies.tsx';
import { useHasChanged } from './step-panel.tsx';

/** Letters on their way out of the house; one is open at a time, first the one that waits. */
export function LetterRows(props: {
  readonly detail: LivingCase;
  readonly documents: readonly LetterDocument[];
  /** Nothing else of the step is to be done before a signed copy is brought back. */
  readonly scanBackMain: boolean;
}) {
  const { detail, documents, scanBackMain } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const open = documents.find(({ id }) => id === chosen) ?? firstWaiting(detail, documents);
  const only = documents.length === 1 ? documents[0] : undefined;
  if (only !== undefined)
    return <LetterOut key={only.id} detail={detail} document={only} scanBackMain={scanBackMain} />;
  return (
    <ol className="plain-list" aria-label={words.letters}>
      {documents.map((document) => {
        const shown = document === open;
        const body = `letter-${document.id}`;
        return (
          <li key={document.id} className="open-row" data-shown={shown}>
            <div className="open-row-head">
              <h3>
                <button
                  type="button"
                  className="text-button"
                  aria-expanded={shown}
                  aria-controls={body}
                  onClick={() => setChosen(document.id)}
                >
                  {document.number} {letterKindLabel[document.letter.kind]}
                </button>
              </h3>
              <span className="muted">{words.state[nextOf(document.letter, detail)]}</span>
            </div>
            <div id={body} hidden={!shown}>
              {shown && (
                <div className="open-row-body">
                  <LetterOut detail={detail} document={document} scanBackMain={scanBackMain} />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** One letter: printed, sent and, when it is a reply, back with its signature. What comes next has the main button. */
function LetterOut(props: {
  readonly detail: LivingCase;
  readonly document: LetterDocument;
  readonly scanBackMain: boolean;
}) {
  const { detail, document, scanBackMain } = props;
  const { letter } = document;
  const next = nextOf(letter, detail);
  const moved = useHasChanged(next);
  if (letter.origin === 'paper') return <FrozenLetter document={document} />;
  return (
    <>
      <FrozenLetter document={document} />
      <ElectronicSignature detail={detail} document={document} />
      {letter.copyErasedOn === null && (
        <PrintLetter letter={letter} main={next === 'print'} takeFocus={moved && next === 'print'} />
      )}
      <DispatchLetter
        detail={detail}
        letter={letter}
        main={next === 'dispatch'}
        takeFocus={moved && next === 'dispatch'}
      />
      {isReply(letter.kind) && (
        <SignedCopies
          caseId={detail.id}
          letter={letter}
          main={scanBackMain && next === 'scan-back'}
          takeFocus={moved && next === 'scan-back'}
        />
      )}
    </>
  );
}

/** A reply comes before the other letters until it has left and is back; a forgotten receipt does not stand in its way. */
function firstWaiting(detail: LivingCase, documents: readonly LetterDocument[]): LetterDocument | undefined {
  const waiting = documents.filter(({ letter }) => nextOf(letter, detail) !== 'nothing');
  const replies = waiting.filter(({ letter }) => isReply(letter.kind));
  const toSend = replies.find(({ letter }) => letter.dispatch === null);
  return toSend ?? replies[0] ?? waiting[0] ?? documents.at(-1);
}
