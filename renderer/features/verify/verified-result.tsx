import { Title } from '@mantine/core';
import type { VerifiedDocument } from '../../../src/api/views.ts';
import { signatureText, verdictText, verifyPage as words } from '../../text/fi/verify.ts';
import { ChainFacts } from './chain-facts.tsx';
import { Comparison, IssuedOnDemand, isShowable } from './comparison.tsx';
import { LetterFacts } from './letter-facts.tsx';
import { mediaTypeOf } from './media-type.ts';
import { ResultPanel } from './result-panel.tsx';
import type { Brought } from './verify-page.tsx';

/** What the brought file is, what that proves and what it does not. */
export function VerifiedResult(props: { readonly file: Brought; readonly result: VerifiedDocument }) {
  const { file, result } = props;
  const { letter, code, signatures, otherNumbers, verdict } = result;
  const { title, proves, limits, tone } = verdictText(result);
  const toCompare = letter !== null && isShowable(letter) && !SAME_BYTES.includes(verdict);
  return (
    <ResultPanel title={title} tone={tone} subtitle={words.ofFile(file.name)}>
      <p className="no-margin">{proves}</p>
      <p className="no-margin">{limits}</p>
      {code === null && verdict === 'unknown' && mediaTypeOf(file.bytes) === 'image/tiff' && (
        <p className="no-margin">{words.noTiff}</p>
      )}
      {result.caseErasedOn !== null && <p className="no-margin">{words.caseErased(result.caseErasedOn)}</p>}
      {otherNumbers.length > 0 && <p className="no-margin">{words.otherNumbers(otherNumbers)}</p>}
      {toCompare && <Comparison letter={letter} file={file} />}
      <LetterFacts letter={letter} ownHash={result.sha256} />
      {signatures.length > 0 && (
        <section className="stack-tight" aria-labelledby="verify-signatures">
          <Title order={3} id="verify-signatures">
            {words.signatures}
          </Title>
          <ul className="plain-list">
            {signatures.map((signature) => (
              <li key={`${signature.signerName} ${signature.signedAt}`}>{signatureText(signature)}</li>
            ))}
          </ul>
          <p className="no-margin muted small">{words.signaturesHint}</p>
        </section>
      )}
      <ChainFacts found={result} code={code} />
      {letter !== null && !toCompare && isShowable(letter) && <IssuedOnDemand letter={letter} />}
    </ResultPanel>
  );
}

/** Nothing is left to compare by eye. */
const SAME_BYTES: readonly VerifiedDocument['verdict'][] = ['issued', 'e-signed'];
