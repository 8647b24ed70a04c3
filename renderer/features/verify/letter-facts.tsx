import { Link } from 'wouter';
import type { KnownLetter } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { letterKindLabel } from '../../text/fi/labels.ts';
import { verifyPage as words } from '../../text/fi/verify.ts';

/** What is known of the letter; `ownHash` is that of the file that was brought, null when there is none. */
export function LetterFacts(props: { readonly letter: KnownLetter | null; readonly ownHash: string | null }) {
  const { letter, ownHash } = props;
  return (
    <>
      {letter?.void === true && <p className="no-margin">{words.void}</p>}
      {letter !== null && letter.copyErasedOn !== null && (
        <p className="no-margin">{words.copyErased(letter.copyErasedOn)}</p>
      )}
      {letter?.origin === 'paper' && <p className="no-margin">{words.paperLetter}</p>}
      <dl className="verify-facts">
        {letter !== null && (
          <>
            <dt>{words.letter}</dt>
            <dd>
              {letter.documentNumber} {letterKindLabel[letter.kind]} ·{' '}
              <Link href={`/pyynnot/${letter.caseId}`}>{words.openCase}</Link>
            </dd>
            <dt>{words.issuedOn}</dt>
            <dd>{formatFinnish(letter.issuedOn)}</dd>
            <dt>{words.dispatchedOn}</dt>
            <dd>{letter.dispatchedOn === null ? words.notDispatched : formatFinnish(letter.dispatchedOn)}</dd>
            <dt>{words.textVersion}</dt>
            <dd>{letter.textVersion}</dd>
            <dt>{words.issuedHash}</dt>
            <dd>
              <code>{letter.sha256}</code>
            </dd>
          </>
        )}
        {ownHash !== null && (
          <>
            <dt>{words.ownHash}</dt>
            <dd>
              <code>{ownHash}</code>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
