import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { InquiryKind } from '../../../src/domain/inquiry.ts';
import { identityStep as words, registeredStep } from '../../text/fi/case.ts';
import { askLabel } from '../../text/fi/inquiry.ts';
import { identityMethodLabel, identityResultLabel, requestKindLabel } from '../../text/fi/labels.ts';
import { receiptOf, stepPath, type LivingCase } from './case-steps.ts';
import { identityState } from './identity-state.ts';
import { IdentityForm } from './identity-form.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuestionWork } from './question-work.tsx';
import { StepPanel, StepPart } from './step-panel.tsx';

/** Who asks, how it was verified and by whom; no copy of a document is kept. */
export function IdentityStep(props: { readonly detail: LivingCase; readonly takeFocus: boolean }) {
  const { detail, takeFocus } = props;
  const [another, setAnother] = useState(false);
  const checks = detail.identityChecks;
  const open = detail.closed === null;
  const asks = open && (!detail.identitySettled || another);
  const questions = detail.inquiries.filter(({ kind }) => kind !== 'specification');
  // A letter that is being written comes before the check that waits for its answer.
  const letterFirst = questions.some(({ sentOn }) => sentOn === null);
  return (
    <StepPanel title={words.title} takeFocus={takeFocus}>
      {open && receiptOf(detail) === null && !detail.identitySettled && (
        <div className="notice">
          <p>{registeredStep.receiptWaiting}</p>
          <Link href={stepPath(detail.id, 'registered')}>{registeredStep.openReceipt}</Link>
        </div>
      )}
      {detail.identitySettled && <output>{words.settled}</output>}
      {!detail.identitySettled && checks.length > 0 && (
        <output>
          {detail.requests.some(({ identitySettled }) => identitySettled)
            ? words.partlySettled
            : words.doubtful}
        </output>
      )}
      {open && !detail.inDueForm && (
        <div className="notice notice-warning" role="note">
          {words.formMissing}
        </div>
      )}
      <NeededProofs detail={detail} />
      {/* A new form for every check: the one before is in the list. */}
      {asks && (
        <IdentityForm
          key={checks.length}
          detail={detail}
          main={!letterFirst}
          onSaved={() => setAnother(false)}
        />
      )}
      {questions.map((inquiry) => (
        <QuestionWork
          key={inquiry.id}
          detail={detail}
          inquiry={inquiry}
          main={letterFirst && inquiry.sentOn === null}
        />
      ))}
      {asks && <AskRequester detail={detail} />}
      {checks.length > 0 && <EarlierChecks detail={detail} />}
      {open && detail.identitySettled && !another && (
        <div className="actions">
          <Button variant="default" onClick={() => setAnother(true)}>
            {words.recordAnother}
          </Button>
        </div>
      )}
    </StepPanel>
  );
}

/** What still has to be shown: of each request, and of somebody who asks for another, authority and identity. */
function NeededProofs({ detail }: { readonly detail: LivingCase }) {
  const { authority, authorityShown, identityShown } = identityState(detail);
  const several = detail.requests.length > 1;
  if (authority === null && !several) return null;
  return (
    <div className="stack-tight">
      {authority !== null && (
        <ProofList title={words.twoProofs}>
          <Proof state={authorityShown ? words.shown : words.missing} done={authorityShown}>
            {identityMethodLabel[authority]}
          </Proof>
          <Proof state={identityShown ? words.shown : words.missing} done={identityShown}>
            {words.identityOfRequester}
          </Proof>
        </ProofList>
      )}
      {several && (
        <ProofList title={words.byRequest}>
          {detail.requests.map(({ id, kind, identitySettled }) => (
            <Proof key={id} state={identitySettled ? words.enough : words.notEnough} done={identitySettled}>
              {requestKindLabel[kind]}
            </Proof>
          ))}
        </ProofList>
      )}
    </div>
  );
}

function ProofList({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <div>
      <div className="small muted" id={heading}>
        {title}
      </div>
      <ul className="plain-list proofs" aria-labelledby={heading}>
        {children}
      </ul>
    </div>
  );
}

function Proof(props: { readonly done: boolean; readonly state: string; readonly children: ReactNode }) {
  const { done, state, children } = props;
  return (
    <li>
      <span className={done ? 'proof-done' : 'proof-missing'}>{state}</span> {children}
    </li>
  );
}

/** A question by letter when nothing at hand settles the matter; one of a kind at a time. */
function AskRequester({ detail }: { readonly detail: LivingCase }) {
  const [asking, setAsking] = useState<InquiryKind | null>(null);
  const open = detail.inquiries.filter(({ sufficientOn }) => sufficientOn === null);
  const kinds = ([...(detail.inDueForm ? [] : (['form'] as const)), 'identity'] as const).filter(
    (kind) => !open.some((inquiry) => inquiry.kind === kind),
  );
  if (asking !== null) {
    return <QuestionForm key={asking} detail={detail} kind={asking} onDone={() => setAsking(null)} />;
  }
  if (kinds.length === 0) return null;
  return (
    <div className="actions">
      {kinds.map((kind) => (
        <Button key={kind} variant="default" onClick={() => setAsking(kind)}>
          {askLabel[kind]}
        </Button>
      ))}
    </div>
  );
}

function EarlierChecks({ detail }: { readonly detail: LivingCase }) {
  return (
    <StepPart title={words.earlier}>
      <ul className="plain-list stack-tight">
        {detail.identityChecks.toReversed().map((check) => (
          <li key={check.id}>
            <div>
              <strong>{identityResultLabel[check.result]}</strong>: {identityMethodLabel[check.method]},{' '}
              {check.evidence}
            </div>
            {check.doubt !== '' && <div>{words.doubtWas(check.doubt)}</div>}
            <div className="small muted">
              {words.by(formatFinnish(check.checkedOn), check.checkedBy)}
              {check.destroyedOn !== null && ` · ${words.destroyedAt(formatFinnish(check.destroyedOn))}`}
              {check.void && ` · ${words.void}`}
            </div>
          </li>
        ))}
      </ul>
    </StepPart>
  );
}
