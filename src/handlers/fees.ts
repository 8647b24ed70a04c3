import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { compareDates } from '../domain/calendar-date.ts';
import { feeGrounds, feeTotal, type FeeHistory } from '../domain/fee.ts';
import { isGdpr } from '../domain/regime.ts';
import type { CaseRecord } from '../storage/case-table.ts';
import { openRequestOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, invalid, notFound } from './failure.ts';

/** What the person has asked for and been given before this case: what a fee may rest on. */
export function feeHistoryOf({ storage, today }: DeskContext, record: CaseRecord): FeeHistory {
  const { personId, id, receivedOn, regime } = record;
  if (personId === null) return { lastRequestReceivedOn: null, lastAccessGivenOn: null };
  return {
    lastRequestReceivedOn: storage.requests.lastAccessRequestReceivedOn(personId, id),
    // The Act looks back from the request; under the GDPR a copy is a further one whenever the first was given.
    lastAccessGivenOn: storage.letters.accessGivenBefore(personId, id, isGdpr(regime) ? today : receivedOn),
  };
}

/** Assesses a fee; a new assessment replaces one whose notice has not been issued. */
export function assess(
  context: DeskContext,
  { requestId, ...fee }: z.output<typeof inputs.assessFee>,
): { readonly feeId: number } {
  const { storage, today } = context;
  const { record, request } = openRequestOf(context, requestId);
  const grounds = feeGrounds(request.kind, record.regime, record.receivedOn, feeHistoryOf(context, record));
  if (!grounds.includes(fee.ground)) throw invalid('ground', 'not-for-this-request');
  if (compareDates(fee.answerBy, today) < 0) throw invalid('answerBy', 'in-past');
  // It is told before the request is carried out (GDPR 12(5), HetiL § 26.3).
  if (storage.decisions.standing(requestId) !== null) throw conflict('already-decided');
  if ((storage.fees.ofRequest(requestId)?.letterId ?? null) !== null) throw conflict('letter-issued');
  const feeId = storage.fees.put(requestId, fee);
  storeStage(context, record);
  context.record({
    action: 'fee-assessed',
    caseId: record.id,
    detail: { kind: request.kind, ground: fee.ground, totalCents: feeTotal(fee.lines) },
  });
  return { feeId };
}

/** What the person answered to the notice. A narrowed or withdrawn request is then handled as such by the clerk. */
export function answer(
  context: DeskContext,
  { feeId, answer: given, answeredOn }: z.output<typeof inputs.answerFee>,
): null {
  const { storage, today } = context;
  const found = storage.fees.get(feeId);
  if (found === null) throw notFound('fee');
  const { record } = openRequestOf(context, found.requestId);
  if (found.fee.answer !== null) throw conflict('already-answered');
  const sentOn =
    found.fee.letterId === null
      ? null
      : (storage.letters.get(found.fee.letterId)?.dispatch?.dispatchedOn ?? null);
  if (sentOn === null) throw conflict('notice-not-sent');
  if (compareDates(answeredOn, today) > 0) throw invalid('answeredOn', 'in-future');
  if (compareDates(answeredOn, sentOn) < 0) throw invalid('answeredOn', 'before-question');
  storage.fees.answer(feeId, given, answeredOn);
  storeStage(context, record);
  context.record({ action: 'fee-answered', caseId: record.id, detail: { answer: given, answeredOn } });
  return null;
}
