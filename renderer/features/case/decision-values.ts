import { z } from 'zod';
import { decideRequest } from '../../../src/api/inputs.ts';
import type { CaseRequest } from '../../../src/api/views.ts';
import type { CalendarDate } from '../../../src/domain/calendar-date.ts';
import { termsOf, type RequestOutcome, type RestrictionPoint } from '../../../src/domain/decision.ts';
import type { RefusalGround } from '../../../src/domain/refusal-ground.ts';
import type { RequestKind } from '../../../src/domain/request.ts';

/** Everything that a decision may need, kept while the clerk tries one outcome and another. Dates are as typed. */
export interface DecisionValues {
  requestId: number;
  outcome: RequestOutcome | null;
  refusal: { ground: RefusalGround | null; what: string; reasons: string };
  terms: {
    backupsUntil: string | null;
    point: RestrictionPoint;
    from: string | null;
    directTo: string;
    stopsOn: string | null;
    inPrintUntil: string | null;
    text: string;
  };
  transferredTo: string;
}

/** Dates start from the day on which they usually hold: a ban from its receipt, the others from today. */
export function firstDecision(
  request: CaseRequest,
  outcome: RequestOutcome | null,
  receivedOn: CalendarDate,
  today: CalendarDate,
): DecisionValues {
  const bans = request.kind === 'marketing-ban' || request.kind === 'marketing-ban-withdrawal';
  return {
    requestId: request.id,
    outcome,
    refusal: { ground: null, what: '', reasons: '' },
    terms: {
      backupsUntil: null,
      point: 'a',
      from: bans ? receivedOn : today,
      directTo: '',
      stopsOn: today,
      inPrintUntil: null,
      text: '',
    },
    transferredTo: '',
  };
}

/** Only what the chosen outcome needs becomes part of the decision. */
export function decisionForm(kind: RequestKind) {
  return z
    .custom<DecisionValues>()
    .superRefine(({ outcome, refusal }, context) => {
      const required = (...path: string[]): void =>
        context.addIssue({ code: 'custom', path, message: 'required' });
      if (outcome === null) required('outcome');
      if (refuses(outcome)) {
        if (refusal.ground === null) required('refusal', 'ground');
        if (refusal.what.trim() === '') required('refusal', 'what');
        if (refusal.reasons.trim() === '') required('refusal', 'reasons');
      }
    })
    .transform(
      ({ outcome, refusal, terms, transferredTo, requestId }) =>
        ({
          requestId,
          outcome,
          refusal: refuses(outcome) ? refusal : null,
          terms: outcome === null ? { kind: 'none' } : chosenTerms(kind, outcome, terms),
          transferredTo: outcome === 'transferred' ? transferredTo : '',
          // Its choices are made and its dates are as typed: the schema of the contract says which of them are dates.
        }) as z.input<typeof decideRequest>,
    )
    .pipe(decideRequest);
}

export function refuses(outcome: RequestOutcome | null): boolean {
  return outcome === 'refused' || outcome === 'partly-granted';
}

function chosenTerms(kind: RequestKind, outcome: RequestOutcome, terms: DecisionValues['terms']) {
  const { backupsUntil, point, from, directTo, stopsOn, inPrintUntil, text } = terms;
  const wanted = termsOf(kind, outcome);
  switch (wanted) {
    case 'none':
      return { kind: wanted };
    case 'erasure':
      return { kind: wanted, backupsUntil };
    case 'restriction':
      return { kind: wanted, point, from };
    case 'portability':
      return { kind: wanted, directTo };
    case 'objection':
      return { kind: wanted, stopsOn };
    case 'ban':
      return {
        kind: wanted,
        from,
        inPrintUntil: kind === 'marketing-ban' ? inPrintUntil : null,
      };
    case 'answer':
      return { kind: wanted, text };
  }
}
