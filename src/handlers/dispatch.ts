import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import { dispatchGuard } from '../domain/case-stage.ts';
import { isBack, lastLeaving, resendingDateProblem, returnDateProblem } from '../domain/delivery.ts';
import { dispatchDateProblem } from '../domain/letter.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import { caseOf, factsOf, requestFactsOf, requestOf, storeStage } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { conflict, invalid } from './failure.ts';
import { refuseAfterLifting, refuseUnfounded } from './letter-guards.ts';
import { awaitsResending, canBeResent, dispatchOf, letterOf, storeLetterStep } from './letter-record.ts';

type DispatchInput = z.output<typeof inputs.dispatchLetter>;

/** A letter leaves the house, for the first time or, having come back, once more. */
export function dispatch(context: DeskContext, input: DispatchInput): null {
  const letter = letterOf(context, input.letterId);
  const back = isBack({ returns: context.storage.returns.ofLetter(letter.letterId) });
  refuseLeaving(context, letter, back);
  if (back) sendAgain(context, letter, input);
  else send(context, letter, input);
  return null;
}

/**
 * A letter that came back leaves again also from a closed case: it was given in its time. What it tells must still stand,
 * and a doubt about who the person is stops it as it stops any letter.
 */
function refuseLeaving(context: DeskContext, letter: LetterRecord, back: boolean): void {
  if (letter.copyErasedOn !== null) throw conflict('copy-erased');
  const record = caseOf(context, letter.caseId);
  const told = letter.requestId === null ? null : requestOf(context, letter.requestId).request;
  const facts = factsOf(context, record);
  const guard = dispatchGuard(
    back ? { ...facts, closed: false } : facts,
    {
      kind: letter.kind,
      dispatched: letter.dispatch !== null && !back,
      void: back ? !canBeResent(context, letter) : letter.void,
    },
    told === null ? null : requestFactsOf(context, record, told),
  );
  if (guard !== null) throw conflict(guard);
  refuseUnfounded(context, record, letter.letterId);
}

function send(context: DeskContext, letter: LetterRecord, input: DispatchInput): void {
  const { letterId, caseId, documentNumber } = letter;
  const problem = dispatchDateProblem(input.dispatchedOn, letter.issuedOn, context.today);
  if (problem !== null) throw invalid('dispatchedOn', problem);
  const record = caseOf(context, caseId);
  refuseAfterLifting(context, record, letterId, input.dispatchedOn);

  const sent = dispatchOf(input);
  context.storage.letters.logDispatch(letterId, sent, context.actor);
  storeLetterStep(context, letterId);
  storeStage(context, record);
  const { way, dispatchedOn, trackingNumber } = sent;
  const detail = { documentNumber, way, dispatchedOn, trackingNumber };
  context.record({ action: 'letter-dispatched', caseId, detail });
}

function sendAgain(context: DeskContext, letter: LetterRecord, input: DispatchInput): void {
  const { letterId, caseId, documentNumber } = letter;
  const returned = context.storage.returns.ofLetter(letterId).at(-1);
  if (returned === undefined) throw new Error('Only a letter that came back is sent again');
  const problem = resendingDateProblem(input.dispatchedOn, returned.returnedOn, context.today);
  if (problem !== null) throw invalid('dispatchedOn', problem);

  const sent = dispatchOf(input);
  context.storage.returns.logResending(returned.id, sent, context.actor);
  storeLetterStep(context, letterId);
  const { way, dispatchedOn, trackingNumber } = sent;
  const detail = { documentNumber, way, dispatchedOn, trackingNumber };
  context.record({ action: 'letter-sent-again', caseId, detail });
}

/** Also in a closed case: mail comes back when it comes back. */
export function recordReturn(
  context: DeskContext,
  { letterId, returnedOn, reason, note, fileIds }: z.output<typeof inputs.recordReturn>,
): null {
  const { storage, today, now, actor } = context;
  const { caseId, documentNumber, dispatch: first } = letterOf(context, letterId);
  const left = lastLeaving({ dispatch: first, returns: storage.returns.ofLetter(letterId) });
  if (left === null || left.way === 'handed-over' || left.way === 'electronic') throw conflict('not-posted');
  const problem = returnDateProblem(returnedOn, left.dispatchedOn, today);
  if (problem !== null) throw invalid('returnedOn', problem);

  storage.files.assign(fileIds, { kind: 'proof', id: letterId });
  const proofsBefore = storage.files.proofsOf(letterId).length;
  storage.returns.insert(letterId, { returnedOn, reason, note, proofsBefore, recordedAt: now, by: actor });
  storeLetterStep(context, letterId);
  const detail = { documentNumber, returnedOn, reason, note };
  context.record({ action: 'letter-returned', caseId, detail });
  return null;
}

/** A letter that came back stays in the house: it waits for nothing any more, though it may leave after all. */
export function keepBack(context: DeskContext, { letterId, reason }: z.output<typeof inputs.keepBack>): null {
  const { storage, now, actor } = context;
  const letter = letterOf(context, letterId);
  const returned = storage.returns.ofLetter(letterId).at(-1);
  if (returned === undefined || !awaitsResending(context, letter)) throw conflict('letter-not-back');
  storage.returns.keepBack(returned.id, { reason, at: now, by: actor });
  storeLetterStep(context, letterId);
  const { caseId, documentNumber } = letter;
  context.record({ action: 'letter-kept-back', caseId, detail: { documentNumber, reason } });
  return null;
}

/** Also for a closed case: a signed slip may be scanned late. */
export function attachProof(
  context: DeskContext,
  { letterId, fileIds }: z.output<typeof inputs.attachProof>,
): null {
  const { caseId, documentNumber } = letterOf(context, letterId);
  context.storage.files.assign(fileIds, { kind: 'proof', id: letterId });
  const detail = { documentNumber, files: fileIds.length, byCode: false };
  context.record({ action: 'proof-attached', caseId, detail });
  return null;
}
