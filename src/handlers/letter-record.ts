import { isBack } from '../domain/delivery.ts';
import type { Dispatch } from '../domain/letter.ts';
import { isESigned, letterStep, type LetterStep } from '../domain/letter-step.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import { caseOf } from './case-record.ts';
import type { DeskContext } from './context.ts';
import { notFound } from './failure.ts';
import { isFounded } from './letter-guards.ts';

export function letterOf({ storage }: DeskContext, letterId: number): LetterRecord {
  const letter = storage.letters.get(letterId);
  if (letter === null) throw notFound('letter');
  return letter;
}

/** Stores what the letter now waits for; the last thing of every command that moves a letter on. */
export function storeLetterStep(context: DeskContext, letterId: number): void {
  context.storage.letters.setStep(letterId, stepOf(context, letterOf(context, letterId)));
}

/** What the letter waits for by what is known of it now. */
export function stepOf(context: DeskContext, letter: LetterRecord): LetterStep {
  const { letterId, kind, caseId, prints, dispatch, void: isVoid, copyErasedOn } = letter;
  return letterStep({
    kind,
    printed: prints.length > 0,
    eSigned: isESigned(context.storage.signatures.ofLetter(letterId)),
    dispatched: dispatch !== null,
    back: awaitsResending(context, letter),
    signedCopies: context.storage.files.signedCopiesOf(letterId).length,
    caseClosed: caseOf(context, caseId).closed !== null,
    void: isVoid,
    copyErased: copyErasedOn !== null,
  });
}

/** It came back and is to be sent once more. */
export function awaitsResending(context: DeskContext, letter: LetterRecord): boolean {
  const last = context.storage.returns.ofLetter(letter.letterId).at(-1);
  return canBeResent(context, letter) && last?.keptBack === null;
}

/** It came back, it is still there, and the decision that it tells, if any, still stands. */
export function canBeResent(
  context: DeskContext,
  {
    letterId,
    caseId,
    decisionId,
    requestId,
    copyErasedOn,
  }: Pick<LetterRecord, 'letterId' | 'caseId' | 'decisionId' | 'requestId' | 'copyErasedOn'>,
): boolean {
  const { storage } = context;
  if (copyErasedOn !== null || !isBack({ returns: storage.returns.ofLetter(letterId) })) return false;
  return requestId === null
    ? isFounded(context, caseId, letterId)
    : storage.decisions.standing(requestId)?.id === decisionId;
}

/** What belongs to another way of leaving is not kept: it was left over from another choice in the form. */
export function dispatchOf({ way, dispatchedOn, trackingNumber, handedTo, how }: Dispatch): Dispatch {
  return {
    way,
    dispatchedOn,
    trackingNumber: way === 'registered-post' ? trackingNumber : null,
    handedTo: way === 'handed-over' ? handedTo : '',
    how: way === 'electronic' ? how : '',
  };
}

/** The bytes that were issued, never rendered anew; of a letter that left on paper there are only the scanned copies. */
export function issuedPdf({ storage, vault }: DeskContext, letterId: number): Uint8Array {
  const file = storage.files.ofLetter(letterId);
  const record = file === null ? null : storage.files.get(file.id);
  if (record === null) throw notFound('letter');
  return vault.files.read({ id: record.file.id, key: record.key, sha256: record.file.sha256 });
}
