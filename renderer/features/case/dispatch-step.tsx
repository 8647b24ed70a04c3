import { Link } from 'wouter';
import { isReply } from '../../../src/domain/letter.ts';
import { lettersPart as words } from '../../text/fi/decision.ts';
import { letterKindLabel, stepLabel } from '../../text/fi/labels.ts';
import {
  letterDocuments,
  nextOf,
  stepPath,
  type LetterDocument,
  type LivingCase,
  type StepPlace,
} from './case-steps.ts';
import { LetterRows } from './letter-rows.tsx';
import { LiftingPanel } from './lifting-panel.tsx';
import { RecipientsPanel } from './recipients-panel.tsx';
import { StepPanel, StepPart } from './step-panel.tsx';
import './work.css';

/**
 * Everything that leaves the house: letters printed, sent and back with their signature; those told who had received
 * the data; the end of a restriction.
 */
export function DispatchStep(props: {
  readonly detail: LivingCase;
  readonly place: StepPlace;
  readonly takeFocus: boolean;
}) {
  const { detail, takeFocus } = props;
  const letters = lettersToSend(detail);
  const voided = letterDocuments(detail).filter(({ letter }) => letter.void);
  const lettersWait = letters.some(({ letter }) => isReply(letter.kind) && letter.dispatch === null);
  const toTell = detail.requests.find(({ recipients }) => !recipients.settled);
  return (
    <StepPanel title={stepLabel.dispatch} takeFocus={takeFocus}>
      <NotIssued detail={detail} />
      {letters.length === 0 && <p className="no-margin muted">{words.none}</p>}
      {letters.length > 0 && (
        <LetterRows detail={detail} documents={letters} scanBackMain={toTell === undefined} />
      )}
      {detail.requests.map((request) => (
        <RecipientsPanel
          key={request.id}
          detail={detail}
          request={request}
          main={!lettersWait && request === toTell}
        />
      ))}
      {detail.requests.map((request) => (
        <LiftingPanel key={request.id} detail={detail} request={request} />
      ))}
      {voided.length > 0 && (
        <StepPart title={words.voided}>
          <ul className="plain-list">
            {voided.map(({ id, number, letter }) => (
              <li key={id}>
                {number} {letterKindLabel[letter.kind]} · {words.isVoid}
              </li>
            ))}
          </ul>
        </StepPart>
      )}
    </StepPanel>
  );
}

/** Replies in whatever state, and every other letter that has not left. Those to recipients stand with their recipient. */
function lettersToSend(detail: LivingCase): readonly LetterDocument[] {
  return letterDocuments(detail).filter(
    ({ letter }) =>
      !letter.void &&
      letter.kind !== 'K11' &&
      letter.kind !== 'K13' &&
      (isReply(letter.kind) || nextOf(letter, detail) !== 'nothing'),
  );
}

/** Letters of decisions that are still to be given. */
function NotIssued({ detail }: { readonly detail: LivingCase }) {
  if (detail.closed !== null) return null;
  const missing = detail.requests.flatMap(({ id, letters }) =>
    letters.filter(({ letterId }) => letterId === null).map(({ kind }) => ({ id, kind })),
  );
  return missing.map(({ id, kind }) => (
    <p key={`${id} ${kind}`} className="no-margin">
      {words.notIssued(letterKindLabel[kind])}{' '}
      <Link href={stepPath(detail.id, 'reply', { requestId: id })}>{words.toReply}</Link>
    </p>
  ));
}
