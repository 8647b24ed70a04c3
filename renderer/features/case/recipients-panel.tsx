import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { CaseRequest, RecipientNotice } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import { coreErrorOf } from '../../api.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { recipientPanel as words } from '../../text/fi/decision.ts';
import { notToldReasonLabel } from '../../text/fi/ground-labels.ts';
import { lowerFirst, requestKindLabel } from '../../text/fi/labels.ts';
import { languageLabel, languageWords } from '../../text/fi/language.ts';
import { momentText } from '../../text/fi/moments.ts';
import type { LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { LetterWork } from './letter-work.tsx';
import { RecipientForm } from './recipient-form.tsx';
import { LeaveUntoldForm, TellForm } from './recipient-status-forms.tsx';
import { StepButton } from './step-button.tsx';
import { Facts, StepPart } from './step-panel.tsx';

/** Who had received the data of a decided request, and whether each was told, or why not (GDPR 19). */
export function RecipientsPanel(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  /** No letter of the case comes before it. */
  readonly main: boolean;
}) {
  const { detail, request, main } = props;
  const { required, settled, declaredNone, notices } = request.recipients;
  const declare = useCoreCommand('recipient.declareNone');
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<CoreError | null>(null);
  if (!required || request.decision === null) return null;
  const open = detail.closed === null;
  const living = notices.filter((notice) => !notice.void);
  const ordered = [...living, ...notices.filter((notice) => notice.void)];

  const declareNone = async (): Promise<void> => {
    setError(null);
    try {
      await declare.mutateAsync({ requestId: request.id });
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <StepPart title={words.title(requestKindLabel[request.kind])}>
      {settled ? <output>{words.settled}</output> : <p className="no-margin muted">{words.hint}</p>}
      {declaredNone !== null && living.length === 0 && (
        <p className="no-margin">{words.nobodyDone(momentText(declaredNone.at), declaredNone.by)}</p>
      )}
      {detail.person.nonDisclosure && open && (
        <div className="notice notice-warning" role="note">
          <p>{words.protectedAddress}</p>
        </div>
      )}
      {ordered.length > 0 && (
        <ul className="plain-list">
          {ordered.map((notice) => (
            <Recipient key={notice.id} detail={detail} notice={notice} />
          ))}
        </ul>
      )}
      {adding && <RecipientForm detail={detail} request={request} onDone={() => setAdding(false)} />}
      {error !== null && <GuardNotice error={error} detail={detail} />}
      {open && !adding && (
        <div className="actions">
          {!settled && living.length === 0 && (
            <StepButton main={main} busy={declare.isPending} onClick={() => void declareNone()}>
              {words.nobody}
            </StepButton>
          )}
          <Button variant="default" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </div>
      )}
    </StepPart>
  );
}

type Doing = 'letter' | 'tell' | 'leave' | null;

function Recipient({ detail, notice }: { readonly detail: LivingCase; readonly notice: RecipientNotice }) {
  const { recipient, status, letterId } = notice;
  const [doing, setDoing] = useState<Doing>(letterId === null || notice.void ? null : 'letter');
  const open = status.kind === 'open' && detail.closed === null && !notice.void;
  const address = [recipient.streetAddress, `${recipient.postalCode} ${recipient.locality}`.trim()]
    .filter((part) => part !== '')
    .join(', ');
  const toggle = (next: Doing): void => setDoing((now) => (now === next ? null : next));
  return (
    <li className="open-row" data-shown={doing !== null}>
      <div className="open-row-head">
        <h3>{recipient.name}</h3>
        <span className={status.kind === 'open' || notice.void ? 'muted' : undefined}>
          {statusText(notice)}
        </span>
      </div>
      <div className="open-row-body">
        <Facts
          rows={[
            ...(address === '' ? [] : [[words.streetAddress, address] as const]),
            ...(notice.language === 'fi'
              ? []
              : [[languageWords.notice, languageLabel[notice.language]] as const]),
            [words.identifier, notice.identifier],
            [
              words.change,
              <span key="change" className="typed-text">
                {notice.change}
              </span>,
            ],
            ...(notice.disclosedOn === null
              ? []
              : [[words.disclosedOn, formatFinnish(notice.disclosedOn)] as const]),
          ]}
        />
        {status.kind === 'not-told' && <p className="no-margin typed-text">{status.reasons}</p>}
        {open && (
          <div className="actions">
            <Button variant="default" aria-expanded={doing === 'letter'} onClick={() => toggle('letter')}>
              {words.letter}
            </Button>
            <Button variant="subtle" aria-expanded={doing === 'tell'} onClick={() => toggle('tell')}>
              {words.tellOtherwise}
            </Button>
            <Button variant="subtle" aria-expanded={doing === 'leave'} onClick={() => toggle('leave')}>
              {words.leaveUntold}
            </Button>
          </div>
        )}
        {!notice.void && (doing === 'letter' || letterId !== null) && (
          <LetterWork
            detail={detail}
            subject={{ about: 'recipient', noticeId: notice.id }}
            letterId={letterId}
            words={{ issue: words.issue, preview: words.preview }}
            main={false}
            language={notice.language}
          />
        )}
        {open && doing === 'tell' && <TellForm detail={detail} notice={notice} />}
        {open && doing === 'leave' && <LeaveUntoldForm detail={detail} notice={notice} />}
      </div>
    </li>
  );
}

function statusText({ status, void: revoked }: RecipientNotice): string {
  if (!revoked) return toldText(status);
  return status.kind === 'open' ? words.revoked : `${words.revoked}, ${toldText(status)}`;
}

function toldText(status: RecipientNotice['status']): string {
  switch (status.kind) {
    case 'open':
      return words.open;
    case 'told':
      return words.told(formatFinnish(status.on), status.how);
    case 'not-told':
      return words.notTold(lowerFirst(notToldReasonLabel[status.why]));
  }
}
