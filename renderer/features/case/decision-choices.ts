import type { CaseRequest } from '../../../src/api/views.ts';
import { decisionGuard, type CaseFacts, type CaseGuard } from '../../../src/domain/case-stage.ts';
import { changedData, type RequestOutcome } from '../../../src/domain/decision.ts';
import { groundHolds, REFUSAL_GROUNDS, type RefusalGround } from '../../../src/domain/refusal-ground.ts';
import type { LivingCase } from './case-steps.ts';

/** An outcome as it is offered: what stands in its way, and on which grounds it may refuse. */
export interface OutcomeChoice {
  readonly outcome: RequestOutcome;
  readonly hindrance: CaseGuard | null;
  /** Empty unless the outcome refuses something. */
  readonly grounds: readonly RefusalGround[];
}

/** The outcomes of a request, in the order of the law of its kind, judged by the very rule of the core. */
export function outcomeChoices(detail: LivingCase, request: CaseRequest): readonly OutcomeChoice[] {
  return request.outcomes.map((outcome) => {
    if (outcome !== 'refused' && outcome !== 'partly-granted') {
      return { outcome, hindrance: guardOf(detail, request, outcome, null), grounds: [] };
    }
    const known = request.refusalGrounds.filter(
      (ground) =>
        (outcome === 'refused' || !REFUSAL_GROUNDS[ground].wholeRequest) &&
        groundHolds(ground, { inDueForm: detail.inDueForm, identitySettled: request.identitySettled }),
    );
    const grounds = known.filter((ground) => guardOf(detail, request, outcome, ground) === null);
    const hindrance = grounds.length > 0 ? null : guardOf(detail, request, outcome, known.at(-1) ?? null);
    return { outcome, hindrance, grounds };
  });
}

/** The outcome to start from: what the tasks came to, or the only one that is open. */
export function likelyOutcome(
  choices: readonly OutcomeChoice[],
  request: CaseRequest,
): RequestOutcome | null {
  const open = choices.filter(({ hindrance }) => hindrance === null).map(({ outcome }) => outcome);
  if (request.fromTasks !== null && open.includes(request.fromTasks)) return request.fromTasks;
  if (open.includes('answered')) return 'answered';
  return open.length === 1 ? (open[0] ?? null) : null;
}

function guardOf(
  detail: LivingCase,
  request: CaseRequest,
  outcome: RequestOutcome,
  ground: RefusalGround | null,
): CaseGuard | null {
  const facts: CaseFacts = {
    requests: [],
    specificationOpen: detail.inquiries.some(
      ({ kind, sentOn, sufficientOn }) =>
        kind === 'specification' && sentOn !== null && sufficientOn === null,
    ),
    closed: detail.closed !== null,
  };
  const { kind, identitySettled, tasks, fromTasks } = request;
  return decisionGuard(
    facts,
    {
      kind,
      identitySettled,
      tasks: tasks.length,
      openTasks: tasks.filter((task) => task.outcome === null).length,
      decision: null,
      lettersIssued: false,
      lettersDispatched: false,
      recipientsSettled: false,
    },
    { outcome, ground },
    { fromTasks, changedData: tasks.some(changedData), formMissing: !detail.inDueForm },
  );
}
