import { Link } from 'wouter';
import type { CaseRequest } from '../../../src/api/views.ts';
import { decisionStep as words } from '../../text/fi/decision.ts';
import { lowerFirst, requestKindLabel, requestOutcomeLabel, stepLabel } from '../../text/fi/labels.ts';
import { stepPath, type LivingCase, type StepPlace } from './case-steps.ts';
import { RequestDecision } from './request-decision.tsx';
import { StepPanel } from './step-panel.tsx';
import './work.css';

/** Every request decided and answered. Several of them open one at a time. */
export function ReplyStep(props: {
  readonly detail: LivingCase;
  readonly place: StepPlace;
  readonly takeFocus: boolean;
}) {
  const { detail, place, takeFocus } = props;
  const { requests } = detail;
  const shown = requests.find(({ id }) => id === place.requestId) ?? requests.find(isWaiting) ?? requests[0];
  if (requests.length === 1 && shown !== undefined) {
    return (
      <StepPanel title={stepLabel.reply} takeFocus={takeFocus}>
        <RequestDecision detail={detail} request={shown} />
      </StepPanel>
    );
  }
  return (
    <StepPanel title={stepLabel.reply} takeFocus={takeFocus}>
      <ol className="plain-list" aria-label={words.requests}>
        {requests.map((request) => (
          <RequestRow key={request.id} detail={detail} request={request} shown={request === shown} />
        ))}
      </ol>
    </StepPanel>
  );
}

function RequestRow(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly shown: boolean;
}) {
  const { detail, request, shown } = props;
  const body = `request-${request.id}`;
  return (
    <li className="open-row" data-shown={shown}>
      <div className="open-row-head">
        <h3>
          <Link
            href={stepPath(detail.id, 'reply', { requestId: request.id })}
            aria-expanded={shown}
            aria-controls={body}
          >
            {requestKindLabel[request.kind]}
          </Link>
        </h3>
        <span className={isWaiting(request) ? 'muted' : undefined}>{stateText(request)}</span>
      </div>
      <div id={body} hidden={!shown}>
        {shown && (
          <div className="open-row-body request-body">
            <RequestDecision detail={detail} request={request} />
          </div>
        )}
      </div>
    </li>
  );
}

/** Undecided, or with letters to be given. */
function isWaiting({ decision, letters }: CaseRequest): boolean {
  return decision === null || letters.some(({ letterId }) => letterId === null);
}

function stateText({ decision, letters }: CaseRequest): string {
  if (decision === null) return words.undecided;
  const left = letters.filter(({ letterId }) => letterId === null).length;
  const outcome = lowerFirst(requestOutcomeLabel[decision.outcome]);
  if (left > 0) return `${outcome} · ${words.lettersLeft(left)}`;
  return `${outcome} · ${letters.length === 0 ? words.noLetter : words.ready}`;
}
