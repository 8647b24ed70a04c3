import { useState } from 'react';
import { letterKindLabel } from '../../text/fi/labels.ts';
import { lettersPart as words } from '../../text/fi/decision.ts';
import { isReply } from '../../../src/domain/letter.ts';
import { nextOf, type LetterDocument, type LivingCase } from './case-steps.ts';
import { DispatchLetter } from './dispatch-letter.tsx';
import { FrozenLetter } from './frozen-letter.tsx';
import { PrintLetter } from './print-letter.tsx';
import { SignedCopies } from './signed-copies.tsx';
import { useHasChanged } from './step-panel.tsx';

/** Letters on their way out of the house; one is open at a time, first the one that waits. */
export function LetterRows(props: {
  readonly detail: LivingCase;
  readonly documents: readonly LetterDocument[];
}) {
  const { detail, documents } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const open = documents.find(({ id }) => id === chosen) ?? firstWaiting(detail, documents);
  const only = documents.length === 1 ? documents[0] : undefined;
  if (only !== undefined) return <LetterOut key={only.id} detail={detail} document={only} />;
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
                  <LetterOut detail={detail} document={document} />
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
function LetterOut({ detail, document }: { readonly detail: LivingCase; readonly document: LetterDocument }) {
  const { letter } = document;
  const next = nextOf(letter, detail);
  const moved = useHasChanged(next);
  if (letter.origin === 'paper') return <FrozenLetter document={document} />;
  return (
    <>
      <FrozenLetter document={document} />
      <PrintLetter letter={letter} main={next === 'print'} takeFocus={moved && next === 'print'} />
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
          main={next === 'scan-back'}
          takeFocus={moved && next === 'scan-back'}
        />
      )}
    </>
  );
}

function firstWaiting(detail: LivingCase, documents: readonly LetterDocument[]): LetterDocument | undefined {
  const waitingFor = (step: ReturnType<typeof nextOf>): LetterDocument | undefined =>
    documents.find(({ letter }) => nextOf(letter, detail) === step);
  return waitingFor('print') ?? waitingFor('dispatch') ?? waitingFor('scan-back') ?? documents.at(-1);
}
