import type { FoundDocument } from '../../../src/api/views.ts';
import { verifyPage as words } from '../../text/fi/verify.ts';
import { ChainFacts } from './chain-facts.tsx';
import { IssuedView, isShowable } from './comparison.tsx';
import { LetterFacts } from './letter-facts.tsx';
import { ResultPanel } from './result-panel.tsx';

/** The letter with the number that was typed, to be compared with the paper at hand. */
export function FoundResult(props: { readonly number: string; readonly result: FoundDocument }) {
  const { number, result } = props;
  const { letter, caseErasedOn } = result;
  if (letter === null) {
    return (
      <ResultPanel title={words.notFound(number)} tone="bad">
        <p className="no-margin">
          {caseErasedOn === null ? words.notFoundMeaning : words.caseErased(caseErasedOn)}
        </p>
      </ResultPanel>
    );
  }
  return (
    <ResultPanel title={words.found(number)} tone="careful">
      {isShowable(letter) && <p className="no-margin">{words.foundMeaning}</p>}
      {isShowable(letter) && (
        <div className="verify-single">
          <IssuedView letter={letter} />
        </div>
      )}
      <LetterFacts letter={letter} ownHash={null} />
      <ChainFacts found={result} code={null} />
    </ResultPanel>
  );
}
